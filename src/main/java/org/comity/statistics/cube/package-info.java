/**
 * Computes indicators: one query for each population, with dimensions, filters and periods as the question names them.
 */
@NullMarked
package org.comity.statistics.cube;

import org.jspecify.annotations.NullMarked;
