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
import org.comity.statistics.table.CountedTables;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Counts a statement from the histories. Stock, flow and the check of each request are queries of their own; one
 * statement contains all three, so that they see the same state of the database.
 */
@ApplicationScoped
public class StatementFigures {

    /**
     * The requested columns, and the valid moves of the requests. All moves of the authority are read first and their
     * requests looked up by key: this plan is also good right after a large import, before the tables have statistics.
     */
    private static final String MATERIAL = """
            with period as (
                select cast(no as int) as no, first_day, last_day
                from unnest(cast(string_to_array(:firstDays, ',') as date[]), cast(string_to_array(:lastDays, ',') as date[]))
                     with ordinality as p (first_day, last_day, no)
            ), standing as materialized (
                select request_id, place, seq, occurred_on, step, to_state, from_standing, to_standing, result
                from %1$s where authority = :authority
            ), move as (
                select s.*, r.counterpart, case when r.reclassified then %3$s else r.kind end as kind,
                       case when r.reclassified then %4$s else r.kind end as former_kind,
                       case when r.reclassified then %5$s else 0 end as turn
                from standing s cross join lateral (
                    select counterpart, kind, cardinality(former_kinds) > 0 as reclassified from %2$s
                    where id = s.request_id and authority = :authority and direction = :direction
                    and (kind = :kind or :kind = any (former_kinds)) offset 0) r
            )
            """;

    /**
     * The kind of a reclassified request from a move on, by the last reclassification before it, or by the first one
     * after it.
     */
    private static final String KIND = """
            coalesce((select t.to_kind from %1$s t where t.request_id = s.request_id and t.place <= s.place
                      order by t.place desc limit 1),
                     (select t.from_kind from %1$s t where t.request_id = s.request_id and t.from_kind is not null
                      order by t.place limit 1), r.kind)""";

    /** The kind of a request up to a move. A reclassification itself names it. */
    private static final String FORMER_KIND =
            "coalesce((select t.from_kind from %1$s t where t.request_id = s.request_id and t.seq = s.seq), " + KIND
                    + ")";

    /** The number of its reclassifications up to then. A request can be new in each kind. */
    private static final String TURN = """
            (select count(*) from %1$s t where t.request_id = s.request_id and t.place <= s.place
             and t.from_kind is not null)""";

    /**
     * The spans in which a request was open. A move sets the state from the day it occurred until the first day of a
     * later move in the order of the history, under any kind. The state before the move does not matter.
     */
    public static final String SPANS = """
            , span as (
                select request_id, counterpart, to_state, since, until
                from (select request_id, counterpart, to_state, to_standing, kind, occurred_on as since,
                             coalesce(min(occurred_on) over (partition by request_id order by place, seq
                                 rows between 1 following and unbounded following), date 'infinity') as until
                      from move) m
                where to_standing = 'OPEN' and kind = :kind and since < until
            )
            """;

    /** The moves that change the stock, by the state before and after. */
    public static final String EVENTS = """
            , event as (
                select request_id, counterpart, place, seq, occurred_on, 'NEW' as flow, null as result
                from (select request_id, counterpart, place, seq, occurred_on,
                             row_number() over (partition by request_id, turn order by place, seq) as time
                      from move
                      where to_standing = 'OPEN' and (from_standing is null or from_standing = 'PREPARING')
                        and kind = :kind and former_kind = :kind) m
                where time = 1
                union all
                select request_id, counterpart, place, seq, occurred_on, 'REOPENED', null
                from move
                where from_standing in ('FINALISED', 'CLOSED') and to_standing = 'OPEN'
                  and kind = :kind and former_kind = :kind
                union all
                select request_id, counterpart, place, seq, occurred_on, 'RECLASSIFIED_IN', null
                from move
                where to_standing = 'OPEN' and kind = :kind and former_kind <> :kind
                union all
                select request_id, counterpart, place, seq, occurred_on, 'RECLASSIFIED_OUT', null
                from move
                where from_standing = 'OPEN' and kind <> :kind and former_kind = :kind
                union all
                select request_id, counterpart, place, seq, occurred_on, 'FINALISED', coalesce(result, 'OTHERWISE_FINALISED')
                from move
                where from_standing = 'OPEN' and to_standing in ('FINALISED', 'CLOSED')
                  and kind = :kind and former_kind = :kind
            )
            """;

    private static final String STOCK = """
            select 'STOCK' as part, d.no, g.grp, cast(null as text) as item, count(*) as number
            from (select 0 as no, min(first_day) - 1 as day from period union all select no, last_day from period) d
            join span c on c.since <= d.day and d.day < c.until
            cross join lateral (%1$s) g (grp)
            group by d.no, g.grp
            """;

    private static final String FLOW = """
            select c.flow, p.no, g.grp, c.result, count(*)
            from event c
            join period p on c.occurred_on between p.first_day and p.last_day
            cross join lateral (%1$s) g (grp)
            group by c.flow, p.no, g.grp, c.result
            """;

    /** The requests for which stock and flow differ in some period. */
    private static final String UNBALANCED = """
            select 'UNBALANCED', 0, cast(id as text), reference, 0
            from (select r.id, r.reference
                  from (select distinct request_id from (
                            select s.request_id, p.no, 1 as number from span s
                            join period p on s.since < p.first_day and p.first_day - 1 < s.until
                            union all
                            select s.request_id, p.no, -1 from span s
                            join period p on s.since <= p.last_day and p.last_day < s.until
                            union all
                            select e.request_id, p.no, case when e.flow in ('FINALISED', 'RECLASSIFIED_OUT') then -1 else 1 end from event e
                            join period p on e.occurred_on between p.first_day and p.last_day) n
                        group by request_id, no having sum(number) <> 0) b
                  join request r on r.id = b.request_id
                  order by r.reference limit 100) u
            """;

    private final Session entities;
    private final CurrentCaller current;

    StatementFigures(Session entities, CurrentCaller current) {
        this.current = current;
        this.entities = entities;
    }

    /** The common part of every query of figures: the periods and the moves. */
    public static String material(CountedTables source) {
        var kinds = source.kinds();
        return MATERIAL.formatted(
                source.moves(),
                source.requests(),
                KIND.formatted(kinds),
                FORMER_KIND.formatted(kinds),
                TURN.formatted(kinds));
    }

    /** Counts the requested figures. Needs a transaction, because row-level security is set for one. */
    public Counted count(StatementQuestion question) {
        var source = question.source();
        var counts = (STOCK + "union all\n" + FLOW).formatted(question.by().groups(source));
        var query = entities.createNativeQuery(
                material(source) + question.by().words(source, current.get().readsRequestsOf(question.authority()))
                        + SPANS + EVENTS + counts + "union all\n" + UNBALANCED,
                Tuple.class);
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
                case "FINALISED" -> new Figure.Finalised(period, String.valueOf(item), number);
                default -> throw new IllegalStateException(part);
            };
        }
    }
}
