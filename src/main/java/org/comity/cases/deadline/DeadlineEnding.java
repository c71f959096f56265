package org.comity.cases.deadline;

/** How a deadline came to its end. */
public enum DeadlineEnding {
    /** The duty was met. */
    MET,
    /** A later deadline of the same rule, another date set by hand, or another procedure took its place. */
    SUPERSEDED,
    /** It no longer matters. */
    CANCELLED
}
