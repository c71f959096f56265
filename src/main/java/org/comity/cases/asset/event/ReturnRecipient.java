package org.comity.cases.asset.event;

/** The recipient of a return, UNCAC article 57(3). */
public enum ReturnRecipient {
    /** The requesting State. */
    REQUESTING_STATE,
    /** A prior legitimate owner. */
    PRIOR_LEGITIMATE_OWNER,
    /** Victims of the crime. */
    VICTIMS,
    /** The requested State, of its part in a sharing. */
    REQUESTED_STATE
}
