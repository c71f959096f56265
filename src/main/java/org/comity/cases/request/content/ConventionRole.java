package org.comity.cases.request.content;

/** The part the Convention plays among the legal bases of a request, UNCAC article 46(7). */
public enum ConventionRole {
    SOLE,
    PRIMARY,
    ADDITIONAL,
    /** Instead of the treaty in force, because both States agreed so. */
    IN_LIEU_BY_AGREEMENT,
    NONE
}
