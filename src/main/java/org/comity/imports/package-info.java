/**
 * How an office's old register comes in: a CSV file with a mapping of its columns and words, read in a dry run that
 * reports every fault and every guess, row by row, and committed as a whole or not at all. Reading is pure; only the acts
 * touch the database. What the source does not say is coded as not recorded, never guessed.
 */
@NullMarked
package org.comity.imports;

import org.jspecify.annotations.NullMarked;
