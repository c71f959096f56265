package org.comity.cases.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.hibernate.Session;

/** Counts the open requests of people: those that name them by the code, or by a name that was matched with it. */
@ApplicationScoped
class LoadsOfPeople {

    private static final String OPEN = """
            select c.code as person,
                   (select count(*) from request r join state_standing s on s.state = r.state
                    where r.authority = :own and s.standing in ('PREPARING', 'OPEN') and %s
                      and r.officer_key = any (array(
                          select text_key(c.code)
                          union select text_key(m.name) from office_name_match m
                          where m.authority = :own and m.kind = 'OFFICER' and m.code = c.code))) as open
            from unnest(:people) c (code)
            """;

    private final Session session;
    private final CurrentCaller current;

    LoadsOfPeople(Session session, CurrentCaller current) {
        this.session = session;
        this.current = current;
    }

    /** The number of open requests of each of these people, as far as the caller may see them. */
    Map<String, Long> of(String authority, Collection<String> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var seen = current.sight().condition(Language.SQL, Columns.of("r"));
        var query = session.createNativeQuery(OPEN.formatted(seen.text()), Tuple.class)
                .setParameter("own", authority)
                .setParameter("people", people.toArray(String[]::new));
        seen.values().forEach(query::setParameter);
        return query.getResultStream()
                .collect(Collectors.toMap(row -> row.get("person", String.class), row -> row.get("open", Long.class)));
    }
}
