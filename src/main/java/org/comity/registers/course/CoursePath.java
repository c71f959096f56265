package org.comity.registers.course;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.registers.course.ImportRow.Passed;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * Finds the path of a request through the table of its procedure that fits the days of a register. Past steps must be
 * possible in the table, but their needs are not checked. Steps without a day between two others are recorded as a gap.
 */
public final class CoursePath {

    /** Gaps are looked for once: a register has the same ones in thousands of rows. */
    private static final Map<Sought, Optional<List<Move>>> GAPS = new ConcurrentHashMap<>();

    private final Procedure procedure;
    private final List<Passed> passed = new ArrayList<>();
    private State state;
    private final @Nullable Result expected;
    private @Nullable Result result;

    CoursePath(Procedure procedure, State entry) {
        this(procedure, entry, null);
    }

    /**
     * A path without steps.
     *
     * @param expected the result in the row, which decides between paths that fit the days
     */
    public CoursePath(Procedure procedure, State entry, @Nullable Result expected) {
        this.procedure = procedure;
        this.state = entry;
        this.expected = expected;
    }

    /** A step that is to follow a state, perhaps over a gap. */
    private record Sought(
            Procedure procedure,
            State from,
            Step step,
            @Nullable Result expected) {}

    /** A day of a step, from the column at a place. */
    public record Day(int place, Step step, LocalDate on) {}

    /** Sorts days. Steps of one day are in the order of the procedure. */
    static List<Day> inOrder(List<Day> days, Procedure procedure) {
        var order = procedure.moves().stream().map(Move::step).distinct().toList();
        return days.stream()
                .sorted(Comparator.comparing(Day::on).thenComparing(day -> order.indexOf(day.step())))
                .toList();
    }

    /** Takes a step, over a gap if necessary. Returns false if no path in the table leads to the step. */
    public boolean take(Day day) {
        var gap =
                GAPS.computeIfAbsent(new Sought(procedure, state, day.step(), expected), sought -> gap(sought.step()));
        if (gap.isEmpty()) {
            return false;
        }
        if (!gap.get().isEmpty()) {
            bridge(gap.get(), day.on());
        }
        var move = procedure.find(state, day.step()).orElseThrow();
        add(move.step(), move.to(), resultAfter(move), day.on(), List.of(), soleDecider(move));
        return true;
    }

    /** Moves to a state without a known first day. Returns false if no path in the table leads to the state. */
    boolean reach(State expected, LocalDate atTheLatest) {
        var way = ways().get(expected);
        if (way == null) {
            return false;
        }
        if (!way.isEmpty()) {
            bridge(way, atTheLatest);
        }
        return true;
    }

    private void bridge(List<Move> way, LocalDate on) {
        add(
                Step.IMPORT,
                way.getLast().to(),
                null,
                on,
                way.stream().map(Move::step).toList(),
                null);
    }

    private void add(
            Step step,
            State to,
            @Nullable Result newResult,
            LocalDate on,
            List<Step> notRecorded,
            @Nullable Decider by) {
        passed.add(new Passed(step, state, to, newResult, on, notRecorded, by));
        state = to;
        result = newResult;
    }

    /** A step that one body alone can decide was decided by it. */
    private static @Nullable Decider soleDecider(Move move) {
        return move.onlyDecider().orElse(null);
    }

    private @Nullable Result resultAfter(Move move) {
        if (move.result() != null) {
            return move.result();
        }
        return move.to().standing().isOver() ? result : null;
    }

    /**
     * Returns the shortest path to a state in which the step is possible. Paths with the result of the row come first.
     * Empty if the request is finished.
     */
    private Optional<List<Move>> gap(Step step) {
        return ways().entrySet().stream()
                .filter(way -> procedure.find(way.getKey(), step).isPresent())
                .min(Comparator.comparing((Map.Entry<State, List<Move>> way) -> !givesWanted(way.getKey(), step))
                        .thenComparing(way -> way.getValue().size()))
                .map(Map.Entry::getValue);
    }

    private boolean givesWanted(State from, Step step) {
        return expected != null
                && procedure
                        .find(from, step)
                        .map(Move::result)
                        .filter(expected::equals)
                        .isPresent();
    }

    /**
     * The shortest path to each state that can be reached before the request is finished, in the order of the table.
     */
    private Map<State, List<Move>> ways() {
        var ways = new LinkedHashMap<State, List<Move>>(Map.of(state, List.of()));
        var next = new ArrayDeque<>(List.of(state));
        while (!next.isEmpty() && !state.standing().isOver()) {
            var from = next.remove();
            for (var move : procedure.movesFrom(from)) {
                if (!ways.containsKey(move.to()) && !move.to().standing().isOver()) {
                    var way = new ArrayList<>(ways.getOrDefault(from, List.of()));
                    way.add(move);
                    ways.put(move.to(), List.copyOf(way));
                    next.add(move.to());
                }
            }
        }
        return ways;
    }

    /** The steps that a request can take in a procedure once it has entered. */
    public static Set<Step> stepsOf(Procedure procedure) {
        var steps = new HashSet<Step>();
        procedure.moves().stream().filter(move -> move.from() != null).forEach(move -> steps.add(move.step()));
        return steps;
    }

    /** The steps and gaps so far. */
    public List<Passed> passed() {
        return List.copyOf(passed);
    }

    /** The state after them. */
    public State state() {
        return state;
    }
}
