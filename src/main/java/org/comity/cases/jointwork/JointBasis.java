package org.comity.cases.jointwork;

/** The basis of a joint investigation. */
public enum JointBasis {
    /** The States made one on a joint team. */
    AGREEMENT,
    /** An arrangement for this matter alone. */
    CASE_BY_CASE
}
