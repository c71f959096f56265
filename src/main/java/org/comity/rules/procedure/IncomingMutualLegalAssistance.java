package org.comity.rules.procedure;

import static org.comity.rules.procedure.CommonMoves.closing;
import static org.comity.rules.procedure.CommonMoves.closingWithReasons;
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

/** The table of mutual legal assistance that another State asks of us. */
final class IncomingMutualLegalAssistance {

    private static final Set<State> OPEN = EnumSet.of(
            State.REGISTERED,
            State.UNDER_REVIEW,
            State.ACCEPTED,
            State.SENT_FOR_EXECUTION,
            State.IN_EXECUTION,
            State.EXECUTED,
            State.PARTLY_EXECUTED,
            State.REFUSAL_PROPOSED);
    private static final Set<State> BEFORE_RESULTS =
            EnumSet.of(State.UNDER_REVIEW, State.ACCEPTED, State.SENT_FOR_EXECUTION, State.IN_EXECUTION);
    private static final Set<State> OVER = EnumSet.of(
            State.RESULTS_TRANSMITTED,
            State.REFUSED,
            State.NOT_EXECUTABLE,
            State.FORWARDED,
            State.LAPSED,
            State.WITHDRAWN,
            State.ENDED_OTHERWISE,
            State.CLOSED);
    private static final Recorder[] ALSO_THE_EXECUTING_AUTHORITY = {
        Recorder.EXECUTING_AUTHORITY, Recorder.CASEWORKER, Recorder.SUPERVISOR
    };

    static final List<Move> MOVES = Stream.of(
                    review(),
                    execution(),
                    results(),
                    impossibility(),
                    proposal(),
                    refusal(),
                    endings(OPEN, Decider.OTHER_STATE),
                    afterwards())
            .flatMap(List::stream)
            .toList();

    private IncomingMutualLegalAssistance() {}

    private static List<Move> review() {
        return List.of(
                move(null, Step.REGISTER, State.REGISTERED).decidedBy(Decider.OTHER_STATE),
                move(State.REGISTERED, Step.ACKNOWLEDGE, State.UNDER_REVIEW),
                move(State.REGISTERED, Step.FORWARD, State.FORWARDED)
                        .needs(Need.RECIPIENT)
                        .gives(Result.OTHERWISE_FINALISED),
                move(State.UNDER_REVIEW, Step.FORWARD, State.FORWARDED)
                        .needs(Need.RECIPIENT)
                        .gives(Result.OTHERWISE_FINALISED),
                move(State.UNDER_REVIEW, Step.ACCEPT, State.ACCEPTED)
                        .decidedBy(Decider.CENTRAL_AUTHORITY, Decider.MINISTER, Decider.COURT)
                        .needs(Need.LEGAL_BASIS, Need.DUAL_CRIMINALITY),
                move(State.UNDER_REVIEW, Step.RECORD_LAPSE, State.LAPSED)
                        .needs(Need.UNANSWERED_REQUEST_FOR_INFORMATION, Need.NARRATIVE)
                        .gives(Result.OTHERWISE_FINALISED));
    }

    private static List<Move> execution() {
        return List.of(
                move(State.ACCEPTED, Step.SEND_FOR_EXECUTION, State.SENT_FOR_EXECUTION)
                        .needs(Need.RECIPIENT),
                move(State.SENT_FOR_EXECUTION, Step.CONFIRM_RECEIPT, State.IN_EXECUTION)
                        .decidedBy(Decider.EXECUTING_AUTHORITY)
                        .recordedBy(ALSO_THE_EXECUTING_AUTHORITY),
                move(State.IN_EXECUTION, Step.TRANSMIT_PARTIAL_RESULTS, State.IN_EXECUTION)
                        .needs(Need.PROOF),
                move(State.IN_EXECUTION, Step.RETURN_EXECUTED, State.EXECUTED)
                        .decidedBy(Decider.EXECUTING_AUTHORITY)
                        .recordedBy(ALSO_THE_EXECUTING_AUTHORITY)
                        .needs(Need.EVERY_MEASURE_EXECUTED, Need.EVERY_MEASURE_HAS_AN_OUTCOME),
                move(State.IN_EXECUTION, Step.RETURN_PARTLY_EXECUTED, State.PARTLY_EXECUTED)
                        .decidedBy(Decider.EXECUTING_AUTHORITY)
                        .recordedBy(ALSO_THE_EXECUTING_AUTHORITY)
                        .needs(
                                Need.NOT_EVERY_MEASURE_EXECUTED,
                                Need.EVERY_MEASURE_HAS_AN_OUTCOME,
                                Need.SOMETHING_EXECUTED,
                                Need.NARRATIVE),
                move(State.EXECUTED, Step.RESUME_EXECUTION, State.IN_EXECUTION).needs(Need.NARRATIVE),
                move(State.PARTLY_EXECUTED, Step.RESUME_EXECUTION, State.IN_EXECUTION)
                        .needs(Need.NARRATIVE));
    }

    private static List<Move> results() {
        return List.of(
                move(State.EXECUTED, Step.TRANSMIT_RESULTS, State.RESULTS_TRANSMITTED)
                        .needs(Need.STILL_EXECUTED, Need.PROOF)
                        .gives(Result.EXECUTED),
                move(State.PARTLY_EXECUTED, Step.TRANSMIT_RESULTS, State.RESULTS_TRANSMITTED)
                        .needs(Need.NO_MEASURE_OPEN, Need.PROOF)
                        .gives(Result.PARTLY_EXECUTED));
    }

    private static List<Move> impossibility() {
        return fromEach(BEFORE_RESULTS, impossible().recordedBy(ALSO_THE_EXECUTING_AUTHORITY));
    }

    private static List<Move> proposal() {
        return fromEach(
                BEFORE_RESULTS,
                proposed(State.REFUSAL_PROPOSED).decidedBy(Decider.CENTRAL_AUTHORITY, Decider.EXECUTING_AUTHORITY));
    }

    private static List<Move> refusal() {
        return Stream.of(
                        List.of(
                                move(State.REFUSAL_PROPOSED, Step.RETURN_PROPOSAL, State.UNDER_REVIEW)
                                        .needs(Need.NARRATIVE),
                                refused(State.REFUSAL_PROPOSED)
                                        .decidedBy(
                                                Decider.CENTRAL_AUTHORITY,
                                                Decider.MINISTER,
                                                Decider.EXECUTING_AUTHORITY)),
                        fromEach(
                                BEFORE_RESULTS,
                                move(null, Step.RECORD_COURT_REFUSAL, State.REFUSED)
                                        .decidedBy(Decider.COURT)
                                        .recordedBy(Recorder.SUPERVISOR)
                                        .needs(Need.GROUND, Need.ONE_PRINCIPAL_GROUND, Need.NARRATIVE, Need.PROOF)
                                        .gives(Result.REFUSED)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> afterwards() {
        var notDone = EnumSet.of(State.REFUSED, State.NOT_EXECUTABLE);
        return Stream.of(
                        reasoned(notDone),
                        closingWithReasons(notDone),
                        exculpatoryNotice(),
                        closing(EnumSet.of(
                                State.RESULTS_TRANSMITTED,
                                State.FORWARDED,
                                State.LAPSED,
                                State.WITHDRAWN,
                                State.ENDED_OTHERWISE)),
                        reopening(OVER, State.UNDER_REVIEW))
                .flatMap(List::stream)
                .toList();
    }

    /** The notice of the requesting State before it discloses what is exculpatory, UNCAC article 46(19). */
    private static List<Move> exculpatoryNotice() {
        return Stream.of(State.IN_EXECUTION, State.RESULTS_TRANSMITTED)
                .map(state -> move(state, Step.RECORD_EXCULPATORY_NOTICE, state)
                        .decidedBy(Decider.OTHER_STATE)
                        .needs(Need.NARRATIVE))
                .toList();
    }
}
