/**
 * The layout of a register: its heading, its lines, and what is found wrong or guessed in them.
 */
@NullMarked
package org.comity.registers.layout;

import org.jspecify.annotations.NullMarked;
