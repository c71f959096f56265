package org.comity.cases.related;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.AuditTrail;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.ReadableRequests;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.hibernate.Session;

/** Requests that the caller sees and that may be related to one of them. Nothing is linked. */
@ApplicationScoped
public class RelatedRequests {

    private static final String SQL = """
            select r.id, r.authority, r.reference, r.direction, r.kind, r.counterpart, r.state, r.level, x.reasons
            from (select c.request_id, array_to_string(c.reasons, ',') as reasons, row_number() over () as place
                  from %s(:request) c) x
            join request r on r.id = x.request_id
            where %s order by x.place""";

    private final ReadableRequests reading;
    private final Session session;
    private final CurrentCaller current;
    private final AuditTrail audit;

    RelatedRequests(ReadableRequests reading, Session session, CurrentCaller current, AuditTrail audit) {
        this.reading = reading;
        this.session = session;
        this.current = current;
        this.audit = audit;
    }

    @Transactional
    List<RelatedRequestView> of(UUID request) {
        reading.read(request);
        return found("comity_related", request);
    }

    /**
     * Those that may be a request that has just entered once more, up to twenty. Nothing is read for one without a foreign reference and a
     * date.
     */
    public List<RelatedRequestView> duplicates(CooperationRequest entered) {
        var content = entered.content();
        return content.foreignReferences().isEmpty() && content.dated() == null
                ? List.of()
                : found("comity_duplicates", entered.id());
    }

    private List<RelatedRequestView> found(String function, UUID request) {
        var seen = current.sight().condition(Language.SQL, Columns.of("r"));
        var query = session.createNativeQuery(SQL.formatted(function, seen.text()), Tuple.class);
        seen.values().forEach(query::setParameter);
        var found = query.setParameter("request", request)
                .getResultStream()
                .map(RelatedRequests::view)
                .toList();
        audit.noteListed(
                found,
                one -> one.level() != AccessLevel.NORMAL,
                RelatedRequestView::authority,
                RelatedRequestView::request);
        return found;
    }

    private static RelatedRequestView view(Tuple row) {
        var request = row.get("id", UUID.class);
        return new RelatedRequestView(
                request,
                row.get("authority", String.class),
                row.get("reference", String.class),
                Direction.valueOf(row.get("direction", String.class)),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("counterpart", String.class),
                State.valueOf(row.get("state", String.class)),
                AccessLevel.valueOf(row.get("level", String.class)),
                Arrays.stream(row.get("reasons", String.class).split(","))
                        .map(RelatedReason::valueOf)
                        .toList(),
                "/api/v1/requests/" + request);
    }
}
