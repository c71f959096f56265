/** Sheets: tables of several indicators over the same periods, whose lines are data. */
@NullMarked
package org.comity.statistics.sheet;

import org.jspecify.annotations.NullMarked;
