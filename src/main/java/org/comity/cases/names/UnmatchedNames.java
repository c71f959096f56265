package org.comity.cases.names;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.comity.reference.people.NameKind;
import org.hibernate.Session;

/** Counts the names in requests that are no code of a list of the office and were not matched. */
@ApplicationScoped
class UnmatchedNames {

    private static final String UNMATCHED = """
            with named (kind, name) as (
                select 'OFFICER', r.officer from request r
                where r.authority = :authority and r.officer is not null
                  and not exists (select 1 from office_person p where p.authority = r.authority and p.code = r.officer)
                union all
                select 'EXECUTING_AUTHORITY', r.executing_authority from request r
                where r.authority = :authority and r.executing_authority is not null
                  and not exists (select 1 from office_executing_authority e
                                  where e.authority = r.authority and e.code = r.executing_authority))
            select n.kind, n.name, count(*) as requests from named n
            where not exists (select 1 from office_name_match m
                              where m.authority = :authority and m.kind = n.kind and m.name = n.name)
            group by n.kind, n.name order by requests desc, n.kind, n.name""";

    private final Session database;

    UnmatchedNames(Session database) {
        this.database = database;
    }

    /** A name and the number of the requests that have it, as far as the caller may see them. */
    record UnmatchedName(NameKind kind, String name, long requests) {

        boolean is(NameKind other, String otherName) {
            return kind == other && name.equals(otherName);
        }
    }

    /** Those of an office, the most frequent first. */
    List<UnmatchedName> of(String authority) {
        return database.createNativeQuery(UNMATCHED, Tuple.class)
                .setParameter("authority", authority)
                .getResultStream()
                .map(row -> new UnmatchedName(
                        NameKind.valueOf(row.get("kind", String.class)),
                        row.get("name", String.class),
                        row.get("requests", Long.class)))
                .toList();
    }
}
