package org.comity.rules.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/** Durations in days: their first and last event, and their averages. */
public final class Durations {

    /** The steps that acknowledge a request: ours to the other State, or its receipt there. */
    public static final Set<Step> ACKNOWLEDGING = Set.of(Step.ACKNOWLEDGE, Step.RECORD_RECEIPT);

    /** The steps that decide on a surrender for good. */
    public static final Set<Step> DECIDING = Set.of(Step.RECORD_GRANT, Step.ORDER_SURRENDER);

    /** The steps by which the person is handed over. */
    public static final Set<Step> SURRENDERING = Set.of(Step.RECORD_SURRENDER);

    private static final String STILL_OPEN = "STILL_OPEN";
    private static final String TO_RESULT = "RESULT";
    private static final String BY_RESULT = "RESULT_";
    private static final String IN_STATE = "STATE_";
    private static final Heading RESULT = new Heading(TO_RESULT, "To the result", """
            From the day a request first became open to each result it had in the periods, for any result; a \
            request that was reopened counts again, from its first day. Still open: the open stock at the end.""");
    private static final Heading ACKNOWLEDGEMENT = new Heading("ACKNOWLEDGEMENT", "To the acknowledgement", """
            From the day a request first became open to the first acknowledgement. Still open: requests in a state \
            that the acknowledgement would end.""");
    private static final Heading SURRENDER = new Heading("DECISION_TO_SURRENDER", "From decision to surrender", """
            From the last decision for the surrender to the surrender itself. Still open: requests decided for and not \
            yet surrendered.""");
    private static final Heading AGE = new Heading("AGE_OF_OPEN", "Age of the open stock", """
            From the day a request first became open to the last day, of those open at its end: to be read beside the \
            durations, which know only what came to an end.""");

    private final Direction direction;
    private final Kind kind;
    private final List<Move> moves;

    private Durations(Direction direction, Kind kind, List<Move> moves) {
        this.direction = direction;
        this.kind = kind;
        this.moves = moves;
    }

    /** The durations that are measured for the requests of one direction and kind. */
    public static Durations of(Direction direction, Kind kind) {
        return new Durations(direction, kind, Procedure.of(direction, kind).moves());
    }

    /** The states in which a request awaits its acknowledgement. */
    public List<String> unacknowledged() {
        return before(ACKNOWLEDGING).distinct().toList();
    }

    /** The states between the decision for a surrender and the surrender. */
    public List<String> unsurrendered() {
        var decided = moves.stream()
                .filter(move -> DECIDING.contains(move.step()))
                .map(move -> move.to().name());
        return Stream.concat(decided, before(SURRENDERING)).distinct().toList();
    }

    private Stream<String> before(Set<Step> steps) {
        return moves.stream()
                .filter(move -> steps.contains(move.step()))
                .map(Move::from)
                .filter(Objects::nonNull)
                .map(State::name);
    }

    /** The rows: what a procedure can have, and what else was found. */
    public List<Heading> rows(Collection<String> found) {
        var rows = new ArrayList<Heading>();
        rows.add(RESULT);
        ResultRows.of(kind, cut(found, BY_RESULT)).stream()
                .map(code -> new Heading(
                        BY_RESULT + code,
                        "To the result: " + ResultRows.title(code),
                        "Of the row RESULT, the requests with this result."))
                .forEach(rows::add);
        add(rows, ACKNOWLEDGEMENT, found, ACKNOWLEDGING);
        add(rows, SURRENDER, found, SURRENDERING);
        for (var state : OpenStock.states(direction, kind, cut(found, IN_STATE))) {
            rows.add(new Heading(IN_STATE + state, "In the state: " + OpenStock.title(state), """
                    Each stay in this state that ended in the periods, from coming into it to leaving it. Still open: \
                    stays that had not ended."""));
        }
        rows.add(AGE);
        return List.copyOf(rows);
    }

    private void add(List<Heading> rows, Heading heading, Collection<String> found, Set<Step> steps) {
        if (found.contains(heading.code()) || moves.stream().anyMatch(move -> steps.contains(move.step()))) {
            rows.add(heading);
        }
    }

    private static Collection<String> cut(Collection<String> found, String prefix) {
        var codes = new TreeSet<String>();
        found.stream()
                .filter(code -> code.startsWith(prefix))
                .map(code -> code.substring(prefix.length()))
                .forEach(codes::add);
        return codes;
    }

    /** How many ended and how many still run, and for those that ended how long they took. */
    public static List<Heading> columns() {
        var middle = "the value in the middle, or halfway between the two in the middle";
        var ninety = "the value below which nine tenths lie, interpolated between the two nearest";
        return List.of(
                new Heading("N", "Ended", "How many came to their end in the periods."),
                new Heading(STILL_OPEN, "Still open", "How many still ran at the end of the last day.", false),
                measure("GROSS_MEAN", "Gross mean", "the arithmetic mean", true),
                measure("GROSS_MEDIAN", "Gross median", middle, true),
                measure("GROSS_P90", "Gross p90", ninety, true),
                measure("NET_MEAN", "Net mean", "the arithmetic mean", false),
                measure("NET_MEDIAN", "Net median", middle, false),
                measure("NET_P90", "Net p90", ninety, false));
    }

    private static Heading measure(String code, String title, String how, boolean isGross) {
        var days = isGross
                ? "Calendar days: "
                : "Calendar days without those on which a side process stopped the clock, each left out once: ";
        return new Heading(code, title, days + how + ", to one decimal place.", false);
    }

    /** The rows of which it makes sense to ask what still runs; where nothing runs, that is nought. */
    public static List<FigureTable.Cell> nothingRunning(Collection<Heading> rows) {
        return rows.stream()
                .map(Heading::code)
                .filter(code -> !code.startsWith(BY_RESULT) && !code.equals(AGE.code()))
                .map(code -> new FigureTable.Cell(code, STILL_OPEN, BigDecimal.ZERO))
                .toList();
    }
}
