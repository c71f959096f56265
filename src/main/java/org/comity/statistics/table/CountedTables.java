package org.comity.statistics.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The tables for figures: the present record, or the record as known at the instant {@code asOf}. */
public record CountedTables(
        String moves, String requests, String kinds, String legalBases, String offences, String sideProcesses) {

    private static final CountedTables NOW = new CountedTables(
            "standing_move",
            "request",
            "kinds_told(null)",
            "request_legal_basis",
            "request_offence",
            "side_process where request_id = r.request_id");
    private static final CountedTables THEN = new CountedTables(
            "standing_moves(cast(:asOf as timestamptz))",
            "requests_known(cast(:asOf as timestamptz))",
            "kinds_told(cast(:asOf as timestamptz))",
            "legal_bases_known(cast(:asOf as timestamptz))",
            "offences_known(cast(:asOf as timestamptz))",
            "side_process_known(r.request_id, cast(:asOf as timestamptz))");

    static CountedTables of(@Nullable Instant asOf) {
        return asOf == null ? NOW : THEN;
    }
}
