package org.comity.registers.words;

import org.jspecify.annotations.Nullable;

/**
 * A place in a file: a row, perhaps a column of it, and what stands there.
 *
 * @param cell the name of the cell such as {@code Sheet1!C17}, if it has one
 */
public record CellPlace(
        int row,
        @Nullable String column,
        @Nullable String cell,
        @Nullable String value) {

    private static final int SHOWN = 80;

    public CellPlace {
        value = value == null ? null : shortened(value);
    }

    public static CellPlace of(int row) {
        return new CellPlace(row, null, null, null);
    }

    public static CellPlace of(int row, @Nullable String column) {
        return new CellPlace(row, column, null, null);
    }

    /** Short enough for a report, and without the characters that no database keeps. */
    public static String shortened(String text) {
        var clean = text.replace('\0', '\u2400').replaceAll("\\p{Cs}", "\uFFFD");
        return clean.codePointCount(0, clean.length()) <= SHOWN
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, SHOWN)) + "\u2026";
    }
}
