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
 * an apostrophe before it; in a workbook texts are texts anyway.
 */
public abstract sealed class SheetWriter permits SheetWriter.Csv, XlsxWriter {

    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\\x00\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

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
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** What was meant by a cell of a text file that was made harmless. */
    public static String meant(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** Writes RFC 4180. */
    static final class Csv extends SheetWriter {

        /** Also what separates cells elsewhere, since a program may take another separator than the one that is meant. */
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
