package org.comity.statistics;

/** Parts of queries that several figures share, beside those of the statement itself. */
final class StandingSql {

    /** The day each request became open for the first time: received and registered, or sent. */
    static final String BEGUN = """
            , begun as (
                select distinct on (request_id) request_id, counterpart, occurred_on as began
                from move where to_standing = 'OPEN' order by request_id, place, seq
            )
            """;

    /** The side processes of the requests asked for. */
    static final String OPENINGS = """
            , opening as (
                select r.request_id, r.counterpart, s.kind, s.opened_on, s.ended_on
                from (select distinct request_id, counterpart from move) r
                cross join lateral (select * from %s) s
            )
            """;

    /**
     * The moves by which an import bridges steps whose days an older register does not tell. They say where a request stood
     * afterwards, and the day on them is that of the step behind the gap: nothing is known to have happened on it.
     */
    static final String GAPS = """
            , gap as (
                select m.request_id, m.seq
                from move m join history_entry h on h.request_id = m.request_id and h.seq = m.seq
                where m.step = 'IMPORT' and m.from_standing is not null
                  and cast(h.details as jsonb) -> 'notRecorded' is not null
            )
            """;

    private StandingSql() {}
}
