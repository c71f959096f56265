package org.comity.rules.catalogue;

/** A part that an indicator waits for: a record that the program does not have, or a way of counting. */
public enum MissingPart {
    /** A quotient or a sum of several indicators, each of which is answered by itself. */
    COMBINED_FIGURES,
    /** The authorities of other States with the day on which each entry was last verified. */
    DIRECTORY,
    /** Groups by a property that requests have on record and figures do not have as a dimension. */
    GROUPING,
    /** Figures over two events of one request, such as a refusal and the consultation before it. */
    JOINED_EVENTS,
    /** Figures that follow the links between requests. */
    LINKS,
    /** Matters that join several requests. */
    MATTERS,
    /** Coded forms of measures below the letters of UNCAC article 46(3), such as a hearing by video conference. */
    MEASURE_FORMS,
    /** Duties that outlive a request, with type, debtor and end. */
    OBLIGATIONS,
    /** The persons of a request, natural or legal, with role, nationality and residence. */
    PERSONS,
    /** Requests between law-enforcement authorities, UNCAC article 48. */
    POLICE_COOPERATION
}
