package org.comity.statistics.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.rules.indicator.Heading;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.statistics.statement.StatementView.PeriodView;
import org.comity.statistics.table.AnswerFormat;
import org.comity.statistics.table.TableCsv;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Figures as the API shows them: for each group the same rows and columns.
 *
 * @param title name of the figures in English
 * @param by what the groups are, as the parameter {@code by} names it
 * @param yearStart month and day on which a statistical year begins, as {@code 01-01}; absent for figures of one day
 * @param columns heading of each column, in the order of {@code values}
 * @param population whose requests are counted, in words
 * @param computedAt instant at which they were counted, in UTC
 */
@Schema(name = "Figures")
record FigureView(
        @Schema(description = "Which figures: the last part of their address")
        String figure,

        String title,

        @Schema(description = "What is counted, and when") String definition,

        @Schema(description = "What is counted, or what a number measures")
        String unit,

        String population,
        String authority,
        Direction direction,
        Kind kind,
        String by,

        @Schema(description = "True if one thing may stand in several groups or rows; these may then add up to more")
        boolean multivalued,

        @Nullable String yearStart,

        @Schema(description = "The years; none if the figures are those of a day")
        List<PeriodView> periods,

        @Schema(description = "The day whose figures they are, or the last of the periods")
        LocalDate on,

        List<HeadingView> columns,

        @Schema(description = "What each row counts, by its code")
        Map<String, String> rows,

        @Schema(description = "One for each group with a figure that is not nought")
        List<GroupView> groups,

        @Schema(description = "All that was counted, each once, whatever the groups")
        TotalView total,

        @Schema(description = "How many were counted, each once; absent where numbers are not counts") @Nullable
        BigDecimal counted,

        @Schema(
                description = "How often they stand in the groups, or in the rows if there are no groups: more than "
                        + "were counted if some stand in several")
        @Nullable
        BigDecimal mentions,

        @Schema(description = "The instant as of which the record was read, if one was asked for") @Nullable
        Instant asOf,

        Instant computedAt) {

    /** The answer in a form. */
    Response answer(AnswerFormat format) {
        if (format == AnswerFormat.JSON) {
            return Response.ok(this, MediaType.APPLICATION_JSON).build();
        }
        var name = new ArrayList<>(List.of(figure, authority, direction.name(), kind.name(), by));
        periods.stream().limit(1).map(period -> period.from().toString()).forEach(name::add);
        name.add(on.toString());
        return format == AnswerFormat.CSV
                ? numbers().answer(name, asOf)
                : definitions().answer(name, asOf);
    }

    private TableCsv numbers() {
        var headings = columns.stream().map(HeadingView::title);
        var all = Stream.concat(headings, counted == null ? Stream.empty() : Stream.of("Total"));
        var csv = TableCsv.ofNumbers(all.toList(), unit);
        groups.forEach(group -> group.rows()
                .forEach(row -> csv.add(group.group(), group.title(), row.row(), row.title(), row.numbers())));
        total.rows().forEach(row -> csv.add(Heading.TOTAL, "All", row.row(), row.title(), row.numbers()));
        return csv;
    }

    private TableCsv definitions() {
        var csv = TableCsv.ofDefinitions();
        csv.define("figure", figure, title, definition);
        total.rows()
                .forEach(row -> csv.define("row", row.row(), row.title(), Objects.requireNonNull(rows.get(row.row()))));
        columns.forEach(column -> csv.define("column", column.column(), column.title(), column.definition()));
        csv.define("population", "CALLER", "Population", population);
        return csv;
    }

    /**
     * The head of a column.
     *
     * @param column stable code of the column
     * @param title heading for people
     * @param definition exact meaning of the numbers of the column
     */
    @Schema(name = "FigureColumn")
    record HeadingView(String column, String title, String definition) {

        static HeadingView of(Heading heading) {
            return new HeadingView(heading.code(), heading.title(), heading.definition());
        }
    }

    /**
     * The figures of one group.
     *
     * @param group code of the group: a State, region, instrument, offence or year; {@code NOT_RECORDED} if the record
     *     does not say
     * @param title name of the group for people
     * @param rows one line for each row, the same in each group
     */
    @Schema(name = "FigureGroup")
    record GroupView(String group, String title, List<RowView> rows) {}

    /**
     * The figures of all.
     *
     * @param rows one line for each row, over all groups
     */
    @Schema(name = "FigureTotal")
    record TotalView(List<RowView> rows) {}

    /**
     * One row: a number for each column.
     *
     * @param row stable code of the row, such as a step, a result or a ground
     * @param title label of the row for people
     */
    @Schema(name = "FigureRow")
    record RowView(
            String row,
            String title,

            @Schema(
                    description = "A number for each column; null where there was nothing to measure",
                    type = SchemaType.ARRAY,
                    implementation = BigDecimal.class)
            @JsonInclude(content = JsonInclude.Include.ALWAYS)
            List<@Nullable BigDecimal> values,

            @Schema(description = "The sum of the row; absent where numbers do not add up") @Nullable
            BigDecimal total) {

        /** The values, and the total if the row has one. */
        private List<@Nullable BigDecimal> numbers() {
            var numbers = new ArrayList<@Nullable BigDecimal>(values);
            if (total != null) {
                numbers.add(total);
            }
            return numbers;
        }
    }
}
