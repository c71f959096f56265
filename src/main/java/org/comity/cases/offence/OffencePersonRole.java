package org.comity.cases.offence;

/** The role of a person in one offence. */
public enum OffencePersonRole {
    /** Suspected of the offence. */
    SUSPECT,
    /** Charged with the offence. */
    ACCUSED,
    /** Found guilty of the offence. */
    CONVICTED,
    /** Found not guilty of the offence. */
    ACQUITTED,
    /** Liable for the offence of another person, such as a company, UNCAC article 26. */
    LIABLE,
    /** Harmed by the offence. */
    VICTIM,
    /** A witness of the offence. */
    WITNESS
}
