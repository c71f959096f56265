package org.comity.statistics.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.comity.rules.indicator.FigureTable.Cell;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.Refusals;

/** Counts refusals by ground and by who decided them. */
final class RefusalCounting implements Counting {

    private static final String SQL = """
            , refusal as (
                select m.request_id, m.no, coalesce(m.decided_by, 'NOT_RECORDED') as body, m.grounds, m.ground
                from moved m
                where m.flow = 'FINALISED' and m.result = 'REFUSED' and m.kind = :kind
            )
            select g.grp, n.ground, c.body, count(*)
            from refusal c
            cross join lateral (select 'TOTAL' union all select %1$s) n (ground)
            %2$s
            group by 1, 2, 3
            """;

    /** The marked ground, or the only one. Without either, no ground is chosen. */
    private static final String PRINCIPAL = "coalesce(c.ground, 'RF_NOT_RECORDED')";

    private static final String EVERY = """
            unnest(case when cardinality(c.grounds) > 0 then c.grounds else '{RF_NOT_RECORDED}' end)""";

    private final FigureQuestion question;
    private final UnaryOperator<String> titleOfGround;

    RefusalCounting(FigureQuestion question, UnaryOperator<String> titleOfGround) {
        this.question = question;
        this.titleOfGround = titleOfGround;
    }

    @Override
    public String sql() {
        var grounds = question.everyGround() ? EVERY : PRINCIPAL;
        return SQL.formatted(grounds, question.groups());
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
