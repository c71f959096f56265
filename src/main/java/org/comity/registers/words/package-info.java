/** The columns of registers, the words for their values, and suggestions for unknown words. */
@NullMarked
package org.comity.registers.words;

import org.jspecify.annotations.NullMarked;
