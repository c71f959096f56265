/**
 * The other figures: milestones, results, refusals, open stock and durations.
 */
@NullMarked
package org.comity.statistics.figures;

import org.jspecify.annotations.NullMarked;
