package org.comity.imports;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the character that separates the cells. */
final class Separator {

    static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

    /** A first line by which spreadsheets tell each other. */
    private static final Pattern TOLD = Pattern.compile("^\"?sep=(.)\"?\\r?\\n", Pattern.CASE_INSENSITIVE);

    private static final int LOOKED_AT = 50;

    private Separator() {}

    static char of(String text, @Nullable String named, Findings findings) {
        if (named != null) {
            return named.charAt(0);
        }
        var told = TOLD.matcher(text);
        if (told.find() && KNOWN.contains(told.group(1).charAt(0))) {
            return told.group(1).charAt(0);
        }
        var best = KNOWN.stream()
                .max(Comparator.comparingDouble(c -> worth(text, c)))
                .orElseThrow();
        var chosen = worth(text, best) <= worth(text, ',') ? ',' : best;
        if (chosen != ',') {
            findings.guess(Spot.of(1), "SEPARATOR_GUESSED", "cells are separated by " + name(chosen));
        }
        return chosen;
    }

    static boolean isTold(CsvRow row) {
        var first = String.join("", row.cells()).toLowerCase(java.util.Locale.ROOT);
        return row.row() == 1 && first.startsWith("sep=") && first.length() <= 5;
    }

    static String name(char separator) {
        return switch (separator) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "vertical bar";
            default -> String.valueOf(separator);
        };
    }

    /** More cells in the heading are better, and among equals that the rows have as many. */
    private static double worth(String text, char separator) {
        var rows = new CsvText(text, separator)
                .rows(LOOKED_AT).stream().filter(row -> !row.isEmpty()).toList();
        if (rows.isEmpty()) {
            return 0;
        }
        int cells = rows.getFirst().cells().size();
        long alike = rows.stream().filter(row -> row.cells().size() == cells).count();
        return cells == 1 ? 0 : cells + (double) alike / (rows.size() + 1);
    }
}
