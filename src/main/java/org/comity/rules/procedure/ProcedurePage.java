package org.comity.rules.procedure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The procedures as a page for readers, {@code docs/procedures.md}. */
public final class ProcedurePage {

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
                is recorded by an officer of ours.
                """);
        Arrays.stream(Procedure.values()).forEach(this::procedure);
        sideProcesses();
        reclassification();
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
        procedure.moves().forEach(this::arrow);
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

    private void arrow(Move move) {
        page.append("    ")
                .append(move.from() == null ? "[*]" : move.from())
                .append(" --> ")
                .append(move.to())
                .append(": ")
                .append(move.step())
                .append('\n');
    }

    private static String row(Move move) {
        return cells(
                text(move.from()),
                move.step().name(),
                move.to().name(),
                joined(move.deciders()),
                joined(move.recorders()),
                joined(move.needs()),
                text(move.result()));
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

                What a request that was taken for one kind may turn out to be. The direction and the standing stay; what is
                over is reopened first.

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
        return members.stream()
                .sorted(Comparator.comparing(Enum::ordinal))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    private static String words(Direction direction) {
        return direction == Direction.INCOMING ? "incoming" : "outgoing";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
