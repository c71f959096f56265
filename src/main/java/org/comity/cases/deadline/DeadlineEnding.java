package org.comity.cases.deadline;

/** How a deadline came to its end. */
public enum DeadlineEnding {
    /** What had to happen happened. */
    MET,
    /** A later deadline of the same rule, another date set by hand, or another procedure took its place. */
    SUPERSEDED,
    /** It no longer matters. */
    CANCELLED
}
