package org.comity.cases.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.base.time.DayFormat;
import org.comity.cases.request.AccessLevel;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.Effect;
import org.comity.rules.law.LegalForce;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finds the lines of the list of expiries, with the gate of visibility in the statement. */
@ApplicationScoped
class ExpiryList {

    private static final String SQL = """
            select l.* from (
                select e.request_id, e.deadline_id, e.passed_at, e.noticed_at, e.due_on,
                       r.authority, r.reference, r.counterpart, r.officer, r.level, d.rule, d.title, d.legal_force, d.effect,
                       d.ended_on, d.ending,
                       d.suspended_since is null
                       and case when d.due_at is null then d.due_on = e.due_on else d.due_at = e.passed_at end
                       and case when d.ended_on is null then true
                                when d.due_at is null or d.ended_at is null then d.ended_on > d.due_on
                                else d.ended_at > d.due_at end
                       and not %2$s as in_force
                from deadline_expiry e
                join request r on r.id = e.request_id
                join deadline d on d.request_id = e.request_id and d.id = e.deadline_id
                where %1$s
                  and (cast(:afterAt as timestamptz) is null
                       or (e.passed_at, e.deadline_id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
                  and (cardinality(:officers) = 0
                       or text_key(r.officer) in (select text_key(n) from unnest(:officers) n))
                  and (cast(:effect as text) is null or d.effect = :effect)
            ) l
            where (cast(:inForce as boolean) is null or l.in_force = cast(:inForce as boolean))
              and (cast(:ended as boolean) is null or (l.ended_on is not null) = cast(:ended as boolean))
            order by l.passed_at desc, l.deadline_id desc
            limit :limit
            """;

    /**
     * The deadline never was: the event that opened it was annulled or became another one, the request has none of the legal bases of
     * its rule, or it turned out to be of another kind. Urgency that ended and a suggested day that was put off had been, and what
     * passed before did.
     */
    private static final String NEVER_WAS = """
            (d.ending in ('CANCELLED', 'SUPERSEDED') and exists (
                select 1 from history_entry h
                where h.request_id = d.request_id and h.seq = d.ended_by
                  and (h.kind = 'RECLASSIFICATION'
                       or h.kind = 'CHANGE' and d.rule = any(:rules) and not exists (
                           select 1 from unnest(cast(:rules as text[]), cast(:instruments as text[])) u (rule, instrument)
                           join request_legal_basis b on b.request_id = d.request_id and b.instrument = u.instrument
                           where u.rule = d.rule)
                       or h.kind = 'CORRECTION' and h.place in (d.opened_by, coalesce(d.counted_from, d.opened_by)))))
            """;

    private final Session session;
    private final CurrentCaller current;
    private final LawBook book;

    ExpiryList(Session session, CurrentCaller current, LawBook book) {
        this.session = session;
        this.book = book;
        this.current = current;
    }

    /** Up to one line more than the limit, the latest first. */
    List<ExpiryView> find(ExpiryFilter filter) {
        var seen = current.sight().within(filter.authority()).condition(Language.SQL, Columns.of("r"));
        var after = filter.after();
        var query = session.createNativeQuery(SQL.formatted(seen.text(), NEVER_WAS), Tuple.class);
        seen.values().forEach(query::setParameter);
        bindBases(query);
        return query
                .setParameter("afterAt", after == null ? null : after.passedAt(), Instant.class)
                .setParameter("afterId", after == null ? null : after.deadlineId(), UUID.class)
                .setParameter("officers", filter.officers().toArray(String[]::new))
                .setParameter(
                        "effect",
                        filter.effect() == null ? null : filter.effect().name(),
                        String.class)
                .setParameter("inForce", filter.inForce(), Boolean.class)
                .setParameter("ended", filter.ended(), Boolean.class)
                .setParameter("limit", filter.limit() + 1)
                .getResultList()
                .stream()
                .map(ExpiryList::line)
                .toList();
    }

    /** The rules of single legal bases, each with one of them. */
    private void bindBases(NativeQuery<?> query) {
        var rules = new ArrayList<String>();
        var instruments = new ArrayList<String>();
        for (var rule : book.deadlineRules()) {
            for (var instrument : rule.instruments()) {
                rules.add(rule.code());
                instruments.add(instrument);
            }
        }
        query.setParameter("rules", rules.toArray(String[]::new));
        query.setParameter("instruments", instruments.toArray(String[]::new));
    }

    private static ExpiryView line(Tuple row) {
        var force = LegalForce.valueOf(row.get("legal_force", String.class));
        var effect = Effect.valueOf(row.get("effect", String.class));
        return new ExpiryView(
                row.get("request_id", UUID.class),
                row.get("deadline_id", UUID.class),
                row.get("authority", String.class),
                row.get("reference", String.class),
                row.get("counterpart", String.class),
                row.get("officer", String.class),
                AccessLevel.valueOf(row.get("level", String.class)),
                row.get("rule", String.class),
                row.get("title", String.class),
                force.name(),
                force.isLaw(),
                effect.name(),
                effect.title(),
                Objects.requireNonNull(DayFormat.of(row.get("due_on"))),
                row.get("passed_at", Instant.class),
                row.get("noticed_at", Instant.class),
                row.get("in_force", Boolean.class),
                DayFormat.of(row.get("ended_on")),
                row.get("ending", String.class));
    }
}
