package org.comity.sheet;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as a file. Cells are texts and days. In a text file, what a spreadsheet program would take for a formula gets
 * an apostrophe before it, also within a cell, behind what a program elsewhere takes for the end of one; in a workbook texts
 * are texts anyway.
 */
public abstract sealed class SheetWriter permits SheetWriter.Csv, XlsxWriter {

    private static final String FORMULA = "(?='*[=+\\-@\\t\\r\\n\\x00\\uFF1D\\uFF0B\\uFF0D\\uFF20])";
    private static final String CELL_ELSEWHERE = "([,;|\\t\\r\\n] *)";
    private static final String FORMULA_ELSEWHERE = "(?='*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])";

    private static final Pattern RUN = Pattern.compile("^" + FORMULA);
    private static final Pattern RUN_ELSEWHERE = Pattern.compile(CELL_ELSEWHERE + FORMULA_ELSEWHERE);
    private static final Pattern KEPT = Pattern.compile("^'" + FORMULA);
    private static final Pattern KEPT_ELSEWHERE = Pattern.compile(CELL_ELSEWHERE + "'" + FORMULA_ELSEWHERE);

    /** Adds a row; null stands for an empty cell. */
    public abstract void row(List<? extends @Nullable Object> cells);

    /** The file; nothing can be added afterwards. */
    public abstract byte[] file();

    /** A writer of a text with a character between its cells, in UTF-8 with a mark that says so. */
    public static SheetWriter csv(char separator, DateTimeFormatter days) {
        return new Csv(separator, days);
    }

    /** A writer of a workbook with one sheet. */
    public static SheetWriter xlsx(String sheet) {
        return new XlsxWriter(sheet);
    }

    /** A text as it stands in a text file, safe for spreadsheet programs. */
    public static String harmless(String text) {
        var within = RUN_ELSEWHERE.matcher(text).replaceAll("$1'");
        return RUN.matcher(within).replaceFirst("'");
    }

    /** What was meant by a cell of a text file that was made harmless. */
    public static String meant(String cell) {
        var without = KEPT.matcher(cell).replaceFirst("");
        return KEPT_ELSEWHERE.matcher(without).replaceAll("$1");
    }

    /** Writes RFC 4180. */
    static final class Csv extends SheetWriter {

        private static final Pattern SEPARATES = Pattern.compile("[,;\\t|\"\\n\\r]");

        private final StringBuilder text = new StringBuilder("\uFEFF");
        private final char separator;
        private final DateTimeFormatter days;

        Csv(char separator, DateTimeFormatter days) {
            this.separator = separator;
            this.days = days;
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) {
            text.append(cells.stream().map(this::cell).collect(Collectors.joining(String.valueOf(separator))))
                    .append("\r\n");
        }

        private String cell(@Nullable Object value) {
            if (value instanceof LocalDate day) {
                return days.format(day);
            }
            var plain = value == null ? "" : harmless(value.toString());
            boolean quoted = SEPARATES.matcher(plain).find() || !plain.strip().equals(plain);
            return quoted ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
        }

        @Override
        public byte[] file() {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
