package org.comity.cases.extradition.court;

/** The outcome of a phase before a court. */
public enum CourtOutcome {
    /** It is not decided. */
    PENDING,
    /** The extradition is admissible. */
    ELIGIBLE,
    /** The extradition is not admissible. */
    NOT_ELIGIBLE,
    /** The extradition is admissible for some of the offences. */
    PARTLY_ELIGIBLE,
    /** The case goes back to another court. */
    REMITTED,
    /** The remedy was withdrawn. */
    WITHDRAWN
}
