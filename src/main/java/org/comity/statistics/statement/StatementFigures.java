package org.comity.statistics.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.base.security.CurrentCaller;
import org.comity.rules.indicator.Figure;
import org.comity.rules.indicator.StockAndFlow;
import org.comity.statistics.table.Breakdown;
import org.comity.statistics.table.Breakdown.Group;
import org.comity.statistics.table.FactSql;
import org.comity.statistics.table.FigureQueries;
import org.jspecify.annotations.Nullable;

/**
 * Counts a statement from the histories. Stock, flow and the check of each request are queries of their own; one
 * statement contains all three, so that they see the same state of the database.
 */
@ApplicationScoped
public class StatementFigures {

    private static final String STOCK = """
            select 'STOCK' as part, d.no, g.grp, cast(null as text) as item, count(*) as number
            from (select 0 as no, min(first_day) - 1 as day from period union all select no, last_day from period) d
            join span c on c.since <= d.day and d.day < c.until
            %1$s
            group by d.no, g.grp
            """;

    private static final String FLOW = """
            select c.flow, c.no, g.grp, c.result, count(*)
            from event c
            %1$s
            group by c.flow, c.no, g.grp, c.result
            """;

    /**
     * The requests for which stock and flow differ in some period. A span changes the stock of the period in which it begins, and of that
     * in which it ends.
     */
    private static final String UNBALANCED = """
            select 'UNBALANCED', 0, cast(id as text), reference, 0
            from (select r.id, r.reference
                  from (select distinct request_id from (
                            select s.request_id, {no:s.since} as no, -1 as number from span s
                            where s.since between cast(:firstDay as date) and cast(:lastDay as date)
                            union all
                            select s.request_id, {no:s.until}, 1 from span s
                            where s.until between cast(:firstDay as date) and cast(:lastDay as date)
                            union all
                            select e.request_id, e.no, case when e.flow in ('FINALISED', 'JOINED', 'RECLASSIFIED_OUT', 'REDIRECTED_OUT') then -1 else 1 end from event e) n
                        group by request_id, no having sum(number) <> 0) b
                  join request r on r.id = b.request_id
                  order by r.reference limit 100) u
            """.replaceAll("\\{no:([^}]+)}", FactSql.noOf("$1"));

    private final FigureQueries queries;
    private final CurrentCaller current;

    StatementFigures(FigureQueries queries, CurrentCaller current) {
        this.current = current;
        this.queries = queries;
    }

    /** Counts the requested figures. Needs a transaction, because row-level security is set for one. */
    public Counted count(StatementQuestion question) {
        var by = question.by();
        var counts = (STOCK + "union all\n" + FLOW).formatted(by.groups());
        var query = queries.query(question.source().facts()
                + by.words(current.get().readsRequestsOf(question.authority())) + counts + "union all\n" + UNBALANCED);
        question.bind(query);
        var rows = query.getResultList().stream().map(StatementFigures::row).toList();
        return counted(rows, question.periods().size());
    }

    private static Row row(Tuple tuple) {
        return new Row(
                tuple.get(0, String.class),
                tuple.get(1, Integer.class),
                tuple.get(2, String.class),
                tuple.get(3, String.class),
                tuple.get(4, Number.class).longValue());
    }

    private static Counted counted(List<Row> rows, int periods) {
        var total = new ArrayList<Figure>();
        var groups = new TreeMap<String, List<Figure>>(Breakdown.NOT_RECORDED_LAST);
        var unbalanced = new ArrayList<UnbalancedView>();
        Integer merged = null;
        for (var row : rows) {
            if (row.isUnbalanced()) {
                unbalanced.add(row.unbalanced());
            } else if (row.group() == null) {
                total.add(row.figure());
            } else {
                var group = Group.of(row.group());
                merged = group.merged() == null ? merged : group.merged();
                groups.computeIfAbsent(group.code(), code -> new ArrayList<>()).add(row.figure());
            }
        }
        var byGroup = new TreeMap<String, StockAndFlow>(Breakdown.NOT_RECORDED_LAST);
        groups.forEach((group, figures) -> byGroup.put(group, new StockAndFlow(periods, figures)));
        return new Counted(new StockAndFlow(periods, total), byGroup, List.copyOf(unbalanced), merged);
    }

    /**
     * The counted rows.
     *
     * @param merged how many words share one group; null if none do
     */
    public record Counted(
            StockAndFlow total,
            SortedMap<String, StockAndFlow> groups,
            List<UnbalancedView> unbalanced,
            @Nullable Integer merged) {}

    private record Row(
            String part,
            int period,
            @Nullable String group,
            @Nullable String item,
            long number) {

        boolean isUnbalanced() {
            return part.equals("UNBALANCED");
        }

        UnbalancedView unbalanced() {
            return new UnbalancedView(UUID.fromString(String.valueOf(group)), String.valueOf(item));
        }

        Figure figure() {
            return switch (part) {
                case "STOCK" -> new Figure.Stock(period, number);
                case "NEW" -> new Figure.Entered(period, number);
                case "REOPENED" -> new Figure.Reopened(period, number);
                case "RECLASSIFIED_IN" -> new Figure.ReclassifiedIn(period, number);
                case "RECLASSIFIED_OUT" -> new Figure.ReclassifiedOut(period, number);
                case "REDIRECTED_IN" -> new Figure.RedirectedIn(period, number);
                case "REDIRECTED_OUT" -> new Figure.RedirectedOut(period, number);
                case "SPLIT_OFF" -> new Figure.SplitOff(period, number);
                case "JOINED" -> new Figure.Joined(period, number);
                case "FINALISED" -> new Figure.Finalised(period, String.valueOf(item), number);
                default -> throw new IllegalStateException(part);
            };
        }
    }
}
