package org.comity.registers.reconciliation.matching;

/** How much speaks for a pair. */
public enum PairStrength {
    /** A reference says so. */
    CERTAIN,
    /** Direction, kind, days and the name of a person agree, and no reference contradicts. */
    LIKELY,
    /** Direction, kind and days agree, and the facts are alike; or a name agrees, and the references differ. */
    POSSIBLE
}
