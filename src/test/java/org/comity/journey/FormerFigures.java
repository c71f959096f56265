package org.comity.journey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.sample.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Events and open days of requests as they were counted from the histories alone, before there were facts: a second
 * definition of the same figures, with which the facts are compared.
 */
final class FormerFigures {

    private static final String MOVES = """
            with standing as materialized (
                select m.* from standing_moves(cast(:known as timestamptz)) m where m.authority = ':authority'
            ), kinds as materialized (
                select * from kinds_told(cast(:known as timestamptz))
            ), move as (
                select s.*, case when r.reclassified then
                                coalesce((select t.to_kind from kinds t where t.request_id = s.request_id and t.place <= s.place
                                          order by t.place desc limit 1),
                                         (select t.from_kind from kinds t where t.request_id = s.request_id and t.from_kind is not null
                                          order by t.place limit 1), r.kind) else r.kind end as kind,
                       case when r.reclassified then
                                coalesce((select t.from_kind from kinds t where t.request_id = s.request_id and t.seq = s.seq),
                                         (select t.to_kind from kinds t where t.request_id = s.request_id and t.place <= s.place
                                          order by t.place desc limit 1),
                                         (select t.from_kind from kinds t where t.request_id = s.request_id and t.from_kind is not null
                                          order by t.place limit 1), r.kind) else r.kind end as former_kind,
                       case when r.reclassified then (select count(*) from kinds t where t.request_id = s.request_id
                                                      and t.place <= s.place and t.from_kind is not null) else 0 end as turn
                from standing s
                join (select id, kind, cardinality(former_kinds) > 0 as reclassified from request where authority = ':authority') r
                  on r.id = s.request_id
            )
            """;

    private static final String EVENTS = """
            select request_id, occurred_on, kind, 'NEW', null
            from (select request_id, occurred_on, kind,
                         row_number() over (partition by request_id, turn order by place, seq) as time
                  from move
                  where to_standing = 'OPEN' and (from_standing is null or from_standing = 'PREPARING') and kind = former_kind) m
            where time = 1
            union all
            select request_id, occurred_on, kind, 'REOPENED', null from move
            where from_standing in ('FINALISED', 'CLOSED') and to_standing = 'OPEN' and kind = former_kind
            union all
            select request_id, occurred_on, kind, 'RECLASSIFIED_IN', null from move where to_standing = 'OPEN' and former_kind <> kind
            union all
            select request_id, occurred_on, former_kind, 'RECLASSIFIED_OUT', null from move
            where from_standing = 'OPEN' and kind <> former_kind
            union all
            select request_id, occurred_on, kind, 'FINALISED', coalesce(result, 'OTHERWISE_FINALISED') from move
            where from_standing = 'OPEN' and to_standing in ('FINALISED', 'CLOSED') and kind = former_kind
            order by 1, 2, 3, 4, 5
            """;

    private static final String OPEN = """
            select s.request_id, s.kind, s.to_state, b.began
            from (select request_id, to_state, to_standing, kind, occurred_on as since,
                         coalesce(min(occurred_on) over (partition by request_id order by place, seq
                             rows between 1 following and unbounded following), date 'infinity') as until
                  from move) s
            join (select distinct on (request_id) request_id, occurred_on as began
                  from move where to_standing = 'OPEN' order by request_id, place, seq) b on b.request_id = s.request_id
            where s.to_standing = 'OPEN' and s.since <= date ':day' and date ':day' < s.until
            order by 1
            """;

    private FormerFigures() {}

    /** The events: request, day, kind, flow, result. */
    static List<List<@Nullable String>> events(Sql sql, String authority, @Nullable Instant asOf) {
        return sql.rows(filled(MOVES + EVENTS, authority, asOf));
    }

    /** The requests that are open at the end of a day: request, kind, state, and the day on which it first became open. */
    static List<List<@Nullable String>> open(Sql sql, String authority, @Nullable Instant asOf, String day) {
        return sql.rows(filled(MOVES + OPEN, authority, asOf).replace(":day", day));
    }

    private static String filled(String query, String authority, @Nullable Instant asOf) {
        return query.replace(":known", asOf == null ? "null" : "'" + asOf + "'").replace(":authority", authority);
    }

    /** The same events from the facts. */
    static List<List<@Nullable String>> eventsOfFacts(Sql sql, String authority, @Nullable Instant asOf) {
        return sql.rows("""
                select m.request_id, m.day, e.kind, e.flow, case when e.flow = 'FINALISED' then m.result end
                from fact_move m
                cross join lateral (
                    select m.kind, case when m.flow <> 'RECLASSIFIED' then m.flow when m.standing = 'OPEN' then 'RECLASSIFIED_IN' end
                    union all
                    select m.former_kind, 'RECLASSIFIED_OUT' where m.flow = 'RECLASSIFIED' and m.from_standing = 'OPEN') e (kind, flow)
                where m.flow is not null and e.flow is not null and m.authority = ? and %s
                order by 1, 2, 3, 4, 5""".formatted(known(asOf)), authority);
    }

    /** The same open requests from the facts. */
    static List<List<@Nullable String>> openOfFacts(Sql sql, String authority, @Nullable Instant asOf, String day) {
        var until = asOf == null
                ? "o.until"
                : "case when o.until_known <= '%s' then o.until else date 'infinity' end".formatted(asOf);
        return sql.rows("""
                select o.request_id, o.kind,
                       (select m.state from fact_move m where m.request_id = o.request_id and %1$s and m.day <= date '%3$s'
                        order by m.place desc limit 1), o.began
                from fact_open o
                where o.authority = ? and o.since <= date '%3$s' and date '%3$s' < %2$s and %1$s
                order by 1""".formatted(known(asOf), until, day), authority);
    }

    private static String known(@Nullable Instant asOf) {
        return asOf == null
                ? "known_to is null"
                : "known_from <= '%1$s' and (known_to is null or known_to > '%1$s')".formatted(asOf);
    }

    /** The requests of an office whose facts are not those that the history gives. */
    static List<String> differing(Sql sql, String authority) {
        return sql.column(
                "select requests_with_other_facts(array(select id from request where authority = ?))", authority);
    }

    /** Spoils a fact, as somebody with all rights over the database could. */
    static void spoil(Sql sql, UUID request) {
        sql.run("update fact_move set day = day + 1 where request_id = ? and seq = 1", request);
    }
}
