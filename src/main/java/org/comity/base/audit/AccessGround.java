package org.comity.base.audit;

import org.comity.base.security.Caller;

/** The ground on which a caller sees or changes something. */
enum AccessGround {
    /** A role in the office. */
    ROLE,
    /** The request is with the executing authority of the caller. */
    EXECUTION,
    /** The request is restricted or sealed, and the caller is assigned to it. */
    ASSIGNED,
    /** The request is restricted or sealed, and the caller has a grant. */
    GRANT,
    /** The request is restricted or sealed, and the caller used break-glass. */
    BREAK_GLASS,
    /** A job or a command of the operator, without a token. */
    OPERATION,
    /** There is none: the access was denied. */
    NONE;

    /** The ground of a caller to whom an access is not denied, of a request that is not guarded. */
    static AccessGround of(Caller caller) {
        if (caller.isOfTheOperator()) {
            return OPERATION;
        }
        return caller.actsForAnExecutingAuthorityOnly() ? EXECUTION : ROLE;
    }
}
