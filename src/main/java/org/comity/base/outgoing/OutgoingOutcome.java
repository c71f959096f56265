package org.comity.base.outgoing;

/** How an outgoing call ended. */
public enum OutgoingOutcome {
    /** It was answered with a status of success. */
    RECEIVED,
    /** It was answered with another status, a redirection among them. */
    REFUSED,
    /** The name of the host leads nowhere, or to a host that must not be called. */
    ADDRESS_NOT_ALLOWED,
    /** There was no connection, or TLS failed. */
    NO_CONNECTION,
    /** There was no answer in time. */
    NO_ANSWER
}
