/**
 * Definitions of figures: the periods of a statement, its rows and the identity between stock and flow; the tables of
 * milestones, results, refusals, open stock and durations. Pure arithmetic on numbers that other packages count.
 */
@NullMarked
package org.comity.rules.indicator;

import org.jspecify.annotations.NullMarked;
