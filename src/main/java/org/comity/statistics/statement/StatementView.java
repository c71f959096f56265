package org.comity.statistics.statement;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.Period;
import org.comity.rules.indicator.StatementLine;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.statistics.table.AnswerFormat;
import org.comity.statistics.table.TableCsv;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement of stock and flow as the API shows it. */
@Schema(name = "Statement")
public record StatementView(
        String title,

        @Schema(description = "What each row counts, by its code")
        Map<String, String> definition,

        @Schema(description = "What is counted") String unit,
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
    Response answer(AnswerFormat format) {
        if (format == AnswerFormat.JSON) {
            return Response.ok(this, MediaType.APPLICATION_JSON).build();
        }
        var csv = new TableCsv(periods.stream().map(PeriodView::heading).toList(), unit, definition);
        groups.forEach(
                group -> group.rows().forEach(row -> csv.add(group.group(), row.row(), row.title(), row.values())));
        total.rows().forEach(row -> csv.add(Heading.TOTAL, row.row(), row.title(), row.values()));
        var name = List.of(
                "statement",
                authority,
                direction.name(),
                kind.name(),
                by,
                periods.getFirst().from().toString(),
                periods.getLast().to().toString());
        return csv.answer(name, asOf);
    }

    /** A column: a statistical year, or the part of one that was asked for. */
    @Schema(name = "StatementPeriod")
    public record PeriodView(
            String label,
            LocalDate from,
            LocalDate to,

            @Schema(description = "True if the year is cut at either end")
            boolean partial) {

        public static PeriodView of(Period period) {
            return new PeriodView(period.label(), period.from(), period.to(), period.partial());
        }

        /** The heading of the column in a file. The file has the days of a partial year in no other place. */
        String heading() {
            return partial ? "%s (%s to %s)".formatted(label, from, to) : label;
        }
    }

    /** The figures of one group. */
    @Schema(name = "StatementGroup")
    record GroupView(String group, String title, List<RowView> rows, boolean balanced) {}

    /** The figures of all requests. */
    @Schema(name = "StatementTotal")
    record TotalView(List<RowView> rows, boolean balanced) {}

    /** One row: a figure for each period. */
    @Schema(name = "StatementRow")
    record RowView(String row, String title, List<Long> values) {

        static RowView of(StatementLine line) {
            return new RowView(line.row(), line.title(), line.values());
        }
    }
}
