package org.comity.rules.ledger;

import java.time.LocalDate;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/**
 * A move of a request, as far as the ledger reads it.
 *
 * @param seq the number of its entry in the history
 * @param step the step
 * @param on the legal day
 * @param state the state afterwards
 * @param afterGap true if an older register does not have the days of the steps between the move before and this one
 */
public record LifeMove(int seq, Step step, LocalDate on, State state, boolean afterGap) {}
