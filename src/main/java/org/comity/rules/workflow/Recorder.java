package org.comity.rules.workflow;

/** A role of ours that may record a step. */
public enum Recorder {
    CASEWORKER,
    SUPERVISOR,
    EXECUTING_AUTHORITY
}
