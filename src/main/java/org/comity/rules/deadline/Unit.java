package org.comity.rules.deadline;

/** What a deadline is counted in. */
public enum Unit {
    /** From an instant, to an instant. */
    HOURS,
    CALENDAR_DAYS,
    WORKING_DAYS,
    WEEKS,
    /** Never thirty days: the same day of a later month, or its last day. */
    MONTHS,
    /** No fixed length: whoever opens the deadline says the day. */
    AS_STATED
}
