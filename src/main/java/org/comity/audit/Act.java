package org.comity.audit;

/** What was done to a thing, for the audit trail. */
public enum Act {
    READ,
    LIST,
    SEARCH,
    REGISTER,
    CHANGE,
    TRANSITION,
    CORRECT,
    OPEN_SIDE_PROCESS,
    END_SIDE_PROCESS,
    SET_DEADLINE,
    END_DEADLINE,
    LINK,
    END_LINK,
    IMPORT_DRY_RUN,
    IMPORT,
    STATISTICS,
    VERIFY_HISTORY,
    READ_AUDIT_TRAIL,
    SET_UP_AUTHORITY
}
