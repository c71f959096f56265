package org.comity.registers.words;

import org.jspecify.annotations.Nullable;

/**
 * A place in a file: a row, optionally a column, and the text of the cell.
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

    /** The text in a length for reports, without the characters that a database cannot store. */
    public static String shortened(String text) {
        var clean = text.replace('\0', '\u2400').replaceAll("\\p{Cs}", "\uFFFD");
        return clean.codePointCount(0, clean.length()) <= SHOWN
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, SHOWN)) + "\u2026";
    }
}
