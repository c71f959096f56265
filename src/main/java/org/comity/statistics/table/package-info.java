/**
 * What all figures have in common: the population that is counted, breakdowns, formats.
 */
@NullMarked
package org.comity.statistics.table;

import org.jspecify.annotations.NullMarked;
