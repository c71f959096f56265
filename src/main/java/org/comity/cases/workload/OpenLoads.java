package org.comity.cases.workload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.cases.workload.WorkloadView.LoadView;
import org.comity.reference.authority.OwnAuthority;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Counts the open requests of each officer in one SQL statement, with the gate of visibility in it. */
@ApplicationScoped
class OpenLoads {

    private static final String LOADS = """
            with office as materialized (
                select o.authority, o.today from unnest(:own, cast(:days as date[])) o (authority, today)
            ), open as materialized (
                select r.id, r.authority, r.officer, r.officer_key, r.review_on <= o.today as review_due
                from office o
                join state_standing s on s.standing in ('PREPARING', 'OPEN')
                cross join lateral (select j.request_id from request_in_state j
                                    where j.authority = o.authority and j.state_no = s.no offset 0) i
                join request r on r.id = i.request_id
                where %s
            ), due as materialized (
                select d.request_id,
                       bool_or(case when d.due_at is null then d.due_on < o.today else d.due_at < :now end) as passed
                from office o
                join deadline d on d.authority = o.authority and d.due_on <= o.today + 7
                where d.ended_on is null and d.suspended_since is null
                group by d.request_id
            ), person as materialized (
                select distinct on (n.authority, n.officer_key) n.authority, n.officer_key, n.code
                from (select p.authority, text_key(p.code) as officer_key, p.code, 0 as rank
                      from office_person p where p.authority = any (:own)
                      union all
                      select m.authority, text_key(m.name), m.code, 1
                      from office_name_match m where m.authority = any (:own) and m.kind = 'OFFICER') n
                order by n.authority, n.officer_key, n.rank, n.code
            ), named as (
                select w.authority, w.officer, w.officer_key, w.review_due, d.passed, p.code as person
                from open w
                left join due d on d.request_id = w.id
                left join person p on p.authority = w.authority and p.officer_key = w.officer_key
            )
            select n.authority, n.person, min(n.officer) as officer, count(*) as open,
                   count(*) filter (where n.passed) as overdue, count(*) filter (where not n.passed) as due_this_week,
                   count(*) filter (where n.review_due) as review_due
            from named n
            group by n.authority, n.person, case when n.person is null then n.officer_key end
            order by n.authority, n.person, officer
            """;

    private static final String MEMBERS = """
            select p.authority, p.code as person, u.unit
            from office_person p
            cross join lateral comity_units(p.caller, cast(:at as timestamptz)) u
            where p.authority = any (:own) and u.authority = p.authority
            """;

    private final Session session;
    private final CurrentCaller current;

    OpenLoads(Session session, CurrentCaller current) {
        this.session = session;
        this.current = current;
    }

    /** The load of an officer; of requests without one if the officer is null. */
    record OfficerLoad(
            String authority,
            @Nullable String person,
            @Nullable String officer,
            LoadView load) {}

    /** That a person belongs to a unit. */
    record Member(String authority, String person, String unit) {}

    List<OfficerLoad> of(List<OwnAuthority> own, Instant at) {
        var seen = current.sight().condition(Language.SQL, Columns.of("r"));
        var query = session.createNativeQuery(LOADS.formatted(seen.text()), Tuple.class)
                .setParameter("own", codes(own))
                .setParameter(
                        "days",
                        array(own, one -> at.atZone(one.zone()).toLocalDate().toString()))
                .setParameter("now", at, Instant.class);
        seen.values().forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> new OfficerLoad(
                        row.get("authority", String.class),
                        row.get("person", String.class),
                        row.get("officer", String.class),
                        new LoadView(
                                row.get("open", Long.class),
                                row.get("overdue", Long.class),
                                row.get("due_this_week", Long.class),
                                row.get("review_due", Long.class))))
                .toList();
    }

    List<Member> members(List<OwnAuthority> own, Instant at) {
        return session.createNativeQuery(MEMBERS, Tuple.class)
                .setParameter("own", codes(own))
                .setParameter("at", at, Instant.class)
                .getResultStream()
                .map(row -> new Member(
                        row.get("authority", String.class),
                        row.get("person", String.class),
                        row.get("unit", String.class)))
                .toList();
    }

    private static String[] codes(List<OwnAuthority> own) {
        return array(own, OwnAuthority::code);
    }

    private static String[] array(List<OwnAuthority> own, Function<OwnAuthority, String> value) {
        return own.stream().map(value).toArray(String[]::new);
    }
}
