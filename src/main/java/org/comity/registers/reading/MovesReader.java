package org.comity.registers.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.registers.course.ImportRow.Course;
import org.comity.registers.course.ImportRow.Passed;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.words.RegisterColumn;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Reads all moves of a request from the column of an export. A request with one move has no more than its other columns. */
final class MovesReader {

    private static final String BETWEEN = ";";

    private MovesReader() {}

    /**
     * The course of an exported request.
     *
     * @param kinds the kinds that it had; empty if it was never reclassified
     */
    record Exported(Course course, List<Kind> kinds) {}

    private record Move(LocalDate on, Step step, State to, Map<String, String> more) {}

    /** Returns the course; empty if the row has no column for it or has a fault there. */
    static Optional<Exported> read(RegisterLine line, Procedure procedure) {
        var text = line.text(RegisterColumn.MOVES);
        if (text == null || !text.contains(BETWEEN)) {
            return Optional.empty();
        }
        try {
            return Optional.of(exported(
                    Stream.of(text.split(BETWEEN))
                            .map(String::strip)
                            .map(MovesReader::move)
                            .toList(),
                    procedure));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            line.fault(
                    RegisterColumn.MOVES,
                    "UNREADABLE_MOVES",
                    "are no moves that an export of this program writes, in order");
            return Optional.empty();
        }
    }

    private static Move move(String text) {
        var words = text.split(" +");
        var more = new HashMap<String, String>();
        for (int i = 3; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            more.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        return new Move(LocalDate.parse(words[0]), Step.valueOf(words[1]), State.valueOf(words[2]), more);
    }

    private static Exported exported(List<Move> moves, Procedure procedure) {
        var first = moves.getFirst();
        var passed = new ArrayList<Passed>();
        var kinds = new ArrayList<Kind>();
        var before = first;
        kind(first).ifPresent(kinds::add);
        for (var move : moves.subList(1, moves.size())) {
            if (move.on().isBefore(before.on())) {
                throw new IllegalArgumentException("moves out of order");
            }
            kind(move).ifPresent(kinds::add);
            passed.add(passed(before.to(), move));
            before = move;
        }
        if (!kinds.isEmpty() && kinds.getLast() != procedure.kind()) {
            throw new IllegalArgumentException("another kind");
        }
        return new Exported(
                new Course(first.to(), first.on(), List.copyOf(passed), null), kinds.size() < 2 ? List.of() : kinds);
    }

    private static Passed passed(State from, Move move) {
        var gap = move.more().get("gap");
        return new Passed(
                move.step(),
                from,
                move.to(),
                result(move.more().get("result")),
                move.on(),
                gap == null
                        ? List.of()
                        : Stream.of(gap.split("\\+")).map(Step::valueOf).toList(),
                decider(move.more().get("by")),
                grounds(move.more().get("grounds")));
    }

    /** The first ground is the principal one. */
    private static List<GroundGiven> grounds(@Nullable String codes) {
        var all = codes == null ? List.<String>of() : List.of(codes.split("\\+"));
        return all.stream()
                .map(code -> new GroundGiven(code, code.equals(all.getFirst()), null, null))
                .toList();
    }

    private static Optional<Kind> kind(Move move) {
        return Optional.ofNullable(move.more().get("kind")).map(Kind::valueOf);
    }

    private static @Nullable Result result(@Nullable String name) {
        return name == null ? null : Result.valueOf(name);
    }

    private static @Nullable Decider decider(@Nullable String name) {
        return name == null ? null : Decider.valueOf(name);
    }
}
