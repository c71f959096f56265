package org.comity.rules.indicator;

/**
 * What stands at the head of a row or a column.
 *
 * @param code by which programs know it
 * @param title the words a table prints
 * @param definition what is counted there
 * @param isCount true if an empty cell is nought; what is measured, such as a mean, is nothing where there was nothing
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
