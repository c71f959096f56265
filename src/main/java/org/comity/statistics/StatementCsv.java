package org.comity.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.comity.sheet.SheetWriter;
import org.comity.statistics.StatementView.PeriodView;
import org.comity.statistics.StatementView.RowView;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a file for a spreadsheet (RFC 4180): a line for each group and row, a column for each period. Words
 * that a spreadsheet would take for a formula are made harmless, as in exports; numbers are left as they are.
 */
final class StatementCsv {

    private static final String MEDIA_TYPE = "text/csv; charset=UTF-8; header=present";
    private static final String ALL = "TOTAL";

    private final StatementView statement;

    StatementCsv(StatementView statement) {
        this.statement = statement;
    }

    static String mediaType() {
        return MEDIA_TYPE;
    }

    /** The name of the file: letters, digits and hyphens. */
    String fileName() {
        var periods = statement.periods();
        return String.join(
                                "-",
                                "statement",
                                statement.authority(),
                                statement.direction().name(),
                                statement.kind().name(),
                                statement.by(),
                                periods.getFirst().from().toString(),
                                periods.getLast().to().toString() + asOf(statement.asOf()))
                        .toLowerCase(Locale.ROOT)
                + ".csv";
    }

    static String asOf(@Nullable Instant asOf) {
        return asOf == null
                ? ""
                : "-as-of-" + asOf.toString().toLowerCase(Locale.ROOT).replaceAll("[:.]", "-");
    }

    /** The lines of the file. */
    String text() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(head());
            for (var group : statement.groups()) {
                group.rows().forEach(row -> csv.writeRecord(record(group.group(), row)));
            }
            statement.total().rows().forEach(row -> csv.writeRecord(record(ALL, row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<String> head() {
        var head = new ArrayList<>(List.of("group", "row", "title", "unit", "definition"));
        statement.periods().stream().map(StatementCsv::column).forEach(head::add);
        return head;
    }

    /** A year that is cut says so, since the file has no other place to say it. */
    private static String column(PeriodView period) {
        return period.partial()
                ? "%s (%s to %s)".formatted(period.label(), period.from(), period.to())
                : period.label();
    }

    private List<String> record(String group, RowView row) {
        var record = new ArrayList<String>();
        record.add(SheetWriter.harmless(group));
        record.add(SheetWriter.harmless(row.row()));
        record.add(SheetWriter.harmless(row.title()));
        record.add(statement.unit());
        record.add(SheetWriter.harmless(
                Objects.requireNonNull(statement.definition().get(row.row()))));
        row.values().forEach(value -> record.add(value.toString()));
        return record;
    }
}
