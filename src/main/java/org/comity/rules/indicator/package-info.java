/**
 * What figures mean: the periods of a statement, its rows with their definitions and the identity that holds between
 * stock and flow; the tables of milestones, results, refusals, open stock and durations with theirs. Pure arithmetic on
 * numbers counted elsewhere.
 */
@NullMarked
package org.comity.rules.indicator;

import org.jspecify.annotations.NullMarked;
