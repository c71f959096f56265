package org.comity.cases.request;

/** How many people of the office may see a request. */
public enum AccessLevel {
    /** The whole office. */
    NORMAL,
    /** The assigned people and units, and those with a grant. */
    RESTRICTED,
    /**
     * The assigned people and units, and those with a grant. Each reading needs a purpose. A request that is sealed when it
     * arrives has a reference of a series of its own.
     */
    SEALED;

    /** True if more people may see a request of this level than of the other. */
    public boolean isLowerThan(AccessLevel other) {
        return compareTo(other) < 0;
    }
}
