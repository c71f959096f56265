package org.comity.rules.obligation;

/** The State that an obligation binds. */
public enum ObligedState {
    /** The State that was asked for the assistance. */
    REQUESTED_STATE,
    /** The State that asked for the assistance. */
    REQUESTING_STATE
}
