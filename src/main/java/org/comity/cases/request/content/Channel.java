package org.comity.cases.request.content;

/** The way a request travelled. */
public enum Channel {
    /** From central authority to central authority, UNCAC article 46(13). */
    CENTRAL_AUTHORITY,
    DIPLOMATIC,
    INTERPOL,
    /** Directly between judicial authorities. */
    JUDICIAL_DIRECT,
    /** Directly between police authorities. */
    POLICE,
    ELECTRONIC_PLATFORM,
    OTHER,
    NOT_RECORDED
}
