package org.comity.statistics.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.ResultsAtADay;

/** Counts requests by the result they had at the end of a day. */
final class ResultCounting implements Counting {

    /**
     * A request counts once, from the first day on which it was open and of this kind, even if it changes its direction or
     * kind and returns.
     */
    private static final String SQL = """
            , entered as (
                select e.request_id
                from event e
                where e.flow in ('NEW', 'RECLASSIFIED_IN', 'REDIRECTED_IN', 'SPLIT_OFF')
                  and not exists (select 1 from move f where f.request_id = e.request_id and f.place < e.place and f.kind = :kind
                                  and f.direction = :direction
                                  and (f.flow in ('NEW', 'SPLIT_OFF')
                                       or f.flow in ('RECLASSIFIED', 'REDIRECTED') and f.to_standing = 'OPEN'))
            )
            select g.grp, 'REQUESTS',
                   case when s.direction <> :direction then 'REDIRECTED_OUT' when s.kind <> :kind then 'RECLASSIFIED_OUT'
                        when s.to_state = 'JOINED' then 'JOINED' when s.to_standing = 'OPEN' then 'STILL_OPEN'
                        when s.to_standing = 'PREPARING' then 'NOT_RECORDED'
                        else coalesce((select f.result from move f
                                       where f.request_id = c.request_id and f.kind = :kind and f.direction = :direction and f.flow = 'FINALISED'
                                         and f.occurred_on <= cast(:on as date)
                                       order by f.place desc, f.seq desc limit 1), 'NOT_RECORDED') end,
                   count(*)
            from entered c
            cross join lateral (select m.to_standing, m.to_state, m.direction, m.kind from move m
                                where m.request_id = c.request_id and m.occurred_on <= cast(:on as date)
                                order by m.place desc, m.seq desc limit 1) s
            %s
            group by 1, 2, 3
            """;

    private final FigureQuestion question;

    ResultCounting(FigureQuestion question) {
        this.question = question;
    }

    @Override
    public String sql() {
        return SQL.formatted(question.groups());
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
