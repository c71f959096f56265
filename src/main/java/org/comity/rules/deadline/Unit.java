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
    /** No fixed length: the person who opens the deadline states the day. */
    AS_STATED
}
