package org.comity.statistics.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.comity.cases.history.Detail.Keys;
import org.comity.rules.indicator.FigureTable.Cell;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.Refusals;
import org.comity.statistics.statement.StatementFigures;

/** Counts refusals by ground and by who decided them. */
final class RefusalCounting implements Counting {

    private static final String SQL = """
            , refusal as (
                select e.request_id, e.counterpart, p.no, coalesce(h.decided_by, 'NOT_RECORDED') as body,
                       case jsonb_typeof(cast(h.details as jsonb) -> '%1$s') when 'array'
                            then cast(h.details as jsonb) -> '%1$s' else '[]' end as grounds
                from event e
                join period p on e.occurred_on between p.first_day and p.last_day
                join history_entry h on h.request_id = e.request_id and h.seq = e.seq
                where e.flow = 'FINALISED' and e.result = 'REFUSED'
            )
            select g.grp, m.ground, c.body, count(*)
            from refusal c
            cross join lateral (select 'TOTAL' union all %2$s) m (ground)
            cross join lateral (%3$s) g (grp)
            group by 1, 2, 3
            """;

    /** The marked ground, or the only one. Without either, no ground is chosen. */
    private static final String PRINCIPAL = """
            select case when count(*) filter (where x ->> '%1$s' = 'true') = 1
                        then max(x ->> '%2$s') filter (where x ->> '%1$s' = 'true')
                        when count(*) = 1 then max(x ->> '%2$s') else 'RF_NOT_RECORDED' end
            from jsonb_array_elements(c.grounds) x""".formatted(Keys.PRINCIPAL, Keys.CODE);

    private static final String EVERY = """
            (select distinct x ->> '%s' from jsonb_array_elements(c.grounds) x
             union select 'RF_NOT_RECORDED' where jsonb_array_length(c.grounds) = 0)""".formatted(Keys.CODE);

    private final FigureQuestion question;
    private final UnaryOperator<String> titleOfGround;

    RefusalCounting(FigureQuestion question, UnaryOperator<String> titleOfGround) {
        this.question = question;
        this.titleOfGround = titleOfGround;
    }

    @Override
    public String sql() {
        var grounds = question.everyGround() ? EVERY : PRINCIPAL;
        return StatementFigures.EVENTS + SQL.formatted(Keys.GROUNDS, grounds, question.groups());
    }

    @Override
    public Map<String, Object> values() {
        return Map.of();
    }

    @Override
    public Cell cell(Cell counted) {
        return new Cell(Refusals.ground(counted.row()), counted.column(), counted.number());
    }

    @Override
    public List<Heading> rows(Collection<String> found) {
        return Refusals.rows(found, titleOfGround, question.everyGround());
    }

    @Override
    public List<Heading> columns(Collection<String> found) {
        return Refusals.columns(found);
    }
}
