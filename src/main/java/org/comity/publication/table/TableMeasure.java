package org.comity.publication.table;

import java.util.List;

/**
 * The nature of a measure of a table.
 *
 * @param kind what its numbers are
 * @param unit unit of the numbers, such as requests, calendar days, per cent; of amounts the currency
 * @param decimals decimals with which it is shown
 * @param basedOn codes of the measures of the same table from which it is computed or which are its number of cases; if one of them is
 *     hidden, this one is
 */
public record TableMeasure(Kind kind, Words unit, int decimals, List<String> basedOn) {

    public TableMeasure {
        basedOn = List.copyOf(basedOn);
    }

    /** Kind of numbers. */
    public enum Kind {
        /** A whole number of cases. */
        COUNT,
        /** A sum of money in one currency. */
        AMOUNT,
        /** A share, a mean, a quantile or another number that does not add up. */
        DERIVED
    }

    /** A count of cases. */
    public static TableMeasure count(Words unit) {
        return new TableMeasure(Kind.COUNT, unit, 0, List.of());
    }
}
