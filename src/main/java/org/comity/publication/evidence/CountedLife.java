package org.comity.publication.evidence;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.rules.ledger.DelayLedger;
import org.comity.rules.ledger.LifeMove;
import org.comity.rules.ledger.LifeSideProcess;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * The life of a request as known when an edition was counted.
 *
 * @param moves its moves in the order of the history
 * @param beside its side processes that can give a holder
 * @param on the day of the counting
 */
record CountedLife(List<Move> moves, List<LifeSideProcess> beside, LocalDate on) {

    private static final String FINALISED = "FINALISED";
    private static final String JOINED = "JOINED";

    /**
     * A move.
     *
     * @param life the move as the delay ledger reads it
     * @param standing the standing afterwards
     * @param flow the flow of the statement; null if the move is in none
     * @param result the result from then on
     * @param ground the principal ground of a refusal
     */
    record Move(
            LifeMove life,
            Standing standing,
            @Nullable String flow,
            @Nullable String result,
            @Nullable String ground) {

        static Move of(Tuple row) {
            return new Move(
                    new LifeMove(
                            row.get("seq", Integer.class),
                            Step.valueOf(row.get("step", String.class)),
                            row.get("day", LocalDate.class),
                            State.valueOf(row.get("state", String.class)),
                            row.get("vague", Boolean.class)),
                    Standing.valueOf(row.get("standing", String.class)),
                    row.get("flow", String.class),
                    row.get("result", String.class),
                    row.get("ground", String.class));
        }
    }

    private Optional<Move> lastFlow() {
        return moves.stream().filter(move -> move.flow() != null).reduce((one, next) -> next);
    }

    private Optional<Move> end() {
        return moves.stream().filter(move -> FINALISED.equals(move.flow())).reduce((one, next) -> next);
    }

    /**
     * Its outcome. Flows alone say it, as in the figures of a cohort; unlike a cohort, traces are of no requests that were split off from another:
     * they are not in the row NEW of stock and flow, nor among requests received and made.
     */
    TraceOutcome outcome() {
        var last = lastFlow();
        if (last.filter(move -> JOINED.equals(move.flow())).isPresent()) {
            return TraceOutcome.ENDED_OTHERWISE;
        }
        return switch (last.map(Move::standing).orElse(Standing.OPEN)) {
            case OPEN -> TraceOutcome.PENDING;
            case PREPARING -> TraceOutcome.NOT_RECORDED;
            case FINALISED, CLOSED ->
                TraceOutcome.of(end().map(Move::result)
                        .filter(Objects::nonNull)
                        .map(Result::valueOf)
                        .orElse(null));
        };
    }

    /** The principal ground of its refusal; null if it was not refused. */
    @Nullable
    String ground() {
        return outcome() == TraceOutcome.REFUSED ? end().map(Move::ground).orElse(null) : null;
    }

    /** Calendar days of each holder since it first became open, until its end or the counting. */
    Map<RequestHolder, Long> days(Direction direction) {
        var ledger = DelayLedger.of(direction, moves.stream().map(Move::life).toList(), beside, on);
        var days = new EnumMap<RequestHolder, Long>(RequestHolder.class);
        ledger.spans().stream()
                .filter(span -> span.stage().standing() != Standing.PREPARING)
                .forEach(span -> days.merge(span.holder(), span.days(), Long::sum));
        return days;
    }
}
