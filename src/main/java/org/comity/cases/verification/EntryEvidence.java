package org.comity.cases.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.cases.history.HistoryHead;
import org.comity.cases.history.StoredEntry;
import org.jspecify.annotations.Nullable;

/**
 * One number in the history of a request, with the records of it in the history, the audit trail and the request. Each of
 * them may be missing; which one is missing shows the kind of tampering.
 *
 * @param requestId the request
 * @param seq the number; null for a request without any history
 * @param entry the entry of that number
 * @param noted the head that the audit trail noted when the history had come so far
 * @param request the data of the request row
 */
record EntryEvidence(
        UUID requestId,
        @Nullable Integer seq,
        @Nullable StoredEntry entry,
        @Nullable Noted noted,
        @Nullable Beside request) {

    /** The hash of the last entry that the audit trail noted; null if somebody emptied the line. */
    @SuppressWarnings("ArrayRecordComponent")
    record Noted(byte @Nullable [] hash) {}

    /** The data of the request row that must agree with its history. */
    record Beside(
            String reference,
            HistoryHead head,
            String state,
            @Nullable String result,
            LocalDate lastMovedOn,
            String direction,
            String kind) {}

    static EntryEvidence of(ResultSet row) throws SQLException {
        return new EntryEvidence(
                row.getObject("subject", UUID.class),
                row.getObject("number", Integer.class),
                row.getObject("seq") == null ? null : StoredEntry.of(row),
                row.getObject("noted_count") == null ? null : new Noted(row.getBytes("noted_head")),
                row.getObject("r_reference") == null ? null : besideOf(row));
    }

    private static Beside besideOf(ResultSet row) throws SQLException {
        return new Beside(
                row.getString("r_reference"),
                new HistoryHead(row.getInt("r_count"), row.getBytes("r_head")),
                row.getString("r_state"),
                row.getString("r_result"),
                row.getObject("r_last_moved_on", LocalDate.class),
                row.getString("r_direction"),
                row.getString("r_kind"));
    }
}
