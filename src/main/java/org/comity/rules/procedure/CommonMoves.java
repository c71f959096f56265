package org.comity.rules.procedure;

import static org.comity.rules.procedure.Move.move;
import static org.comity.rules.procedure.Procedure.fromEach;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows that the light procedures have in common: how a draft is given up, and what may follow an end. */
final class CommonMoves {

    private CommonMoves() {}

    /** A table, from its parts. */
    @SafeVarargs
    static List<Move> table(List<Move>... parts) {
        return Arrays.stream(parts).flatMap(List::stream).toList();
    }

    /** What is being prepared goes back to its drafter, or is given up before it is sent. */
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

    /** A draft that is sent without anybody's approval is given up by whoever drafts it. */
    static Function<State, Move> givenUp() {
        return from -> move(from, Step.ABANDON, State.ABANDONED).needs(Need.NARRATIVE);
    }

    /** What is over is closed. */
    static List<Move> closing(Set<State> over) {
        return fromEach(over, move(null, Step.CLOSE, State.CLOSED));
    }

    /** What is over or closed is opened again, by a supervisor and with a reason. */
    static List<Move> reopening(Set<State> over, State to, Need... more) {
        var needs = EnumSet.of(Need.NARRATIVE, more);
        return fromEach(
                over,
                move(null, Step.REOPEN, to).recordedBy(Recorder.SUPERVISOR).needs(needs.toArray(Need[]::new)));
    }
}
