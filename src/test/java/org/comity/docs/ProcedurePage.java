package org.comity.docs;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.reference.twopersons.TwoPersons;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.procedure.Reclassification;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** The procedures as a page for readers, {@code docs/procedures.md}. */
public final class ProcedurePage {

    /** From so many states on, a step is drawn once for all of them. */
    private static final int MANY = 4;

    private final StringBuilder page = new StringBuilder();

    private ProcedurePage() {}

    /** The page in Markdown, with a diagram and a table for each procedure. */
    public static String write() {
        return new ProcedurePage().all();
    }

    private String all() {
        page.append("""
                # Procedures

                Made from the tables in `org.comity.rules.procedure`; do not edit. A request moves only by a row of these
                tables. *Who decided* and *who may record* are two questions: a decision of a court or of the other State
                is recorded by an officer of ours. Where several may have decided, the usual one is first, and the step
                names the one that did. In a diagram, a box that names several states stands for each of them.

                A table is that of a request as a whole. What becomes of one person or one offence of it, such as a
                surrender for some offences only, and whether a person is in custody, is no row here: each will have a
                record of its own, from which the state of the request follows.
                """);
        Arrays.stream(Procedure.values()).forEach(this::procedure);
        sideProcesses();
        reclassification();
        twoPersons();
        return page.toString();
    }

    private void procedure(Procedure procedure) {
        page.append("\n## ")
                .append(procedure)
                .append(": ")
                .append(words(procedure.direction()))
                .append(' ')
                .append(procedure.kind().title())
                .append("\n\n```mermaid\nstateDiagram-v2\n");
        arrows(procedure);
        procedure.states().stream()
                .filter(state -> state.standing() == Standing.CLOSED)
                .forEach(state -> page.append("    ").append(state).append(" --> [*]\n"));
        page.append("```\n\n");
        states(procedure);
        table(
                List.of("From", "Step", "To", "Who decided", "Who may record", "Needs", "Result"),
                procedure.moves().stream().map(ProcedurePage::row));
    }

    private void states(Procedure procedure) {
        table(
                List.of("State", "Meaning", "Standing"),
                procedure.states().stream()
                        .map(state -> cells(
                                state.name(), state.title(), state.standing().name())));
        page.append('\n');
    }

    /** One arrow for all steps between two states. What starts in many states starts at a box that names them. */
    private void arrows(Procedure procedure) {
        var boxes = new LinkedHashMap<Set<State>, String>();
        var labels = new LinkedHashMap<String, Set<Step>>();
        for (var move : procedure.moves()) {
            var sources = sources(procedure, move);
            var start = sources.size() < MANY
                    ? from(move)
                    : boxes.computeIfAbsent(sources, many -> "MANY_" + (boxes.size() + 1));
            labels.computeIfAbsent(start + " --> " + move.to(), arrow -> EnumSet.noneOf(Step.class))
                    .add(move.step());
        }
        boxes.forEach((sources, name) -> page.append("    state \"")
                .append(sources.equals(open(procedure)) ? "any open state" : joined(sources, "<br/>"))
                .append("\" as ")
                .append(name)
                .append('\n'));
        labels.forEach((arrow, steps) -> page.append("    ")
                .append(arrow)
                .append(": ")
                .append(joined(steps, ", "))
                .append('\n'));
    }

    private static String from(Move move) {
        return move.from() == null ? "[*]" : move.from().name();
    }

    private static Set<State> sources(Procedure procedure, Move move) {
        return procedure.moves().stream()
                .filter(other -> other.step() == move.step() && other.to() == move.to())
                .flatMap(other -> Stream.ofNullable(other.from()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
    }

    private static Set<State> open(Procedure procedure) {
        return procedure.states().stream()
                .filter(state -> state.standing() == Standing.OPEN)
                .collect(Collectors.toSet());
    }

    private static String row(Move move) {
        return cells(
                text(move.from()),
                move.step().name(),
                move.to().name(),
                move.deciders().stream().map(Enum::name).collect(Collectors.joining(", ")),
                joined(move.recorders()),
                joined(move.needs()),
                text(move.result()));
    }

    private void twoPersons() {
        page.append("""

                ## Acts that take two persons

                Made from `two-persons.yaml`, which the program reads. The second person is never the first. A court, a minister
                or the other State decides alone: the step names its document.

                """);
        table(
                List.of("Act", "Where", "First person", "Second person", "Source"),
                TwoPersons.rows().stream()
                        .map(row -> cells(row.act().name(), row.where(), row.first(), row.second(), row.source())));
    }

    private void sideProcesses() {
        page.append("""

                ## Side processes

                They run beside the main state. While one runs that holds a step back, the step cannot be taken. Time in one
                that stops the clock is left out of net durations; each deadline rule says for itself when it stands still.

                """);
        table(
                List.of("Side process", "Stops the clock", "Holds back"),
                Arrays.stream(SideProcessKind.values())
                        .map(kind -> cells(
                                kind.name(),
                                kind.stopsClock() ? "yes" : "",
                                joined(Arrays.stream(Step.values())
                                        .filter(kind::holdsBack)
                                        .toList()))));
    }

    private void reclassification() {
        page.append("""

                ## Reclassification

                What a request that was taken for one kind may turn out to be. The standing stays; what is
                over is reopened first. The direction may change too, with these kinds or with the same one.

                """);
        table(
                List.of("Taken for", "May turn out to be"),
                Arrays.stream(Kind.values())
                        .filter(kind -> !Reclassification.kinds(kind).isEmpty())
                        .map(kind -> cells(kind.name(), joined(Reclassification.kinds(kind)))));
    }

    private void table(List<String> heads, Stream<String> rows) {
        page.append(cells(heads.toArray(String[]::new))).append('\n');
        page.append("|---".repeat(heads.size())).append("|\n");
        rows.forEach(row -> page.append(row).append('\n'));
    }

    private static String cells(String... cells) {
        return String.join(" | ", cells).transform(text -> "| " + text + " |");
    }

    private static String joined(Collection<? extends Enum<?>> members) {
        return joined(members, ", ");
    }

    private static String joined(Collection<? extends Enum<?>> members, String by) {
        return members.stream()
                .sorted(Comparator.comparing(Enum::ordinal))
                .map(Enum::name)
                .collect(Collectors.joining(by));
    }

    private static String words(Direction direction) {
        return direction == Direction.INCOMING ? "incoming" : "outgoing";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
