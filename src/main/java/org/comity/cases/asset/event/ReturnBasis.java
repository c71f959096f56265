package org.comity.cases.asset.event;

/** The basis of a return to the requesting State for an offence of the Convention, UNCAC article 57(3)(b). */
public enum ReturnBasis {
    /** The requesting State reasonably established its prior ownership. */
    PRIOR_OWNERSHIP,
    /** The requested State recognised damage to the requesting State. */
    DAMAGE
}
