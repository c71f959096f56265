package org.comity.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.rules.indicator.Heading;
import org.comity.sheet.SheetWriter;
import org.comity.statistics.FigureView.HeadingView;
import org.comity.statistics.FigureView.RowView;

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
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(head());
            for (var group : figures.groups()) {
                group.rows().forEach(row -> csv.writeRecord(record(group.group(), row)));
            }
            figures.total().rows().forEach(row -> csv.writeRecord(record(Heading.TOTAL, row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<String> head() {
        var head = new ArrayList<>(List.of("group", "row", "title", "unit", "definition"));
        figures.columns().stream()
                .map(HeadingView::title)
                .map(SheetWriter::harmless)
                .forEach(head::add);
        if (figures.counted() != null) {
            head.add("Total");
        }
        return head;
    }

    private List<String> record(String group, RowView row) {
        var record = new ArrayList<String>();
        record.add(SheetWriter.harmless(group));
        record.add(SheetWriter.harmless(row.row()));
        record.add(SheetWriter.harmless(row.title()));
        record.add(figures.unit());
        record.add(SheetWriter.harmless(Objects.requireNonNull(figures.rows().get(row.row()))));
        row.values().forEach(value -> record.add(value == null ? "" : value.toPlainString()));
        if (row.total() != null) {
            record.add(row.total().toPlainString());
        }
        return record;
    }
}
