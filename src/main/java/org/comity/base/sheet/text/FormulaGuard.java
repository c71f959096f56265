package org.comity.base.sheet.text;

import java.util.regex.Pattern;

/**
 * Prevents spreadsheet programs from running a text of a CSV file as a formula. It puts an apostrophe before each text
 * that starts like a formula, also after a character that another program reads as the end of a cell.
 */
public final class FormulaGuard {

    /** The characters that a program skips before a formula: spaces of every kind and marks without width. */
    private static final String SKIPPED = "[\\s\\p{Z}\\x1C-\\x1F\\x85\\u200B\\uFEFF]*";

    private static final String SIGN = "[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]";
    private static final String FORMULA = "(?='*(?:" + SKIPPED + SIGN + "|[\\t\\r\\n\\x00]))";
    private static final String CELL_ELSEWHERE = "([,;|\\t\\r\\n]" + SKIPPED + ")";
    private static final String FORMULA_ELSEWHERE = "(?='*" + SIGN + ")";

    private static final Pattern RUN = Pattern.compile("^" + FORMULA);
    private static final Pattern RUN_ELSEWHERE = Pattern.compile(CELL_ELSEWHERE + FORMULA_ELSEWHERE);
    private static final Pattern GUARDED = Pattern.compile("^'" + FORMULA);
    private static final Pattern GUARDED_ELSEWHERE = Pattern.compile(CELL_ELSEWHERE + "'" + FORMULA_ELSEWHERE);

    private static final Pattern FORMULA_ITSELF = Pattern.compile("^" + FORMULA + "(?!')");

    private FormulaGuard() {}

    /** True if the text is one that {@link #guarded} puts an apostrophe before, and has none. */
    public static boolean isFormula(String text) {
        return FORMULA_ITSELF.matcher(text).find();
    }

    /** Returns the text with the apostrophes that make it harmless. */
    public static String guarded(String text) {
        var within = RUN_ELSEWHERE.matcher(text).replaceAll("$1'");
        return RUN.matcher(within).replaceFirst("'");
    }

    /** Returns the text that was guarded. */
    public static String original(String cell) {
        var without = GUARDED.matcher(cell).replaceFirst("");
        return GUARDED_ELSEWHERE.matcher(without).replaceAll("$1");
    }
}
