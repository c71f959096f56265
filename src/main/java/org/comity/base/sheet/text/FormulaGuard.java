package org.comity.base.sheet.text;

import java.util.regex.Pattern;

/**
 * Prevents spreadsheet programs from running a text of a CSV file as a formula. It puts an apostrophe before each text
 * that starts like a formula, also after a character that another program reads as the end of a cell.
 */
public final class FormulaGuard {

    private static final String FORMULA = "(?='*[=+\\-@\\t\\r\\n\\x00\\uFF1D\\uFF0B\\uFF0D\\uFF20])";
    private static final String CELL_ELSEWHERE = "([,;|\\t\\r\\n] *)";
    private static final String FORMULA_ELSEWHERE = "(?='*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])";

    private static final Pattern RUN = Pattern.compile("^" + FORMULA);
    private static final Pattern RUN_ELSEWHERE = Pattern.compile(CELL_ELSEWHERE + FORMULA_ELSEWHERE);
    private static final Pattern GUARDED = Pattern.compile("^'" + FORMULA);
    private static final Pattern GUARDED_ELSEWHERE = Pattern.compile(CELL_ELSEWHERE + "'" + FORMULA_ELSEWHERE);

    private FormulaGuard() {}

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
