/** The layout of a register: its heading, its rows, and the findings in them. */
@NullMarked
package org.comity.registers.layout;

import org.jspecify.annotations.NullMarked;
