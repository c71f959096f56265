package org.comity.cases.contact;

/** The result of a contact. */
public enum ContactResult {
    /** It has no result yet. */
    PENDING,
    /** Information was given, and no request was needed for it. */
    INFORMATION_GIVEN,
    /** It prepared a request, such as by advice on a draft. */
    REQUEST_PREPARED,
    /** It made a request unnecessary. */
    REQUEST_AVOIDED,
    /** The authorities of both States agreed on days and steps of an execution. */
    EXECUTION_COORDINATED,
    /** No answer came. */
    NO_ANSWER,
    /** It led to nothing. */
    NO_RESULT
}
