package org.comity.base.audit;

/** What was done to a thing, for the audit trail. */
public enum Act {
    READ,
    LIST,
    SEARCH,
    REGISTER,
    CHANGE,
    TRANSITION,
    CORRECT,
    RECLASSIFY,
    OPEN_SIDE_PROCESS,
    END_SIDE_PROCESS,
    SET_DEADLINE,
    END_DEADLINE,
    LINK,
    END_LINK,
    IMPORT_DRY_RUN,
    IMPORT,
    ERASE_IMPORT,
    SAVE_IMPORT_MAPPING,
    REMOVE_IMPORT_MAPPING,
    CONFIRM_IMPORT_TERM,
    REVOKE_IMPORT_TERM,
    EXPORT_REGISTER,
    STATISTICS,
    VERIFY_HISTORY,
    READ_AUDIT_TRAIL,
    SET_UP_AUTHORITY
}
