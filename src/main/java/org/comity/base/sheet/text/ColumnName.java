package org.comity.base.sheet.text;

/** The letters of columns in spreadsheets. */
public final class ColumnName {

    /** The largest number of columns that is read. */
    public static final int MOST = 500;

    private static final int LETTERS = 26;

    private ColumnName() {}

    /** The letters of a column, counted from 0: A, B, …, Z, AA. */
    public static String of(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** The column from 0 with up to three letters. */
    public static int number(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * LETTERS + letters.charAt(i) - 'A' + 1;
        }
        return number - 1;
    }

    /** The refusal of a file with more columns. */
    public static UnreadableFile tooMany() {
        return new UnreadableFile("too-many-columns", "The sheet has something beyond column " + of(MOST - 1));
    }
}
