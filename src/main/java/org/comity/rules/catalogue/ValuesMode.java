package org.comity.rules.catalogue;

/** How many values of a dimension one member has. */
public enum ValuesMode {
    /** One value. */
    ONE,
    /** Each value of the member: it is mentioned in several groups, and counted once in the total. */
    EVERY,
    /** The one value that is marked as the main one. */
    MAIN
}
