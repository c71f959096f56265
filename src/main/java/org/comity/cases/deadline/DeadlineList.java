package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.base.time.DayFormat;
import org.comity.base.time.Now;
import org.comity.cases.request.AccessLevel;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.authority.OwnAuthority;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.Effect;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.law.LegalForce;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Finds the lines of deadline lists, next reviews among them, with the gate of visibility in the statement. */
@ApplicationScoped
public class DeadlineList {

    private static final String SQL = """
            select l.* from (
                select d.id, d.request_id, d.rule, d.title, d.legal_force, d.effect, d.due_on, d.due_at,
                       d.calendar, d.holidays_known, d.suspended_since, d.ended_on, d.ending,
                       d.ending = 'MET' and d.suspended_since is null
                       and case when d.due_at is null or d.ended_at is null then d.ended_on > d.due_on
                                else d.ended_at > d.due_at end as late
                from %1$s
                where %4$s and d.authority = any (:own)
                union all
                select r.id, r.id, 'NEXT_REVIEW', 'Look at the request again', 'PROJECT_DEFAULT', 'WARN', r.review_on, null, null, null, null, null, null, null
                from %2$s r
                where r.review_on is not null and r.authority = any (:own) and :reviews
            ) l
            """;

    private static final String WITH_REQUEST = """
            select l.*, r.authority, r.reference, r.counterpart, r.officer, r.level, t.today from (LINES) l
            join %2$s r on r.id = l.request_id
            join unnest(:own, cast(:days as date[])) t (authority, today) on t.authority = r.authority
            where %3$s
              and (cardinality(:officers) = 0 or text_key(r.officer) in (select text_key(n) from unnest(:officers) n))
              and (cast(:dueFrom as date) is null or l.due_on >= :dueFrom)
              and (cast(:dueTo as date) is null or l.due_on <= :dueTo)
              and (cast(:overdue as boolean) is null
                   or (case when l.due_at is null then l.due_on < t.today else l.due_at < :now end
                       and l.suspended_since is null) = cast(:overdue as boolean))
              and (cast(:late as boolean) is null or l.late = cast(:late as boolean))
              and (cast(:force as text) is null or l.legal_force = :force)
              and (cast(:rule as text) is null or l.rule = :rule)
              and (cast(:afterDay as date) is null or (l.due_on, l.id) > (cast(:afterDay as date), cast(:afterId as uuid)))
            order by l.due_on, l.id
            limit :limit
            """.replace("LINES", SQL);

    private static final List<String> NOW = List.of("deadline d", "request");
    private static final List<String> THEN = List.of(
            "request q cross join lateral deadlines_known(q.id, cast(:asOf as timestamptz), null) d",
            "requests_known(cast(:asOf as timestamptz))");

    private final Session session;
    private final CurrentCaller current;
    private final LawBook book;
    private final OwnAuthorities authorities;
    private final Now now;

    DeadlineList(Session session, CurrentCaller current, LawBook book, OwnAuthorities authorities, Now now) {
        this.authorities = authorities;
        this.now = now;
        this.book = book;
        this.session = session;
        this.current = current;
    }

    /** The running deadlines of officers in an authority of the caller, by their names; the next ones first. */
    public List<DeadlineLineView> running(String authority, List<String> officers, int most) {
        return find(DeadlineFilter.running(now.instant(), authority, officers, most), authorities.visible()).stream()
                .limit(most)
                .toList();
    }

    /** The lines; a day is over for a line when it is over at the seat of its authority. */
    List<DeadlineLineView> find(DeadlineFilter filter, List<OwnAuthority> own) {
        var sight = current.sight().within(filter.authority());
        var authorities = own.stream().filter(one -> sight.includes(one.code())).toList();
        var seen = sight.condition(Language.SQL, Columns.of("r"));
        var from = filter.asOf() == null ? NOW : THEN;
        var query = session.createNativeQuery(
                        WITH_REQUEST.formatted(from.getFirst(), from.getLast(), seen.text(), which(filter)),
                        Tuple.class)
                .setParameter(
                        "own", authorities.stream().map(OwnAuthority::code).toArray(String[]::new))
                .setParameter(
                        "days",
                        authorities.stream().map(one -> day(one, filter.at())).toArray(String[]::new));
        seen.values().forEach(query::setParameter);
        bind(query, filter);
        var calendars = authorities.stream()
                .collect(Collectors.toMap(
                        OwnAuthority::code,
                        one -> book.calendar(one.country()).orElseGet(WorkingCalendar::weekendsOnly)));
        return query.getResultList().stream()
                .map(row -> line(
                        row, filter.at(), Objects.requireNonNull(calendars.get(row.get("authority", String.class)))))
                .toList();
    }

    private static String which(DeadlineFilter filter) {
        return filter.ending() == null ? "d.ended_on is null" : "d.ending = :ending";
    }

    /** The day at the seat of an authority. */
    private static String day(OwnAuthority authority, Instant at) {
        return at.atZone(authority.zone()).toLocalDate().toString();
    }

    private static void bind(NativeQuery<?> query, DeadlineFilter filter) {
        var after = filter.after();
        if (filter.asOf() != null) {
            query.setParameter("asOf", filter.asOf(), Instant.class);
        }
        if (filter.ending() != null) {
            query.setParameter("ending", filter.ending().name());
        }
        query.setParameter("reviews", filter.reviews() && filter.ending() == null)
                .setParameter("late", filter.late(), Boolean.class)
                .setParameter("officers", filter.officers().toArray(String[]::new))
                .setParameter("dueFrom", filter.dueFrom(), LocalDate.class)
                .setParameter("dueTo", filter.dueTo(), LocalDate.class)
                .setParameter("overdue", filter.overdue(), Boolean.class)
                .setParameter("now", filter.at(), Instant.class)
                .setParameter(
                        "force", filter.force() == null ? null : filter.force().name(), String.class)
                .setParameter("rule", filter.rule(), String.class)
                .setParameter("afterDay", after == null ? null : after.dueOn(), LocalDate.class)
                .setParameter("afterId", after == null ? null : after.id(), UUID.class)
                .setParameter("limit", filter.limit() + 1);
    }

    private static boolean runs(Tuple row) {
        return row.get("ended_on") == null && row.get("suspended_since") == null;
    }

    private static @Nullable DeadlineEnding ending(Tuple row) {
        var ending = row.get("ending", String.class);
        return ending == null ? null : DeadlineEnding.valueOf(ending);
    }

    private static long daysLeft(Tuple row, LocalDate due) {
        return ChronoUnit.DAYS.between(Objects.requireNonNull(DayFormat.of(row.get("today"))), due);
    }

    private static DeadlineLineView line(Tuple row, Instant at, WorkingCalendar calendar) {
        var due = Objects.requireNonNull(DayFormat.of(row.get("due_on")));
        var dueAt = row.get("due_at", Instant.class);
        var force = LegalForce.valueOf(row.get("legal_force", String.class));
        var effect = Effect.valueOf(row.get("effect", String.class));
        return new DeadlineLineView(
                row.get("id", UUID.class),
                row.get("request_id", UUID.class),
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
                due,
                dueAt,
                row.get("calendar") == null ? calendar.code() : row.get("calendar", String.class),
                row.get("calendar") == null ? calendar.knowsHolidaysOf(due) : row.get("holidays_known", Boolean.class),
                runs(row) ? daysLeft(row, due) : null,
                runs(row) && (dueAt == null ? daysLeft(row, due) < 0 : dueAt.isBefore(at)),
                DayFormat.of(row.get("suspended_since")),
                DayFormat.of(row.get("ended_on")),
                ending(row),
                Boolean.TRUE.equals(row.get("late", Boolean.class)));
    }
}
