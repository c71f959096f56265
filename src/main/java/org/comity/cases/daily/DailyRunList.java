package org.comity.cases.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.DayFormat;
import org.hibernate.Session;

/**
 * Finds the days that are done, and of each work the first day that waits, and the last day that was done before it came, by a clock
 * that was ahead.
 */
@ApplicationScoped
class DailyRunList {

    private static final String SQL = """
            with today as (
                select a.code as authority, comity_day(a.code) as day from authority a where a.code = any (:own)
            ), waiting as (
                select t.authority, w.work, t.day as today,
                       coalesce((select max(r.day) + 1 from daily_run r
                                 where r.authority = t.authority and r.work = w.work and r.day <= t.day),
                                (select f.day from daily_failure f where f.authority = t.authority and f.work = w.work),
                                t.day) as day,
                       (select max(r.day) from daily_run r
                        where r.authority = t.authority and r.work = w.work and r.day > t.day) as ahead
                from today t cross join unnest(:works) w (work)
            )
            select l.* from (
                select r.authority, r.work, r.day, r.done_at, r.left_out, cast(null as int) as waiting,
                       cast(null as int) as failures, cast(null as timestamptz) as failing_since
                from daily_run r where r.authority = any (:own)
                union all
                select w.authority, w.work, w.day, null, 0, w.today - w.day + 1, f.failures, f.failing_since
                from waiting w
                left join daily_failure f on f.authority = w.authority and f.work = w.work and f.day = w.day
                where w.day <= w.today
                union all
                select w.authority, w.work, w.ahead, null, 0, 0, null, null
                from waiting w
                where w.ahead is not null
            ) l
            where (cast(:work as text) is null or l.work = :work)
              and (cast(:done as boolean) is null or (l.done_at is not null) = cast(:done as boolean))
              and (cast(:afterDay as date) is null
                   or (l.day, l.work, l.authority)
                      < (cast(:afterDay as date), cast(:afterWork as text), cast(:afterAuthority as text)))
            order by l.day desc, l.work desc, l.authority desc
            limit :limit
            """;

    private final Session session;
    private final CurrentCaller current;

    DailyRunList(Session session, CurrentCaller current) {
        this.session = session;
        this.current = current;
    }

    /** Up to one line more than the limit, the latest day first. */
    List<DailyRunView> find(DailyRunFilter filter, List<String> works) {
        var own = filter.authority() == null ? current.sight().authorities() : List.of(filter.authority());
        var after = filter.after();
        return session.createNativeQuery(SQL, Tuple.class)
                .setParameter("own", own.toArray(String[]::new))
                .setParameter("works", works.toArray(String[]::new))
                .setParameter("work", filter.work(), String.class)
                .setParameter("done", filter.done(), Boolean.class)
                .setParameter("afterDay", after == null ? null : after.day(), LocalDate.class)
                .setParameter("afterWork", after == null ? null : after.work(), String.class)
                .setParameter("afterAuthority", after == null ? null : after.authority(), String.class)
                .setParameter("limit", filter.limit() + 1)
                .getResultStream()
                .map(DailyRunList::line)
                .toList();
    }

    private static DailyRunView line(Tuple row) {
        return new DailyRunView(
                row.get("authority", String.class),
                row.get("work", String.class),
                Objects.requireNonNull(DayFormat.of(row.get("day"))),
                row.get("done_at", Instant.class),
                row.get("left_out", Integer.class),
                row.get("waiting", Integer.class),
                row.get("failures", Integer.class),
                row.get("failing_since", Instant.class));
    }
}
