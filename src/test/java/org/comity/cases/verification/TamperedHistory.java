package org.comity.cases.verification;

import java.sql.SQLException;
import java.util.UUID;
import org.comity.cases.history.StoredEntry;
import org.comity.sample.Sql;

/** The history of one request in the hands of a superuser who has switched the triggers off. */
final class TamperedHistory {

    private final Sql sql;
    private final UUID id;

    TamperedHistory(Sql sql, String id) {
        this.sql = sql;
        this.id = UUID.fromString(id);
    }

    void set(int seq, String assignment) {
        sql.run("update history_entry set " + assignment + " where request_id = ? and seq = ?", id, seq);
    }

    void remove(int seq) {
        sql.run("delete from history_entry where request_id = ? and seq = ?", id, seq);
    }

    void renumber(int from, int to) {
        set(from, "seq = " + to + ", place = " + to);
    }

    void give(int seq, TamperedHistory other) {
        set(seq, "request_id = '" + other.id + "'");
    }

    void appendCopy() {
        sql.run("""
                insert into history_entry
                select (jsonb_populate_record(h, jsonb_build_object('seq', seq + 1, 'place', seq + 1,
                        'previous_hash', hash))).*
                from history_entry h where request_id = ? and seq = 5""", id);
    }

    /** Makes these entries fit their content and the entry before. */
    void rehash(int... numbers) {
        for (var seq : numbers) {
            sql.run("""
                    update history_entry h set previous_hash = b.hash from history_entry b
                    where h.request_id = ? and h.seq = ? and b.request_id = h.request_id and b.seq = h.seq - 1""", id, seq);
            sql.run("update history_entry set hash = ? where request_id = ? and seq = ?", hash(seq), id, seq);
        }
    }

    private byte[] hash(int seq) {
        var query = "select * from history_entry where request_id = '%s' and seq = %d".formatted(id, seq);
        try (var statement = sql.connection().createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return StoredEntry.of(row).hashOfItsColumns();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void request(String assignment) {
        sql.run("update request set " + assignment + " where id = ?", id);
    }

    void setHeadTo(int seq) {
        sql.run("""
                update request r set history_count = h.seq, history_head = h.hash from history_entry h
                where r.id = ? and h.request_id = r.id and h.seq = ?""", id, seq);
    }

    void rewriteTrail() {
        sql.run("""
                update audit_entry a set history_head = h.hash from history_entry h
                where a.subject = ? and h.request_id = a.subject and h.seq = a.history_count""", id);
    }

    void removeHistory() {
        sql.run("delete from history_entry where request_id = ?", id);
    }

    /** Removes all rows of the request except those of the audit trail. */
    void removeAll() {
        for (var table : sql.column("""
                select c.table_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and c.column_name = 'request_id' and t.table_type = 'BASE TABLE'""")) {
            sql.run("delete from " + table + " where request_id = ?", id);
        }
        sql.run("delete from request where id = ?", id);
    }
}
