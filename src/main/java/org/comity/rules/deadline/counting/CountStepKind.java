package org.comity.rules.deadline.counting;

/** The kind of a step of a count. */
public enum CountStepKind {
    /** The event that starts the count. */
    EVENT,
    /** The first day or hour that counts. */
    FIRST_COUNTED,
    /** Days or hours without work that are left out. */
    LEFT_OUT,
    /** The end by the number alone. */
    NOMINAL_END,
    /** The end moves because a day has no work. */
    MOVED,
    /** The period gets a further working day, because it has to have two. */
    TWO_WORKING_DAYS,
    /** The clock of the zone changes between the beginning and the end. */
    CLOCK_CHANGE,
    /** The holidays of a year of the count are not known. */
    NO_CALENDAR,
    /** A side process stops the clock. */
    SUSPENDED,
    /** A person stated the last day. */
    STATED,
    /** A person or a later correction set another day than the count has. */
    RECORDED,
    /** An earlier or later stage of the same limit. */
    STAGE,
    /** Who can prolong the deadline. */
    EXTENSION
}
