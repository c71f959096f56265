package org.comity.statistics.table;

import java.time.Instant;
import org.comity.cases.facts.KnownFacts;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a question as the beginning of its query: named sub-queries over the small tables beside the history, of the present
 * record or of the record as known at the instant {@code asOf}.
 *
 * @param known which facts are known
 * @param sideProcesses the side processes {@code s} of the authority
 */
public record FactSql(KnownFacts known, String sideProcesses) {

    private static final FactSql NOW = new FactSql(
            KnownFacts.of(false),
            "(select * from side_process where authority = :authority and outcome is distinct from 'ANNULLED') s");
    private static final FactSql THEN = new FactSql(KnownFacts.of(true), """
            (select distinct request_id from side_process where authority = :authority) r
            cross join lateral (select * from side_process_known(r.request_id, cast(:asOf as timestamptz))
                                where outcome is distinct from 'ANNULLED') s""");

    /**
     * {@code no}: the number of the period of a day; the periods follow one another. {@code move}: the moves of the requests, under every direction and kind and on all days. {@code moved}: those of the days of the question to or from the direction (with a
     * flow and without one, which have an index each), or that ended a stay then. {@code event}: those of these days that changed the open stock of the kind. {@code span}: the spans in
     * which requests were open under the kind, as far as they touch these days. {@code content}: what requests are grouped by. None is
     * computed as a whole, so that the days of a question limit what is read.
     */
    private static final String FACTS = """
            with period as (
                select cast(no as int) as no, first_day, last_day
                from unnest(cast(string_to_array(:firstDays, ',') as date[]), cast(string_to_array(:lastDays, ',') as date[]))
                     with ordinality as p (first_day, last_day, no)
            ), starts as (
                select array_agg(first_day order by no) as days from period
            ), move as not materialized (
                select request_id, place, seq, day as occurred_on, step, direction, coalesce(former_direction, direction) as former_direction,
                       kind, former_kind, state as to_state, standing as to_standing, flow, result
                from fact_move
                where authority = :authority and %1$s
            ), moved as (
                select request_id, place, {no:day} as no, day as occurred_on, step, direction, coalesce(former_direction, direction) as former_direction, kind,
                       former_kind, from_standing, state as to_state,
                       standing as to_standing, flow, result, decided_by, grounds, ground, vague, began, left_state, entered, left_on
                from fact_move
                where authority = :authority and :direction in (direction, former_direction) and %1$s
                  and day between cast(:firstDay as date) and cast(:lastDay as date) and flow is not null
                union all
                select request_id, place, {no:day}, day, step, direction, coalesce(former_direction, direction), kind, former_kind, from_standing, state, standing, null,
                       result, decided_by, grounds,
                       ground, vague, began, left_state, entered, left_on
                from fact_move
                where authority = :authority and :direction in (direction, former_direction) and %1$s
                  and day between cast(:firstDay as date) and cast(:lastDay as date) and flow is null
                union all
                select request_id, place, {no:day}, day, step, direction, coalesce(former_direction, direction), kind, former_kind, from_standing, state, standing, null,
                       result, decided_by, grounds,
                       ground, vague, began, left_state, entered, left_on
                from fact_move
                where authority = :authority and :direction in (direction, former_direction) and %1$s
                  and left_on <> day and left_on between cast(:firstDay as date) and cast(:lastDay as date)
                  and day > cast(:lastDay as date)
            ), event as (
                select request_id, place, {no:day} as no, day as occurred_on,
                       case when flow in ('RECLASSIFIED', 'REDIRECTED') then flow || '_IN' else flow end as flow,
                       result, began
                from fact_move
                where authority = :authority and direction = :direction and %1$s and kind = :kind
                  and day between cast(:firstDay as date) and cast(:lastDay as date)
                  and flow is not null and (flow not in ('RECLASSIFIED', 'REDIRECTED') or standing = 'OPEN')
                union all
                select request_id, place, {no:day}, day, flow || '_OUT', result, began
                from fact_move
                where authority = :authority and coalesce(former_direction, direction) = :direction and %1$s and former_kind = :kind
                  and day between cast(:firstDay as date) and cast(:lastDay as date)
                  and flow in ('RECLASSIFIED', 'REDIRECTED') and from_standing = 'OPEN'
            ), span as (
                select request_id, began, since, %2$s as until
                from fact_open
                where authority = :authority and direction = :direction and kind = :kind and %1$s
                  and since <= cast(:lastDay as date) and %2$s >= cast(:firstDay as date)
            ), content as not materialized (
                select request_id, counterpart, instruments, basis_notes, articles, nationals
                from fact_request
                where authority = :authority and %1$s
            )
            """;

    /** The state of the request {@code c} at the end of a day. */
    private static final String STATE = """
            (select m.to_state from move m where m.request_id = c.request_id and m.occurred_on <= %s
             order by m.place desc, m.seq desc limit 1)""";

    static FactSql of(@Nullable Instant asOf) {
        return asOf == null ? NOW : THEN;
    }

    /** The named sub-queries, with which a query begins. */
    public String facts() {
        return FACTS.replace("{no:day}", noOf("day")).formatted(known.condition(), known.until());
    }

    /** The number of the period of a day, which is an expression and is not before the first period. */
    public static String noOf(String day) {
        return "width_bucket(" + day + ", (select days from starts))";
    }

    /** The state of the request {@code c} at the end of a day, which is an expression. */
    public static String stateOn(String day) {
        return STATE.formatted(day);
    }
}
