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
import org.comity.statistics.table.FactSql;

/** Measures how long things took, and counts what still runs. */
final class DurationCounting implements Counting {

    /** Requests that are open at the end of a period, with the state in which they are. */
    private static final String OPEN = """
            , open as materialized (
                select c.request_id, p.no, c.began, p.last_day, %s as state
                from span c
                join period p on c.since <= p.last_day and p.last_day < c.until
            )
            """.formatted(FactSql.stateOn("p.last_day"));

    /** From the day a request first became open to each of its results, to those of the period. */
    private static final String TO_THE_RESULT = """
            , lapse as materialized (
                select n.measure, e.request_id, e.no, e.began as since, e.occurred_on as until, false as running, false as of_stock
                from event e
                cross join lateral (values ('RESULT'), ('RESULT_' || e.result)) n (measure)
                where e.flow = 'FINALISED' and e.began is not null
                union all
                select n.measure, c.request_id, c.no, c.began, c.last_day, n.running, true
                from open c
                cross join lateral (values ('RESULT', true), ('AGE_OF_OPEN', false)) n (measure, running)
            """;

    /** From the opening to the first acknowledgement; a request that waits for it is in a state from which it can come. */
    private static final String TO_THE_ACKNOWLEDGEMENT = """
                union all
                select 'ACKNOWLEDGEMENT', a.request_id, a.no, a.began, a.occurred_on, false, false
                from moved a
                where a.occurred_on <= cast(:lastDay as date) and a.step = any (string_to_array(:acknowledging, ',')) and a.direction = :direction and a.kind = :kind
                  and a.began is not null
                  and not exists (select 1 from move f where f.request_id = a.request_id and f.place < a.place and f.kind = :kind
                                  and f.direction = :direction and f.step = any (string_to_array(:acknowledging, ',')))
                union all
                select 'ACKNOWLEDGEMENT', c.request_id, c.no, c.began, c.last_day, true, true
                from open c
                where c.state = any (string_to_array(:unacknowledged, ','))
                  and not exists (select 1 from move a where a.request_id = c.request_id and a.direction = :direction
                                  and a.step = any (string_to_array(:acknowledging, ',')) and a.occurred_on <= c.last_day)
            """;

    /** From the last decision before a surrender to the surrender. */
    private static final String TO_THE_SURRENDER = """
                union all
                select 'DECISION_TO_SURRENDER', e.request_id, e.no, d.occurred_on, e.occurred_on, false, false
                from moved e
                cross join lateral (select d.occurred_on from move d
                                    where d.request_id = e.request_id and d.place < e.place
                                      and d.step = any (string_to_array(:deciding, ','))
                                    order by d.place desc, d.seq desc limit 1) d
                where e.occurred_on <= cast(:lastDay as date) and e.step = any (string_to_array(:surrendering, ',')) and e.direction = :direction and e.kind = :kind
                union all
                select 'DECISION_TO_SURRENDER', c.request_id, c.no, c.began, c.last_day, true, true
                from open c
                where c.state = any (string_to_array(:unsurrendered, ','))
            """;

    /** The days spent in each open state, from coming into it to leaving it; a step that stays in it ends nothing. */
    private static final String IN_EACH_STATE = """
                union all
                select 'STATE_' || s.left_state, s.request_id, %s, s.entered, s.left_on, false, false
                from moved s
                where s.left_on between cast(:firstDay as date) and cast(:lastDay as date) and s.former_direction = :direction and s.former_kind = :kind
                union all
                select 'STATE_' || c.state, c.request_id, c.no, c.began, c.last_day, true, true
                from open c
            )
            """.formatted(FactSql.noOf("s.left_on"));

    /** Days on which several side processes stop the clock are left out once. */
    private static final String MEASURED = """
            , stopped as (
                select s.request_id, range_agg(daterange(s.opened_on, s.ended_on)) as days
                from %2$s
                where s.kind = any (string_to_array(:stopping, ','))
                  and s.request_id in (select request_id from lapse where not running)
                group by s.request_id
            ), measured as materialized (
                select c.*, greatest(c.until - c.since, 0) as gross,
                       greatest(c.until - c.since, 0) - case when s.days is null then 0 else coalesce((
                           select sum(upper(r) - lower(r))
                           from unnest(s.days * datemultirange(daterange(c.since, greatest(c.since, c.until)))) r), 0) end as net
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
                %1$s
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
        return OPEN
                + TO_THE_RESULT
                + TO_THE_ACKNOWLEDGEMENT
                + TO_THE_SURRENDER
                + IN_EACH_STATE
                + MEASURED.formatted(question.groups(), question.source().sideProcesses());
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
