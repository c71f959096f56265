package org.comity.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a text of cells apart (RFC 4180). It differs from a library's reader in one thing: a row whose quotation marks are
 * wrong is reported and ends with its line, so that the rows behind it are read, too, and all faults come to light at once.
 */
final class CsvText {

    private final String text;
    private final char separator;
    private int at;
    private int row;
    private @Nullable String misquoted;

    CsvText(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** All rows, the empty ones included, but no more than so many. */
    List<CsvRow> rows(int most) {
        var rows = new ArrayList<CsvRow>();
        while (at < text.length() && rows.size() < most) {
            rows.add(next());
        }
        return rows;
    }

    private CsvRow next() {
        int start = at;
        row++;
        misquoted = null;
        var cells = cells();
        if (misquoted != null) {
            var fault = misquoted;
            at = start;
            cells = roughly(lineEnd(start));
            return new CsvRow(row, cells, fault);
        }
        return new CsvRow(row, cells, null);
    }

    private List<String> cells() {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == separator) {
            at++;
            cells.add(cell());
        }
        skipLineEnd();
        return cells;
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        var cell = text.substring(start, at);
        if (cell.stripLeading().startsWith("\"")) {
            misquoted = "a space stands before a quotation mark";
        }
        return cell;
    }

    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
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
        while (at < text.length() && text.charAt(at) == ' ' && separator != ' ') {
            at++;
        }
        if (at < text.length() && !endsCell(text.charAt(at))) {
            misquoted = "text stands behind a closing quotation mark";
            at = lineEnd(at);
        }
    }

    private boolean endsCell(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void skipLineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }

    /** The cells of a faulty row as far as they can be told, for the report alone; goes on behind its line. */
    private List<String> roughly(int end) {
        var line = text.substring(at, end);
        at = end;
        skipLineEnd();
        return List.of(line.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1));
    }
}
