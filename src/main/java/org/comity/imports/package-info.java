/**
 * How an office's old register comes in, and how a register goes out: a CSV file or workbook, read by a mapping of its
 * columns and by words that people confirmed, in a dry run that reports every fault and every guess, row by row, and
 * committed as a whole or not at all. Reading is pure; only the acts touch the database. What the source does not say is
 * coded as not recorded, never guessed.
 */
@NullMarked
package org.comity.imports;

import org.jspecify.annotations.NullMarked;
