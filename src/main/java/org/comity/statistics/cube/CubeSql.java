package org.comity.statistics.cube;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.rules.catalogue.CountedPopulation;
import org.comity.rules.catalogue.DimensionUse;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.IndicatorMeasure;
import org.comity.statistics.table.CountedRequest;

/**
 * The query of a question. Its sub-query {@code member} has a row for each member that the question counts, with a column for each
 * dimension. Cells and totals are counted from it in one statement.
 */
final class CubeSql {

    private static final String MEMBERS = """
            , member as (
                select c.request_id, c.day, c.no%1$s
                from (
            %2$s) c
                %3$s
                where true%4$s
            )
            """;

    private static final String COUNTED = "sum(m.units) as counted";
    private static final String SHARED =
            "sum(m.units) as counted, coalesce(sum(m.units) filter (where m.hit), 0) as hits";
    private static final String RECONCILED = """
            , count(*) as members, count(*) filter (where m.units = 0) as without, count(*) filter (where m.units = 1) as with_one,
              count(*) filter (where m.units > 1) as with_several""";
    private static final String STOCK = ", max(m.age) as oldest";

    /** Amounts of different currencies are never added: a cell that mixes them has no sum. */
    private static final String MONEY = """
            , case when count(distinct m.currency) filter (where m.amount is not null) <= 1 then coalesce(sum(m.amount), 0) end as amount,
              count(*) filter (where m.amount is null) as without_amount""";

    private static final String DAYS = """
            count(*) filter (where not m.running) as counted, count(*) filter (where m.running) as still_open,
            %1$s, %2$s""";
    private static final String MIDDLES = """
            round(avg(m.%1$s) filter (where not m.running), 1) as %1$s_mean,
            round(cast(percentile_cont(0.5) within group (order by m.%1$s) filter (where not m.running) as numeric), 1) as %1$s_median,
            round(cast(percentile_cont(0.9) within group (order by m.%1$s) filter (where not m.running) as numeric), 1) as %1$s_p90""";

    private final CubeQuestion question;
    private final boolean then;
    private final boolean readsFiles;
    private final boolean onlyTop;
    private final List<DimensionSql> by = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * @param readsFiles true if the caller reads the words of files
     * @param onlyTop true if values of the first dimension that are not among {@code :top} count together
     */
    CubeSql(CubeQuestion question, boolean readsFiles, boolean onlyTop) {
        this.question = question;
        this.then = question.asOf() != null;
        this.readsFiles = readsFiles;
        this.onlyTop = onlyTop;
        question.by().forEach(use -> by.add(sql(use)));
    }

    /** The values of conditions, by the names of their parameters; filled when a query is composed. */
    Map<String, Object> values() {
        return values;
    }

    /** The cells and the totals. A total has no value of a dimension. */
    String cells() {
        var dimensions = numbered(i -> "d" + i);
        if (by.isEmpty()) {
            return members() + "select m.no, true as is_total, " + numbers() + " from member m group by m.no";
        }
        if (by.stream().noneMatch(DimensionSql::several)) {
            return members() + "select m.no, grouping(m.d0) = 1 as is_total, " + list("m.", dimensions) + ", "
                    + numbers() + recorded() + " from member m group by grouping sets ((m.no, " + list("m.", dimensions)
                    + "), (m.no))";
        }
        var nulls = by.stream().map(one -> "null").collect(Collectors.joining(", "));
        return members() + "select m.no, false as is_total, " + list("", numbered(i -> "v" + i)) + ", " + numbers()
                + recorded()
                + " from member m " + laterals() + " group by m.no, " + list("", numbered(i -> "v" + i))
                + "\nunion all select m.no, true, " + nulls + ", " + numbers() + recorded()
                + " from member m group by m.no";
    }

    /** The most frequent values of the first dimension. */
    String top() {
        var first = by.getFirst();
        var value = first.several() ? "v0" : "m.d0";
        var from = first.several() ? "member m cross join lateral unnest(m.d0) v (v0)" : "member m";
        return members() + "select " + value + " as top from " + from + " where " + value
                + " <> 'NOT_RECORDED' group by 1" + " order by count(*) desc, 1 limit :most";
    }

    /** The requests of the members, each with their number, after a day and a request. */
    String requests() {
        return members() + """
                select m.request_id, min(m.day) as first_day, max(m.day) as last_day, MEMBERS as members
                from member m
                group by m.request_id
                having cast(:afterDay as date) is null or (min(m.day), m.request_id) > (cast(:afterDay as date), cast(:afterId as uuid))
                order by 2, 1
                limit :limit""".replace("MEMBERS", membersOf("true"));
    }

    /** The contribution of each request to the numbers of a cell, as texts by name: a part that a request does not have is null. */
    String contributions() {
        return members() + "select m.request_id, " + String.join(", ", parts())
                + " from member m group by m.request_id order by m.request_id limit :most";
    }

    private List<String> parts() {
        if (question.population().measuresDays()) {
            return List.of(
                    part("count(*) filter (where not m.running)", CubeNumbers.COUNTED),
                    part("count(*) filter (where m.running)", CubeNumbers.STILL_OPEN),
                    part(lengths("gross"), CountedRequest.GROSS),
                    part(lengths("net"), CountedRequest.NET));
        }
        var parts = new ArrayList<String>();
        parts.add(part("sum(m.units)", CubeNumbers.COUNTED));
        if (question.indicator().measure() == IndicatorMeasure.SHARE) {
            parts.add(part("coalesce(sum(m.units) filter (where m.hit), 0)", CubeNumbers.HITS));
        }
        if (isStock()) {
            parts.add(part("max(m.age)", CountedRequest.AGE));
        }
        if (question.sumsMoney()) {
            parts.add(part("sum(m.amount)", CubeNumbers.AMOUNT));
        }
        return parts;
    }

    private static String lengths(String column) {
        return "string_agg(cast(m.%1$s as text), ',' order by m.%1$s) filter (where not m.running)".formatted(column);
    }

    private static String part(String expression, String name) {
        return "cast(" + expression + " as text) as " + name;
    }

    /** The amounts of each request in each cell. */
    String amounts() {
        var cell = list("", numbered(i -> "v" + i));
        return members() + "select m.no, m.request_id, r.counterpart, sum(m.amount) as amount, " + cell
                + " from member m join request r on r.id = m.request_id " + laterals()
                + " where m.amount > 0 group by m.no, m.request_id, r.counterpart, " + cell;
    }

    /** The requests of each cell. */
    String requestsByCell() {
        var cell = numbered(i -> "v" + i).stream().map(column -> ", " + column).collect(Collectors.joining());
        return members() + "select distinct m.no, m.request_id" + cell + " from member m " + laterals();
    }

    /** The named sub-queries with the members. */
    private String members() {
        values.clear();
        var population = new PopulationSql(question.population(), then);
        var conditions = conditions();
        var columns = columns();
        var reads = columns.contains("q.") || conditions.contains("q.");
        return population.facts()
                + keysOfNames(columns + conditions)
                + MEMBERS.formatted(
                        columns,
                        population.members(),
                        reads ? "join content q on q.request_id = c.request_id" : "",
                        conditions);
    }

    private static String keysOfNames(String expressions) {
        return DimensionSql.KEYS_OF_NAMES.entrySet().stream()
                .filter(one -> expressions.contains("from " + one.getKey()))
                .map(one ->
                        ", %s as materialized (select jsonb_object_agg(k.name, text_key(k.name)) as map from %s k)\n"
                                .formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining());
    }

    private String columns() {
        var columns = new StringBuilder();
        for (var i = 0; i < by.size(); i++) {
            columns.append(",\n")
                    .append(i == 0 && onlyTop ? topValues(by.get(i)) : by.get(i).expression())
                    .append(" as d")
                    .append(i);
        }
        if (question.population().measuresDays()) {
            columns.append(",\nc.running, greatest(c.until - c.since, 0) as gross");
            columns.append(",\ngreatest(c.until - c.since, 0) - ")
                    .append(stoppedDays())
                    .append(" as net");
        } else {
            columns.append(",\n").append(units()).append(" as units");
        }
        if (question.population().hasMoney()) {
            columns.append(",\nc.amount, c.currency");
        }
        if (isStock()) {
            columns.append(",\nc.age");
        }
        if (question.indicator().measure() == IndicatorMeasure.SHARE) {
            columns.append(",\n")
                    .append(conditionOf("share", question.computation().share()))
                    .append(" as hit");
        }
        return columns.toString();
    }

    private String units() {
        return question.population().countsDays() ? "c.days" : question.unit().weight(then);
    }

    private String stoppedDays() {
        if (question.population() != CountedPopulation.SPANS) {
            return "null::int";
        }
        values.put("stopping", SpanSql.stopping());
        return SpanSql.STOPPED_DAYS.replace(
                "SIDE_PROCESSES",
                then
                        ? "(select * from side_process_known(c.request_id, cast(:asOf as timestamptz)) where "
                                + PopulationSql.OPENED_RIGHTLY + ") s"
                        : "(select * from side_process x where x.request_id = c.request_id and "
                                + PopulationSql.OPENED_RIGHTLY + ") s");
    }

    private static String topValues(DimensionSql first) {
        var among =
                "case when %1$s = any (cast(:top as text[])) or %1$s = 'NOT_RECORDED' then %1$s else 'OTHER_GROUPS' end";
        return first.several()
                ? "array(select distinct " + among.formatted("x") + " from unnest(" + first.expression() + ") x)"
                : among.formatted("(" + first.expression() + ")");
    }

    private String conditions() {
        var conditions = new StringBuilder();
        question.computation()
                .only()
                .forEach((dimension, some) -> conditions.append("\nand ").append(condition("only", dimension, some)));
        question.filters()
                .forEach((dimension, some) -> conditions.append("\nand ").append(condition("filter", dimension, some)));
        return conditions.toString();
    }

    private String conditionOf(String name, Map<IndicatorDimension, Set<String>> all) {
        return all.entrySet().stream()
                .map(one -> condition(name, one.getKey(), one.getValue()))
                .collect(Collectors.joining(" and "));
    }

    /**
     * A span that still runs has no result yet, and meets the condition of a definition on the result. Words of files together are a group for
     * those who read the words too: an edition has it, which is counted without them.
     */
    private String condition(String name, IndicatorDimension dimension, Set<String> some) {
        var parameter = name + dimension.ordinal();
        values.put(parameter, some.toArray(String[]::new));
        var reads = readsFiles && some.stream().noneMatch(DimensionSql::isWordsOfAFile);
        var condition = DimensionSql.of(question.use(dimension), question.population(), then, reads)
                .isOneOf(parameter);
        return "only".equals(name)
                        && question.population() == CountedPopulation.SPANS
                        && dimension == IndicatorDimension.RESULT
                ? "(c.running or " + condition + ")"
                : condition;
    }

    private DimensionSql sql(DimensionUse use) {
        return DimensionSql.of(use, question.population(), then, readsFiles);
    }

    private String numbers() {
        if (question.population().measuresDays()) {
            return DAYS.formatted(MIDDLES.formatted("gross"), MIDDLES.formatted("net"));
        }
        return (question.indicator().measure() == IndicatorMeasure.SHARE ? SHARED : COUNTED)
                + (isStock() ? STOCK : "")
                + (question.sumsMoney() ? MONEY : "")
                + (question.unit() == UnitOfCount.MEMBER ? "" : RECONCILED);
    }

    private boolean isStock() {
        return question.population().isStock();
    }

    private String recorded() {
        return IntStream.range(0, by.size())
                        .mapToObj(i -> ", " + membersOf(by.get(i).isRecorded("m.d" + i)) + " as recorded" + i)
                        .collect(Collectors.joining())
                + ", " + membersOf("true") + " as all_members";
    }

    /** The number of members that meet a condition. */
    private String membersOf(String condition) {
        return question.population().countsDays()
                ? "coalesce(sum(m.units) filter (where " + condition + "), 0)"
                : "count(*) filter (where " + condition + ")";
    }

    private String laterals() {
        return IntStream.range(0, by.size())
                .mapToObj(i -> by.get(i).several()
                        ? "cross join lateral unnest(m.d" + i + ") u" + i + " (v" + i + ")"
                        : "cross join lateral (values (m.d" + i + ")) u" + i + " (v" + i + ")")
                .collect(Collectors.joining(" "));
    }

    private List<String> numbered(IntFunction<String> name) {
        return IntStream.range(0, by.size()).mapToObj(name).toList();
    }

    private static String list(String prefix, List<String> columns) {
        return columns.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }
}
