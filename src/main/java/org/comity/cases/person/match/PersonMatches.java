package org.comity.cases.person.match;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.cases.person.match.PersonMatchView.Decision;
import org.comity.cases.request.AccessLevel;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Proposals of the database and decisions of people about persons who may be the same, of requests that the caller sees. */
@ApplicationScoped
class PersonMatches implements PanacheRepositoryBase<PersonMatch, UUID> {

    private static final String SQL = """
            with proposed as (
                select m.request_id, m.no, array_to_string(m.reasons, ',') as reasons
                from comity_person_matches(:request, array[:no]) m
            ), decided as (
                select distinct on (o.request_id, o.no) o.request_id, o.no, d.same, d.reason, d.decided_by, d.decided_by_name, d.decided_at
                from person_match d
                cross join lateral (
                    select case when d.one_request = :request then d.other_request else d.one_request end as request_id,
                           case when d.one_request = :request then d.other_no else d.one_no end as no) o
                where (d.one_request = :request and d.one_no = :no) or (d.other_request = :request and d.other_no = :no)
                order by o.request_id, o.no, d.id desc
            )
            select r.id, r.authority, r.reference, r.level, p.no, p.name, p.born, x.reasons, d.same, d.reason, d.decided_by,
                   d.decided_by_name, d.decided_at
            from (select request_id, no from proposed union select request_id, no from decided) c
            join request r on r.id = c.request_id
            join person p on p.request_id = c.request_id and p.no = c.no
            left join proposed x on x.request_id = c.request_id and x.no = c.no
            left join decided d on d.request_id = c.request_id and d.no = c.no
            where %s and p.identity_protected is null
            order by d.same is not null, length(coalesce(x.reasons, '')) desc, r.id desc, p.no""";

    private final Session session;
    private final CurrentCaller current;

    PersonMatches(Session session, CurrentCaller current) {
        this.session = session;
        this.current = current;
    }

    /** Those of a person: the undecided ones first, of these the ones with the most reasons. */
    List<PersonMatchView> of(UUID request, int no) {
        var seen = current.sight().condition(Language.SQL, Columns.of("r"));
        var query = session.createNativeQuery(SQL.formatted(seen.text()), Tuple.class);
        seen.values().forEach(query::setParameter);
        return query.setParameter("request", request)
                .setParameter("no", no)
                .getResultStream()
                .map(PersonMatches::view)
                .toList();
    }

    /** Whether the person is a protected one; empty if the request has no such person. */
    Optional<Boolean> isProtected(UUID request, int no) {
        return session.createNativeQuery(
                        "select p.identity_protected is not null as protected from person p"
                                + " where p.request_id = :request and p.no = :no and p.ended_on is null",
                        Tuple.class)
                .setParameter("request", request)
                .setParameter("no", no)
                .getResultStream()
                .map(row -> row.get("protected", Boolean.class))
                .findFirst();
    }

    private static PersonMatchView view(Tuple row) {
        var request = row.get("id", UUID.class);
        int no = row.get("no", Integer.class);
        return new PersonMatchView(
                request,
                row.get("authority", String.class),
                row.get("reference", String.class),
                AccessLevel.valueOf(row.get("level", String.class)),
                no,
                row.get("name", String.class),
                row.get("born", String.class),
                reasons(row.get("reasons", String.class)),
                decision(row),
                "/api/v1/requests/" + request + "/persons/" + no);
    }

    private static List<MatchReason> reasons(@Nullable String reasons) {
        return reasons == null || reasons.isEmpty()
                ? List.of()
                : Arrays.stream(reasons.split(",")).map(MatchReason::valueOf).toList();
    }

    private static @Nullable Decision decision(Tuple row) {
        var same = row.get("same", Boolean.class);
        return same == null
                ? null
                : new Decision(
                        same,
                        row.get("reason", String.class),
                        row.get("decided_by", String.class),
                        row.get("decided_by_name", String.class),
                        row.get("decided_at", Instant.class));
    }
}
