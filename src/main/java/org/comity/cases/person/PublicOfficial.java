package org.comity.cases.person;

/** The category of a public official, UNCAC article 2. */
public enum PublicOfficial {
    /** Official of the requesting or of the requested State, UNCAC article 2(a). */
    NATIONAL,
    /** Foreign public official, UNCAC article 2(b). */
    FOREIGN,
    /** Official of a public international organization, UNCAC article 2(c). */
    INTERNATIONAL_ORGANIZATION
}
