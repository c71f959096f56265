package org.comity.cases.verification;

import java.time.Instant;
import java.util.List;
import org.comity.sample.Sql;

/**
 * A forgery of a request in execution with eight entries, whose trail was sealed three times and then anchored.
 *
 * @param deed in words
 * @param by the role of the database that does it
 * @param verdict what is said of it: a part of the refusal, or the code that the verification finds
 * @param foundBy who finds it
 * @param hand does it
 */
record Forgery(String deed, By by, FoundBy foundBy, String verdict, Hand hand) {

    /** The roles of the database. */
    enum By {
        APPLICATION,
        OWNER,
        SUPERUSER
    }

    /** Who finds a forgery. */
    enum FoundBy {
        /** The database refuses it. */
        REFUSAL,
        /** The verification of what is in the database. */
        VERIFICATION,
        /** The verification with the copy of the anchors alone. */
        ANCHOR
    }

    /** A change by SQL. */
    interface Hand {
        void forges(Sql sql, String authority, String request);
    }

    static final List<Forgery> ALL = List.of(
            found(
                    "content, State and addressee changed",
                    By.APPLICATION,
                    "CONTENT_CHANGED",
                    (sql, office, id) -> sql.run("""
                    update request set summary = 'x', counterpart = 'PRK', executing_authority = 'SEC-PROS-666'
                    where id = '%s'""".formatted(id))),
            found(
                    "legal bases deleted",
                    By.APPLICATION,
                    "CONTENT_CHANGED",
                    (sql, office, id) -> sql.run("delete from request_legal_basis where request_id = '" + id + "'")),
            found(
                    "a measure set to executed",
                    By.APPLICATION,
                    "CONTENT_CHANGED",
                    (sql, office, id) ->
                            sql.run("update measure set outcome = 'EXECUTED' where request_id = '" + id + "'")),
            found(
                    "a deadline moved to 2099",
                    By.APPLICATION,
                    "CONTENT_CHANGED",
                    (sql, office, id) ->
                            sql.run("update deadline set due_on = '2099-01-01' where request_id = '" + id + "'")),
            found(
                    "a deadline inserted",
                    By.APPLICATION,
                    "CONTENT_CHANGED",
                    (sql, office, id) -> sql.run("""
                    insert into deadline select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
                        'rule', null, 'title', 'false'))).* from deadline d where request_id = '%s' limit 1""".formatted(id))),
            found(
                    "a side process ended",
                    By.APPLICATION,
                    "CONTENT_CHANGED",
                    (sql, office, id) -> sql.run(
                            "update side_process set ended_on = opened_on, ended_by = opened_by where request_id = '"
                                    + id + "'")),
            found(
                    "a note inserted",
                    By.APPLICATION,
                    "CONTENT_CHANGED",
                    (sql, office, id) -> sql.run("""
                    insert into note select gen_random_uuid(), id, authority, 77, current_date, 'false', 'f', null, 1, null, null, 0
                    from request where id = '%s'""".formatted(id))),
            found(
                    "reasons marked as sent",
                    By.APPLICATION,
                    "CONTENT_CHANGED",
                    (sql, office, id) -> sql.run("update request set reasons_sent = true where id = '" + id + "'")),
            found("an entry of the present past the trail", By.APPLICATION, "ENTRY_NOT_NOTED", (sql, office, id) -> {
                sql.as("forger", Instant.now());
                ForgedEntry.append(sql, id, "recorded_by = forger");
            }),
            refused(
                    "a withdrawal dated before the registration",
                    By.APPLICATION,
                    "far from the time",
                    (sql, office, id) -> {
                        sql.as("forger", Instant.now());
                        ForgedEntry.append(sql, id, "recorded_by = forger", "recorded_at = 2026-01-01T22:30:00Z");
                    }),
            refused(
                    "a withdrawal in the name of another",
                    By.APPLICATION,
                    "does not name the caller",
                    (sql, office, id) -> {
                        sql.as("forger", Instant.now());
                        ForgedEntry.append(sql, id, "recorded_by = The Minister");
                    }),
            refused("a reading by a supervisor", By.APPLICATION, "does not name the caller", (sql, office, id) -> {
                sql.as("forger", Instant.now());
                ForgedEntry.note(sql, office, id, "now()", "supervisor");
            }),
            refused("a reading of last month", By.APPLICATION, "far from the time", (sql, office, id) -> {
                sql.as("forger", Instant.now());
                ForgedEntry.note(sql, office, id, "now() - interval '30 days'", "forger");
            }),
            refused(
                    "a reading put under an old seal",
                    By.APPLICATION,
                    "permission denied",
                    (sql, office, id) ->
                            sql.run("insert into audit_entry (id, authority, at, caller, caller_name, roles, act, xid)"
                                    + " values (gen_random_uuid(), '" + office
                                    + "', now(), 'f', 'f', 'f', 'READ', '3')")),
            refused(
                    "a former value of a deadline written",
                    By.APPLICATION,
                    "permission denied",
                    (sql, office, id) -> sql.run("""
                    insert into earlier_row (subject, request_id, authority, seq, was)
                    select id, request_id, authority, 1, '{"due_on": "2024-01-01"}' from deadline""")),
            refused(
                    "references from 1 to 5067",
                    By.APPLICATION,
                    "leaves out numbers",
                    (sql, office, id) -> sql.run("update reference_series set last = 5067")),
            refused(
                    "a new series from 900",
                    By.APPLICATION,
                    "leaves out numbers",
                    (sql, office, id) ->
                            sql.run("insert into reference_series values ('" + office + "', 'MLA-IN', 1999, 900)")),
            refused(
                    "a series renamed",
                    By.APPLICATION,
                    "stays what it is",
                    (sql, office, id) -> sql.run("update reference_series set year = 1999")),
            refused(
                    "a seal written",
                    By.APPLICATION,
                    "permission denied",
                    (sql, office, id) -> sql.run("insert into audit_seal select * from audit_seal")),
            refused(
                    "the noted state rewritten",
                    By.APPLICATION,
                    "permission denied",
                    (sql, office, id) -> sql.run("update noted_state set digest = '\\x00'")),
            refused(
                    "the sealing set ahead",
                    By.APPLICATION,
                    "permission denied",
                    (sql, office, id) -> sql.run("update audit_sealing set snapshot = '9999999:9999999:'")),
            found(
                    "the reading of a request removed",
                    By.OWNER,
                    "SEALED_ENTRY_REMOVED",
                    (sql, office, id) -> owner(
                            sql,
                            "audit_entry",
                            "delete from audit_entry where act = 'READ' and authority = '" + office + "'")),
            found(
                    "the purpose of a reading changed",
                    By.OWNER,
                    "SEALED_ENTRY_CHANGED",
                    (sql, office, id) -> owner(
                            sql,
                            "audit_entry",
                            "update audit_entry set purpose = 'an audit' where act = 'READ' and authority = '" + office
                                    + "'")),
            found(
                    "a reading put under an old seal",
                    By.OWNER,
                    "SEALED_ENTRY_ADDED",
                    (sql, office, id) -> owner(sql, "audit_entry", """
                    insert into audit_entry (id, authority, at, caller, caller_name, roles, act, xid)
                    select gen_random_uuid(), authority, at, caller, caller_name, roles, 'READ', xid from audit_entry
                    where authority = '%s' limit 1""".formatted(office))),
            found(
                    "a seal removed",
                    By.OWNER,
                    "SEAL_MISSING",
                    (sql, office, id) -> owner(
                            sql, "audit_seal", "delete from audit_seal where no = 1 and authority = '" + office + "'")),
            found(
                    "a seal changed",
                    By.OWNER,
                    "SEAL_CHANGED",
                    (sql, office, id) -> owner(
                            sql,
                            "audit_seal",
                            "update audit_seal set at = at - interval '1 day' where no = 1 and authority = '" + office
                                    + "'")),
            found("content and noted state changed alike", By.OWNER, "SEALED_ENTRY_CHANGED", (sql, office, id) -> {
                sql.run("update request set summary = 'x' where id = '" + id + "'");
                owner(sql, "noted_state", () -> Reseal.noteState(sql, id));
            }),
            anchored("the trail cut after its second seal", By.OWNER, "ANCHORED_SEAL_MISSING", (sql, office, id) -> {
                owner(sql, "audit_entry", """
                        delete from audit_entry e using audit_seal s
                        where s.no = 2 and not pg_visible_in_snapshot(e.xid::text::xid8, s.snapshot)
                          and s.authority = '%1$s' and e.authority = '%1$s'""".formatted(office));
                owner(sql, "audit_seal", "delete from audit_seal where no > 2 and authority = '" + office + "'");
            }),
            found(
                    "history, head and trail rewritten alike",
                    By.SUPERUSER,
                    "SEALED_ENTRY_CHANGED",
                    (sql, office, id) -> rewritten(sql, id)),
            anchored(
                    "history, head, trail and seals rewritten alike",
                    By.SUPERUSER,
                    "ANCHORED_SEAL_CHANGED",
                    (sql, office, id) -> {
                        rewritten(sql, id);
                        Reseal.trailOf(sql, office);
                    }),
            anchored(
                    "content, noted state and seals rewritten alike",
                    By.SUPERUSER,
                    "ANCHORED_SEAL_CHANGED",
                    (sql, office, id) -> {
                        sql.run("update request set counterpart = 'PRK' where id = '" + id + "'");
                        sql.run("select keep_request_facts(array['" + id + "'::uuid])");
                        Reseal.noteState(sql, id);
                        Reseal.trailOf(sql, office);
                    }),
            anchored(
                    "a request removed with every trace of it",
                    By.SUPERUSER,
                    "ANCHORED_SEAL_MISSING",
                    (sql, office, id) -> {
                        new TamperedHistory(sql, id).removeAll();
                        sql.run("delete from audit_entry where subject = '" + id + "' or '" + id
                                + "' = any (subjects)");
                        sql.run("delete from noted_state where subject = '" + id + "'");
                        Reseal.trailOf(sql, office);
                    }),
            anchored(
                    "the whole trail of an authority removed",
                    By.SUPERUSER,
                    "ANCHORED_SEAL_MISSING",
                    (sql, office, id) -> {
                        new TamperedHistory(sql, id).removeAll();
                        sql.run("delete from noted_state where subject = '" + id + "'");
                        sql.run("delete from audit_entry where authority = '" + office + "'");
                        sql.run("delete from audit_seal where authority = '" + office + "'");
                    }));

    private static Forgery refused(String deed, By by, String verdict, Hand hand) {
        return new Forgery(deed, by, FoundBy.REFUSAL, verdict, hand);
    }

    private static Forgery found(String deed, By by, String verdict, Hand hand) {
        return new Forgery(deed, by, FoundBy.VERIFICATION, verdict, hand);
    }

    private static Forgery anchored(String deed, By by, String verdict, Hand hand) {
        return new Forgery(deed, by, FoundBy.ANCHOR, verdict, hand);
    }

    private static void rewritten(Sql sql, String id) {
        var history = new TamperedHistory(sql, id);
        history.set(3, "narrative = 'another story'");
        history.rehash(3, 4, 5, 6, 7, 8);
        history.setHeadTo(8);
        history.rewriteTrail();
    }

    private static void owner(Sql sql, String table, String statement) {
        owner(sql, table, () -> sql.run(statement));
    }

    /** The owner of a table may switch its triggers off, and row-level security for itself. */
    private static void owner(Sql sql, String table, Runnable deed) {
        sql.run("alter table " + table + " disable trigger user");
        sql.run("alter table " + table + " no force row level security");
        sql.run("alter table request no force row level security");
        try {
            deed.run();
        } finally {
            sql.run("alter table request force row level security");
            sql.run("alter table " + table + " force row level security");
            sql.run("alter table " + table + " enable trigger user");
        }
    }
}
