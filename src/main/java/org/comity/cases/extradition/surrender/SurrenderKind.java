package org.comity.cases.extradition.surrender;

/** Whether a surrender is for good. */
public enum SurrenderKind {
    /** For good. */
    FULL,
    /** For a time, for a trial, with the return agreed. */
    TEMPORARY
}
