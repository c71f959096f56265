package org.comity.statistics.cube;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.comity.base.sheet.csv.CsvSheetWriter;
import org.comity.rules.indicator.Heading;
import org.comity.statistics.cube.CubeView.CellView;
import org.comity.statistics.table.AnswerFormat;
import org.jspecify.annotations.Nullable;

/** The numbers of an indicator as a table for a spreadsheet: a line for each cell and total, a column for each number it has. */
final class CubeCsv {

    private static final Map<String, Function<CellView, @Nullable Object>> NUMBERS = numbers();

    private CubeCsv() {}

    private static Map<String, Function<CellView, @Nullable Object>> numbers() {
        var numbers = new LinkedHashMap<String, Function<CellView, @Nullable Object>>();
        numbers.put("count", CellView::count);
        numbers.put("numerator", CellView::numerator);
        numbers.put("share", CellView::share);
        numbers.put("ofTotal", CellView::ofTotal);
        numbers.put("n", CellView::n);
        numbers.put("stillOpen", CellView::stillOpen);
        numbers.put("mean", CellView::mean);
        numbers.put("median", CellView::median);
        numbers.put("p90", CellView::p90);
        numbers.put("netMean", CellView::netMean);
        numbers.put("netMedian", CellView::netMedian);
        numbers.put("netP90", CellView::netP90);
        numbers.put("oldest", CellView::oldest);
        numbers.put("amount", CellView::amount);
        numbers.put("withoutAmount", CellView::withoutAmount);
        return numbers;
    }

    /** The answer in a form. */
    static Response answer(CubeView view, AnswerFormat format) {
        if (format == AnswerFormat.JSON) {
            return Response.ok(view, MediaType.APPLICATION_JSON).build();
        }
        var csv = CsvSheetWriter.ofFigures();
        if (format == AnswerFormat.CSV) {
            cells(view, csv);
        } else {
            definitions(view, csv);
        }
        var name = (format == AnswerFormat.CSV ? "" : "definitions-") + view.indicator() + "-" + view.authority();
        return Response.ok(csv.file(), AnswerFormat.TEXT_CSV + "; charset=UTF-8; header=present")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\""
                                + name.toLowerCase(Locale.ROOT).replace('_', '-') + ".csv\"")
                .build();
    }

    private static void cells(CubeView view, CsvSheetWriter csv) {
        var shown = NUMBERS.entrySet().stream()
                .filter(number -> view.totals().stream()
                                .anyMatch(cell -> number.getValue().apply(cell) != null)
                        || view.cells().stream()
                                .anyMatch(cell -> number.getValue().apply(cell) != null))
                .toList();
        var head = new ArrayList<@Nullable Object>(List.of("period", "partial"));
        view.dimensions().forEach(dimension -> {
            head.add(dimension.dimension());
            head.add(dimension.dimension() + "Title");
        });
        shown.forEach(number -> head.add(number.getKey()));
        csv.row(head);
        var partial = new LinkedHashMap<String, Boolean>();
        view.periods().forEach(period -> partial.put(period.label(), period.partial()));
        view.cells().forEach(cell -> csv.row(line(view, cell, partial, shown)));
        view.totals().forEach(cell -> csv.row(line(view, cell, partial, shown)));
    }

    private static List<@Nullable Object> line(
            CubeView view,
            CellView cell,
            Map<String, Boolean> partial,
            List<Map.Entry<String, Function<CellView, @Nullable Object>>> shown) {
        var line = new ArrayList<@Nullable Object>();
        line.add(cell.period());
        line.add(Objects.requireNonNull(partial.get(cell.period())) ? "yes" : "no");
        for (var i = 0; i < view.dimensions().size(); i++) {
            line.add(cell.keys().isEmpty() ? Heading.TOTAL : cell.keys().get(i));
            line.add(cell.keys().isEmpty() ? "All" : cell.titles().get(i));
        }
        shown.forEach(number -> line.add(number.getValue().apply(cell)));
        return line;
    }

    private static void definitions(CubeView view, CsvSheetWriter csv) {
        csv.row(List.of("part", "code", "title", "definition"));
        csv.row(List.of("indicator", view.indicator() + " version " + view.version(), view.title(), view.definition()));
        csv.row(List.of(
                "measure", view.measure().name(), "Empty cells", view.measure().empty()));
        view.dimensions()
                .forEach(one -> csv.row(List.of("dimension", one.dimension(), one.title(), "Read at: " + one.asAt())));
        view.filters()
                .forEach((code, values) -> csv.row(List.of("filter", code, "Members with", String.join(", ", values))));
        csv.row(List.of("unit", view.unit().name(), "Unit", "Unit of count: " + view.counts()));
        csv.row(List.of("on", view.on().toString(), "Day", "Day of the fate of a cohort and of other ends"));
        csv.row(List.of("asOf", String.valueOf(view.asOf() == null ? "NOW" : view.asOf()), "Known", "Record as known"));
        csv.row(List.of("computedAt", view.computedAt().toString(), "Computed", "Instant of the computation"));
        csv.row(List.of("population", "CALLER", "Population", view.population()));
    }
}
