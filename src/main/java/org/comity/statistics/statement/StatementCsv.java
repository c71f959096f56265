package org.comity.statistics.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.comity.base.sheet.csv.CsvSheetWriter;
import org.comity.statistics.statement.StatementView.PeriodView;
import org.comity.statistics.statement.StatementView.RowView;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a file for a spreadsheet (RFC 4180): a line for each group and row, a column for each period. Words
 * that a spreadsheet would take for a formula are made harmless, as in exports; numbers are left as they are.
 */
public final class StatementCsv {

    private static final String ALL = "TOTAL";

    private final StatementView statement;

    StatementCsv(StatementView statement) {
        this.statement = statement;
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

    public static String asOf(@Nullable Instant asOf) {
        return asOf == null
                ? ""
                : "-as-of-" + asOf.toString().toLowerCase(Locale.ROOT).replaceAll("[:.]", "-");
    }

    /** The lines of the file. */
    String text() {
        var csv = CsvSheetWriter.forPrograms();
        csv.row(head());
        for (var group : statement.groups()) {
            group.rows().forEach(row -> csv.row(record(group.group(), row)));
        }
        statement.total().rows().forEach(row -> csv.row(record(ALL, row)));
        return csv.text();
    }

    /** The lines of the file that says what each row counts. */
    String definitions() {
        var csv = CsvSheetWriter.forPrograms();
        csv.row(List.of("part", "code", "title", "definition"));
        statement
                .total()
                .rows()
                .forEach(row -> csv.row(List.of(
                        "row",
                        row.row(),
                        row.title(),
                        Objects.requireNonNull(statement.definition().get(row.row())))));
        return csv.text();
    }

    private List<String> head() {
        var head = new ArrayList<>(List.of("group", "row", "title", "unit"));
        statement.periods().stream().map(StatementCsv::column).forEach(head::add);
        return head;
    }

    /** A year that is cut says so, since the file has no other place to say it. */
    private static String column(PeriodView period) {
        return period.partial()
                ? "%s (%s to %s)".formatted(period.label(), period.from(), period.to())
                : period.label();
    }

    private List<@Nullable Object> record(String group, RowView row) {
        var record = new ArrayList<@Nullable Object>();
        record.add(group);
        record.add(row.row());
        record.add(row.title());
        record.add(statement.unit());
        record.addAll(row.values());
        return record;
    }
}
