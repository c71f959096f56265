package org.comity.statistics.table;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.comity.base.sheet.csv.CsvSheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures as a CSV file (RFC 4180): one line for each group and row, one column for each number. Text that a
 * spreadsheet program would run as a formula is made harmless.
 */
public final class TableCsv {

    private final CsvSheetWriter csv = CsvSheetWriter.forPrograms();
    private final String unit;
    private final Map<String, String> definitions;

    /** A table with these columns of numbers, their unit and the definition of each row. */
    public TableCsv(List<String> columns, String unit, Map<String, String> definitions) {
        this.unit = unit;
        this.definitions = definitions;
        var head = new ArrayList<>(List.of("group", "row", "title", "unit", "definition"));
        head.addAll(columns);
        csv.row(head);
    }

    /** Adds a line. */
    public void add(String group, String row, String title, List<? extends @Nullable Object> numbers) {
        var line = new ArrayList<@Nullable Object>(List.of(group, row, title, unit));
        line.add(Objects.requireNonNull(definitions.get(row)));
        line.addAll(numbers);
        csv.row(line);
    }

    /** Returns the answer, whose file name has letters, digits and hyphens. */
    public Response answer(List<String> nameParts, @Nullable Instant asOf) {
        var parts = new ArrayList<>(nameParts);
        if (asOf != null) {
            parts.add("as-of-" + asOf);
        }
        var name = String.join("-", parts).toLowerCase(Locale.ROOT).replaceAll("[_:.]", "-") + ".csv";
        return Response.ok(csv.text(), AnswerFormat.TEXT_CSV + "; charset=UTF-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
