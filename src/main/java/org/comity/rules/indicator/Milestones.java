package org.comity.rules.indicator;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * The events that a table of milestones counts: the steps of a procedure and the openings of side processes. An entry
 * of an older register has no step, only the state of a request from a day on. It is counted with the step that leads
 * to this state. If several steps lead to it, such as the refusals by different bodies, the program does not choose
 * one.
 */
public final class Milestones {

    private static final String IMPORTED = "IMPORT_";
    private static final String OPENED = "OPENED_";
    private static final String EVENT = "EVENT_";
    private static final Map<String, Step> STEPS =
            Arrays.stream(Step.values()).collect(Collectors.toUnmodifiableMap(Step::name, step -> step));

    private final List<Move> moves;

    private Milestones(List<Move> moves) {
        this.moves = moves;
    }

    /** The milestones of the requests of one direction and kind. */
    public static Milestones of(Direction direction, Kind kind) {
        return new Milestones(Procedure.of(direction, kind).moves());
    }

    /**
     * The row of a move in an older register, by its state and result. Reopening is left out, because the register
     * would contain the end before it. A step that does not change the state counts only if no other step leads to the
     * state.
     */
    public String imported(String to, @Nullable String result) {
        var leading = moves.stream()
                .filter(move -> move.to().name().equals(to) && move.step() != Step.REOPEN)
                .toList();
        Predicate<Move> passing = move -> move.result() == null;
        Predicate<Move> coming = move -> move.from() != move.to();
        return Stream.of(
                        steps(
                                leading,
                                passing.negate()
                                        .and(move ->
                                                String.valueOf(move.result()).equals(result))),
                        steps(leading, passing.and(coming)),
                        steps(leading, passing),
                        steps(leading, move -> true))
                .filter(steps -> !steps.isEmpty())
                .findFirst()
                .filter(steps -> steps.size() == 1)
                .map(List::getFirst)
                .orElse(withoutStep(to));
    }

    /** The row of an entry of an older register whose state names no step. */
    public static String withoutStep(String state) {
        return IMPORTED + state;
    }

    private static List<String> steps(List<Move> moves, Predicate<Move> which) {
        return moves.stream()
                .filter(which)
                .map(move -> move.step().name())
                .distinct()
                .toList();
    }

    /** The row of the opening of a side process. */
    public static String opening(String sideProcess) {
        return OPENED + sideProcess;
    }

    /** The row of an event that is no step of the procedure: a step of another one, or the words of an older register. */
    public static String event(String name) {
        return STEPS.containsKey(name) ? name : EVENT + name;
    }

    /** The rows in the order of the procedure: all its steps, then what else was found. */
    public List<Heading> rows(Collection<String> found) {
        var steps = moves.stream().map(move -> move.step().name()).distinct().toList();
        var others = new TreeSet<>(found);
        others.removeAll(steps);
        var openings = Arrays.stream(SideProcessKind.values()).map(kind -> opening(kind.name()));
        others.removeIf(code -> code.startsWith(OPENED));
        return Stream.of(steps.stream(), others.stream(), openings)
                .flatMap(codes -> codes)
                .map(Milestones::row)
                .toList();
    }

    /** The head of one row. */
    public static Heading row(String code) {
        if (code.startsWith(OPENED)) {
            var kind = code.substring(OPENED.length());
            return new Heading(
                    code,
                    "Opened: " + kind.toLowerCase(Locale.ROOT).replace('_', ' '),
                    "Side processes of this kind that were opened, by the day they opened.");
        }
        if (code.startsWith(IMPORTED)) {
            return new Heading(code, "From an older register: " + state(code.substring(IMPORTED.length())), """
                    Events of older registers that led there, where the register does not name the step.""");
        }
        if (code.startsWith(EVENT)) {
            return new Heading(
                    code,
                    code.substring(EVENT.length()),
                    "Events of this name in older registers, by the day they happened.");
        }
        return new Heading(
                code,
                Optional.ofNullable(STEPS.get(code)).map(Step::title).orElse(code),
                "Times this step was taken, by the day it happened.");
    }

    private static String state(String code) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(code))
                .findFirst()
                .map(State::title)
                .orElse(code);
    }
}
