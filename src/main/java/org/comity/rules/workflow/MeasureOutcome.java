package org.comity.rules.workflow;

/** The outcome of one measure of a request. */
public enum MeasureOutcome {
    /** Not yet decided or executed. */
    PENDING,
    /** Done as asked. */
    EXECUTED,
    /** Done in part; a code says why not in full. */
    PARTLY_EXECUTED,
    /** Not done, on a ground of law. */
    REFUSED,
    /** No longer asked for. */
    WITHDRAWN,
    /** Impossible in fact; not a refusal. */
    IMPOSSIBLE
}
