package org.comity.cases.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.base.audit.AuditTrail;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.base.time.DayFormat;
import org.comity.cases.part.content.ObligationMet;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.obligation.Meeting;
import org.comity.rules.obligation.ObligationKind;
import org.comity.rules.obligation.ObligedAct;
import org.comity.rules.obligation.ObligedState;
import org.comity.rules.workflow.Direction;
import org.hibernate.Session;

/**
 * The obligations in force that an act meets, of requests that the caller sees. They stop nothing. Nothing is read for a request that never
 * had one, unless the act is about a person, who may have one in another request.
 */
@ApplicationScoped
public class ObligationsMet {

    private static final String SQL = """
            select o.request_id, o.no, o.kind, o.owed_by, o.due_on, r.authority, r.level, r.direction,
                   array_to_string(array(select c.no from use_consent c
                                         where c.request_id = o.request_id and c.obligation_no = o.no and c.ended_on is null
                                           and c.decision in ('GRANTED', 'PARTLY_GRANTED') order by c.no), ',') as consents
            from obligation o
            join request r on r.id = o.request_id
            where %s and o.ended_on is null and o.fulfilled_on is null and o.day <= :today and coalesce(o.until, :today) >= :today
              and (o.request_id = any (:requests)
                       and (cardinality(:persons) = 0 or o.person_no is null or o.person_no = any (:persons))
                   or (o.request_id, o.person_no) in (select s.request_id, s.no from comity_same_persons(:request, :persons) s))
            order by o.request_id <> :request, o.request_id, o.no
            limit 100""";

    private final Session session;
    private final CurrentCaller current;
    private final OwnAuthorities authorities;
    private final AuditTrail audit;

    ObligationsMet(Session session, CurrentCaller current, OwnAuthorities authorities, AuditTrail audit) {
        this.session = session;
        this.current = current;
        this.authorities = authorities;
        this.audit = audit;
    }

    /** Those of the request itself. */
    public List<ObligationMet> by(ObligedAct act, CooperationRequest request) {
        return request.isObliged() ? found(act, request, List.of(), List.of()) : List.of();
    }

    /** Those of the request itself and of some other requests. */
    public List<ObligationMet> by(ObligedAct act, CooperationRequest request, List<UUID> others) {
        return request.isObliged() || !others.isEmpty() ? found(act, request, others, List.of()) : List.of();
    }

    /** Those about one person: of the request, and of requests whose person is the same by the decision of a person. */
    public List<ObligationMet> by(ObligedAct act, CooperationRequest request, int person) {
        return found(act, request, List.of(), List.of(person));
    }

    /** Those of two requests that are linked. */
    public List<ObligationMet> byLink(CooperationRequest from, CooperationRequest to) {
        return from.isObliged() || to.isObliged()
                ? found(ObligedAct.LINK, from, List.of(to.id()), List.of())
                : List.of();
    }

    private List<ObligationMet> found(
            ObligedAct act, CooperationRequest request, List<UUID> others, List<Integer> persons) {
        var seen = current.sight().condition(Language.SQL, Columns.of("r"));
        var query = session.createNativeQuery(SQL.formatted(seen.text()), Tuple.class);
        seen.values().forEach(query::setParameter);
        var rows = query.setParameter("today", authorities.today(request.authority()), LocalDate.class)
                .setParameter("request", request.id())
                .setParameter(
                        "requests",
                        Stream.concat(Stream.of(request.id()), others.stream()).toArray(UUID[]::new))
                .setParameter("persons", persons.toArray(Integer[]::new))
                .getResultList();
        var met = rows.stream().filter(row -> meeting(act, row).isPresent()).toList();
        audit.noteListed(
                met.stream()
                        .filter(row -> !row.get("request_id", UUID.class).equals(request.id()))
                        .toList(),
                row -> AccessLevel.valueOf(row.get("level", String.class)) != AccessLevel.NORMAL,
                row -> row.get("authority", String.class),
                row -> row.get("request_id", UUID.class));
        return met.stream()
                .flatMap(row -> meeting(act, row).map(how -> view(how, row)).stream())
                .toList();
    }

    private static Optional<Meeting> meeting(ObligedAct act, Tuple row) {
        return Meeting.of(ObligationKind.valueOf(row.get("kind", String.class)), act, isOurs(row));
    }

    private static boolean isOurs(Tuple row) {
        var isIncoming = row.get("direction", String.class).equals(Direction.INCOMING.name());
        return (ObligedState.valueOf(row.get("owed_by", String.class)) == ObligedState.REQUESTED_STATE) == isIncoming;
    }

    private static ObligationMet view(Meeting how, Tuple row) {
        var request = row.get("request_id", UUID.class);
        int no = row.get("no", Integer.class);
        return new ObligationMet(
                how.kind(),
                how.act(),
                how.advice(),
                Meeting.article(how.kind()),
                request,
                no,
                isOurs(row),
                DayFormat.of(row.get("due_on")),
                numbers(row.get("consents", String.class)),
                "/api/v1/requests/" + request + "/obligations/" + no);
    }

    private static List<Integer> numbers(String texts) {
        return texts.isEmpty()
                ? List.of()
                : Arrays.stream(texts.split(",")).map(Integer::valueOf).toList();
    }
}
