package org.comity.rules.workflow;

/** Who took a decision or caused an event. Never the same question as who may record it. */
public enum Decider {
    /** Our own central authority. */
    CENTRAL_AUTHORITY,
    /** A prosecutor, police force or agency of ours that executes requests. */
    EXECUTING_AUTHORITY,
    /** A court of ours. */
    COURT,
    /** A minister or other executive decision-maker of ours. */
    MINISTER,
    /** The authorities of the other State. */
    OTHER_STATE,
    /** A court of the other State. */
    FOREIGN_COURT,
    /** The person concerned, or counsel. */
    PERSON
}
