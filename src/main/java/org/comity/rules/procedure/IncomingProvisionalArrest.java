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
 * The table of a provisional arrest that another State asks of us, UNCAC article 44(10). It is a request of its own,
 * linked to the extradition it prepares. That a limit runs out moves nothing: a release is recorded by a person, the
 * request stays open, the person may be arrested again, and the request for extradition may still come.
 */
final class IncomingProvisionalArrest {

    private static final Set<State> DETAINED = EnumSet.of(State.ARRESTED, State.AWAITING_FULL_REQUEST);
    private static final Set<State> OPEN = EnumSet.of(
            State.REGISTERED,
            State.UNDER_REVIEW,
            State.WARRANT_ISSUED,
            State.ARRESTED,
            State.AWAITING_FULL_REQUEST,
            State.RELEASED,
            State.REFUSAL_PROPOSED);

    static final List<Move> MOVES = Stream.of(
                    review(),
                    arrest(),
                    detention(),
                    fullRequest(),
                    impossibility(),
                    refusal(),
                    endings(OPEN, Decider.OTHER_STATE),
                    afterwards())
            .flatMap(List::stream)
            .toList();

    private IncomingProvisionalArrest() {}

    private static List<Move> review() {
        return Stream.of(
                        List.of(
                                move(null, Step.REGISTER, State.REGISTERED).decidedBy(Decider.OTHER_STATE),
                                move(State.REGISTERED, Step.ACKNOWLEDGE, State.UNDER_REVIEW),
                                move(State.UNDER_REVIEW, Step.ISSUE_WARRANT, State.WARRANT_ISSUED)
                                        .decidedBy(
                                                Decider.COURT, Decider.CENTRAL_AUTHORITY, Decider.EXECUTING_AUTHORITY)
                                        .needs(Need.LEGAL_BASIS)),
                        forwarded())
                .flatMap(List::stream)
                .toList();
    }

    /** The police may arrest before our own warrant, and again after a release. */
    private static List<Move> arrest() {
        return Stream.of(
                        fromEach(
                                EnumSet.of(State.REGISTERED, State.UNDER_REVIEW, State.WARRANT_ISSUED, State.RELEASED),
                                move(null, Step.RECORD_ARREST, State.ARRESTED)
                                        .decidedBy(Decider.EXECUTING_AUTHORITY)
                                        .needs(Need.INSTANT)),
                        List.of(move(State.ARRESTED, Step.INFORM_OF_ARREST, State.AWAITING_FULL_REQUEST)
                                .needs(Need.PROOF)),
                        fromEach(
                                EnumSet.of(State.UNDER_REVIEW, State.WARRANT_ISSUED),
                                move(null, Step.RECORD_OTHER_MEASURE, State.AWAITING_FULL_REQUEST)
                                        .decidedBy(Decider.COURT, Decider.EXECUTING_AUTHORITY)
                                        .needs(Need.NARRATIVE)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> detention() {
        return Stream.of(
                        DETAINED.stream()
                                .map(state -> move(state, Step.INFORM_OF_CONSENT, state)
                                        .needs(Need.PROOF, Need.NARRATIVE))
                                .toList(),
                        fromEach(
                                DETAINED,
                                move(null, Step.RECORD_RELEASE, State.RELEASED)
                                        .decidedBy(
                                                Decider.COURT,
                                                Decider.EXECUTING_AUTHORITY,
                                                Decider.CENTRAL_AUTHORITY,
                                                Decider.MINISTER)
                                        .needs(Need.NARRATIVE)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> fullRequest() {
        var open = EnumSet.copyOf(OPEN);
        open.remove(State.REFUSAL_PROPOSED);
        return Stream.of(
                        fromEach(
                                open,
                                move(null, Step.RECORD_FULL_REQUEST, State.FULL_REQUEST_RECEIVED)
                                        .decidedBy(Decider.OTHER_STATE)
                                        .needs(Need.FULL_REQUEST_LINKED)
                                        .gives(Result.REQUEST_FOLLOWED)),
                        fromEach(
                                EnumSet.of(State.AWAITING_FULL_REQUEST, State.RELEASED),
                                move(null, Step.RECORD_LAPSE, State.LAPSED)
                                        .needs(Need.NARRATIVE)
                                        .gives(Result.OTHERWISE_FINALISED)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> impossibility() {
        return fromEach(EnumSet.of(State.UNDER_REVIEW, State.WARRANT_ISSUED), impossible());
    }

    private static List<Move> refusal() {
        return Stream.of(
                        fromEach(
                                EnumSet.of(State.UNDER_REVIEW, State.WARRANT_ISSUED, State.RELEASED),
                                proposed(State.REFUSAL_PROPOSED)),
                        List.of(
                                move(State.REFUSAL_PROPOSED, Step.RETURN_PROPOSAL, State.UNDER_REVIEW)
                                        .needs(Need.NARRATIVE),
                                refused(State.REFUSAL_PROPOSED).decidedBy(Decider.CENTRAL_AUTHORITY, Decider.MINISTER)),
                        fromEach(
                                EnumSet.of(State.UNDER_REVIEW, State.WARRANT_ISSUED, State.RELEASED),
                                move(null, Step.RECORD_COURT_REFUSAL, State.REFUSED)
                                        .decidedBy(Decider.COURT)
                                        .recordedBy(Recorder.SUPERVISOR)
                                        .needs(Need.GROUND, Need.ONE_PRINCIPAL_GROUND)
                                        .gives(Result.REFUSED)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> afterwards() {
        var toBeReasoned = EnumSet.of(State.REFUSED, State.NOT_EXECUTABLE);
        var over = EnumSet.of(
                State.FULL_REQUEST_RECEIVED, State.FORWARDED, State.LAPSED, State.WITHDRAWN, State.ENDED_OTHERWISE);
        var reopenable = EnumSet.copyOf(over);
        reopenable.addAll(toBeReasoned);
        reopenable.add(State.CLOSED);
        return Stream.of(
                        reasoned(toBeReasoned),
                        closingWithReasons(toBeReasoned),
                        closing(over),
                        reopening(reopenable, State.UNDER_REVIEW))
                .flatMap(List::stream)
                .toList();
    }
}
