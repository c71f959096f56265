package org.comity.statistics.table;

import org.comity.cases.history.Detail.Keys;

/** Parts of queries that several figures share. */
public final class StandingSql {

    /** The day each request became open for the first time, under any kind: received and registered, or sent. */
    public static final String BEGUN = """
            , begun as (
                select distinct on (request_id) request_id, counterpart, occurred_on as began
                from move where to_standing = 'OPEN' order by request_id, place, seq
            )
            """;

    /**
     * The side processes of the requests, with the kind of the request when they opened. On the day of a
     * reclassification, the order of the history decides.
     */
    public static final String OPENINGS = """
            , opening as (
                select r.request_id, r.counterpart, s.kind, s.opened_on, s.ended_on,
                       case when r.reclassified
                            then coalesce((select m.kind from move m
                                           where m.request_id = r.request_id
                                             and (m.occurred_on < s.opened_on
                                                  or m.occurred_on = s.opened_on and m.place <= s.opened_by)
                                           order by m.place desc, m.seq desc limit 1),
                                          (select m.former_kind from move m where m.request_id = r.request_id
                                           order by m.place, m.seq limit 1))
                            else :kind end as of_kind
                from (select request_id, counterpart, bool_or(kind <> :kind or former_kind <> :kind) as reclassified
                      from move group by request_id, counterpart) r
                cross join lateral (select * from %s) s
            )
            """;

    /**
     * The moves by which an import bridges steps without a day in an older register. They give the state of a request
     * afterwards. Their day is that of the step after the gap, so no event is known of that day.
     */
    public static final String GAPS = """
            , gap as (
                select m.request_id, m.seq
                from move m join history_entry h on h.request_id = m.request_id and h.seq = m.seq
                where m.step = 'IMPORT' and m.from_standing is not null
                  and cast(h.details as jsonb) -> '%s' is not null
            )
            """.formatted(Keys.NOT_RECORDED);

    private StandingSql() {}
}
