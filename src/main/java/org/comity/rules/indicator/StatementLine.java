package org.comity.rules.indicator;

import java.util.List;

/**
 * A line of a statement.
 *
 * @param row the code of the row
 * @param title the words a statement prints
 * @param definition what is counted
 * @param values the figures, one for each period
 */
public record StatementLine(String row, String title, String definition, List<Long> values) {

    public StatementLine {
        values = List.copyOf(values);
    }
}
