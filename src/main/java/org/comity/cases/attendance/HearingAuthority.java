package org.comity.cases.attendance;

/** The State whose authority conducts a hearing. */
public enum HearingAuthority {
    /** An authority of the requested State. */
    REQUESTED_STATE,
    /** An authority of the requesting State, which one of the requested State attends. */
    REQUESTING_STATE
}
