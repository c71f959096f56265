package org.comity.cases.asset.event;

/** The recipient of a return, UNCAC article 57(3). */
public enum ReturnRecipient {
    /** The State that asked for the confiscation or the return. */
    REQUESTING_STATE,
    /** A person who owned the property lawfully before the offence. */
    PRIOR_LEGITIMATE_OWNER,
    /** Victims of the crime. */
    VICTIMS,
    /** The requested State, of its part in a sharing. */
    REQUESTED_STATE
}
