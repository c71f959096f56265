package org.comity.cases.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.base.time.DayFormat;
import org.comity.cases.request.AccessLevel;
import org.comity.reference.reminder.ReminderAddressee;
import org.comity.reference.reminder.ReminderMoment;
import org.comity.rules.deadline.Effect;
import org.comity.rules.law.LegalForce;
import org.hibernate.Session;

/** Finds the lines of the list of reminders, with the gate of visibility in the statement. */
@ApplicationScoped
class ReminderList {

    private static final String SQL = """
        select l.* from (
            select m.id, m.day, m.request_id, m.deadline_id, m.due_on, m.rule as reminder_rule, m.title as reminder_title, m.moment,
                   m.kind, m.addressee, m.deputy_of, r.authority, r.reference, r.counterpart, r.officer, r.level, d.rule, d.title,
                   d.legal_force, d.effect,
                   d.ended_on is null and d.suspended_since is null and d.due_on = m.due_on as current
            from reminder m
            join request r on r.id = m.request_id
            join deadline d on d.request_id = m.request_id and d.id = m.deadline_id
            where %s
              and (m.authority = any (:supervised)
                   or m.kind <> 'EXECUTING_AUTHORITY'
                      and exists (select 1 from office_person p
                                  where p.authority = m.authority and p.code = m.addressee and p.caller = :caller))
              and (cast(:afterDay as date) is null
                   or (m.day, m.id) < (cast(:afterDay as date), cast(:afterId as uuid)))
              and (cast(:moment as text) is null or m.moment = :moment)
        ) l
        where (cast(:current as boolean) is null or l.current = cast(:current as boolean))
        order by l.day desc, l.id desc
        limit :limit
        """;

    private final Session session;
    private final CurrentCaller current;

    ReminderList(Session session, CurrentCaller current) {
        this.session = session;
        this.current = current;
    }

    /** Up to one line more than the limit, the latest day first. */
    List<ReminderView> find(ReminderFilter filter) {
        var seen = current.sight().within(filter.authority()).condition(Language.SQL, Columns.of("r"));
        var after = filter.after();
        var moment = filter.moment();
        var query = session.createNativeQuery(SQL.formatted(seen.text()), Tuple.class);
        seen.values().forEach(query::setParameter);
        return query.setParameter("supervised", filter.supervised().toArray(String[]::new))
                .setParameter("caller", filter.caller())
                .setParameter("afterDay", after == null ? null : after.day(), LocalDate.class)
                .setParameter("afterId", after == null ? null : after.id(), UUID.class)
                .setParameter("moment", moment == null ? null : moment.name(), String.class)
                .setParameter("current", filter.current(), Boolean.class)
                .setParameter("limit", filter.limit() + 1)
                .getResultStream()
                .map(ReminderList::line)
                .toList();
    }

    private static ReminderView line(Tuple row) {
        var force = LegalForce.valueOf(row.get("legal_force", String.class));
        var effect = Effect.valueOf(row.get("effect", String.class));
        return new ReminderView(
                row.get("id", UUID.class),
                day(row, "day"),
                row.get("request_id", UUID.class),
                row.get("deadline_id", UUID.class),
                row.get("authority", String.class),
                row.get("reference", String.class),
                row.get("counterpart", String.class),
                row.get("officer", String.class),
                AccessLevel.valueOf(row.get("level", String.class)),
                row.get("reminder_rule", String.class),
                row.get("reminder_title", String.class),
                ReminderMoment.valueOf(row.get("moment", String.class)),
                ReminderAddressee.valueOf(row.get("kind", String.class)),
                row.get("addressee", String.class),
                row.get("deputy_of", String.class),
                row.get("rule", String.class),
                row.get("title", String.class),
                force.name(),
                force.isLaw(),
                effect.name(),
                effect.title(),
                day(row, "due_on"),
                row.get("current", Boolean.class));
    }

    private static LocalDate day(Tuple row, String column) {
        return Objects.requireNonNull(DayFormat.of(row.get(column)));
    }
}
