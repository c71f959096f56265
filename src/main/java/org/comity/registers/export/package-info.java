/**
 * Exports requests as a register, in the columns and words of a saved mapping.
 */
@NullMarked
package org.comity.registers.export;

import org.jspecify.annotations.NullMarked;
