package org.comity.cases.request.content;

/** Whether the conduct is an offence in both States, for one measure; UNCAC articles 43(2) and 46(9). */
public enum DualCriminality {
    /** Not yet examined. */
    PENDING,
    /** An offence in both States. */
    FULFILLED,
    /** No offence in the requested State. */
    NOT_FULFILLED,
    /** The law does not ask for it, as for a measure without compulsion. */
    NOT_REQUIRED
}
