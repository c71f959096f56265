package org.comity.rules.national;

/** Whether the day of the event counts as the first day of a limit. */
public enum FirstDay {
    /** The day of the event is the first day. */
    COUNTED,
    /** The day after the event is the first day. */
    NOT_COUNTED,
    /** The limit runs from the instant of the event. */
    FROM_INSTANT,
    /** The State's law of counting was not read. */
    NOT_READ
}
