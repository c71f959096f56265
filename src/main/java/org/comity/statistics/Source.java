package org.comity.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where figures are read from: the record as it is, or as far as it was known at the instant {@code asOf}. */
record Source(String moves, String requests, String legalBases, String offences, String sideProcesses) {

    private static final Source NOW = new Source(
            "standing_move",
            "request",
            "request_legal_basis",
            "request_offence",
            "side_process where request_id = r.request_id");
    private static final Source THEN = new Source(
            "standing_moves(cast(:asOf as timestamptz))",
            "requests_known(cast(:asOf as timestamptz))",
            "legal_bases_known(cast(:asOf as timestamptz))",
            "offences_known(cast(:asOf as timestamptz))",
            "side_processes_known(r.request_id, cast(:asOf as timestamptz))");

    static Source of(@Nullable Instant asOf) {
        return asOf == null ? NOW : THEN;
    }
}
