/** The common parts of all figures: population, breakdowns, formats. */
@NullMarked
package org.comity.statistics.table;

import org.jspecify.annotations.NullMarked;
