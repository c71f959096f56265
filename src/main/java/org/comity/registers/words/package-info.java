/** The columns of registers, and the words for their values. */
@NullMarked
package org.comity.registers.words;

import org.jspecify.annotations.NullMarked;
