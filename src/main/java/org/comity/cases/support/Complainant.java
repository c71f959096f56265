package org.comity.cases.support;

/** Who complains. */
public enum Complainant {
    /** Somebody whom the request concerns. */
    PERSON,
    /** Counsel of a person concerned. */
    COUNSEL,
    /** An office or a court of the other State. */
    FOREIGN_AUTHORITY,
    /** An office or a court of this State. */
    OWN_AUTHORITY,
    /** Any other complainant. */
    OTHER
}
