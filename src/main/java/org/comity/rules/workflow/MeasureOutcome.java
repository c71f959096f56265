package org.comity.rules.workflow;

/** The outcome of one measure of a request. */
public enum MeasureOutcome {
    /** Not yet decided or executed. */
    PENDING,
    EXECUTED,
    PARTLY_EXECUTED,
    REFUSED,
    WITHDRAWN,
    /** Impossible in fact; not a refusal. */
    IMPOSSIBLE
}
