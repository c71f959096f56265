package org.comity.rules.indicator;

/**
 * How old an open request is, in whole months of the calendar: a request that became open on 31 January is one month old
 * on the last day of February. The bands follow one another without a gap.
 */
public enum AgeBand {
    UNDER_3_MONTHS(0, "Under 3 months"),
    FROM_3_MONTHS(3, "3 months and more, under 6"),
    FROM_6_MONTHS(6, "6 months and more, under 12"),
    FROM_1_YEAR(12, "1 year and more, under 2"),
    FROM_2_YEARS(24, "2 years and more, under 5"),
    FROM_5_YEARS(60, "5 years and more");

    private final int months;
    private final String title;

    AgeBand(int months, String title) {
        this.months = months;
        this.title = title;
    }

    /** The least age, in months. */
    public int months() {
        return months;
    }

    /** The words a table prints. */
    public String title() {
        return title;
    }
}
