package org.comity.rules.procedure;

import static org.comity.rules.procedure.Procedure.fromEach;
import static org.comity.rules.workflow.Move.move;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Recorder;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/** Rows that several procedures have in common, from how a draft is sent or given up to what may follow an end. */
final class CommonMoves {

    private CommonMoves() {}

    /** A table, from its parts. */
    @SafeVarargs
    static List<Move> table(List<Move>... parts) {
        return Arrays.stream(parts).flatMap(List::stream).toList();
    }

    /** A draft goes back to its drafter, or is given up before it is sent. */
    static List<Move> takenBack(Set<State> prepared) {
        return Stream.of(
                        fromEach(
                                prepared,
                                move(null, Step.RETURN_TO_DRAFT, State.DRAFT).needs(Need.NARRATIVE)),
                        List.of(givenUp().apply(State.DRAFT)),
                        prepared.stream().map(givenUp()).toList())
                .flatMap(List::stream)
                .toList();
    }

    /** The drafter gives up a draft that needs no approval. */
    static Function<State, Move> givenUp() {
        return from -> move(from, Step.ABANDON, State.ABANDONED).needs(Need.NARRATIVE);
    }

    /** An urgent request is made orally at any stage of its draft, by a person who may approve it. */
    static List<Move> sentOrally(Set<State> prepared) {
        return fromEach(
                prepared,
                move(null, Step.SEND_ORALLY, State.SENT)
                        .recordedBy(Recorder.SUPERVISOR)
                        .needs(Need.LEGAL_BASIS, Need.PROOF, Need.NARRATIVE));
    }

    /** The other State refuses all of it: recorded as it is. */
    static List<Move> refusedAbroad(Set<State> open) {
        return fromEach(
                open,
                move(null, Step.RECORD_REFUSAL, State.REFUSED)
                        .decidedBy(Decider.OTHER_STATE, Decider.FOREIGN_COURT)
                        .needs(Need.GROUND, Need.ONE_PRINCIPAL_GROUND)
                        .gives(Result.REFUSED));
    }

    /** The other State finds it impossible in fact. */
    static List<Move> impossibleAbroad(Set<State> open) {
        return fromEach(
                open,
                move(null, Step.RECORD_IMPOSSIBILITY, State.NOT_EXECUTABLE)
                        .decidedBy(Decider.OTHER_STATE)
                        .needs(Need.IMPOSSIBILITY_REASON)
                        .gives(Result.IMPOSSIBLE));
    }

    /** A request that we received by mistake goes to the right addressee before we examine it. */
    static List<Move> forwarded() {
        return fromEach(
                EnumSet.of(State.REGISTERED, State.UNDER_REVIEW),
                move(null, Step.FORWARD, State.FORWARDED).needs(Need.RECIPIENT).gives(Result.OTHERWISE_FINALISED));
    }

    /** We or who executes it here find it impossible in fact. */
    static Move impossible() {
        return move(null, Step.RECORD_IMPOSSIBILITY, State.NOT_EXECUTABLE)
                .decidedBy(Decider.EXECUTING_AUTHORITY, Decider.CENTRAL_AUTHORITY)
                .needs(Need.IMPOSSIBILITY_REASON, Need.NARRATIVE)
                .gives(Result.IMPOSSIBLE);
    }

    /** A refusal of ours is proposed with grounds, in words, and after consultation or with why there was none. */
    static Move proposed(State to) {
        return move(null, Step.PROPOSE_REFUSAL, to)
                .needs(Need.GROUND, Need.ONE_PRINCIPAL_GROUND, Need.NARRATIVE, Need.CONSULTATION);
    }

    /** A second person decides on a proposed refusal. */
    static Move refused(State from) {
        return move(from, Step.REFUSE, State.REFUSED)
                .recordedBy(Recorder.SUPERVISOR)
                .needs(Need.SECOND_PERSON)
                .gives(Result.REFUSED);
    }

    /** The requested State sends the reasons of its refusal to the other State. */
    static List<Move> reasoned(Set<State> notDone) {
        return notDone.stream()
                .map(state -> move(state, Step.SEND_REASONS, state).needs(Need.PROOF))
                .toList();
    }

    /** A request that was not executed is closed after its reasons were sent. */
    static List<Move> closingWithReasons(Set<State> notDone) {
        return fromEach(notDone, move(null, Step.CLOSE, State.CLOSED).needs(Need.REASONS_SENT));
    }

    /** A finished request is closed. */
    static List<Move> closing(Set<State> over) {
        return fromEach(over, move(null, Step.CLOSE, State.CLOSED));
    }

    /** A supervisor reopens a finished or closed request, with a reason. */
    static List<Move> reopening(Set<State> over, State to, Need... more) {
        var needs = EnumSet.of(Need.NARRATIVE, more);
        return fromEach(
                over,
                move(null, Step.REOPEN, to).recordedBy(Recorder.SUPERVISOR).needs(needs.toArray(Need[]::new)));
    }
}
