package org.comity.cases.letter;

/** How far a letter is. */
public enum LetterState {
    /** It is drafted, and waits for a person who sends it or drops it. */
    DRAFT,
    /** A person sent it. */
    SENT,
    /** It is not sent: a person dropped the draft, or its occasion passed. */
    DROPPED
}
