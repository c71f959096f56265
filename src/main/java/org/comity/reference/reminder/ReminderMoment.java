package org.comity.reference.reminder;

/** When a reminder is written, by the last day of its deadline. */
public enum ReminderMoment {
    /** From a number of days before the last day on; with the next legal day for a deadline that begins later. */
    BEFORE,
    /** On the last day. */
    ON_DAY,
    /** A number of days after the last day, or up to a month later if it had passed when it was recorded. */
    AFTER
}
