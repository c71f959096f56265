package org.comity.statistics.ledger;

import org.comity.rules.ledger.LifeSideProcess;

/**
 * The delay ledgers of the requests that were open in the days of a question, as sub-queries. They read the named sub-queries
 * {@code move}, {@code opened} and {@code period} of the query, and its side processes. The days are those of figures: on which a
 * request was in an open state.
 */
public final class LedgerSql {

    /** The place of the side processes as known: rows {@code s}. */
    public static final String SIDE_PROCESSES = "{sideProcesses}";

    /**
     * The days between two events of a request, each with one holder. {@code stay}: days in one state. {@code beside}: days of side
     * processes that have a claim. {@code part}: the days of each state, cut where a side process begins or ends.
     */
    private static final String HELD = """
            with of_state as materialized (
                select t.direction, t.state, t.holder
                from jsonb_to_recordset(cast(:holders as jsonb)) as t (direction text, state text, holder text)
            ), claim as materialized (
                select t.direction, t.kind, t.rank, t.holder, t."whileHeldBy" as while_held_by, t.cause
                from jsonb_to_recordset(cast(:claims as jsonb))
                     as t (direction text, kind text, rank int, holder text, "whileHeldBy" text, cause text)
            ), stay as materialized (
                select y.request_id, y.direction, y.kind, y.began, y.state, y.since, y.until,
                       case when y.before_gap then 'NOT_RECORDED' else coalesce(t.holder, 'NOT_RECORDED') end as holder
                from (select m.request_id, m.direction, m.kind, m.began, m.state, m.standing, m.day as since,
                             coalesce(min(m.day) over (partition by m.request_id order by m.place, m.seq
                                                       rows between 1 following and unbounded following), date 'infinity') as until,
                             coalesce(lead(m.vague) over (partition by m.request_id order by m.place, m.seq), false) as before_gap
                      from move m
                      where m.request_id in (select o.request_id from opened o)) y
                left join of_state t on t.direction = y.direction and t.state = y.state
                where y.standing = 'OPEN' and y.since < y.until
            ), beside as materialized (
                select s.request_id, c.direction, s.opened_on, coalesce(s.ended_on, date 'infinity') as ended_on, s.opened_by,
                       c.rank, c.holder, c.while_held_by,
                       coalesce(case when strpos(s.reason_code, 'CAUSES') = 1 then s.reason_code end, c.cause) as cause
                from {sideProcesses}
                join claim c on c.kind = s.kind
                where s.ended_on is null or s.ended_on > s.opened_on
            ), part as (
                select y.request_id, y.since as stay, y.since from stay y
                union
                select y.request_id, y.since, c.day
                from stay y
                join beside b on b.request_id = y.request_id and b.direction = y.direction
                cross join lateral (values (b.opened_on), (b.ended_on)) c (day)
                where c.day > y.since and c.day < y.until
            ), dated as (
                select y.request_id, y.direction, y.kind, y.began, y.state, y.holder, p.since,
                       coalesce(lead(p.since) over (partition by p.request_id, p.stay order by p.since), y.until) as until
                from part p
                join stay y on y.request_id = p.request_id and y.since = p.stay
            )
            select distinct on (d.request_id, d.since) d.request_id, d.direction, d.kind, d.began, d.state, d.since, d.until,
                   coalesce(b.holder, d.holder) as holder, b.cause
            from dated d
            left join beside b on b.request_id = d.request_id and b.direction = d.direction and b.opened_on <= d.since and d.since < b.ended_on
                                  and (b.while_held_by is null or b.while_held_by = d.holder)
            order by d.request_id, d.since, b.rank, b.opened_by
            """.replace("CAUSES", LifeSideProcess.CAUSES);

    /** The pending requests of a day, each with its holder. */
    public static final String PENDING = """
            select h.request_id, p.no, p.last_day as day, h.direction, h.kind, h.began, p.last_day - h.began as age, h.state, h.holder, h.cause
            from (%s) h
            join period p on h.since <= p.last_day and p.last_day < h.until
            """.formatted(HELD);

    /** The days of a period that are over, by holder: {@code days} of each part. */
    public static final String DAYS = """
            select h.request_id, h.no, h.day, h.direction, h.kind, h.began, h.state, h.holder, h.cause, h.over - h.day as days
            from (select h.*, p.no, greatest(h.since, p.first_day) as day, least(h.until, p.last_day + 1, cast(:today as date)) as over
                  from (%s) h
                  join period p on h.since <= p.last_day and h.until > p.first_day) h
            where h.day < h.over
            """.formatted(HELD);

    /** Unbroken days of one holder in one state for one cause, by the day of their end, and those that run at the end of a period. */
    public static final String SPANS = unbroken("state", "holder", "cause");

    /** Unbroken days of one holder, by the day of their end, and those that run at the end of a period. */
    public static final String STAYS = unbroken("holder");

    private static final String UNBROKEN = """
            with held as materialized (
            %1$s), begun as (
                select h.*, case when lag(h.until) over followed = h.since
                                      and %2$s then 0 else 1 end as begins
                from held h
                window followed as (partition by h.request_id order by h.since)
            ), numbered as (
                select b.*, sum(b.begins) over (partition by b.request_id order by b.since) as span_no from begun b
            ), span as materialized (
                select n.request_id, n.direction, (array_agg(n.kind order by n.since desc))[1] as kind, n.began, %3$s,
                       min(n.since) as since, max(n.until) as until
                from numbered n
                group by n.request_id, n.span_no, n.direction, n.began, %3$s
            )
            select s.request_id, {no:s.until} as no, s.until as day, s.direction, s.kind, s.began, %4$s, false as running, s.since, s.until
            from span s
            where s.until {in}
            union all
            select s.request_id, p.no, p.last_day, s.direction, s.kind, s.began, %4$s, true, s.since, p.last_day
            from span s
            join period p on s.since <= p.last_day and p.last_day < s.until
            """;

    private LedgerSql() {}

    private static String unbroken(String... columns) {
        var same = new StringBuilder();
        for (var column : columns) {
            same.append(same.isEmpty() ? "" : " and ")
                    .append("lag(h." + column + ") over followed is not distinct from h." + column);
        }
        return UNBROKEN.formatted(HELD, same, "n." + String.join(", n.", columns), "s." + String.join(", s.", columns));
    }
}
