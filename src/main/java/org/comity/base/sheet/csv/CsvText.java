package org.comity.base.sheet.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.base.sheet.text.ColumnName;
import org.comity.base.sheet.text.PlainWords;
import org.comity.base.sheet.text.SheetRow;
import org.comity.base.sheet.text.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * Parses CSV (RFC 4180) row by row and holds one row only. Unlike the readers of libraries, it reports a row with wrong
 * quotation marks and continues with the next line, so that all faults are found at once.
 */
final class CsvText {

    /** The longest row, in characters. A longer one misses a quotation mark. */
    private static final int LONGEST_ROW = 1 << 20;

    /** The most rows, empty ones included, as in a workbook. */
    private static final int MOST_ROWS = 1 << 20;

    private static final int BEGINNING = 1 << 14;
    private static final int END = -1;

    private final Reader text;
    private final char separator;
    private char[] window = new char[BEGINNING];
    private int from;
    private int at;
    private int filled;
    private int row;
    private boolean overlong;
    private @Nullable String misquoted;

    CsvText(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Returns the next row, including empty ones; null at the end. */
    @Nullable
    SheetRow next() {
        from = at;
        if (peek() == END) {
            return null;
        }
        row++;
        if (row > MOST_ROWS) {
            throw new UnreadableFile("too-large", "The file has more than " + MOST_ROWS + " rows");
        }
        misquoted = null;
        overlong = false;
        var cells = cells();
        if (overlong) {
            misquoted = "the row does not end within a million characters: a quotation mark was probably not closed";
        }
        return new SheetRow(row, misquoted == null ? cells : roughly(), misquoted, Map.of(), false);
    }

    private List<String> cells() {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (peek() == separator) {
            at++;
            var cell = cell();
            if (cells.size() < ColumnName.MOST) {
                cells.add(cell);
            } else if (!PlainWords.trimmed(cell).isEmpty()) {
                throw ColumnName.tooMany();
            }
        }
        skipLineEnd();
        return cells;
    }

    private String cell() {
        if (peek() == '"') {
            return quoted();
        }
        int start = at - from;
        while (!endsCell(peek())) {
            at++;
        }
        var cell = new String(window, from + start, at - from - start);
        if (cell.stripLeading().startsWith("\"")) {
            misquoted = "there is a space before a quotation mark";
        }
        return cell;
    }

    private String quoted() {
        var cell = new StringBuilder();
        at++;
        for (int c = peek(); c != END; c = peek()) {
            at++;
            if (c != '"') {
                cell.append((char) c);
            } else if (peek() == '"') {
                cell.append('"');
                at++;
            } else {
                endsAfterQuote();
                return cell.toString();
            }
        }
        misquoted = "a quotation mark is opened and never closed";
        return cell.toString();
    }

    private void endsAfterQuote() {
        while (peek() == ' ' && separator != ' ') {
            at++;
        }
        if (!endsCell(peek())) {
            misquoted = "there is text after a closing quotation mark";
            skipLine();
        }
    }

    private boolean endsCell(int c) {
        return c == separator || c == END || isLineEnd(c);
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private void skipLine() {
        while (peek() != END && !isLineEnd(peek())) {
            at++;
        }
    }

    private void skipLineEnd() {
        if (peek() == '\r') {
            at++;
        }
        if (peek() == '\n') {
            at++;
        }
    }

    /** Reads the cells of a faulty row as far as possible, for the report only. Continues after its line. */
    private List<String> roughly() {
        at = from;
        overlong = false;
        skipLine();
        var line = new String(window, from, at - from);
        while (overlong) {
            overlong = false;
            from = at;
            skipLine();
        }
        skipLineEnd();
        var cells = line.split(Pattern.quote(String.valueOf(separator)), ColumnName.MOST);
        return List.of(cells);
    }

    /** Returns the next character; the end also if the row becomes too long. */
    private int peek() {
        if (at < filled) {
            return window[at];
        }
        if (at - from >= LONGEST_ROW) {
            overlong = true;
            return END;
        }
        return fill() ? window[at] : END;
    }

    /** Reads on and drops the text before the row. */
    private boolean fill() {
        if (from > 0) {
            System.arraycopy(window, from, window, 0, filled - from);
            at -= from;
            filled -= from;
            from = 0;
        }
        if (filled == window.length) {
            window = Arrays.copyOf(window, Math.min(2 * window.length, LONGEST_ROW));
        }
        try {
            int read = text.read(window, filled, window.length - filled);
            filled += Math.max(0, read);
            return read > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
