package org.comity.statistics.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.rules.indicator.AgeBand;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.OpenStock;
import org.comity.statistics.table.FactSql;

/** Counts the requests that are open at the end of a day, by state and age. */
public final class OpenStockCounting implements Counting {

    /** No age is below the first band, even if days contradict one another. Otherwise the totals would not add up. */
    private static final String SQL = """
            , band as (
                select code, months,
                       lead(months) over (order by months) as next
                from unnest(string_to_array(:bands, ','), cast(string_to_array(:months, ',') as int[])) b (code, months)
            )
            select g.grp, n.state, b.code, count(*)
            from span c
            join band b on (b.months = 0 or c.began + make_interval(months => b.months) <= cast(:on as date))
                       and (b.next is null or c.began + make_interval(months => b.next) > cast(:on as date))
            cross join lateral (values ('TOTAL'), (%1$s)) n (state)
            %2$s
            where c.since <= cast(:on as date) and cast(:on as date) < c.until
            group by 1, 2, 3
            """;

    private final FigureQuestion question;

    public OpenStockCounting(FigureQuestion question) {
        this.question = question;
    }

    @Override
    public String sql() {
        return SQL.formatted(FactSql.stateOn("cast(:on as date)"), question.groups());
    }

    @Override
    public Map<String, Object> values() {
        return Map.of(
                "on",
                question.on().toString(),
                "bands",
                Arrays.stream(AgeBand.values()).map(AgeBand::name).collect(Collectors.joining(",")),
                "months",
                Arrays.stream(AgeBand.values())
                        .map(band -> String.valueOf(band.months()))
                        .collect(Collectors.joining(",")));
    }

    @Override
    public List<Heading> rows(Collection<String> found) {
        return OpenStock.rows(question.direction(), question.kind(), found);
    }

    @Override
    public List<Heading> columns(Collection<String> found) {
        return OpenStock.columns();
    }
}
