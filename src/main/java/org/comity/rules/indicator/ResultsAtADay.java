package org.comity.rules.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.comity.rules.workflow.Kind;

/** The columns of the results at a day: those still open, each result, and what contradicts itself. */
public final class ResultsAtADay {

    /** The only row: requests, each counted once in its group. */
    public static final Heading REQUESTS = new Heading(
            "REQUESTS",
            "Requests",
            "Requests of the group by their result at the end of the day; a request stands in one column only.");

    private static final Heading STILL_OPEN =
            new Heading("STILL_OPEN", "Still open", "Requests that were in the open stock at the end of the day.");
    private static final Heading NOT_RECORDED = new Heading(
            Heading.NOT_RECORDED, "Not recorded", "Requests that are no longer open, without a recorded result.");

    /** A column only where there are any. */
    private static final Heading RECLASSIFIED_OUT = new Heading(
            "RECLASSIFIED_OUT",
            "Reclassified out",
            "Requests that had turned out to be of another kind by the end of the day.");

    private static final Heading REDIRECTED_OUT = new Heading(
            "REDIRECTED_OUT",
            "Redirected out",
            "Requests that had turned out to be of the other direction by the end of the day.");

    private static final Heading JOINED = new Heading(
            "JOINED",
            "Joined to another",
            "Requests that had turned out to be the same as another by the end of the day.");

    /** In their order. */
    private static final List<Heading> ONLY_WHERE_THERE_ARE_ANY = List.of(RECLASSIFIED_OUT, REDIRECTED_OUT, JOINED);

    private ResultsAtADay() {}

    /** The columns for a kind of request, with every result that was found. */
    public static List<Heading> columns(Kind kind, Collection<String> found) {
        var results = new TreeSet<>(found);
        results.remove(STILL_OPEN.code());
        results.remove(NOT_RECORDED.code());
        var others = ONLY_WHERE_THERE_ARE_ANY.stream()
                .filter(heading -> results.remove(heading.code()))
                .toList();
        var columns = new ArrayList<Heading>();
        columns.add(STILL_OPEN);
        for (var code : ResultRows.of(kind, results)) {
            columns.add(new Heading(
                    code, ResultRows.title(code), "Requests whose last result by then was this, and that were over."));
        }
        columns.addAll(others);
        columns.add(NOT_RECORDED);
        return List.copyOf(columns);
    }
}
