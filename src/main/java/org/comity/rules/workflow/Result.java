package org.comity.rules.workflow;

/** How a request ended, for the statement: each finalised request has exactly one result. */
public enum Result {
    SURRENDERED("Surrendered"),
    EXECUTED("Executed in full"),
    PARTLY_EXECUTED("Executed in part"),
    /** Of a provisional arrest: the request for extradition that it prepared was received. */
    REQUEST_FOLLOWED("Followed by the request for extradition"),

    // Light procedures
    USED("Used"),
    TAKEN_NOTE_OF("Taken note of"),
    TRANSFERRED("Transferred"),
    ANSWERED("Answered"),

    REFUSED("Refused"),
    WITHDRAWN("Withdrawn"),
    NO_LONGER_REQUIRED("No longer required"),
    IMPOSSIBLE("Impossible in fact"),
    OTHERWISE_FINALISED("Otherwise finalised");

    private final String title;

    Result(String title) {
        this.title = title;
    }

    /** The words a statement prints. */
    public String title() {
        return title;
    }
}
