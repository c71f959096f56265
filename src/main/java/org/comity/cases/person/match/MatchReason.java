package org.comity.cases.person.match;

/** Why two persons may be the same. */
enum MatchReason {
    /** A number of a document or register is the same. */
    SAME_IDENTIFIER,
    /** The day of birth is the same; a year or a month alone is no reason. */
    SAME_BIRTH_DAY,
    /** A name is the same in one spelling of its sounds, in each script. */
    SAME_NAME,
    /** A name is spelt alike; it counts beside another reason alone. */
    SIMILAR_NAME
}
