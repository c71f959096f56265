package org.comity.rules.national;

/** Whether the day of the event counts as the first day of a limit. */
public enum FirstDay {
    /** The day of the event is the first day. */
    COUNTED,
    /** The day after the event is the first day. */
    NOT_COUNTED,
    /** The limit runs from the instant of the event. */
    FROM_INSTANT,
    /** What the State's law says of it was not read. */
    NOT_READ
}
