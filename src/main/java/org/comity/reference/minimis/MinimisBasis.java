package org.comity.reference.minimis;

/** On which basis an office has a policy on minor matters. */
public enum MinimisBasis {
    /** A decision of the office or of its ministry, such as a circular. */
    POLICY,
    /** A statute or treaty whose text somebody of the office has read. */
    LAW
}
