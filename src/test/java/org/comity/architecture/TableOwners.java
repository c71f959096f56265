package org.comity.architecture;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which package each table belongs to, and each view and function of the database that reads tables. */
final class TableOwners {

    /** Tables without an entity: those of values that an entity holds, and those that only SQL reads. */
    private static final Map<String, String> WITHOUT_ENTITY = Map.ofEntries(
            Map.entry("settings_key", "base.security"),
            Map.entry("contributor_key", "publication.counting"),
            Map.entry("scheduled_tasks", "base.jobs"),
            Map.entry("noted_state", "base.audit"),
            Map.entry("audit_seal", "base.evidence"),
            Map.entry("audit_sealing", "base.evidence"),
            Map.entry("idempotency_key", "base.idempotency"),
            Map.entry("state_standing", "cases.history"),
            Map.entry("earlier_row", "cases.history"),
            Map.entry("reference_series", "cases.request"),
            Map.entry("guarded_request", "cases.request"),
            Map.entry("guarded_time", "cases.request"),
            Map.entry("execution", "cases.request"),
            Map.entry("request_in_state", "cases.request"),
            Map.entry("request_legal_basis", "cases.request"),
            Map.entry("request_offence", "cases.request"),
            Map.entry("request_foreign_reference", "cases.request"),
            Map.entry("deadline_expiry", "cases.expiry"),
            Map.entry("daily_run", "cases.daily"),
            Map.entry("reminder", "cases.reminder"),
            Map.entry("daily_failure", "cases.daily"),
            Map.entry("break_glass_try", "cases.access.review"),
            Map.entry("fact_move", "cases.facts"),
            Map.entry("fact_open", "cases.facts"),
            Map.entry("fact_request", "cases.facts"),
            Map.entry("event", "cases.event"),
            Map.entry("event_publishing", "cases.event"),
            Map.entry("part_kind", "cases.part"));

    /** Every table with its package; a table with an entity belongs to the package of that entity. */
    static final Map<String, String> TABLES = tables();

    /** Views, and functions that read tables. A package above may read them: they are what the owner publishes. */
    static final Map<String, String> VIEWS = new TreeMap<>(Map.ofEntries(
            Map.entry("forget_idempotency_keys", "base.idempotency"),
            Map.entry("keep_settings_key", "base.security"),
            Map.entry("audit_hash", "base.audit"),
            Map.entry("seal_audit_trail", "base.evidence"),
            Map.entry("audit_heads", "base.evidence"),
            Map.entry("check_history_entry", "cases.history"),
            Map.entry("check_reference_series", "cases.request"),
            Map.entry("check_next_review", "cases.request"),
            Map.entry("note_state_of", "cases.verification"),
            Map.entry("note_state", "cases.verification"),
            Map.entry("job_to_run", "base.longjobs"),
            Map.entry("forget_jobs", "base.longjobs"),
            Map.entry("standing_move", "cases.history"),
            Map.entry("standing_moves", "cases.history"),
            Map.entry("said_then", "cases.history"),
            Map.entry("kinds_told", "cases.history"),
            Map.entry("last_known", "cases.history"),
            Map.entry("keep_earlier_row", "cases.history"),
            Map.entry("keep_guarded_request", "cases.request"),
            Map.entry("keep_request_in_state", "cases.request"),
            Map.entry("check_unit_member", "reference.people"),
            Map.entry("keep_execution", "cases.request"),
            Map.entry("keep_execution_of", "cases.request"),
            Map.entry("comity_break_glass", "cases.access.review"),
            Map.entry("comity_try_break_glass", "cases.access.review"),
            Map.entry("comity_open_reviews", "cases.access.review"),
            Map.entry("notice_expiries", "cases.expiry"),
            Map.entry("comity_open_requests", "cases.request"),
            Map.entry("comity_search", "cases.search"),
            Map.entry("comity_person_matches", "cases.person.match"),
            Map.entry("comity_matter_has_members", "cases.matter"),
            Map.entry("comity_duplicates", "cases.related"),
            Map.entry("comity_known_references", "cases.related"),
            Map.entry("comity_same_persons", "cases.person.match"),
            Map.entry("comity_related", "cases.related"),
            Map.entry("propose_letters", "cases.letter.proposal"),
            Map.entry("daily_work_due", "cases.daily"),
            Map.entry("mails_due", "cases.mail"),
            Map.entry("forget_mails", "cases.mail"),
            Map.entry("write_reminders", "cases.reminder"),
            Map.entry("queue_reminder_mails", "cases.reminder"),
            Map.entry("comity_day", "reference.authority"),
            Map.entry("comity_units", "reference.people"),
            Map.entry("requests_known", "cases.request"),
            Map.entry("executing_authority_known", "cases.request"),
            Map.entry("legal_bases_known", "cases.request"),
            Map.entry("offences_known", "cases.request"),
            Map.entry("foreign_references_known", "cases.request"),
            Map.entry("comity_part", "cases.part.record"),
            Map.entry("comity_record", "cases.part.content"),
            Map.entry("refuse_change_of_earlier_row", "cases.person"),
            Map.entry("comity_granted", "cases.person"),
            Map.entry("leave_identity_out", "cases.person"),
            Map.entry("forget_identity", "cases.person"),
            Map.entry("fact_link", "cases.link"),
            Map.entry("moves_of_each_record", "cases.facts"),
            Map.entry("facts_of_moves", "cases.facts"),
            Map.entry("request_facts", "cases.facts"),
            Map.entry("keep_move_facts", "cases.facts"),
            Map.entry("keep_facts_of_entries", "cases.facts"),
            Map.entry("keep_facts_of_content", "cases.facts"),
            Map.entry("keep_request_facts", "cases.facts"),
            Map.entry("requests_with_other_facts", "cases.facts"),
            Map.entry("deadlines_known", "cases.deadline"),
            Map.entry("publish_events", "cases.event"),
            Map.entry("calendar_feed_of", "cases.calendar"),
            Map.entry("webhooks_due", "cases.webhook"),
            Map.entry("forget_deliveries", "cases.webhook"),
            Map.entry("refuse_change_of_kept_file", "registers.run"),
            Map.entry("analyse_imported_tables", "registers.run"),
            Map.entry("check_reconciliation_row", "registers.reconciliation"),
            Map.entry("keep_guarded_time", "publication.release"),
            Map.entry("contributors_of", "publication.counting"),
            Map.entry("keep_contributor_key", "publication.release"),
            Map.entry("days_of_request", "publication.release"),
            Map.entry("comity_waits", "publication.release"),
            Map.entry("comity_was_counted", "publication.release"),
            Map.entry("comity_counted", "publication.release"),
            Map.entry("comity_counted_at", "publication.release"),
            Map.entry("published_readers", "publication.release"),
            Map.entry("check_edition", "publication.release"),
            Map.entry("check_edition_part", "publication.release"),
            Map.entry("check_edition_act", "publication.release"),
            Map.entry("due_editions", "publication.edition"),
            Map.entry("published_days", "publication.open")));

    private TableOwners() {}

    /** The owner of a table, view or function, or null if it is none of ours. Those of a part are its table's. */
    static @Nullable String of(String name) {
        var table = name.replaceFirst("^fact_", "").replaceFirst("_known$", "");
        return Stream.of(VIEWS.get(name), TABLES.get(name), TABLES.get(table))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> tables() {
        var tables = new TreeMap<>(WITHOUT_ENTITY);
        Packages.CODE.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .forEach(type -> tables.put(
                        type.getAnnotationOfType(Table.class).name(),
                        type.getPackageName().substring(Packages.ROOT.length() + 1)));
        return tables;
    }
}
