package org.comity.sheet;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the character that separates the cells. */
final class Separator {

    private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

    /** A first line by which spreadsheets tell each other. */
    private static final Pattern TOLD = Pattern.compile("\"?sep=(.?)\"?", Pattern.CASE_INSENSITIVE);

    private static final int LOOKED_AT = 50;

    private Separator() {}

    static char of(Supplier<Reader> text, @Nullable String named, List<Note> guesses) {
        if (named != null) {
            return named.charAt(0);
        }
        var first = new CsvText(text.get(), '\0').next();
        var told = TOLD.matcher(first == null ? "" : first.cells().getFirst());
        if (told.matches() && KNOWN.stream().anyMatch(one -> told.group(1).equals(String.valueOf(one)))) {
            return told.group(1).charAt(0);
        }
        var best = KNOWN.stream()
                .max(Comparator.comparingDouble(c -> worth(text, c)))
                .orElseThrow();
        var chosen = worth(text, best) <= worth(text, ',') ? ',' : best;
        if (chosen != ',') {
            guesses.add(new Note("SEPARATOR_GUESSED", "cells are separated by " + name(chosen)));
        }
        return chosen;
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

    /** More cells in the widest row are better, and among equals that the rows have as many. */
    private static double worth(Supplier<Reader> text, char separator) {
        var rows = new ArrayList<SheetRow>();
        var csv = new CsvText(text.get(), separator);
        for (var row = csv.next(); row != null && row.row() <= LOOKED_AT; row = csv.next()) {
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return 0;
        }
        int cells = usualWidth(rows);
        long alike = rows.stream().filter(row -> row.cells().size() == cells).count();
        return cells == 1 ? 0 : cells + (double) alike / (rows.size() + 1);
    }

    /** The width that most rows have, the wider one of two: titles above a heading are narrow. */
    private static int usualWidth(List<SheetRow> rows) {
        var widths =
                rows.stream().collect(Collectors.groupingBy(row -> row.cells().size(), Collectors.counting()));
        return widths.entrySet().stream()
                .max(Comparator.comparingLong((Map.Entry<Integer, Long> width) -> width.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(1);
    }
}
