package org.comity.base.audit;

import java.util.Arrays;

/** An act for the audit trail. */
public enum Act {
    /** One request was looked at. */
    READ,
    /** A list of requests or deadlines was looked at. */
    LIST,
    /** Requests were looked for by words. */
    SEARCH,
    /** A request was entered. */
    REGISTER,
    /** The content of a request was changed. */
    CHANGE,
    /** A step was taken. */
    TRANSITION,
    /** An entry of a history was corrected or annulled. */
    CORRECT,
    /** A request was made one of another kind. */
    RECLASSIFY,
    /** A request turned out to be two. */
    SPLIT,
    /** A request turned out to be the same as another. */
    JOIN,
    /** Something began to run beside a request. */
    OPEN_SIDE_PROCESS,
    /** Something that ran beside a request came to its end. */
    END_SIDE_PROCESS,
    /** A day was set by hand. */
    SET_DEADLINE,
    /** A day was met or dropped by hand. */
    END_DEADLINE,
    /** Two requests were tied together. */
    LINK,
    /** The tie of two requests was ended. */
    END_LINK,
    /** A record of a request was added. */
    ADD_RECORD,
    /** A record of a request was changed. */
    CHANGE_RECORD,
    /** A record of a request was ended. */
    END_RECORD,
    /** Somebody decided whether persons of two requests are the same. */
    MATCH_PERSONS,
    /** A matter was opened, which joins requests. */
    OPEN_MATTER,
    /** Title, description or mark of a matter was changed. */
    CHANGE_MATTER,
    /** The identity of a protected person was read. */
    READ_IDENTITY,
    /** A letter to the other State was drafted; nothing was sent. */
    DRAFT_LETTER,
    /** The draft of a letter to the other State was dropped. */
    DROP_LETTER,
    /** The level of a request was raised, its lowering was proposed, or a proposal was decided. */
    SET_LEVEL,
    /** A person was given an access right in a request, or barred from it. */
    GIVE_ACCESS,
    /** An access right or a bar was ended. */
    END_ACCESS,
    /** A person took access to a request that this person could not see. */
    BREAK_GLASS,
    /** The uses of break-glass were looked at, or one was reviewed. */
    REVIEW_ACCESS,
    /** An older register was read; nothing was recorded. */
    IMPORT_DRY_RUN,
    /** The rows of an older register were recorded. */
    IMPORT,
    /** The file of a register that was only read was deleted. */
    ERASE_IMPORT,
    /** The list of another office was taken for comparison; nothing was recorded. */
    TAKE_PARTNER_LIST,
    /** The rows of the list of another office were deleted. */
    ERASE_PARTNER_LIST,
    /** Rules for reading a register were stored under a name. */
    SAVE_IMPORT_MAPPING,
    /** The name of such rules was withdrawn. */
    REMOVE_IMPORT_MAPPING,
    /** The meaning of a word of registers was confirmed. */
    CONFIRM_IMPORT_TERM,
    /** The meaning of a word of registers was withdrawn. */
    REVOKE_IMPORT_TERM,
    /** The cut-off day for imported endings was set. */
    SET_IMPORT_CUT_OFF,
    /** Requests were written to a file. */
    EXPORT_REGISTER,
    /** A job that somebody started was cancelled; nothing of it was written. */
    CANCEL_JOB,
    /** The file that a job made was erased. */
    ERASE_JOB_RESULT,
    /** Figures were counted. */
    STATISTICS,
    /** A release of statistics was planned. */
    PLAN_RELEASE,
    /** Titles, schedule or early readers of a release were changed. */
    CHANGE_RELEASE,
    /** An edition was counted and drafted. */
    DRAFT_EDITION,
    /** An edition was submitted, returned, approved, published or withdrawn. */
    MOVE_EDITION,
    /** A draft of an edition, or its checklist, was read before publication. */
    READ_DRAFT_EDITION,
    /** The evidence pack of a published edition was made. */
    MAKE_EVIDENCE_PACK,
    /** The hashes of histories were computed again. */
    VERIFY_HISTORY,
    /** These lines themselves were looked at. */
    READ_AUDIT_TRAIL,
    /** An own office was created or changed, or a change of its seat was proposed. */
    SET_UP_AUTHORITY,
    /** An address to which events are sent was entered or changed, or events were sent again. */
    SET_UP_WEBHOOK,
    /** A secret address of a calendar was made or ended. */
    SET_UP_FEED,
    /** A list of an office was changed: its people, units, executing authorities or matched names. */
    CHANGE_LIST,
    /** A call was refused, or asked for something that the caller may not see or that does not exist. */
    DENIED,
    /** An act that this version of the program does not know; {@code unknownAct} has its name. It is never written. */
    UNKNOWN;

    /** The act of a stored name; a later version of the program may have written it. */
    static Act of(String stored) {
        return Arrays.stream(values())
                .filter(act -> act.name().equals(stored))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
