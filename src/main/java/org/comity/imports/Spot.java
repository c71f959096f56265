package org.comity.imports;

import org.jspecify.annotations.Nullable;

/**
 * A place in a file: a row, perhaps a column of it, and what stands there.
 *
 * @param cell the name of the cell such as {@code Sheet1!C17}, if it has one
 */
record Spot(
        int row,
        @Nullable String column,
        @Nullable String cell,
        @Nullable String value) {

    private static final int SHOWN = 80;

    Spot {
        value = value == null ? null : shortened(value);
    }

    static Spot of(int row) {
        return new Spot(row, null, null, null);
    }

    static Spot of(int row, @Nullable String column) {
        return new Spot(row, column, null, null);
    }

    /** Short enough for a report, and without the characters that no database keeps. */
    static String shortened(String text) {
        var clean = text.replace('\0', '\u2400').replaceAll("\\p{Cs}", "\uFFFD");
        return clean.codePointCount(0, clean.length()) <= SHOWN
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, SHOWN)) + "\u2026";
    }
}
