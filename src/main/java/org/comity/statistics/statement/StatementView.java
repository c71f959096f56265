package org.comity.statistics.statement;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.Period;
import org.comity.rules.indicator.StatementLine;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.statistics.table.AnswerFormat;
import org.comity.statistics.table.TableCsv;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A statement of stock and flow as the API shows it.
 *
 * @param title name of the statement in English
 * @param by what the groups are, as the parameter {@code by} names it
 * @param yearStart month and day on which a statistical year begins, as {@code 01-01}
 * @param periods columns of the statement, one for each year or part of a year
 * @param population whose requests are counted, in words
 * @param computedAt instant at which it was counted, in UTC
 */
@Schema(name = "Statement")
public record StatementView(
        String title,

        @Schema(description = "What each row counts, by its code")
        Map<String, String> definition,

        @Schema(description = "What is counted") String unit,
        String population,
        String authority,
        Direction direction,
        Kind kind,
        String by,

        @Schema(
                description =
                        "True if a request may stand in several groups; these may then add up to more than the total")
        boolean multivalued,

        String yearStart,
        List<PeriodView> periods,

        @Schema(description = "One for each group with a figure that is not nought")
        List<GroupView> groups,

        @Schema(description = "All requests, each counted once, whatever the groups")
        TotalView total,

        @Schema(description = "True if every group, the total and every single request balances in every period")
        boolean balanced,

        @Schema(description = "The requests that do not balance in some period, at most 100")
        List<UnbalancedView> unbalanced,

        @Schema(description = "The instant as of which the record was read, if one was asked for") @Nullable
        Instant asOf,

        Instant computedAt) {

    /** The answer in a form. */
    public Response answer(AnswerFormat format) {
        if (format == AnswerFormat.JSON) {
            return Response.ok(this, MediaType.APPLICATION_JSON).build();
        }
        var name = List.of(
                "statement",
                authority,
                direction.name(),
                kind.name(),
                by,
                periods.getFirst().from().toString(),
                periods.getLast().to().toString());
        return format == AnswerFormat.CSV
                ? numbers().answer(name, asOf)
                : definitions().answer(name, asOf);
    }

    private TableCsv numbers() {
        var csv = TableCsv.ofNumbers(periods.stream().map(PeriodView::heading).toList(), unit);
        groups.forEach(group -> group.rows()
                .forEach(row -> csv.add(group.group(), group.title(), row.row(), row.title(), row.values())));
        total.rows().forEach(row -> csv.add(Heading.TOTAL, "All", row.row(), row.title(), row.values()));
        return csv;
    }

    private TableCsv definitions() {
        var csv = TableCsv.ofDefinitions();
        total.rows()
                .forEach(row ->
                        csv.define("row", row.row(), row.title(), Objects.requireNonNull(definition.get(row.row()))));
        csv.define("population", "CALLER", "Population", population);
        return csv;
    }

    /**
     * A column: a statistical year, or the part of one that was asked for.
     *
     * @param label name of the period, such as {@code 2026} or {@code 2025/26}
     * @param from first day of the period, a legal day in the zone of the authority
     * @param to last day of the period, included; today for a year that is not over
     */
    @Schema(name = "StatementPeriod")
    public record PeriodView(
            String label,
            LocalDate from,
            LocalDate to,

            @Schema(description = "True if the year is cut at either end, or is not over")
            boolean partial) {

        public static PeriodView of(Period period) {
            return new PeriodView(period.label(), period.from(), period.to(), period.partial());
        }

        /** The heading of the column in a file. The file has the days of a partial year in no other place. */
        String heading() {
            return partial ? "%s (%s to %s)".formatted(label, from, to) : label;
        }
    }

    /**
     * The figures of one group.
     *
     * @param group code of the group: a State, instrument or offence; {@code NOT_RECORDED} if the record does not say
     * @param title name of the group for people
     * @param rows one line for each row of the statement, in the order of reading
     * @param balanced true if the stock carried forward plus all that came in minus all that went out is what continues
     *     in each period
     */
    @Schema(name = "StatementGroup")
    record GroupView(String group, String title, List<RowView> rows, boolean balanced) {}

    /**
     * The figures of all requests.
     *
     * @param rows one line for each row of the statement, over all requests
     * @param balanced true if the stock carried forward plus all that came in minus all that went out is what continues
     *     in each period
     */
    @Schema(name = "StatementTotal")
    record TotalView(List<RowView> rows, boolean balanced) {}

    /**
     * One row: a figure for each period.
     *
     * @param row stable code of the row, such as {@code CARRIED_FORWARD}
     * @param title label of the row for people
     * @param values number of requests in each period, in the order of {@code periods}; null for a period that has not begun
     */
    @Schema(name = "StatementRow")
    record RowView(String row, String title, List<@Nullable Long> values) {

        static RowView of(StatementLine line, int begun) {
            var values = new ArrayList<@Nullable Long>(line.values());
            Collections.fill(values.subList(begun, values.size()), null);
            return new RowView(line.row(), line.title(), values);
        }
    }
}
