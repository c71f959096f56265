package org.comity.rules.indicator;

/**
 * The heading of a row or a column.
 *
 * @param code the code for programs
 * @param title the words for people
 * @param definition the rule of counting
 * @param isCount true if an empty cell is zero; an average without cases is absent
 */
public record Heading(String code, String title, String definition, boolean isCount) {

    /** The row that counts everything once, and the column that adds up a row. */
    public static final String TOTAL = "TOTAL";

    /** The row or column of what the record does not say. */
    public static final String NOT_RECORDED = "NOT_RECORDED";

    /** The head of counts. */
    public Heading(String code, String title, String definition) {
        this(code, title, definition, true);
    }
}
