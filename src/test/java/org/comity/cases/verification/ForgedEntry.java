package org.comity.cases.verification;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.cases.history.StoredEntry;
import org.comity.sample.Sql;

/** Entries that somebody writes who may insert rows and knows how they are hashed. */
final class ForgedEntry {

    private ForgedEntry() {}

    /** Appends a withdrawal with the right hash and moves the head of the request; some columns have other values. */
    static void append(Sql sql, String request, String... columns) {
        var values = new LinkedHashMap<String, String>();
        values.put("step", "WITHDRAW");
        values.put("to_state", "WITHDRAWN");
        values.put("result", "WITHDRAWN");
        values.put("recorded_by_name", "The Minister");
        values.put("recorded_at", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
        for (var column : columns) {
            var pair = column.split(" = ", 2);
            values.put(pair[0], pair[1]);
        }
        var hash = hash(sql, row(request, values));
        values.put("hash", "\\x" + hash);
        sql.run("begin");
        sql.run("insert into history_entry " + row(request, values));
        sql.run("""
                update request set history_count = history_count + 1, history_head = decode('%s', 'hex'),
                    state = 'WITHDRAWN', result = 'WITHDRAWN' where id = '%s'""".formatted(hash, request));
        sql.run("commit");
    }

    private static String row(String request, Map<String, String> values) {
        var changed = values.entrySet().stream()
                .map(entry -> "'%s', '%s'".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return """
                select (jsonb_populate_record(h, jsonb_build_object('seq', seq + 1, 'place', seq + 1, 'previous_hash', hash)
                    || jsonb_build_object(%s))).* from history_entry h where request_id = '%s' order by seq desc limit 1""".formatted(changed, request);
    }

    /** Writes a reading into the trail. */
    static void note(Sql sql, String authority, String request, String at, String caller) {
        sql.run("""
                insert into audit_entry (id, authority, at, caller, caller_name, roles, act, subject)
                values (gen_random_uuid(), '%s', %s, '%s', 'The Supervisor', 'supervisor', 'READ', '%s')""".formatted(authority, at, caller, request));
    }

    private static String hash(Sql sql, String query) {
        try (var statement = sql.connection().createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return HexFormat.of().formatHex(StoredEntry.of(row).hashOfItsColumns());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
