package org.comity.cases.asset.event;

/** The result of a claim of a third party, UNCAC article 55(9). */
public enum ClaimResult {
    /** The claim was upheld. */
    UPHELD,
    /** A part of the claim was upheld. */
    PARTLY_UPHELD,
    /** The claim was dismissed. */
    DISMISSED,
    /** The claim was withdrawn. */
    WITHDRAWN
}
