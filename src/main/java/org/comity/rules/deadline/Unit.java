package org.comity.rules.deadline;

/** The unit of a deadline's length. */
public enum Unit {
    /** From an instant, to an instant. */
    HOURS,
    /** Every day counts. */
    CALENDAR_DAYS,
    /** Only days on which the office works, by its calendar. */
    WORKING_DAYS,
    /** Seven calendar days each. */
    WEEKS,
    /** Never thirty days: the same day of a later month, or its last day. */
    MONTHS,
    /** The same date of a later year; 28 February where 29 February does not exist. */
    YEARS,
    /** At once, without a number: the person who opens the deadline states the day. */
    WITHOUT_DELAY,
    /** No fixed length: the person who opens the deadline states the day. */
    AS_STATED;

    /** True if the length has a number; otherwise a person states the day. */
    public boolean hasNumber() {
        return this != WITHOUT_DELAY && this != AS_STATED;
    }
}
