package org.comity.rules.procedure;

import static org.comity.rules.procedure.CommonMoves.closing;
import static org.comity.rules.procedure.CommonMoves.reopening;
import static org.comity.rules.procedure.CommonMoves.table;
import static org.comity.rules.procedure.Procedure.endings;
import static org.comity.rules.workflow.Move.move;

import java.util.EnumSet;
import java.util.List;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/**
 * The tables of requests that went directly between judicial authorities. The central authority was informed of them
 * and decides nothing. It records their outcome, so that its figures include them. A request that it takes over is
 * reclassified.
 */
final class DirectRequests {

    static final List<Move> RECEIVED = notified(Decider.OTHER_STATE, Decider.EXECUTING_AUTHORITY, Decider.COURT);
    static final List<Move> SENT = notified(Decider.EXECUTING_AUTHORITY, Decider.OTHER_STATE, Decider.FOREIGN_COURT);

    private DirectRequests() {}

    private static List<Move> notified(Decider asking, Decider... executing) {
        var over = EnumSet.of(
                State.OUTCOME_NOTED, State.REFUSED, State.NOT_EXECUTABLE, State.WITHDRAWN, State.ENDED_OTHERWISE);
        var overOrClosed = EnumSet.copyOf(over);
        overOrClosed.add(State.CLOSED);
        return table(
                List.of(
                        move(null, Step.REGISTER, State.NOTIFIED).decidedBy(asking),
                        move(State.NOTIFIED, Step.NOTE_EXECUTION, State.OUTCOME_NOTED)
                                .decidedBy(executing)
                                .gives(Result.EXECUTED),
                        move(State.NOTIFIED, Step.NOTE_PARTIAL_EXECUTION, State.OUTCOME_NOTED)
                                .decidedBy(executing)
                                .needs(Need.NARRATIVE)
                                .gives(Result.PARTLY_EXECUTED),
                        move(State.NOTIFIED, Step.NOTE_REFUSAL, State.REFUSED)
                                .decidedBy(executing)
                                .needs(Need.NARRATIVE)
                                .gives(Result.REFUSED),
                        move(State.NOTIFIED, Step.NOTE_IMPOSSIBILITY, State.NOT_EXECUTABLE)
                                .decidedBy(executing)
                                .needs(Need.IMPOSSIBILITY_REASON, Need.NARRATIVE)
                                .gives(Result.IMPOSSIBLE)),
                endings(EnumSet.of(State.NOTIFIED), asking),
                closing(over),
                reopening(overOrClosed, State.NOTIFIED));
    }
}
