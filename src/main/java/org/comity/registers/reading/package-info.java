/**
 * Reads a register row by row into requests. It needs no database.
 */
@NullMarked
package org.comity.registers.reading;

import org.jspecify.annotations.NullMarked;
