/**
 * Decides whether a step may be taken now, and which faults a call has.
 */
@NullMarked
package org.comity.cases.step.judgement;

import org.jspecify.annotations.NullMarked;
