package org.comity.cases.support;

/** The outcome of a complaint. */
public enum ComplaintOutcome {
    /** It is not answered. */
    PENDING,
    /** The complaint is right. */
    UPHELD,
    /** The complaint is right in part. */
    PARTLY_UPHELD,
    /** The complaint is not right. */
    UNFOUNDED,
    /** The complainant took it back. */
    WITHDRAWN
}
