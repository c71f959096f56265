package org.comity.cases.obligation;

/** The decision on a consent. */
public enum ConsentDecision {
    /** It is asked for and not decided. */
    PENDING,
    /** The State that was asked consents. */
    GRANTED,
    /** The State that was asked consents in part or on conditions. */
    PARTLY_GRANTED,
    /** The State that was asked does not consent. */
    REFUSED
}
