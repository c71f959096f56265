/**
 * Reads columns of dates: the order of day and month, two-digit years, day counts of spreadsheets.
 */
@NullMarked
package org.comity.registers.dates;

import org.jspecify.annotations.NullMarked;
