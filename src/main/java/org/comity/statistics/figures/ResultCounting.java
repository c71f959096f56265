package org.comity.statistics.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.ResultsAtADay;
import org.comity.statistics.statement.StatementFigures;

/** Counts requests by the result they had at the end of a day. */
final class ResultCounting implements Counting {

    /**
     * A request counts once, from the first day on which it was open and of this kind, even if it changes its kind and
     * returns.
     */
    private static final String SQL = """
            , entered as (
                select distinct on (request_id) request_id, counterpart, occurred_on
                from event where flow in ('NEW', 'RECLASSIFIED_IN') order by request_id, place, seq
            ), standing_then as (
                select distinct on (request_id) request_id, to_standing, kind
                from move where occurred_on <= cast(:on as date) order by request_id, place desc, seq desc
            ), result_then as (
                select distinct on (request_id) request_id, result
                from event where flow = 'FINALISED' and occurred_on <= cast(:on as date)
                order by request_id, place desc, seq desc
            )
            select g.grp, 'REQUESTS',
                   case when s.kind <> :kind then 'RECLASSIFIED_OUT' when s.to_standing = 'OPEN' then 'STILL_OPEN'
                        when s.to_standing = 'PREPARING' then 'NOT_RECORDED'
                        else coalesce(r.result, 'NOT_RECORDED') end,
                   count(*)
            from entered c
            join period p on c.occurred_on between p.first_day and p.last_day
            join standing_then s on s.request_id = c.request_id
            left join result_then r on r.request_id = c.request_id
            cross join lateral (%s) g (grp)
            group by 1, 2, 3
            """;

    private final FigureQuestion question;

    ResultCounting(FigureQuestion question) {
        this.question = question;
    }

    @Override
    public String sql() {
        return StatementFigures.EVENTS + SQL.formatted(question.groups());
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("on", question.on().toString());
    }

    @Override
    public List<Heading> rows(Collection<String> found) {
        return List.of(ResultsAtADay.REQUESTS);
    }

    @Override
    public List<Heading> columns(Collection<String> found) {
        return ResultsAtADay.columns(question.kind(), found);
    }
}
