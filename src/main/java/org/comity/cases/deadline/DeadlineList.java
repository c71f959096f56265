package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;

/** Finds the lines of deadline lists, next reviews among them, with the gate of visibility in the statement. */
@ApplicationScoped
public class DeadlineList {

    private static final String PAGE = """
            select l.* from unnest(:own, cast(:days as date[])) t (authority, today)
            cross join lateral (
                %s
            ) l
            order by l.due_on, l.id
            limit :limit
            """;

    private static final String OF_ONE_SOURCE = """
            (select l.* from (%s) l where %s order by l.due_on, l.id limit :limit)
            """;

    private static final String DEADLINES = """
            select d.id, d.request_id, d.rule, d.title, d.legal_force, d.effect, d.due_on, d.due_at, d.calendar, d.holidays_known,
                   d.suspended_since, d.ended_on, d.ending,
                   d.ending = 'MET' and d.suspended_since is null
                   and case when d.due_at is null or d.ended_at is null then d.ended_on > d.due_on
                            else d.ended_at > d.due_at end as late,
                   r.authority, r.reference, r.counterpart, r.officer, %s as officer_key, r.level, t.today
            from %s join %s r on r.id = d.request_id
            where %s and d.authority = t.authority and %s
            """;

    /** Next reviews, as if they were deadlines. The index is by this expression. */
    private static final String REVIEWS = """
            select r.id, r.id as request_id, 'NEXT_REVIEW' as rule, 'Look at the request again' as title,
                   'PROJECT_DEFAULT' as legal_force, 'WARN' as effect,
                   coalesce(r.review_on, 'infinity') as due_on, cast(null as timestamptz) as due_at,
                   cast(null as text) as calendar, cast(null as boolean) as holidays_known,
                   cast(null as date) as suspended_since, cast(null as date) as ended_on, cast(null as text) as ending,
                   cast(null as boolean) as late,
                   r.authority, r.reference, r.counterpart, r.officer, %s as officer_key, r.level, t.today
            from %s r
            where r.review_on is not null and r.authority = t.authority and %s
            """;

    private static final String AS_OF = "cast(:asOf as timestamptz)";

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
        var query = session.createNativeQuery(statement(filter, seen.text()), Tuple.class)
                .setParameter(
                        "own", authorities.stream().map(OwnAuthority::code).toArray(String[]::new))
                .setParameter(
                        "days",
                        authorities.stream().map(one -> day(one, filter.at())).toArray(String[]::new));
        seen.values().forEach(query::setParameter);
        filter.bind(query);
        var calendars = authorities.stream()
                .collect(Collectors.toMap(
                        OwnAuthority::code,
                        one -> book.calendar(one.country()).orElseGet(WorkingCalendar::weekendsOnly)));
        return query.getResultList().stream()
                .map(row -> line(
                        row, filter.at(), Objects.requireNonNull(calendars.get(row.get("authority", String.class)))))
                .toList();
    }

    /** One page of each own authority and source is taken before they are joined, in the order of an index. */
    private static String statement(DeadlineFilter filter, String seen) {
        var now = filter.asOf() == null;
        var requests = now ? "request" : "requests_known(" + AS_OF + ")";
        var deadlines =
                now ? "deadline d" : "request q cross join lateral deadlines_known(q.id, " + AS_OF + ", null) d";
        var officer = now ? "r.officer_key" : "text_key(r.officer)";
        var which = filter.ending() == null ? "d.ended_on is null" : "d.ending = :ending";
        var sources = new ArrayList<String>();
        sources.add(DEADLINES.formatted(officer, deadlines, requests, which, seen));
        if (filter.reviews() && filter.ending() == null) {
            sources.add(REVIEWS.formatted(officer, requests, seen));
        }
        return PAGE.formatted(sources.stream()
                .map(source -> OF_ONE_SOURCE.formatted(source, filter.conditions()))
                .collect(Collectors.joining("union all\n")));
    }

    /** The day at the seat of an authority. */
    private static String day(OwnAuthority authority, Instant at) {
        return at.atZone(authority.zone()).toLocalDate().toString();
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
