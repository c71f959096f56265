package org.comity.statistics.table;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.base.sheet.csv.CsvSheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures, or of their definitions, as a CSV file (RFC 4180). Text that a spreadsheet program would run as a
 * formula is made harmless.
 */
public final class TableCsv {

    private final CsvSheetWriter csv = CsvSheetWriter.ofFigures();
    private final String unit;
    private final String prefix;

    private TableCsv(String prefix, String unit, List<String> head) {
        this.prefix = prefix;
        this.unit = unit;
        csv.row(head);
    }

    /** A table of numbers: one line for each group and row, one column for each number. A group has its code and title. */
    public static TableCsv ofNumbers(List<String> columns, String unit) {
        var head = new ArrayList<>(List.of("group", "groupTitle", "row", "title", "unit"));
        head.addAll(columns);
        return new TableCsv("", unit, head);
    }

    /** A table of definitions: one line for each row and column of the figures. */
    public static TableCsv ofDefinitions() {
        return new TableCsv("definitions-", "", List.of("part", "code", "title", "definition"));
    }

    /** Adds a line of numbers of a group, which has a code and a title. */
    public void add(
            String group, String groupTitle, String row, String title, List<? extends @Nullable Object> numbers) {
        var line = new ArrayList<@Nullable Object>(List.of(group, groupTitle, row, title, unit));
        line.addAll(numbers);
        csv.row(line);
    }

    /** Adds a definition. */
    public void define(String part, String code, String title, String definition) {
        csv.row(List.of(part, code, title, definition));
    }

    /** Returns the answer, whose file name has letters, digits and hyphens. */
    public Response answer(List<String> nameParts, @Nullable Instant asOf) {
        var parts = new ArrayList<>(nameParts);
        if (asOf != null) {
            parts.add("as-of-" + asOf);
        }
        var name = prefix + String.join("-", parts).toLowerCase(Locale.ROOT).replaceAll("[_:.]", "-") + ".csv";
        return Response.ok(csv.file(), AnswerFormat.TEXT_CSV + "; charset=UTF-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
