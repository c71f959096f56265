package org.comity.registers.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.registers.course.CourseReader;
import org.comity.registers.course.ImportRow.Course;
import org.comity.registers.course.ImportRow.End;
import org.comity.registers.course.ImportRow.Passed;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.words.ReferenceLists;
import org.comity.registers.words.RegisterColumn;
import org.comity.registers.words.RowEnding;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Reads all moves of a request from the column of an export. They are judged like the days of any other column. */
final class MovesReader {

    private static final String BETWEEN = ";";
    private static final Set<String> NAMES = Set.of("result", "by", "kind", "gap", "grounds");

    private static final Set<State> REFUSALS = EnumSet.of(State.REFUSED, State.COURT_REFUSED);

    private final LocalDate today;
    private final ReferenceLists lists;

    /**
     * A reader.
     *
     * @param today the last day that is no future
     */
    MovesReader(LocalDate today, ReferenceLists lists) {
        this.today = today;
        this.lists = lists;
    }

    /**
     * The course of an exported request.
     *
     * @param kinds the kinds that it had; empty if it was never reclassified
     */
    record Exported(Course course, List<Kind> kinds) {}

    /**
     * A move in the column.
     *
     * @param result the result that the request has afterwards
     * @param by who decided it
     * @param kind the kind of the request from this move on, if it says one
     * @param gap the steps without a day that the move replaces
     * @param grounds the grounds of a refusal, the principal one first
     */
    record Move(
            LocalDate on,
            Step step,
            State to,
            @Nullable Result result,
            @Nullable Decider by,
            @Nullable Kind kind,
            List<Step> gap,
            List<GroundGiven> grounds) {}

    /**
     * Returns the course; empty if the row has no column for it or has a fault there.
     *
     * @param entered the days on which the request can have entered by the other columns; empty if they do not say
     */
    Optional<Exported> read(RegisterLine line, Procedure procedure, Set<LocalDate> entered) {
        var text = line.text(RegisterColumn.MOVES);
        if (text == null) {
            return Optional.empty();
        }
        try {
            var moves = Stream.of(text.split(BETWEEN))
                    .map(String::strip)
                    .map(this::move)
                    .toList();
            if (moves.isEmpty()) {
                throw new IllegalArgumentException("separators alone");
            }
            boolean areSound =
                    new MovesCheck(line, procedure, today).check(moves) && enters(line, procedure, moves, entered);
            return areSound ? Optional.of(exported(line, moves)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            line.fault(
                    RegisterColumn.MOVES,
                    "UNREADABLE_MOVES",
                    "are no moves that an export of this program writes, in order");
            return Optional.empty();
        }
    }

    private Move move(String text) {
        var words = text.split(" +");
        var more = new HashMap<String, String>();
        for (int i = 3; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            var name = words[i].substring(0, equals);
            if (!NAMES.contains(name) || more.put(name, words[i].substring(equals + 1)) != null) {
                throw new IllegalArgumentException("no value of a move");
            }
        }
        var gap = more.get("gap");
        var to = State.valueOf(words[2]);
        return new Move(
                LocalDate.parse(words[0]),
                Step.valueOf(words[1]),
                to,
                value(Result.class, more.get("result")),
                value(Decider.class, more.get("by")),
                value(Kind.class, more.get("kind")),
                gap == null
                        ? List.of()
                        : Stream.of(gap.split("\\+")).map(Step::valueOf).toList(),
                grounds(to, more.get("grounds")));
    }

    private List<GroundGiven> grounds(State to, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        var codes = List.of(text.split("\\+"));
        if (!REFUSALS.contains(to) || !codes.stream().allMatch(this::isGround)) {
            throw new IllegalArgumentException("no grounds of a refusal");
        }
        return codes.stream()
                .map(code -> new GroundGiven(code, code.equals(codes.getFirst()), null, null))
                .toList();
    }

    private boolean isGround(String code) {
        return lists.ground(code).filter(code::equals).isPresent();
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** An incoming request enters when it was received, unless it entered as ended. */
    private static boolean enters(RegisterLine line, Procedure procedure, List<Move> moves, Set<LocalDate> entered) {
        var first = moves.getFirst();
        if (procedure.direction() == Direction.OUTGOING
                || entered.isEmpty()
                || first.to().standing().isOver()
                || entered.contains(first.on())) {
            return true;
        }
        line.fault(
                RegisterColumn.RECEIVED,
                "RECEIVED_CONTRADICTS_STEPS",
                "by its moves the request entered on " + first.on());
        return false;
    }

    private static Exported exported(RegisterLine line, List<Move> moves) {
        var first = moves.getFirst();
        var kinds = moves.stream().map(Move::kind).filter(Objects::nonNull).toList();
        if (moves.size() == 1 && first.result() != null) {
            return new Exported(CourseReader.endedSomeDay(line, end(first, first.result()), first.on()), List.of());
        }
        var passed = IntStream.range(1, moves.size())
                .mapToObj(no -> passed(moves.get(no - 1).to(), moves.get(no)))
                .toList();
        return new Exported(new Course(first.to(), first.on(), passed, null), kinds.size() < 2 ? List.of() : kinds);
    }

    /** The end of a request that entered as ended. */
    private static End end(Move entry, Result result) {
        var ending = Arrays.stream(RowEnding.values())
                .filter(one -> one.result() == result)
                .min(Comparator.comparing(one -> !one.leadsTo(entry.to())))
                .orElseThrow();
        return new End(ending, entry.to(), null);
    }

    private static Passed passed(State from, Move move) {
        return new Passed(
                move.step(), from, move.to(), move.result(), move.on(), move.gap(), move.by(), move.grounds());
    }
}
