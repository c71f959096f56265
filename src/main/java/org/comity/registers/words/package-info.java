/**
 * The columns a register may have, and the words that stand for values in them.
 */
@NullMarked
package org.comity.registers.words;

import org.jspecify.annotations.NullMarked;
