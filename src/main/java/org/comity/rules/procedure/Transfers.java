package org.comity.rules.procedure;

import static org.comity.rules.procedure.CommonMoves.closing;
import static org.comity.rules.procedure.CommonMoves.closingWithReasons;
import static org.comity.rules.procedure.CommonMoves.reasoned;
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
 * The tables of the transfer of criminal proceedings, UNCAC article 47, and of a sentenced person, article 45. Both
 * States agree; for a person, consent comes before or after that, but before the transfer. A transfer is carried out
 * once: it cannot be reopened.
 */
final class Transfers {

    private static final Side WE_ARE_ASKED = new Side(
            State.UNDER_REVIEW,
            EnumSet.of(State.REGISTERED, State.UNDER_REVIEW),
            Decider.OTHER_STATE,
            move(null, Step.AGREE_TO_TRANSFER, State.TRANSFER_AGREED)
                    .decidedBy(Decider.CENTRAL_AUTHORITY, Decider.MINISTER, Decider.COURT, Decider.EXECUTING_AUTHORITY)
                    .needs(Need.LEGAL_BASIS),
            move(null, Step.DECLINE, State.REFUSED)
                    .decidedBy(Decider.CENTRAL_AUTHORITY, Decider.MINISTER, Decider.COURT, Decider.EXECUTING_AUTHORITY)
                    .recordedBy(Recorder.SUPERVISOR)
                    .needs(Need.NARRATIVE)
                    .gives(Result.REFUSED));

    private static final Side WE_ASK = new Side(
            State.SENT,
            EnumSet.of(State.SENT),
            Decider.CENTRAL_AUTHORITY,
            move(null, Step.RECORD_AGREEMENT, State.TRANSFER_AGREED)
                    .decidedBy(Decider.OTHER_STATE, Decider.FOREIGN_COURT),
            move(null, Step.RECORD_REFUSAL, State.REFUSED)
                    .decidedBy(Decider.OTHER_STATE, Decider.FOREIGN_COURT)
                    .needs(Need.NARRATIVE)
                    .gives(Result.REFUSED));

    static final List<Move> OF_PROCEEDINGS_RECEIVED =
            table(asked(), ofProceedings(WE_ARE_ASKED), reasons(), feedbackSent());
    static final List<Move> OF_PROCEEDINGS_SENT =
            table(prepared(), ofProceedings(WE_ASK), closing(EnumSet.of(State.REFUSED)), feedbackRecorded());
    static final List<Move> OF_A_PERSON_RECEIVED = table(asked(), ofAPerson(WE_ARE_ASKED), reasons(), feedbackSent());
    static final List<Move> OF_A_PERSON_SENT =
            table(prepared(), ofAPerson(WE_ASK), closing(EnumSet.of(State.REFUSED)), feedbackRecorded());

    private Transfers() {}

    /**
     * The differences between the directions.
     *
     * @param pending the state in which nobody has agreed or consented yet
     * @param undecided all open states up to it
     * @param whoWithdraws the State that asked
     * @param agreement the agreement of the State that is asked, as a pattern
     * @param refusal its refusal, as a pattern
     */
    private record Side(State pending, Set<State> undecided, Decider whoWithdraws, Move agreement, Move refusal) {}

    private static List<Move> asked() {
        return List.of(
                move(null, Step.REGISTER, State.REGISTERED).decidedBy(Decider.OTHER_STATE),
                move(State.REGISTERED, Step.ACKNOWLEDGE, State.UNDER_REVIEW));
    }

    private static List<Move> prepared() {
        return table(
                List.of(
                        move(null, Step.REGISTER, State.DRAFT),
                        move(State.DRAFT, Step.APPROVE, State.APPROVED)
                                .recordedBy(Recorder.SUPERVISOR)
                                .needs(Need.LEGAL_BASIS),
                        move(State.APPROVED, Step.SEND, State.SENT).needs(Need.PROOF)),
                takenBack(EnumSet.of(State.APPROVED)));
    }

    private static List<Move> ofProceedings(Side side) {
        var open = EnumSet.copyOf(side.undecided());
        open.add(State.TRANSFER_AGREED);
        return table(
                fromEach(EnumSet.of(side.pending()), side.agreement()),
                carriedOut(),
                ended(side, open, EnumSet.of(State.REFUSED)));
    }

    private static List<Move> ofAPerson(Side side) {
        var open = EnumSet.copyOf(side.undecided());
        open.addAll(EnumSet.of(State.CONSENT_GIVEN, State.STATES_AGREED, State.TRANSFER_AGREED));
        return table(
                consent(side),
                List.of(side.agreement().leading(side.pending(), State.STATES_AGREED)),
                fromEach(EnumSet.of(State.CONSENT_GIVEN), side.agreement()),
                carriedOut(),
                closing(EnumSet.of(State.CONSENT_REFUSED)),
                ended(side, open, EnumSet.of(State.REFUSED, State.CONSENT_REFUSED)));
    }

    private static List<Move> consent(Side side) {
        return table(
                List.of(
                        consents(side.pending(), State.CONSENT_GIVEN),
                        consents(State.STATES_AGREED, State.TRANSFER_AGREED),
                        thinksAgain(State.CONSENT_GIVEN, side.pending()),
                        thinksAgain(State.TRANSFER_AGREED, State.STATES_AGREED)),
                fromEach(
                        EnumSet.of(side.pending(), State.STATES_AGREED),
                        move(null, Step.RECORD_CONSENT_REFUSED, State.CONSENT_REFUSED)
                                .decidedBy(Decider.PERSON)
                                .gives(Result.OTHERWISE_FINALISED)));
    }

    private static Move consents(State from, State to) {
        return move(from, Step.RECORD_CONSENT, to).decidedBy(Decider.PERSON).needs(Need.CONSENT);
    }

    private static Move thinksAgain(State from, State to) {
        return move(from, Step.RECORD_CONSENT_WITHDRAWN, to)
                .decidedBy(Decider.PERSON)
                .needs(Need.NARRATIVE);
    }

    private static List<Move> carriedOut() {
        return List.of(move(State.TRANSFER_AGREED, Step.RECORD_TRANSFER, State.TRANSFERRED)
                .decidedBy(Decider.EXECUTING_AUTHORITY, Decider.CENTRAL_AUTHORITY, Decider.OTHER_STATE)
                .gives(Result.TRANSFERRED));
    }

    private static List<Move> ended(Side side, Set<State> open, Set<State> refused) {
        var decidable = EnumSet.copyOf(open);
        decidable.remove(State.REGISTERED);
        var undone = EnumSet.of(State.WITHDRAWN, State.ENDED_OTHERWISE, State.CLOSED);
        undone.addAll(refused);
        return table(
                fromEach(decidable, side.refusal()),
                endings(open, side.whoWithdraws()),
                closing(EnumSet.of(State.TRANSFERRED, State.WITHDRAWN, State.ENDED_OTHERWISE)),
                reopening(undone, side.pending(), Need.NOT_TRANSFERRED));
    }

    /** The requested State sends its reasons. A refused request of our own needs no further step. */
    private static List<Move> reasons() {
        var refused = EnumSet.of(State.REFUSED);
        return table(reasoned(refused), closingWithReasons(refused));
    }

    private static List<Move> feedbackSent() {
        return List.of(
                move(State.TRANSFERRED, Step.SEND_FEEDBACK, State.TRANSFERRED).needs(Need.PROOF));
    }

    private static List<Move> feedbackRecorded() {
        return List.of(move(State.TRANSFERRED, Step.RECORD_FEEDBACK, State.TRANSFERRED)
                .decidedBy(Decider.OTHER_STATE)
                .needs(Need.NARRATIVE));
    }
}
