package org.comity.cases.request.content;

/** The part the Convention plays among the legal bases of a request, UNCAC article 46(7). */
public enum ConventionRole {
    /** No other instrument is relied upon. */
    SOLE,
    /** Relied upon first, with others beside it. */
    PRIMARY,
    /** Relied upon beside another instrument, which comes first. */
    ADDITIONAL,
    /** Instead of the treaty in force, because both States agreed so. */
    IN_LIEU_BY_AGREEMENT,
    /** Named in the request, but not relied upon. */
    NONE
}
