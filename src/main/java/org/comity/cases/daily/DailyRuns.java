package org.comity.cases.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.comity.base.time.DayFormat;
import org.hibernate.Session;

/** Which days of which work are done, in the database. */
@ApplicationScoped
class DailyRuns {

    private static final String BEGIN = """
            insert into daily_run (authority, work, day, done_at, left_out)
            values (:authority, :work, :day, :at, :leftOut)
            on conflict do nothing""";

    private static final String FORGET_FAILURE =
            "delete from daily_failure where authority = :authority and work = :work";

    private static final String FAIL = """
            insert into daily_failure as f (authority, work, day, failures, failing_since, failed_at)
            values (:authority, :work, :day, 1, :at, :at)
            on conflict (authority, work) do update
            set failures = case when f.day = excluded.day then f.failures + 1 else 1 end,
                failing_since = case when f.day = excluded.day then f.failing_since else excluded.failing_since end,
                day = excluded.day, failed_at = excluded.failed_at""";

    private final Session session;

    DailyRuns(Session session) {
        this.session = session;
    }

    /**
     * Work of an authority that has days to do.
     *
     * @param first the first of these days
     * @param today the last of them: the present day in the zone of the authority
     * @param leftOut number of days before the first one that are too long ago
     */
    record Due(String authority, String work, LocalDate first, LocalDate today, int leftOut) {}

    /** The work of all authorities that has days to do; none for a caller that is no job. */
    List<Due> due(List<String> works) {
        return session.createNativeQuery("select * from daily_work_due(:works)", Tuple.class)
                .setParameter("works", works.toArray(String[]::new))
                .getResultStream()
                .map(row -> new Due(
                        row.get("authority", String.class),
                        row.get("work", String.class),
                        day(row, "first_on"),
                        day(row, "today"),
                        row.get("left_out", Integer.class)))
                .toList();
    }

    private static LocalDate day(Tuple row, String column) {
        return Objects.requireNonNull(DayFormat.of(row.get(column)));
    }

    /** Records that a day is done; false if it is done already. A node that does the same day at this moment is waited for. */
    boolean begin(Due due, LocalDate day, Instant at) {
        var written = session.createNativeQuery(BEGIN, Tuple.class)
                .setParameter("authority", due.authority())
                .setParameter("work", due.work())
                .setParameter("day", day)
                .setParameter("at", at)
                .setParameter("leftOut", day.equals(due.first()) ? due.leftOut() : 0)
                .executeUpdate();
        return written == 1;
    }

    /** Forgets that the work failed. */
    void forgetFailure(Due due) {
        session.createNativeQuery(FORGET_FAILURE, Tuple.class)
                .setParameter("authority", due.authority())
                .setParameter("work", due.work())
                .executeUpdate();
    }

    /** Notes that the work of a day failed. */
    void fail(Due due, LocalDate day, Instant at) {
        session.createNativeQuery(FAIL, Tuple.class)
                .setParameter("authority", due.authority())
                .setParameter("work", due.work())
                .setParameter("day", day)
                .setParameter("at", at)
                .executeUpdate();
    }
}
