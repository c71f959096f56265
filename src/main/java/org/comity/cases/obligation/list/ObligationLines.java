package org.comity.cases.obligation.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.base.time.DayFormat;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.ReadingPurpose;
import org.comity.rules.obligation.ObligationKind;
import org.comity.rules.obligation.ObligedState;
import org.comity.rules.workflow.Direction;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds the lines of the list of obligations, with the gate of visibility in the statement. */
@ApplicationScoped
class ObligationLines {

    private static final String SQL = """
            select o.request_id, o.no, o.kind, o.owed_by, o.item, o.terms, o.day, o.until, o.due_on, o.fulfilled_on,
                   o.fulfilled_on is null and coalesce(o.until, l.today) >= l.today as binding,
                   r.authority, r.reference, r.counterpart, r.level, r.direction, s.standing = 'CLOSED' as closed
            from obligation o
            join request r on r.id = o.request_id
            join state_standing s on s.state = r.state
            join authority a on a.code = r.authority
            cross join lateral (select (cast(:now as timestamptz) at time zone a.zone_id)::date as today) l
            where %s and o.ended_on is null
              and (cast(:afterDay as date) is null
                   or (coalesce(o.due_on, date '9999-12-31'), o.request_id, o.no)
                      > (cast(:afterDay as date), cast(:afterRequest as uuid), cast(:afterNo as int)))
              and (cast(:counterpart as text) is null or r.counterpart = :counterpart)
              and (cast(:kind as text) is null or o.kind = :kind)
              and (cast(:owedBy as text) is null or o.owed_by = :owedBy)
              and (cast(:dueFrom as date) is null or o.due_on >= :dueFrom)
              and (cast(:dueTo as date) is null or o.due_on <= :dueTo)
              and (cast(:binding as boolean) is null
                   or (o.fulfilled_on is null and coalesce(o.until, l.today) >= l.today) = :binding)
            order by coalesce(o.due_on, date '9999-12-31'), o.request_id, o.no
            limit :limit
            """;

    private final Session session;
    private final CurrentCaller current;
    private final ReadingPurpose purpose;

    ObligationLines(Session session, CurrentCaller current, ReadingPurpose purpose) {
        this.session = session;
        this.current = current;
        this.purpose = purpose;
    }

    /** Up to one line more than the limit, the one due first at the top, those that are never due at the end. */
    List<ObligationLineView> find(ObligationFilter filter, Instant now) {
        var seen = current.sight().within(filter.authority()).condition(Language.SQL, Columns.of("r"));
        var after = filter.after();
        var query = session.createNativeQuery(SQL.formatted(seen.text()), Tuple.class);
        seen.values().forEach(query::setParameter);
        return query
                .setParameter("now", now, Instant.class)
                .setParameter("afterDay", after == null ? null : after.dueOn(), LocalDate.class)
                .setParameter("afterRequest", after == null ? null : after.requestId(), UUID.class)
                .setParameter("afterNo", after == null ? null : after.no(), Integer.class)
                .setParameter("counterpart", filter.counterpart(), String.class)
                .setParameter("kind", name(filter.kind()), String.class)
                .setParameter("owedBy", name(filter.owedBy()), String.class)
                .setParameter("dueFrom", filter.dueFrom(), LocalDate.class)
                .setParameter("dueTo", filter.dueTo(), LocalDate.class)
                .setParameter("binding", filter.binding(), Boolean.class)
                .setParameter("limit", filter.limit() + 1)
                .getResultList()
                .stream()
                .map(this::line)
                .toList();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private ObligationLineView line(Tuple row) {
        var request = row.get("request_id", UUID.class);
        int no = row.get("no", Integer.class);
        var owedBy = ObligedState.valueOf(row.get("owed_by", String.class));
        var level = AccessLevel.valueOf(row.get("level", String.class));
        var isIncoming = row.get("direction", String.class).equals(Direction.INCOMING.name());
        return new ObligationLineView(
                request,
                row.get("authority", String.class),
                row.get("reference", String.class),
                row.get("counterpart", String.class),
                level,
                row.get("closed", Boolean.class),
                no,
                ObligationKind.valueOf(row.get("kind", String.class)),
                owedBy,
                (owedBy == ObligedState.REQUESTED_STATE) == isIncoming,
                purpose.allows(level) ? row.get("item", String.class) : null,
                purpose.allows(level) ? row.get("terms", String.class) : null,
                Objects.requireNonNull(DayFormat.of(row.get("day"))),
                DayFormat.of(row.get("until")),
                DayFormat.of(row.get("due_on")),
                DayFormat.of(row.get("fulfilled_on")),
                row.get("binding", Boolean.class),
                "/api/v1/requests/" + request + "/obligations/" + no);
    }
}
