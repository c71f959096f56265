package org.comity.cases.attendance;

/** The outcome of a hearing. */
public enum HearingOutcome {
    /** It is to come. */
    PLANNED,
    /** It took place and was completed. */
    HELD,
    /** It was begun and not completed. */
    INTERRUPTED,
    /** The person was absent. */
    NOT_APPEARED,
    /** It was called off before it began. */
    CANCELLED
}
