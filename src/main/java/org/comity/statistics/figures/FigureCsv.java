package org.comity.statistics.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.base.sheet.csv.CsvSheetWriter;
import org.comity.rules.indicator.Heading;
import org.comity.statistics.figures.FigureView.HeadingView;
import org.comity.statistics.figures.FigureView.RowView;
import org.comity.statistics.statement.StatementCsv;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a file for a spreadsheet (RFC 4180): a line for each group and row, a column for each of theirs. Words that a
 * spreadsheet would take for a formula are made harmless, as in exports.
 */
final class FigureCsv {

    private final FigureView figures;

    FigureCsv(FigureView figures) {
        this.figures = figures;
    }

    /** The name of the file: letters, digits and hyphens. */
    String fileName() {
        var first = figures.periods().stream().map(period -> period.from().toString());
        var words = Stream.of(
                        Stream.of(
                                figures.figure(),
                                figures.authority(),
                                figures.direction().name(),
                                figures.kind().name(),
                                figures.by()),
                        first.limit(1),
                        Stream.of(figures.on().toString()))
                .flatMap(parts -> parts)
                .toList();
        return String.join("-", words).toLowerCase(Locale.ROOT).replace('_', '-') + StatementCsv.asOf(figures.asOf())
                + ".csv";
    }

    /** The lines of the file. */
    String text() {
        var csv = CsvSheetWriter.forPrograms();
        csv.row(head());
        for (var group : figures.groups()) {
            group.rows().forEach(row -> csv.row(record(group.group(), row)));
        }
        figures.total().rows().forEach(row -> csv.row(record(Heading.TOTAL, row)));
        return csv.text();
    }

    /** The lines of the file that says what is counted, and what each row and column means. */
    String definitions() {
        var csv = CsvSheetWriter.forPrograms();
        csv.row(List.of("part", "code", "title", "definition"));
        csv.row(List.of("figure", figures.figure(), figures.title(), figures.definition()));
        figures.total()
                .rows()
                .forEach(row -> csv.row(List.of(
                        "row",
                        row.row(),
                        row.title(),
                        Objects.requireNonNull(figures.rows().get(row.row())))));
        figures.columns()
                .forEach(column -> csv.row(List.of("column", column.column(), column.title(), column.definition())));
        return csv.text();
    }

    private List<String> head() {
        var head = new ArrayList<>(List.of("group", "row", "title", "unit"));
        figures.columns().stream().map(HeadingView::title).forEach(head::add);
        if (figures.counted() != null) {
            head.add("Total");
        }
        return head;
    }

    private List<@Nullable Object> record(String group, RowView row) {
        var record = new ArrayList<@Nullable Object>();
        record.add(group);
        record.add(row.row());
        record.add(row.title());
        record.add(figures.unit());
        record.addAll(row.values());
        if (row.total() != null) {
            record.add(row.total());
        }
        return record;
    }
}
