package org.comity.statistics.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.rules.indicator.Durations;
import org.comity.rules.indicator.FigureTable.Cell;
import org.comity.rules.indicator.Heading;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.statistics.statement.StatementFigures;
import org.comity.statistics.table.StandingSql;

/** Measures how long things took, and counts what still runs. */
final class DurationCounting implements Counting {

    /** From the day a request first became open to each of its results, to those of the period. */
    private static final String TO_THE_RESULT = """
            , lapse as (
                select m.measure, e.request_id, e.counterpart, p.no, b.began as since, e.occurred_on as until,
                       false as running, false as of_stock
                from event e
                join period p on e.occurred_on between p.first_day and p.last_day
                join begun b on b.request_id = e.request_id
                cross join lateral (values ('RESULT'), ('RESULT_' || e.result)) m (measure)
                where e.flow = 'FINALISED'
                union all
                select m.measure, c.request_id, c.counterpart, p.no, b.began, p.last_day, m.running, true
                from span c
                join period p on c.since <= p.last_day and p.last_day < c.until
                join begun b on b.request_id = c.request_id
                cross join lateral (values ('RESULT', true), ('AGE_OF_OPEN', false)) m (measure, running)
            """;

    /** From the opening to the first acknowledgement; what waits is in a state from which it can come. */
    private static final String TO_THE_ACKNOWLEDGEMENT = """
                union all
                select 'ACKNOWLEDGEMENT', a.request_id, a.counterpart, p.no, b.began, a.occurred_on, false, false
                from (select distinct on (request_id) request_id, counterpart, occurred_on
                      from move where step = any (string_to_array(:acknowledging, ',')) and kind = :kind
                      order by request_id, place, seq) a
                join period p on a.occurred_on between p.first_day and p.last_day
                join begun b on b.request_id = a.request_id
                union all
                select 'ACKNOWLEDGEMENT', c.request_id, c.counterpart, p.no, b.began, p.last_day, true, true
                from span c
                join period p on c.since <= p.last_day and p.last_day < c.until
                join begun b on b.request_id = c.request_id
                where c.to_state = any (string_to_array(:unacknowledged, ','))
                  and not exists (select 1 from move a where a.request_id = c.request_id
                                  and a.step = any (string_to_array(:acknowledging, ',')) and a.occurred_on <= p.last_day)
            """;

    /** From the last decision before a surrender to the surrender. */
    private static final String TO_THE_SURRENDER = """
                union all
                select 'DECISION_TO_SURRENDER', s.request_id, s.counterpart, p.no, s.decided, s.surrendered, false, false
                from (select distinct on (e.request_id, e.seq) e.request_id, e.counterpart,
                             d.occurred_on as decided, e.occurred_on as surrendered
                      from move e join move d on d.request_id = e.request_id and d.place < e.place
                      where e.step = any (string_to_array(:surrendering, ',')) and e.kind = :kind
                        and d.step = any (string_to_array(:deciding, ','))
                      order by e.request_id, e.seq, d.place desc, d.seq desc) s
                join period p on s.surrendered between p.first_day and p.last_day
                union all
                select 'DECISION_TO_SURRENDER', c.request_id, c.counterpart, p.no, c.since, p.last_day, true, true
                from span c
                join period p on c.since <= p.last_day and p.last_day < c.until
                where c.to_state = any (string_to_array(:unsurrendered, ','))
            """;

    /** The days spent in each open state, from coming into it to leaving it; a step that stays in it ends nothing. */
    private static final String IN_EACH_STATE = """
                union all
                select 'STATE_' || s.to_state, s.request_id, s.counterpart, p.no, s.since,
                       case when s.until <= p.last_day then s.until else p.last_day end,
                       s.until > p.last_day, s.until > p.last_day
                from stay s
                join period p on s.until between p.first_day and p.last_day
                              or (s.since <= p.last_day and s.until > p.last_day)
            )
            """;

    /** A stay without a first or last day in an older register has no length. It can still be open. */
    private static final String STAYS = """
            , stay as (
                select request_id, counterpart, to_state, min(since) as since, max(until) as until
                from (select m.*, count(*) filter (where came_from is distinct from to_state)
                                  over (partition by request_id order by place, seq) as visit,
                             lead(vague) over (partition by request_id order by place, seq) as left_vaguely
                      from (select m.request_id, counterpart, place, m.seq, kind, to_state, to_standing, occurred_on as since,
                                   g.seq is not null as vague,
                                   lag(to_state) over (partition by m.request_id order by place, m.seq) as came_from,
                                   coalesce(min(occurred_on) over (partition by m.request_id order by place, m.seq
                                       rows between 1 following and unbounded following), date 'infinity') as until
                            from move m left join gap g on g.request_id = m.request_id and g.seq = m.seq) m) v
                where to_standing = 'OPEN' and kind = :kind
                group by request_id, counterpart, to_state, visit
                having min(since) <= max(until)
                   and (max(until) = 'infinity' or not bool_or(vague or coalesce(left_vaguely, false)))
            )
            """;

    /** Days on which several side processes stop the clock are left out once. */
    private static final String MEASURED = """
            , stopped as (
                select request_id, range_agg(daterange(opened_on, ended_on)) as days
                from opening where kind = any (string_to_array(:stopping, ',')) group by request_id
            ), measured as (
                select c.*, greatest(c.until - c.since, 0) as gross,
                       greatest(c.until - c.since, 0) - coalesce((
                           select sum(upper(r) - lower(r))
                           from unnest(s.days * datemultirange(daterange(c.since, greatest(c.since, c.until)))) r), 0) as net
                from lapse c
                left join stopped s on s.request_id = c.request_id
            ), counted as (
                select g.grp, c.measure, count(*) filter (where not c.running) as n,
                       case when starts_with(c.measure, 'RESULT_') or c.measure = 'AGE_OF_OPEN' then null
                            else count(*) filter (where c.running) end as still_open,
                       avg(c.gross) filter (where not c.running) as gross_mean,
                       percentile_cont(0.5) within group (order by c.gross) filter (where not c.running) as gross_median,
                       percentile_cont(0.9) within group (order by c.gross) filter (where not c.running) as gross_p90,
                       avg(c.net) filter (where not c.running) as net_mean,
                       percentile_cont(0.5) within group (order by c.net) filter (where not c.running) as net_median,
                       percentile_cont(0.9) within group (order by c.net) filter (where not c.running) as net_p90
                from measured c
                cross join lateral (%s) g (grp)
                where g.grp is not null or not c.of_stock or c.no = (select max(no) from period)
                group by g.grp, c.measure
            )
            select c.grp, c.measure, v.part, v.number
            from counted c
            cross join lateral (values
                ('N', cast(c.n as numeric)), ('STILL_OPEN', cast(c.still_open as numeric)),
                ('GROSS_MEAN', round(c.gross_mean, 1)), ('GROSS_MEDIAN', round(cast(c.gross_median as numeric), 1)),
                ('GROSS_P90', round(cast(c.gross_p90 as numeric), 1)),
                ('NET_MEAN', round(c.net_mean, 1)), ('NET_MEDIAN', round(cast(c.net_median as numeric), 1)),
                ('NET_P90', round(cast(c.net_p90 as numeric), 1))) v (part, number)
            where v.number is not null
            """;

    private final FigureQuestion question;
    private final Durations durations;

    DurationCounting(FigureQuestion question) {
        this.question = question;
        this.durations = Durations.of(question.direction(), question.kind());
    }

    @Override
    public String sql() {
        return StatementFigures.SPANS
                + StatementFigures.EVENTS
                + StandingSql.BEGUN
                + StandingSql.OPENINGS.formatted(question.source().sideProcesses())
                + StandingSql.GAPS
                + STAYS
                + TO_THE_RESULT
                + TO_THE_ACKNOWLEDGEMENT
                + TO_THE_SURRENDER
                + IN_EACH_STATE
                + MEASURED.formatted(question.groups());
    }

    @Override
    public Map<String, Object> values() {
        return Map.of(
                "acknowledging", names(Durations.ACKNOWLEDGING),
                "unacknowledged", String.join(",", durations.unacknowledged()),
                "deciding", names(Durations.DECIDING),
                "surrendering", names(Durations.SURRENDERING),
                "unsurrendered", String.join(",", durations.unsurrendered()),
                "stopping", names(stopping()));
    }

    private static List<SideProcessKind> stopping() {
        return Arrays.stream(SideProcessKind.values())
                .filter(SideProcessKind::stopsClock)
                .toList();
    }

    private static String names(Collection<? extends Enum<?>> members) {
        return members.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public List<Cell> complete(List<Cell> counted) {
        var cells = new ArrayList<>(counted);
        cells.addAll(Durations.nothingRunning(
                rows(counted.stream().map(Cell::row).distinct().toList())));
        return cells;
    }

    @Override
    public List<Heading> rows(Collection<String> found) {
        return durations.rows(found);
    }

    @Override
    public List<Heading> columns(Collection<String> found) {
        return Durations.columns();
    }

    @Override
    public boolean addsUp() {
        return false;
    }
}
