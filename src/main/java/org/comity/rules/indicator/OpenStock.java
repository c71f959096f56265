package org.comity.rules.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;

/** The rows and columns of the open stock: states and bands of age. */
public final class OpenStock {

    private OpenStock() {}

    /** The open states of the procedure, other states in the records, and the stock. */
    public static List<Heading> rows(Direction direction, Kind kind, Collection<String> found) {
        var rows = new ArrayList<Heading>();
        for (var code : states(direction, kind, found)) {
            rows.add(new Heading(code, title(code), "Open requests that were in this state at the end of the day."));
        }
        rows.add(new Heading(
                Heading.TOTAL,
                "Open stock",
                "Open requests, each counted once: the row CONTINUING of a statement that ends on the day."));
        return List.copyOf(rows);
    }

    /** The bands, youngest first. */
    public static List<Heading> columns() {
        return Arrays.stream(AgeBand.values())
                .map(band -> new Heading(
                        band.name(), band.title(), "Age at the end of the day, in whole months of the calendar."))
                .toList();
    }

    /** The codes of the open states of a procedure in its order, and others that were found. */
    static List<String> states(Direction direction, Kind kind, Collection<String> found) {
        var states = new ArrayList<String>();
        Procedure.of(direction, kind).states().stream()
                .filter(state -> state.standing() == Standing.OPEN)
                .map(State::name)
                .forEach(states::add);
        var others = new TreeSet<>(found);
        others.removeAll(states);
        others.remove(Heading.TOTAL);
        states.addAll(others);
        return List.copyOf(states);
    }

    static String title(String code) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(code))
                .findFirst()
                .map(State::title)
                .orElse(code);
    }
}
