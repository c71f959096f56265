package org.comity.base.audit;

import org.comity.base.security.Caller;

/** The ground on which a caller sees or changes something. */
enum AccessGround {
    /** A role in the office. */
    ROLE,
    /** The request is with the executing authority of the caller. */
    EXECUTION,
    /** A job or a command of the operator, without a token. */
    OPERATION,
    /** There is none: the access was denied. */
    NONE;

    /** The ground of a caller to whom an access is not denied. */
    static AccessGround of(Caller caller) {
        if (caller.isOfTheOperator()) {
            return OPERATION;
        }
        return caller.sight().isOfTheOffice() ? ROLE : EXECUTION;
    }
}
