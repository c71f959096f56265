package org.comity.cases.request.content;

/** The way a request travelled. */
public enum Channel {
    /** From central authority to central authority, UNCAC article 46(13). */
    CENTRAL_AUTHORITY,
    /** Through embassies and the foreign ministries. */
    DIPLOMATIC,
    /** Through the International Criminal Police Organization. */
    INTERPOL,
    /** Directly between judicial authorities. */
    JUDICIAL_DIRECT,
    /** Directly between police authorities. */
    POLICE,
    /** Through a shared computer system for requests. */
    ELECTRONIC_PLATFORM,
    /** Another way, which the summary may name. */
    OTHER,
    /** An older register does not say. */
    NOT_RECORDED
}
