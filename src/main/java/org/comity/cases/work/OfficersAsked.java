package org.comity.cases.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.comity.cases.work.DayQuestion.OfficerAsked;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The names by which requests name people: the code of each person, and the names that were matched with it. */
@ApplicationScoped
class OfficersAsked {

    private static final String NAMES = """
            with chosen as materialized (
                select p.authority, p.code from office_person p where p.authority = any (:own) and %s
            )
            select c.authority, c.code as name from chosen c
            union
            select m.authority, m.name from chosen c
            join office_name_match m on m.authority = c.authority and m.kind = 'OFFICER' and m.code = c.code
            """;

    /** The caller, and the people whose deputy the caller is today: also of those whose own deputy is absent and has the caller. */
    private static final String OF_CALLER = """
            (p.authority, p.code) in (
                with recursive covered as (
                    select c.authority, c.code from office_person c where c.authority = any (:own) and c.caller = :caller
                    union
                    select a.authority, a.person
                    from covered c
                    join office_absence a on a.authority = c.authority and a.deputy = c.code
                    where comity_day(a.authority) between a.from_on and a.until_on
                )
                select v.authority, v.code from covered v)""";

    private static final String OF_PERSON = "p.code = :person";

    private static final String OF_UNIT = """
            exists (select 1 from comity_units(p.caller, cast(:at as timestamptz)) u
                    where u.authority = p.authority and u.unit = :unit)""";

    private final Session session;

    OfficersAsked(Session session) {
        this.session = session;
    }

    /** Those of a caller in these own authorities, and of absent people whose deputy the caller is. */
    List<OfficerAsked> ofCaller(List<String> own, String caller) {
        return names(OF_CALLER, own, query -> query.setParameter("caller", caller));
    }

    /** Those of the person of a code. */
    List<OfficerAsked> ofPerson(List<String> own, String person) {
        return names(OF_PERSON, own, query -> query.setParameter("person", person));
    }

    /** Those of the members of a unit at an instant. */
    List<OfficerAsked> ofUnit(List<String> own, String unit, Instant at) {
        return names(OF_UNIT, own, query -> query.setParameter("unit", unit).setParameter("at", at, Instant.class));
    }

    private List<OfficerAsked> names(String which, List<String> own, Consumer<NativeQuery<Tuple>> values) {
        var query = session.createNativeQuery(NAMES.formatted(which), Tuple.class)
                .setParameter("own", own.toArray(String[]::new));
        values.accept(query);
        return query.getResultList().stream()
                .map(row -> new OfficerAsked(row.get("authority", String.class), row.get("name", String.class)))
                .toList();
    }
}
