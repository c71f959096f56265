package org.comity.docs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comity.rules.indicator.ResultRows;
import org.comity.rules.indicator.StockAndFlow;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;

/** Writes the page of {@code docs} that says what the figures of the statement mean. */
public final class StatementPage {

    private static final String HEAD = """
            # The statement of stock and flow

            Made from `org.comity.rules.indicator`; do not edit. The unit of count is the request. A worked example that
            can be followed by hand is in `src/test/resources/indicators/statement`.

            - Every move counts by the legal day on which it happened, not by the day it was recorded. A correction takes
              the place of the entry it corrects, so that the figures tell what is known now. With `asOf=` they tell what
              was known at that instant: entries and corrections recorded later do not count, and a request first
              recorded later is in no figure. A correction thus never changes an answer already given.
            - Within a day, and wherever days contradict the order of the history, the order of the history decides.
            - For every period and every group: carried forward + new + reopened + reclassified in + redirected
              in + split off = finalised + reclassified out + redirected out + joined to another + continuing. The two sides are counted independently. Each request is checked by itself as
              well, since two faults can cancel each other out in a sum; those that fail are named.
            - A request that turns out to be of another kind leaves the stock of the one and enters that of the other on one
              day. Until that day it stands in the statements of the kind it was taken for, as it was counted then.
            - The same holds for a request that turns out to be of the other direction. A request with another direction and another kind is
              redirected and not reclassified.
            - A letter is new once. A request that turns out to be two is new once, and the second one is split off on the day of the
              split: it never counts as received. Its age runs from the day on which the first became open. Of two requests that are one,
              the joined one leaves the stock without being finalised; both were new, since both were received.
            - A measure counts with the request in which it is; one that went to another request counts there.
            - Groups are made from what is recorded of a request now, with `asOf=` from what was recorded then. A request with several legal bases or offences
              stands in each of their groups and once in the total. What is not recorded is a group, `NOT_RECORDED`.
              Free words beyond the 500 of most requests share the group `OTHER_GROUPS`; `mergedGroups` is their number.
            - A year that is cut by the first or the last day asked for is marked as partial, and so is one that is not over,
              which ends with the present day. A year that has not begun has no figures.
            - A request whose registration was annulled, because it was registered in error, is in no figure.
              Its number is not used again.
            - The figures are exact and meant for the authority's own people; they are not made for publication.

            ## Rows

            | Row | Title | What it counts |
            |---|---|---|
            """;

    private StatementPage() {}

    /** The page in Markdown. */
    public static String write() {
        var page = new StringBuilder(HEAD);
        var nothing = new StockAndFlow(1, List.of());
        var results = Arrays.stream(Kind.values())
                .flatMap(kind -> ResultRows.of(kind, List.of()).stream())
                .toList();
        nothing.lines(Kind.EXTRADITION, results)
                .forEach(line -> row(page, "`" + line.row() + "`", line.title(), line.definition()));
        page.append("\n## States\n\n| Standing | In the statement | States |\n|---|---|---|\n");
        for (var standing : Standing.values()) {
            row(page, standing.name().toLowerCase(Locale.ROOT), meaning(standing), states(standing));
        }
        return page.toString();
    }

    private static String meaning(Standing standing) {
        return switch (standing) {
            case PREPARING -> "in no figure";
            case OPEN -> "in the open stock";
            case FINALISED, CLOSED -> "out of the open stock, counted when it leaves it";
        };
    }

    private static String states(Standing standing) {
        return Arrays.stream(State.values())
                .filter(state -> state.standing() == standing && state != State.ANNULLED)
                .map(state -> "`" + state + "`")
                .collect(Collectors.joining(", "));
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
