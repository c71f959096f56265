/**
 * Figures read from the histories: the statement of stock and flow. Nothing is entered for the statistics' sake; what is
 * counted is what was recorded in the course of the work, and what each figure means is told with it.
 */
@NullMarked
package org.comity.statistics;

import org.jspecify.annotations.NullMarked;
