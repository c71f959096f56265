package org.comity.deadline;

/** How a deadline came to its end. */
public enum Ending {
    /** What had to happen happened. */
    MET,
    /** A later deadline of the same rule, or another date set by hand, took its place. */
    SUPERSEDED,
    /** It no longer matters. */
    CANCELLED
}
