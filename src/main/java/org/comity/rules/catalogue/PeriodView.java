package org.comity.rules.catalogue;

/** How a period takes its members. */
public enum PeriodView {
    /** Events that happened in the period. */
    FLOW("the event"),
    /** Members at the end of a day. */
    STOCK("the day of the stock"),
    /** The fate, at a day, of the requests that first became open in the period. */
    COHORT("the first day"),
    /** Lengths of spans that ended in the period. */
    SPAN("the end of the span");

    private final String counted;

    PeriodView(String counted) {
        this.counted = counted;
    }

    /** The moment at which a member is counted, in words. */
    public String counted() {
        return counted;
    }
}
