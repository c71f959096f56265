package org.comity.rules.catalogue;

/** The concepts of the metadata of the United Nations indicators that the fields of a definition fill. */
public enum MetadataConcept {
    /** Definition and concepts. */
    STAT_CONC_DEF,
    /** Unit in which the numbers are given. */
    UNIT_MEASURE,
    /** Coverage: the members and the period. */
    COVERAGE,
    /** Method of computation. */
    DATA_COMP,
    /** Methodology: the counting rules. */
    DOC_METHOD,
    /** Comments and limitations. */
    REC_USE_LIM,
    /** Rationale: who asks for it. */
    RATIONALE,
    /** Other documents and remarks. */
    OTHER_DOC
}
