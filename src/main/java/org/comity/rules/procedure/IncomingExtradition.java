package org.comity.rules.procedure;

import static org.comity.rules.procedure.CommonMoves.closing;
import static org.comity.rules.procedure.CommonMoves.closingWithReasons;
import static org.comity.rules.procedure.CommonMoves.forwarded;
import static org.comity.rules.procedure.CommonMoves.impossible;
import static org.comity.rules.procedure.CommonMoves.proposed;
import static org.comity.rules.procedure.CommonMoves.reasoned;
import static org.comity.rules.procedure.CommonMoves.refused;
import static org.comity.rules.procedure.CommonMoves.reopening;
import static org.comity.rules.procedure.Procedure.endings;
import static org.comity.rules.procedure.Procedure.fromEach;
import static org.comity.rules.workflow.Move.move;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Recorder;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/**
 * The table of extradition that another State asks of us: review, court phase, executive phase, surrender. A decision of
 * a court is recorded as it is; one of ours is proposed by one person and decided by another, after consultation or with
 * the reason why there was none. The table is that of the request as a whole.
 */
final class IncomingExtradition {

    private static final Set<State> OPEN = EnumSet.of(
            State.REGISTERED,
            State.UNDER_REVIEW,
            State.CERTIFIED,
            State.BEFORE_COURT,
            State.CONSENTED,
            State.FOUND_ELIGIBLE,
            State.COURT_REFUSED,
            State.BEFORE_MINISTER,
            State.SURRENDER_ORDERED,
            State.SURRENDER_ARRANGED,
            State.DISCHARGED,
            State.REFUSAL_PROPOSED,
            State.EXECUTIVE_REFUSAL_PROPOSED);
    private static final Set<State> NOT_DONE = EnumSet.of(State.REFUSED, State.NOT_EXECUTABLE);
    private static final Set<State> BEFORE_THE_COURT_PHASE = EnumSet.of(State.UNDER_REVIEW, State.CERTIFIED);
    private static final Set<State> AFTER_THE_COURT_PHASE = EnumSet.of(
            State.CONSENTED,
            State.FOUND_ELIGIBLE,
            State.BEFORE_MINISTER,
            State.SURRENDER_ORDERED,
            State.SURRENDER_ARRANGED,
            State.DISCHARGED);

    static final List<Move> MOVES = Stream.of(
                    review(),
                    consent(),
                    court(),
                    executive(),
                    surrender(),
                    impossibility(),
                    proposal(),
                    refusal(),
                    endings(OPEN, Decider.OTHER_STATE),
                    afterwards(),
                    endOfTheFile())
            .flatMap(List::stream)
            .toList();

    private IncomingExtradition() {}

    private static List<Move> review() {
        return Stream.of(
                        List.of(
                                move(null, Step.REGISTER, State.REGISTERED).decidedBy(Decider.OTHER_STATE),
                                move(State.REGISTERED, Step.ACKNOWLEDGE, State.UNDER_REVIEW),
                                move(State.UNDER_REVIEW, Step.CERTIFY, State.CERTIFIED)
                                        .decidedBy(Decider.CENTRAL_AUTHORITY, Decider.MINISTER)
                                        .needs(Need.LEGAL_BASIS),
                                move(State.CERTIFIED, Step.SUBMIT_TO_COURT, State.BEFORE_COURT)
                                        .decidedBy(Decider.CENTRAL_AUTHORITY, Decider.EXECUTING_AUTHORITY),
                                move(State.UNDER_REVIEW, Step.RECORD_LAPSE, State.LAPSED)
                                        .needs(Need.UNANSWERED_REQUEST_FOR_INFORMATION, Need.NARRATIVE)
                                        .gives(Result.OTHERWISE_FINALISED)),
                        forwarded())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> consent() {
        return Stream.of(
                        fromEach(
                                EnumSet.of(State.CERTIFIED, State.BEFORE_COURT, State.FOUND_ELIGIBLE),
                                move(null, Step.RECORD_CONSENT, State.CONSENTED)
                                        .decidedBy(Decider.PERSON)
                                        .needs(Need.PERSONS_CONSENT)),
                        List.of(move(State.CONSENTED, Step.RECORD_CONSENT_REVOKED, State.BEFORE_COURT)
                                .decidedBy(Decider.PERSON, Decider.COURT)
                                .needs(Need.NARRATIVE)))
                .flatMap(List::stream)
                .toList();
    }

    /** An appeal is a side process: what it leads to is a decision of a court like the first. */
    private static List<Move> court() {
        var mayStillRefuse = EnumSet.copyOf(AFTER_THE_COURT_PHASE);
        mayStillRefuse.add(State.BEFORE_COURT);
        // A higher court may refuse on other grounds, and an older register has none.
        mayStillRefuse.add(State.COURT_REFUSED);
        mayStillRefuse.remove(State.DISCHARGED);
        return Stream.of(
                        fromEach(
                                EnumSet.of(State.BEFORE_COURT, State.CONSENTED, State.COURT_REFUSED),
                                move(null, Step.RECORD_ELIGIBILITY, State.FOUND_ELIGIBLE)
                                        .decidedBy(Decider.COURT)),
                        fromEach(
                                mayStillRefuse,
                                move(null, Step.RECORD_COURT_REFUSAL, State.COURT_REFUSED)
                                        .decidedBy(Decider.COURT)
                                        .needs(Need.GROUND, Need.ONE_PRINCIPAL_GROUND)),
                        fromEach(
                                EnumSet.of(State.FOUND_ELIGIBLE, State.COURT_REFUSED, State.SURRENDER_ORDERED),
                                move(null, Step.RECORD_REMITTAL, State.BEFORE_COURT)
                                        .decidedBy(Decider.COURT)
                                        .needs(Need.NARRATIVE)),
                        List.of(move(State.COURT_REFUSED, Step.RECORD_FINAL_REFUSAL, State.REFUSED)
                                .decidedBy(Decider.COURT)
                                .recordedBy(Recorder.SUPERVISOR)
                                .gives(Result.REFUSED)))
                .flatMap(List::stream)
                .toList();
    }

    /** In some States the court's finding is enough, in others a minister decides. */
    private static List<Move> executive() {
        return Stream.of(
                        fromEach(
                                EnumSet.of(State.FOUND_ELIGIBLE, State.CONSENTED),
                                move(null, Step.SUBMIT_TO_MINISTER, State.BEFORE_MINISTER)),
                        fromEach(
                                EnumSet.of(State.FOUND_ELIGIBLE, State.CONSENTED, State.DISCHARGED),
                                move(null, Step.ORDER_SURRENDER, State.SURRENDER_ORDERED)
                                        .decidedBy(Decider.COURT, Decider.CENTRAL_AUTHORITY, Decider.MINISTER)),
                        List.of(move(State.BEFORE_MINISTER, Step.ORDER_SURRENDER, State.SURRENDER_ORDERED)
                                .decidedBy(Decider.MINISTER)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> surrender() {
        var ordered = EnumSet.of(State.SURRENDER_ORDERED, State.SURRENDER_ARRANGED);
        return Stream.of(
                        fromEach(
                                ordered,
                                move(null, Step.ARRANGE_SURRENDER, State.SURRENDER_ARRANGED)
                                        .decidedBy(Decider.CENTRAL_AUTHORITY, Decider.EXECUTING_AUTHORITY)
                                        .needs(Need.PROOF)),
                        List.of(move(State.SURRENDER_ARRANGED, Step.RECORD_MISSED_SURRENDER, State.SURRENDER_ARRANGED)
                                .decidedBy(Decider.OTHER_STATE, Decider.CENTRAL_AUTHORITY)
                                .needs(Need.NARRATIVE)),
                        fromEach(
                                ordered,
                                move(null, Step.RECORD_SURRENDER, State.SURRENDERED)
                                        .decidedBy(Decider.EXECUTING_AUTHORITY)
                                        .gives(Result.SURRENDERED)),
                        fromEach(
                                ordered,
                                move(null, Step.RECORD_DISCHARGE, State.DISCHARGED)
                                        .decidedBy(Decider.COURT, Decider.MINISTER, Decider.CENTRAL_AUTHORITY)
                                        .needs(Need.NARRATIVE)))
                .flatMap(List::stream)
                .toList();
    }

    /** The person may die or be out of reach in any phase. */
    private static List<Move> impossibility() {
        return fromEach(
                EnumSet.of(
                        State.UNDER_REVIEW,
                        State.REFUSAL_PROPOSED,
                        State.CERTIFIED,
                        State.BEFORE_COURT,
                        State.CONSENTED,
                        State.FOUND_ELIGIBLE,
                        State.COURT_REFUSED,
                        State.BEFORE_MINISTER,
                        State.EXECUTIVE_REFUSAL_PROPOSED,
                        State.SURRENDER_ORDERED,
                        State.SURRENDER_ARRANGED,
                        State.DISCHARGED),
                impossible());
    }

    /** Two states, so that a proposal that is sent back returns to the phase it came from. */
    private static List<Move> proposal() {
        return Stream.of(
                        fromEach(BEFORE_THE_COURT_PHASE, proposed(State.REFUSAL_PROPOSED)),
                        fromEach(AFTER_THE_COURT_PHASE, proposed(State.EXECUTIVE_REFUSAL_PROPOSED)),
                        List.of(
                                move(State.REFUSAL_PROPOSED, Step.RETURN_PROPOSAL, State.UNDER_REVIEW)
                                        .needs(Need.NARRATIVE),
                                move(State.EXECUTIVE_REFUSAL_PROPOSED, Step.RETURN_PROPOSAL, State.BEFORE_MINISTER)
                                        .needs(Need.NARRATIVE)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> refusal() {
        return List.of(
                refused(State.REFUSAL_PROPOSED).decidedBy(Decider.CENTRAL_AUTHORITY, Decider.MINISTER),
                refused(State.EXECUTIVE_REFUSAL_PROPOSED).decidedBy(Decider.MINISTER, Decider.CENTRAL_AUTHORITY));
    }

    private static List<Move> afterwards() {
        return Stream.of(
                        List.of(move(State.SURRENDERED, Step.NOTE_OBLIGATIONS, State.OBLIGATIONS_OPEN)
                                .needs(Need.NARRATIVE)),
                        reasoned(NOT_DONE),
                        reopening(
                                EnumSet.of(
                                        State.REFUSED,
                                        State.NOT_EXECUTABLE,
                                        State.FORWARDED,
                                        State.LAPSED,
                                        State.WITHDRAWN,
                                        State.ENDED_OTHERWISE,
                                        State.CLOSED),
                                State.UNDER_REVIEW,
                                Need.NOT_SURRENDERED))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> endOfTheFile() {
        return Stream.of(
                        closingWithReasons(NOT_DONE),
                        fromEach(
                                EnumSet.of(State.OBLIGATIONS_OPEN),
                                move(null, Step.CLOSE, State.CLOSED).needs(Need.NARRATIVE)),
                        closing(EnumSet.of(
                                State.SURRENDERED,
                                State.FORWARDED,
                                State.LAPSED,
                                State.WITHDRAWN,
                                State.ENDED_OTHERWISE)))
                .flatMap(List::stream)
                .toList();
    }
}
