package org.comity.statistics.sheet;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.base.sheet.csv.CsvSheetWriter;
import org.comity.statistics.statement.StatementView;
import org.comity.statistics.table.AnswerFormat;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with its numbers.
 *
 * @param sheet code of the sheet
 * @param title title in words
 * @param definition what the sheet shows
 * @param population the requests that were counted, in words
 * @param authority own authority whose requests were counted
 * @param filters values that each member has, by dimension
 * @param periods the periods, in the order of the values
 * @param lines numbers of the indicators, in the order of the sheet
 * @param indicators definition of each indicator of the lines, by its code
 * @param asOf instant as of which the record was read, if one was asked for
 * @param computedAt instant at which the numbers were computed, in UTC
 */
@Schema(name = "Sheet")
record SheetView(
        String sheet,
        String title,
        String definition,
        String population,
        String authority,
        Map<String, List<String>> filters,
        List<StatementView.PeriodView> periods,
        List<LineView> lines,
        Map<String, String> indicators,
        @Nullable Instant asOf,
        Instant computedAt) {

    private static final int HEADINGS = 6;
    private static final int UNIT = 4;

    /**
     * A line of a sheet.
     *
     * @param line code of the line
     * @param title title in words
     * @param indicator code of the indicator
     * @param number the number of the indicator that the line shows
     * @param unit unit of the number
     * @param key value of the dimension of the line; absent if it has none
     * @param keyTitle the value in words
     * @param values a number for each period; null where there was nothing to measure
     * @param bases the number of members on which each value rests: the denominator of a share, or the spans that ended; absent for
     *     counts
     */
    @Schema(name = "SheetLine")
    record LineView(
            String line,
            String title,
            String indicator,
            SheetNumber number,
            String unit,
            @Nullable String key,
            @Nullable String keyTitle,

            @Schema(type = SchemaType.ARRAY, implementation = BigDecimal.class)
            List<@Nullable BigDecimal> values,

            @Schema(type = SchemaType.ARRAY, implementation = BigDecimal.class) @Nullable
            List<@Nullable BigDecimal> bases) {}

    /** The answer in a form. */
    Response answer(AnswerFormat format) {
        if (format == AnswerFormat.JSON) {
            return Response.ok(this, MediaType.APPLICATION_JSON).build();
        }
        var csv = CsvSheetWriter.ofFigures();
        if (format == AnswerFormat.CSV) {
            numbers(csv);
        } else {
            csv.row(List.of("part", "code", "definition"));
            csv.row(List.of("sheet", sheet, definition));
            indicators.forEach((code, words) -> csv.row(List.of("indicator", code, words)));
            filters.forEach((code, values) -> csv.row(List.of("filter", code, String.join(", ", values))));
            csv.row(List.of("population", "CALLER", population));
            csv.row(List.of("computedAt", String.valueOf(asOf == null ? "NOW" : asOf), computedAt.toString()));
        }
        var name = (sheet + "-" + authority).toLowerCase(Locale.ROOT).replace('_', '-');
        return Response.ok(csv.file(), AnswerFormat.TEXT_CSV + "; charset=UTF-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    /** Each line of numbers that rest on a number of members is followed by that number. */
    private void numbers(CsvSheetWriter csv) {
        var head = new ArrayList<>(List.of("line", "title", "key", "keyTitle", "unit", "indicator"));
        periods.forEach(period -> head.add(period.partial() ? period.label() + " (partial)" : period.label()));
        csv.row(head);
        for (var line : lines) {
            var row = new ArrayList<@Nullable Object>();
            row.add(line.line());
            row.add(line.title());
            row.add(line.key());
            row.add(line.keyTitle());
            row.add(line.unit());
            row.add(line.indicator());
            row.addAll(line.values());
            csv.row(row);
            var bases = line.bases();
            if (bases != null) {
                var below = new ArrayList<@Nullable Object>(row.subList(0, HEADINGS));
                below.set(0, line.line() + "-base");
                below.set(UNIT, "number");
                below.addAll(bases);
                csv.row(below);
            }
        }
    }
}
