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
    PERSON;

    /**
     * True for a body whose decision this office records on the strength of a document: a court, a minister, or the other
     * State.
     */
    public boolean decidesByDocument() {
        return this == COURT || this == MINISTER || this == OTHER_STATE || this == FOREIGN_COURT;
    }
}
