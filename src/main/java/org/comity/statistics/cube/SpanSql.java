package org.comity.statistics.cube;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.rules.indicator.Durations;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.SideProcessKind;

/**
 * The spans of days of requests: to each result, to the first acknowledgement, from the last decision to the surrender, and stays in
 * a state. A span that still runs at the end of a period counts in that period, as running.
 */
final class SpanSql {

    /** A span of which an older register does not show the first day is left out. */
    static final String MEMBERS = """
            select m.request_id, {no:m.day} as no, m.day, m.direction, m.kind, m.began, 'RESULT' as span, m.result, null as state,
                   false as running, m.began as since, m.day as until
            from move m
            where m.day {in} and m.flow = 'FINALISED' and m.began is not null
            union all
            select o.request_id, o.no, o.day, o.direction, o.kind, o.began, 'RESULT', 'STILL_OPEN', null, true, o.began, o.day
            from ({open}) o
            union all
            select m.request_id, {no:m.day}, m.day, m.direction, m.kind, m.began, 'ACKNOWLEDGEMENT', m.result, m.state, false, m.began, m.day
            from {moved} m
            where m.step = any (string_to_array(:acknowledging, ',')) and m.began is not null
              and not exists (select 1 from move f where f.request_id = m.request_id and f.place < m.place and f.kind = m.kind
                              and f.direction = m.direction and f.step = any (string_to_array(:acknowledging, ',')))
            union all
            select o.request_id, o.no, o.day, o.direction, o.kind, o.began, 'ACKNOWLEDGEMENT', 'STILL_OPEN', o.state, true, o.began, o.day
            from ({open}) o
            where concat_ws(' ', o.direction, o.kind, o.state) = any (string_to_array(:unacknowledged, ','))
              and not exists (select 1 from move f where f.request_id = o.request_id and f.day <= o.day and f.direction = o.direction
                              and f.step = any (string_to_array(:acknowledging, ',')))
            union all
            select m.request_id, {no:m.day}, m.day, m.direction, m.kind, m.began, 'DECISION_TO_SURRENDER', m.result, m.state, false, d.day, m.day
            from {moved} m
            cross join lateral (select d.day from move d
                                where d.request_id = m.request_id and d.place < m.place and d.step = any (string_to_array(:deciding, ','))
                                order by d.place desc, d.seq desc limit 1) d
            where m.step = any (string_to_array(:surrendering, ','))
            union all
            select o.request_id, o.no, o.day, o.direction, o.kind, o.began, 'DECISION_TO_SURRENDER', 'STILL_OPEN', o.state, true, o.began, o.day
            from ({open}) o
            where concat_ws(' ', o.direction, o.kind, o.state) = any (string_to_array(:unsurrendered, ','))
            union all
            select m.request_id, {no:m.left_on}, m.left_on, coalesce(m.former_direction, m.direction), m.former_kind, m.began, 'STAY', m.result, m.left_state, false,
                   m.entered, m.left_on
            from (select * from {moved} d where left_on = day
                  union all
                  select * from move where left_on <> day and left_on {in}) m
            union all
            select o.request_id, o.no, o.day, o.direction, o.kind, o.began, 'STAY', 'STILL_OPEN', o.state, true, o.began, o.day
            from ({open}) o
            """;

    /** The days of a span on which a side process stopped the clock, each once; null for a span that still runs. */
    static final String STOPPED_DAYS = """
            case when not c.running then coalesce((
                select sum(upper(r) - lower(r))
                from (select range_agg(daterange(s.opened_on, s.ended_on)) as days
                      from SIDE_PROCESSES
                      where s.kind = any (string_to_array(:stopping, ','))) x
                cross join lateral unnest(x.days * datemultirange(daterange(c.since, greatest(c.since, c.until)))) r), 0) end""";

    private SpanSql() {}

    /** The values that the query names. */
    static Map<String, Object> values() {
        return Map.of(
                "acknowledging", names(Durations.ACKNOWLEDGING),
                "unacknowledged", states(true),
                "deciding", names(Durations.DECIDING),
                "surrendering", names(Durations.SURRENDERING),
                "unsurrendered", states(false));
    }

    /** The kinds of side processes that stop the clock. */
    static String stopping() {
        return names(Arrays.stream(SideProcessKind.values())
                .filter(SideProcessKind::stopsClock)
                .toList());
    }

    private static String states(boolean unacknowledged) {
        return Arrays.stream(Direction.values())
                .flatMap(direction ->
                        Arrays.stream(Kind.values()).flatMap(kind -> states(direction, kind, unacknowledged)))
                .collect(Collectors.joining(","));
    }

    private static Stream<String> states(Direction direction, Kind kind, boolean unacknowledged) {
        var durations = Durations.of(direction, kind);
        List<String> states = unacknowledged ? durations.unacknowledged() : durations.unsurrendered();
        return states.stream().map(state -> direction + " " + kind + " " + state);
    }

    private static String names(Collection<? extends Enum<?>> members) {
        return members.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
