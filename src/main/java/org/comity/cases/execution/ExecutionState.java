package org.comity.cases.execution;

/** How far an execution is, as the executing authority sees it. */
public enum ExecutionState {
    /** It was sent, and its receipt is not confirmed. */
    SENT,
    /** Its receipt is confirmed. */
    IN_EXECUTION,
    /** It was returned, executed or not; the central authority may ask for more. */
    RETURNED
}
