package org.comity.cases.access;

/** The kind of an access right of a person or a unit in a request. */
public enum AccessRightKind {
    /** The person or unit works on the request. */
    ASSIGNED,
    /** The person or unit may see the request for a time, for a purpose. */
    GRANT,
    /** The person took access for a short time, and a supervisor reviews it. */
    BREAK_GLASS,
    /** The person must not see the request, such as for a conflict of interest; it prevails over every other right and role. */
    BAR;

    /** The name of access rights in the history. */
    public static final String PART = "access_right";
}
