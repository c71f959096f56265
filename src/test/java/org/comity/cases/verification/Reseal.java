package org.comity.cases.verification;

import org.comity.sample.Sql;

/** What a superuser does who knows how seals are computed: all of them fit their entries and each other again. */
final class Reseal {

    private Reseal() {}

    static void trailOf(Sql sql, String authority) {
        sql.run("""
                do $do$
                declare
                    s record;
                    count int;
                    number bigint := 0;
                    before bytea := decode(repeat('00', 32), 'hex');
                    former pg_snapshot := '1:1:';
                    first uuid; last uuid;
                    covered bytea;
                begin
                    for s in select * from audit_seal where authority = '%1$s' order by no loop
                        select count(*), min(e.id::text), max(e.id::text),
                               sha256(string_agg(audit_hash(e, n.digest), ''::bytea order by e.xid, e.id))
                        into count, first, last, covered
                        from audit_entry e
                        left join noted_state n on n.subject = e.subject and n.history_count = e.history_count
                        where e.authority = '%1$s' and pg_visible_in_snapshot(e.xid::text::xid8, s.snapshot)
                          and not pg_visible_in_snapshot(e.xid::text::xid8, former);
                        former := s.snapshot;
                        delete from audit_seal where authority = s.authority and no = s.no;
                        continue when count = 0;
                        number := number + 1;
                        insert into audit_seal values (s.authority, number, s.at, s.snapshot, count, first, last, covered,
                            before, sha256(comity_field('comity-seal-1') || before || comity_field(s.authority)
                                || comity_field(number::text) || comity_field(comity_micros(s.at))
                                || comity_field(s.snapshot::text) || comity_field(count::text)
                                || comity_field(first::text) || comity_field(last::text) || covered));
                        select x.hash into before from audit_seal x where x.authority = s.authority and x.no = number;
                    end loop;
                end
                $do$""".formatted(authority));
    }

    static void noteState(Sql sql, String request) {
        sql.rows("select set_config('timezone', 'UTC', false)");
        sql.run("update noted_state n set digest = " + StoredStates.DIGEST
                + " from request r where n.subject = r.id and n.history_count = r.history_count and r.id = '" + request
                + "'");
    }
}
