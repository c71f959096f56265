package org.comity.cases.person;

/** A natural or a legal person. */
public enum PersonKind {
    /** A human being. */
    NATURAL,
    /** A company, a foundation or another entity with or without legal personality, UNCAC article 26. */
    LEGAL
}
