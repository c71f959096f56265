package org.comity.registers.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.reading.MovesReader.Move;
import org.comity.registers.words.RegisterColumn;
import org.comity.registers.words.RowEnding;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.procedure.Reclassification;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/** Checks the moves of an export: their days, and that each is possible in the procedure that its request has by then. */
final class MovesCheck {

    private static final int EARLIEST_YEAR = 1900;

    private final RegisterLine line;
    private final Procedure last;
    private final LocalDate today;
    private Procedure procedure;
    private @Nullable State state;
    private @Nullable Result result;

    /**
     * A check of the moves of one row.
     *
     * @param last the procedure that the row names
     * @param today the last day that is no future
     */
    MovesCheck(RegisterLine line, Procedure last, LocalDate today) {
        this.line = line;
        this.last = last;
        this.today = today;
        this.procedure = last;
    }

    /** Returns true if all are possible. Otherwise the first that is not is a fault. */
    boolean check(List<Move> moves) {
        enter(moves.getFirst().kind());
        LocalDate before = null;
        for (var move : moves) {
            if (!isPossibleDay(move, before)) {
                return false;
            }
            if (!isPossible(move)) {
                fault("STEP_NOT_POSSIBLE", inWords(move) + " cannot " + follows());
                return false;
            }
            before = move.on();
            state = move.to();
            result = move.result();
        }
        if (procedure != last) {
            fault("STEP_NOT_POSSIBLE", "lead to the kind " + procedure.kind() + ", and the row has " + last.kind());
        }
        return procedure == last;
    }

    private void enter(@Nullable Kind kind) {
        if (kind != null) {
            procedure = Procedure.of(last.direction(), kind);
        }
    }

    private boolean isPossibleDay(Move move, @Nullable LocalDate before) {
        if (move.on().isAfter(today)) {
            fault("FUTURE_DATE", inWords(move) + " is still to come");
            return false;
        }
        if (move.on().getYear() < EARLIEST_YEAR) {
            fault("IMPLAUSIBLE_DATE", inWords(move) + " is before " + EARLIEST_YEAR);
            return false;
        }
        if (before != null && move.on().isBefore(before)) {
            fault("STEPS_OUT_OF_ORDER", inWords(move) + " comes after a move of " + before);
            return false;
        }
        return true;
    }

    private boolean isPossible(Move move) {
        if (state == null) {
            return isEntry(move);
        }
        return switch (move.step()) {
            case RECLASSIFY -> isReclassification(move);
            case IMPORT -> move.kind() == null && (move.gap().isEmpty() ? isEnd(move) : isGap(move));
            default -> move.kind() == null && move.gap().isEmpty() && isStep(move);
        };
    }

    private boolean isEntry(Move move) {
        if (!move.gap().isEmpty()) {
            return false;
        }
        return switch (move.step()) {
            case REGISTER -> move.to() == procedure.entry().to() && move.result() == null;
            case IMPORT ->
                move.result() == null
                        ? procedure.states().contains(move.to())
                                && !move.to().standing().isOver()
                        : isEndOf(move.to(), move.result());
            default -> false;
        };
    }

    private boolean isReclassification(Move move) {
        var from = Objects.requireNonNull(state);
        var kind = move.kind();
        if (kind == null
                || !Reclassification.kinds(procedure.kind()).contains(kind)
                || !move.gap().isEmpty()) {
            return false;
        }
        enter(kind);
        return move.result() == null
                && Reclassification.ways(procedure, from.standing()).containsKey(move.to());
    }

    /** An end that a register gave has a result. */
    private boolean isEnd(Move move) {
        return move.result() != null
                && !Objects.requireNonNull(state).standing().isOver()
                && isEndOf(move.to(), move.result());
    }

    private boolean isEndOf(State to, Result reached) {
        return Arrays.stream(RowEnding.values())
                .filter(ending -> ending.result() == reached)
                .flatMap(ending -> ending.stateIn(procedure).stream())
                .anyMatch(to::equals);
    }

    /** Steps without a day lead from the state before to the state after them, and no further than an open one. */
    private boolean isGap(Move move) {
        Optional<State> at = Optional.ofNullable(state);
        for (var step : move.gap()) {
            at = at.filter(from -> !from.standing().isOver())
                    .flatMap(from -> procedure.find(from, step))
                    .map(row -> row.to());
        }
        return move.result() == null
                && at.filter(move.to()::equals).isPresent()
                && !move.to().standing().isOver();
    }

    /** The body that refused is named by registers too, which know others than the procedure. */
    private boolean isStep(Move move) {
        return procedure
                .find(state, move.step())
                .filter(row -> row.to() == move.to())
                .filter(row -> move.result() == resultAfter(row))
                .filter(row -> move.by() == null
                        || move.to() == State.REFUSED
                        || row.deciders().contains(move.by()))
                .isPresent();
    }

    private @Nullable Result resultAfter(org.comity.rules.workflow.Move row) {
        if (row.result() != null) {
            return row.result();
        }
        return row.to().standing().isOver() ? result : null;
    }

    private String follows() {
        return state == null ? "open the request" : "follow in the state " + state + " of " + procedure.kind();
    }

    private static String inWords(Move move) {
        return move.step()
                + " to "
                + move.to()
                + (move.result() == null ? "" : " with the result " + move.result())
                + (move.by() == null ? "" : " by " + move.by())
                + " on "
                + move.on();
    }

    private void fault(String code, String detail) {
        line.fault(RegisterColumn.MOVES, code, detail);
    }
}
