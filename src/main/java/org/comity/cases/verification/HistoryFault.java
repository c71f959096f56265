package org.comity.cases.verification;

/** The ways in which a history can be found broken. The names are stable: clients and scripts may rely on them. */
public enum HistoryFault {
    /** The content of an entry does not give its hash. */
    ENTRY_CHANGED("Entry %d does not give its hash: it was changed, renumbered or brought from another request"),
    /** A number is missing that the head beside the request or a later entry names. */
    ENTRY_MISSING("Entry %d is missing: it was removed or renumbered"),
    /** An entry and the head beside the request are gone alike, but the audit trail noted them. */
    HISTORY_CUT("Entry %d is missing and the head beside the request was set back; the audit trail noted it"),
    /** An entry does not follow on the one before it. */
    ENTRY_OUT_OF_CHAIN("Entry %d does not carry the hash of the entry before: something was inserted or reordered"),
    /** An entry fits its neighbours, but is not the one the audit trail noted. */
    ENTRY_REPLACED("Entry %d is not the one that the audit trail noted when it was written"),
    /** The history goes on behind the head beside the request. */
    ENTRY_BEHIND_HEAD("Entry %d stands behind the head beside the request: it was inserted, or the head set back"),
    /** The head beside the request is not the last entry. */
    HEAD_CHANGED("The head beside the request is not entry %d, the last one: the head was changed"),
    /** The history goes on behind what the audit trail noted. */
    ENTRY_NOT_NOTED("The audit trail never noted entry %d: it was inserted past the application"),
    /** State, result or day of the last move beside the request are not those of its history. */
    REQUEST_CHANGED(
            "The request's state, result or day of the last move are not those of entry %d, the last that stands"),
    /** Direction or kind beside the request are not those of its history. */
    KIND_CHANGED("The request's direction or kind are not those of entry %d, the last that tells them"),
    /** A record of the request, such as a note, is not what its entry says; or the row of before is not. */
    RECORD_CHANGED("A record of the request is not as entry %d has it: its row or a former row was changed"),
    /** An entry names a record of the request, such as a note, that does not exist. */
    RECORD_REMOVED("The record that entry %d names was removed"),
    /** The request or a record of it is not as it was when its last entry was recorded. */
    CONTENT_CHANGED(
            "The request or a record of it, such as a measure, a deadline or a link, is not as it was when entry %d, the last"
                    + " one, was recorded"),
    /** The facts from which figures are counted are not those of the history. */
    FACTS_CHANGED(
            "The facts of the request, from which figures are counted, are not those of its history up to entry %d"),
    /** A request without any entry. */
    REQUEST_WITHOUT_HISTORY("The request has no history at all; entry %d is missing"),
    /** There is a trace of a request, but no request. */
    REQUEST_REMOVED("The request itself was removed; its history or the audit trail still tells of entry %d");

    private final String sentence;

    HistoryFault(String sentence) {
        this.sentence = sentence;
    }

    String sentence(int seq) {
        return sentence.formatted(seq);
    }
}
