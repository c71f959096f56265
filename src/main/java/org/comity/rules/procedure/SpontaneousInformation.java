package org.comity.rules.procedure;

import static org.comity.rules.procedure.CommonMoves.closing;
import static org.comity.rules.procedure.CommonMoves.reopening;
import static org.comity.rules.procedure.CommonMoves.table;
import static org.comity.rules.procedure.CommonMoves.takenBack;
import static org.comity.rules.procedure.Procedure.endings;
import static org.comity.rules.procedure.Procedure.fromEach;
import static org.comity.rules.workflow.Move.move;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Recorder;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/**
 * The tables of information sent without prior request, UNCAC articles 46(4), 46(5) and 56. Nothing is asked for, so
 * nothing is refused: the substance is over when it is known whether the information was used.
 */
final class SpontaneousInformation {

    private static final Set<State> OVER = EnumSet.of(State.OUTCOME_RECORDED, State.WITHDRAWN, State.ENDED_OTHERWISE);
    private static final Set<State> OVER_OR_CLOSED =
            EnumSet.of(State.OUTCOME_RECORDED, State.WITHDRAWN, State.ENDED_OTHERWISE, State.CLOSED);

    static final List<Move> RECEIVED = table(
            arrival(),
            dissemination(),
            endings(
                    EnumSet.of(State.INFORMATION_RECEIVED, State.RESTRICTIONS_REGISTERED, State.DISSEMINATED),
                    Decider.OTHER_STATE),
            closing(OVER),
            reopening(OVER_OR_CLOSED, State.INFORMATION_RECEIVED));

    static final List<Move> SENT = table(
            preparation(),
            feedback(),
            endings(EnumSet.of(State.INFORMATION_SENT), Decider.CENTRAL_AUTHORITY),
            closing(OVER),
            reopening(OVER_OR_CLOSED, State.INFORMATION_SENT));

    private SpontaneousInformation() {}

    /** The other State may set restrictions and change them later; nothing is passed on before they are registered. */
    private static List<Move> arrival() {
        return table(
                List.of(move(null, Step.REGISTER, State.INFORMATION_RECEIVED).decidedBy(Decider.OTHER_STATE)),
                List.of(State.INFORMATION_RECEIVED, State.RESTRICTIONS_REGISTERED).stream()
                        .map(from -> restricted(from, State.RESTRICTIONS_REGISTERED))
                        .toList(),
                List.of(restricted(State.DISSEMINATED, State.DISSEMINATED)));
    }

    private static Move restricted(State from, State to) {
        return move(from, Step.SET_RESTRICTIONS, to)
                .decidedBy(Decider.OTHER_STATE)
                .needs(Need.RESTRICTIONS);
    }

    private static List<Move> dissemination() {
        var registered = EnumSet.of(State.RESTRICTIONS_REGISTERED, State.DISSEMINATED);
        return table(
                fromEach(
                        registered,
                        move(null, Step.DISSEMINATE, State.DISSEMINATED).needs(Need.RECIPIENT)),
                List.of(
                        move(State.DISSEMINATED, Step.GIVE_EXCULPATORY_NOTICE, State.DISSEMINATED)
                                .needs(Need.NARRATIVE, Need.PROOF),
                        move(State.DISSEMINATED, Step.RECORD_USE, State.OUTCOME_RECORDED)
                                .decidedBy(Decider.EXECUTING_AUTHORITY, Decider.COURT, Decider.CENTRAL_AUTHORITY)
                                .needs(Need.NARRATIVE)
                                .gives(Result.USED)),
                fromEach(
                        registered,
                        move(null, Step.TAKE_NOTE, State.OUTCOME_RECORDED)
                                .decidedBy(Decider.EXECUTING_AUTHORITY, Decider.CENTRAL_AUTHORITY)
                                .needs(Need.NARRATIVE)
                                .gives(Result.TAKEN_NOTE_OF)),
                List.of(move(State.OUTCOME_RECORDED, Step.SEND_FEEDBACK, State.OUTCOME_RECORDED)
                        .needs(Need.PROOF)));
    }

    /** Cleared first, since it goes out without prejudice to our own inquiries and proceedings. */
    private static List<Move> preparation() {
        return table(
                List.of(
                        move(null, Step.REGISTER, State.DRAFT),
                        move(State.DRAFT, Step.CLEAR, State.CLEARED)
                                .decidedBy(Decider.CENTRAL_AUTHORITY, Decider.EXECUTING_AUTHORITY, Decider.COURT)
                                .recordedBy(Recorder.SUPERVISOR)
                                .needs(Need.NARRATIVE)),
                fromEach(
                        EnumSet.of(State.CLEARED, State.RESTRICTIONS_SET),
                        move(null, Step.SET_RESTRICTIONS, State.RESTRICTIONS_SET)
                                .needs(Need.RESTRICTIONS)),
                List.of(move(State.RESTRICTIONS_SET, Step.SEND, State.INFORMATION_SENT)
                        .needs(Need.PROOF)),
                takenBack(EnumSet.of(State.CLEARED, State.RESTRICTIONS_SET)));
    }

    private static List<Move> feedback() {
        return List.of(
                move(State.INFORMATION_SENT, Step.SET_RESTRICTIONS, State.INFORMATION_SENT)
                        .needs(Need.RESTRICTIONS, Need.PROOF),
                move(State.INFORMATION_SENT, Step.RECORD_EXCULPATORY_NOTICE, State.INFORMATION_SENT)
                        .decidedBy(Decider.OTHER_STATE)
                        .needs(Need.NARRATIVE),
                move(State.INFORMATION_SENT, Step.RECORD_USE, State.OUTCOME_RECORDED)
                        .decidedBy(Decider.OTHER_STATE)
                        .needs(Need.NARRATIVE)
                        .gives(Result.USED),
                move(State.INFORMATION_SENT, Step.TAKE_NOTE, State.OUTCOME_RECORDED)
                        .decidedBy(Decider.OTHER_STATE)
                        .gives(Result.TAKEN_NOTE_OF),
                move(State.OUTCOME_RECORDED, Step.RECORD_FEEDBACK, State.OUTCOME_RECORDED)
                        .decidedBy(Decider.OTHER_STATE)
                        .needs(Need.NARRATIVE));
    }
}
