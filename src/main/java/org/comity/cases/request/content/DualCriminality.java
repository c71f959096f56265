package org.comity.cases.request.content;

/** Whether the conduct is an offence in both States, for one measure; UNCAC articles 43(2) and 46(9). */
public enum DualCriminality {
    PENDING,
    FULFILLED,
    NOT_FULFILLED,
    NOT_REQUIRED
}
