package org.comity.cases.access.review;

/** The result of the review of a use of break-glass. */
public enum ReviewFinding {
    /** The person had to see the request. */
    JUSTIFIED,
    /** The person had no need to see the request. */
    NOT_JUSTIFIED
}
