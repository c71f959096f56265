package org.comity.architecture;

import java.util.Map;
import java.util.TreeMap;

/** Which package each table belongs to, and each view and function of the database that reads tables. */
final class TableOwners {

    /** A new table is entered here. */
    static final Map<String, String> TABLES = new TreeMap<>(Map.ofEntries(
            Map.entry("scheduled_tasks", "base.jobs"),
            Map.entry("idempotency_key", "base.idempotency"),
            Map.entry("audit_entry", "base.audit"),
            Map.entry("authority", "reference.authority"),
            Map.entry("state_standing", "cases.history"),
            Map.entry("history_entry", "cases.history"),
            Map.entry("earlier_row", "cases.history"),
            Map.entry("request", "cases.request"),
            Map.entry("request_legal_basis", "cases.request"),
            Map.entry("request_offence", "cases.request"),
            Map.entry("request_foreign_reference", "cases.request"),
            Map.entry("measure", "cases.request"),
            Map.entry("reference_series", "cases.request"),
            Map.entry("request_link", "cases.link"),
            Map.entry("deadline", "cases.deadline"),
            Map.entry("side_process", "cases.sideprocess"),
            Map.entry("import_mapping", "registers.mapping"),
            Map.entry("import_term", "registers.dictionary"),
            Map.entry("import_run", "registers.run"),
            Map.entry("import_file", "registers.run"),
            Map.entry("import_fault_list", "registers.run")));

    /** Views, and functions that read tables. A package above may read them: they are what the owner publishes. */
    static final Map<String, String> VIEWS = new TreeMap<>(Map.ofEntries(
            Map.entry("forget_idempotency_keys", "base.idempotency"),
            Map.entry("standing_move", "cases.history"),
            Map.entry("standing_moves", "cases.history"),
            Map.entry("said_then", "cases.history"),
            Map.entry("kinds_told", "cases.history"),
            Map.entry("last_known", "cases.history"),
            Map.entry("keep_earlier_row", "cases.history"),
            Map.entry("requests_known", "cases.request"),
            Map.entry("executing_authority_known", "cases.request"),
            Map.entry("legal_bases_known", "cases.request"),
            Map.entry("offences_known", "cases.request"),
            Map.entry("foreign_references_known", "cases.request"),
            Map.entry("deadlines_known", "cases.deadline"),
            Map.entry("side_processes_known", "cases.sideprocess"),
            Map.entry("refuse_change_of_kept_file", "registers.run"),
            Map.entry("analyse_imported_tables", "registers.run")));

    private TableOwners() {}

    /** The owner of a table, view or function, or null if it is none of ours. */
    static @org.jspecify.annotations.Nullable String of(String name) {
        return TABLES.getOrDefault(name, VIEWS.get(name));
    }
}
