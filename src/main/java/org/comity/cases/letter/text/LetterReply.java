package org.comity.cases.letter.text;

/** The reply to a letter. */
public enum LetterReply {
    /** The requested State reported the state of the request. */
    ANSWERED,
    /** The requesting State still needs the assistance. */
    STILL_NEEDED,
    /** The requesting State no longer needs the assistance, UNCAC article 46(24). */
    NOT_NEEDED,
    /** No reply came by the day that the letter names. */
    NO_REPLY
}
