package org.comity.cases.recovery;

/** The outcome of a proceeding for direct recovery. */
public enum DirectRecoveryOutcome {
    /** It is not decided. */
    PENDING,
    /** The court followed the claim. */
    GRANTED,
    /** The court followed a part of the claim. */
    PARTLY_GRANTED,
    /** The court did not follow the claim. */
    DISMISSED,
    /** The parties agreed. */
    SETTLED,
    /** The claimant took the claim back. */
    WITHDRAWN
}
