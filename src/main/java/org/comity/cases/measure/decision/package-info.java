/**
 * Decisions on single measures as they are recorded: acceptance, refusal, postponement, sending, result. The present
 * state of a measure follows from the decisions and steps in force.
 */
@NullMarked
package org.comity.cases.measure.decision;

import org.jspecify.annotations.NullMarked;
