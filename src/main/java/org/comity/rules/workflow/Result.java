package org.comity.rules.workflow;

/** How a request ended, for the statement: each finalised request has exactly one result. */
public enum Result {
    /** The person was handed over, in an extradition. */
    SURRENDERED("Surrendered"),
    /** All that was asked for was done. */
    EXECUTED("Executed in full"),
    /** Some of what was asked for was done. */
    PARTLY_EXECUTED("Executed in part"),
    /** Of a provisional arrest: the request for extradition that it prepared was received. */
    REQUEST_FOLLOWED("Followed by the request for extradition"),

    // Light procedures
    /** The information served a proceeding. */
    USED("Used"),
    /** The information served nothing further. */
    TAKEN_NOTE_OF("Taken note of"),
    /** The proceeding or the sentenced person went to the other State. */
    TRANSFERRED("Transferred"),
    /** The enquiry got its reply. */
    ANSWERED("Answered"),

    /** The requested State refused on a ground of law. */
    REFUSED("Refused"),
    /** The requesting State took it back. */
    WITHDRAWN("Withdrawn"),
    /** The requesting State needs it no more. */
    NO_LONGER_REQUIRED("No longer required"),
    /** It could not be done, and nobody refused it. */
    IMPOSSIBLE("Impossible in fact"),
    /** Ended for another coded reason, lapse included. */
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
