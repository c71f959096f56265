package org.comity.base.sheet.csv;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.comity.base.sheet.text.SheetNote;
import org.comity.base.sheet.text.SheetRow;
import org.jspecify.annotations.Nullable;

/** Finds the character that separates the cells. */
final class Separator {

    private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

    /** A first line by which spreadsheet programs name the separator. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.?)\"?", Pattern.CASE_INSENSITIVE);

    private static final int LOOKED_AT = 50;

    private Separator() {}

    static char of(Supplier<Reader> text, @Nullable String named, List<SheetNote> guesses) {
        var first = new CsvText(text.get(), '\0').next();
        var line = SEPARATOR_LINE.matcher(first == null ? "" : first.cells().getFirst());
        if (line.matches() && KNOWN.stream().anyMatch(one -> line.group(1).equals(String.valueOf(one)))) {
            return byLine(line.group(1).charAt(0), named, guesses);
        }
        if (named != null) {
            return named.charAt(0);
        }
        var best = KNOWN.stream()
                .map(separator -> Cut.by(text, separator))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var chosen = best.compareTo(Cut.by(text, ',')) > 0 ? best.separator() : ',';
        if (chosen != ',') {
            guesses.add(new SheetNote("SEPARATOR_GUESSED", "cells are separated by " + name(chosen)));
        }
        return chosen;
    }

    /** The file itself names its separator; the mapping may be older. */
    private static char byLine(char separator, @Nullable String named, List<SheetNote> guesses) {
        if (named != null && named.charAt(0) != separator) {
            guesses.add(new SheetNote(
                    "SEPARATOR_FROM_LINE",
                    "cells are separated by " + name(separator) + ", as the first line says, and not by "
                            + name(named.charAt(0))));
        }
        return separator;
    }

    private static String name(char separator) {
        return switch (separator) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "vertical bar";
            default -> String.valueOf(separator);
        };
    }

    /**
     * The result of a separator on the first rows.
     *
     * @param first the first row that it divides
     * @param cells the number of cells of that row
     * @param alike the number of rows with as many cells
     */
    private record Cut(char separator, int first, int cells, long alike) implements Comparable<Cut> {

        static Cut by(Supplier<Reader> text, char separator) {
            var rows = new ArrayList<SheetRow>();
            var csv = new CsvText(text.get(), separator);
            for (var row = csv.next(); row != null && row.row() <= LOOKED_AT; row = csv.next()) {
                if (row.cells().size() > 1) {
                    rows.add(row);
                }
            }
            if (rows.isEmpty()) {
                return new Cut(separator, Integer.MAX_VALUE, 0, 0);
            }
            int cells = rows.getFirst().cells().size();
            long alike =
                    rows.stream().filter(row -> row.cells().size() == cells).count();
            return new Cut(separator, rows.getFirst().row(), cells, alike);
        }

        /**
         * Compares separators: the one that divides an earlier row, then the one with more cells, then the one that
         * fits more rows.
         */
        @Override
        public int compareTo(Cut other) {
            return Comparator.comparingInt((Cut cut) -> -cut.first)
                    .thenComparingInt(Cut::cells)
                    .thenComparingLong(Cut::alike)
                    .compare(this, other);
        }
    }
}
