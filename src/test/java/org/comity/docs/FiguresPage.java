package org.comity.docs;

import java.util.List;
import org.comity.rules.indicator.Durations;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.Indicator;
import org.comity.rules.indicator.OpenStock;
import org.comity.rules.indicator.Refusals;
import org.comity.rules.indicator.ResultsAtADay;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;

/** Writes the page of {@code docs} that says what the figures beside the statement mean. */
public final class FiguresPage {

    private static final String HEAD = """
            # Figures beside the statement

            Made from `org.comity.rules.indicator`; do not edit. [The statement](statement.md) of stock and flow comes first:
            every figure here is read from the same moves of the same histories and agrees with it. A test holds that over a
            population made by chance (`TablesAddUpTest`), and shows that each comparison can fail.

            - Every event counts by the legal day on which it happened. A correction takes the place of the entry it corrects;
              what was annulled counts nowhere. `asOf` tells the figures as they were known at an instant.
            - Years begin on `yearStart`; a year that is cut by `from` or `to` is marked as partial. `by=year`, where there is
              one, makes each year a group; the total is then that of all years together.
            - `by` makes groups from what is recorded of a request: `counterpart` (a territory with its own code is a partner of
              its own), `region` and `subregion` (by the United Nations standard M49, from where the partner lies), `legalBasis`,
              `offence`. What is not recorded is a group, `NOT_RECORDED`, and comes last. Of free words, the 500 of
              most requests have a group each; the others share `OTHER_GROUPS`, and `mergedGroups` is their number. A retired code lies where its
              successors lie, if they lie in one place.
            - The total counts each thing once, whatever the groups. By `legalBasis` and `offence` a request stands in each of
              its groups: `counted` tells how many there were, `mentions` how often they stand in the groups.
            - An empty cell of a count is 0. What is measured, such as a mean, is empty where there was nothing to measure.
            - A request of which an older register tells the end without its day is in no figure, as in the statement.
            - The figures are exact and meant for the authority's own people; they are not made for publication.
            """;

    private static final String OF_RESULTS = """

            A request is *still open* if the last of its moves, in the order of its history, that had happened by the end of the
            day left it in an open state; else it has the result of the last of its moves by then that ended it. A request that
            contradicts itself stands in `NOT_RECORDED`, so that the row adds up.
            """;

    private static final String OF_MILESTONES = """

            A row for each step of the procedure (see [procedures](procedures.md)) and for the opening of each kind of side
            process. An older register tells no step, only where a request stood from a day; such an event counts with the step
            that leads there. Where several steps do, as those of different bodies lead to a refusal, or both an
            acknowledgement and the return of a proposal to a review, none is guessed: the event has a row of its own,
            `IMPORT_` and the state. Reopenings are not taken for it, nor are
            steps with another result or steps that stay in the state, unless no other leads there. A step that lies in a gap of an older register, its day not recorded, is not counted. `step` asks for one step
            alone: a table of partners and years.
            """;

    private static final String OF_REFUSALS = """

            A row for each ground that occurred, `NOT_RECORDED` and `TOTAL`. With `grounds=PRINCIPAL`, the usual case, a refusal
            stands at the one ground that is marked as principal, or at its only ground. With `grounds=EVERY` it stands at each of
            its grounds; the rows then hold more than the refusals, and `TOTAL` counts each once.
            """;

    private static final String OF_OPEN_STOCK = """

            A row for each open state of the procedure, and `TOTAL`. A request that was reopened is as old as its first day.
            """;

    private static final String OF_DURATIONS = """

            With n values in order, the median and the 90th percentile stand at the places 1 + 0.5 (n - 1) and 1 + 0.9 (n - 1),
            interpolated between the values before and behind. So 10, 20, 40 and 100 days have a median of 30 and a 90th
            percentile of 82. The clock stands still from the opening to the end of a side process whose kind stops it; days on
            which several do so are left out once. Durations of what came to an end are biased while much is open: the row
            `AGE_OF_OPEN` is to be read beside them. A stay in a state whose first or last day an older register does not tell has
            no length and is left out. What still runs is counted at the end of the last day, or of each year.
            """;

    private FiguresPage() {}

    /** The page in Markdown. */
    public static String write() {
        var page = new StringBuilder(HEAD);
        for (var indicator : Indicator.values()) {
            page.append("\n## %s\n\n`GET /api/v1/statistics/%s`, unit: %s\n\n%s\n"
                    .formatted(indicator.title(), indicator.path(), indicator.unit(), indicator.definition()));
            page.append(more(indicator));
            table(page, "Row", rows(indicator));
            table(page, "Column", columns(indicator));
        }
        return page.toString();
    }

    private static String more(Indicator indicator) {
        return switch (indicator) {
            case MILESTONES -> OF_MILESTONES;
            case RESULTS -> OF_RESULTS;
            case REFUSALS -> OF_REFUSALS;
            case OPEN_STOCK -> OF_OPEN_STOCK;
            case DURATIONS -> OF_DURATIONS;
        };
    }

    /** The rows that do not depend on the procedure; of durations, those of a sample. */
    private static List<Heading> rows(Indicator indicator) {
        return switch (indicator) {
            case MILESTONES, OPEN_STOCK -> List.of();
            case RESULTS -> List.of(ResultsAtADay.REQUESTS);
            case REFUSALS -> Refusals.rows(List.of(), code -> code, false);
            case DURATIONS -> Durations.of(Direction.OUTGOING, Kind.EXTRADITION).rows(List.of());
        };
    }

    private static List<Heading> columns(Indicator indicator) {
        return switch (indicator) {
            case MILESTONES -> List.of();
            case RESULTS -> ResultsAtADay.columns(Kind.EXTRADITION, List.of());
            case REFUSALS -> Refusals.columns(List.of());
            case OPEN_STOCK -> OpenStock.columns();
            case DURATIONS -> Durations.columns();
        };
    }

    private static void table(StringBuilder page, String head, List<Heading> headings) {
        if (headings.isEmpty()) {
            return;
        }
        page.append("\n| %s | Title | What it counts |\n|---|---|---|\n".formatted(head));
        headings.forEach(heading ->
                page.append("| `%s` | %s | %s |\n".formatted(heading.code(), heading.title(), heading.definition())));
    }
}
