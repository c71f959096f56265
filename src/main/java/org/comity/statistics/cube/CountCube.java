package org.comity.statistics.cube;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.base.json.JsonText;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.cases.facts.KnownFacts;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.catalogue.CountedPopulation;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.indicator.Milestones;
import org.comity.rules.indicator.Period;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.statistics.ledger.LedgerValues;
import org.comity.statistics.table.CellRequest;
import org.comity.statistics.table.CountedAmount;
import org.comity.statistics.table.CountedRequest;
import org.comity.statistics.table.FigureQueries;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Counts the members of indicators. Needs a transaction, because row-level security is set for one. */
@ApplicationScoped
class CountCube {

    /** The most values of one dimension that have cells of their own. */
    static final int MOST_VALUES = 500;

    /** The most cells of an answer, totals among them. */
    private static final int MOST_CELLS = 100_000;

    /** The value of all members whose own value is not among the largest. */
    static final String OTHER_GROUPS = "OTHER_GROUPS";

    /** Each word of a dimension as most requests have it, by its key. The key of a text costs much, and is computed once for each word. */
    private static final String WRITTEN = """
            select distinct on (k.key) k.key, k.word
            from (select w.word, text_key(w.word) as key, w.times
                  from (select x.word, count(*) as times from (%s) x where x.word is not null group by x.word) w) k
            where k.key = any (cast(:keys as text[]))
            order by k.key, k.times desc, k.word""";

    private static final String OF_CONTENT =
            "select %s as word from fact_request f where f.authority = :authority and %s";
    private static final String OF_REQUESTS =
            "select r.executing_authority as word from request r where r.authority = :authority";

    private final FigureQueries queries;
    private final CubeDimensions dimensions;
    private final CurrentCaller current;
    private final LedgerValues ledger;
    private final OwnAuthorities authorities;
    private final String imported;

    CountCube(
            FigureQueries queries,
            CubeDimensions dimensions,
            CurrentCaller current,
            LedgerValues ledger,
            OwnAuthorities authorities,
            JsonText json) {
        this.ledger = ledger;
        this.authorities = authorities;
        this.queries = queries;
        this.dimensions = dimensions;
        this.current = current;
        this.imported = json.write(imported());
    }

    /**
     * The steps of states and results in an older register, by direction, kind and state, and by the result where it has another step. States
     * that name no step are left out: the map is a value of each query.
     */
    private static Map<String, String> imported() {
        var steps = new TreeMap<String, String>();
        for (var direction : Direction.values()) {
            for (var kind : Kind.values()) {
                var milestones = Milestones.of(direction, kind);
                for (var state : State.values()) {
                    var key = direction + " " + kind + " " + state;
                    var step = milestones.imported(state.name(), null);
                    if (!step.equals(Milestones.withoutStep(state.name()))) {
                        steps.put(key, step);
                    }
                    for (var result : Result.values()) {
                        var other = milestones.imported(state.name(), result.name());
                        if (!other.equals(step)) {
                            steps.put(key + " " + result, other);
                        }
                    }
                }
            }
        }
        return steps;
    }

    /**
     * A counted cell.
     *
     * @param no number of the period, from 1
     * @param keys value of each dimension; empty for a total
     * @param numbers the numbers
     */
    record Counted(int no, List<String> keys, CubeNumbers numbers) {}

    /** The cells and totals of a question. */
    List<Counted> count(CubeQuestion question) {
        var top = question.top();
        if (top == null) {
            var all = cells(question, null);
            var values = all.stream()
                    .flatMap(cell -> cell.keys().stream().limit(1))
                    .distinct()
                    .count();
            return values > MOST_VALUES ? cells(question, top(question, MOST_VALUES)) : all;
        }
        return cells(question, top(question, top));
    }

    private List<String> top(CubeQuestion question, int most) {
        var sql = sql(question, false);
        var query = query(question, sql, sql.top()).setParameter("most", most);
        return query.getResultStream().map(row -> row.get(0, String.class)).toList();
    }

    private List<Counted> cells(CubeQuestion question, @Nullable List<String> top) {
        var sql = sql(question, top != null);
        var query = query(question, sql, sql.cells());
        if (top != null) {
            query.setParameter("top", top.toArray(String[]::new));
        }
        var rows = query.setMaxResults(MOST_CELLS + 1).getResultList();
        if (rows.size() > MOST_CELLS) {
            throw ProblemException.invalid(List.of(Fault.ofQuery(
                    "by",
                    "bad-value",
                    "there are more than " + MOST_CELLS + " cells; ask for fewer dimensions, values or periods")));
        }
        var cells = new ArrayList<Counted>();
        for (var row : rows) {
            var keys = new ArrayList<String>();
            if (!row.get("is_total", Boolean.class)) {
                for (var i = 0; i < question.by().size(); i++) {
                    keys.add(row.get(2 + i, String.class));
                }
            }
            cells.add(new Counted(row.get("no", Integer.class), keys, CubeNumbers.of(row)));
        }
        return cells;
    }

    private CubeSql sql(CubeQuestion question, boolean onlyTop) {
        return new CubeSql(question, current.get().readsRequestsOf(question.authority()), onlyTop);
    }

    /**
     * The requests of the members of a question.
     *
     * @param id the request
     * @param firstDay day on which the first of its members counts
     * @param lastDay day on which the last one counts
     * @param members number of its members
     */
    record Member(UUID id, LocalDate firstDay, LocalDate lastDay, long members) {}

    /** Requests of a question after one of them, or the first ones. */
    List<Member> requests(CubeQuestion question, @Nullable Member after, int limit) {
        var sql = sql(question, false);
        var query = query(question, sql, sql.requests())
                .setParameter(
                        "afterDay", after == null ? null : after.firstDay().toString(), String.class)
                .setParameter("afterId", after == null ? null : after.id(), UUID.class)
                .setParameter("limit", limit);
        return query.getResultStream()
                .map(row -> new Member(
                        row.get(0, UUID.class),
                        row.get(1, LocalDate.class),
                        row.get(2, LocalDate.class),
                        row.get(3, Number.class).longValue()))
                .toList();
    }

    /** The contribution of each request to the numbers of a question without dimensions. */
    List<CountedRequest> contributions(CubeQuestion question, int most) {
        var sql = sql(question, false);
        return query(question, sql, sql.contributions())
                .setParameter("most", most)
                .getResultStream()
                .map(CountCube::contribution)
                .toList();
    }

    private static CountedRequest contribution(Tuple row) {
        var parts = new HashMap<String, String>();
        for (var element : row.getElements()) {
            if (row.get(element) instanceof String part) {
                parts.put(element.getAlias(), part);
            }
        }
        return new CountedRequest(row.get(0, UUID.class), parts);
    }

    /** The amounts of each request in each cell of a question by a currency. */
    List<CountedAmount> amounts(CubeQuestion question) {
        var sql = sql(question, false);
        return query(question, sql, sql.amounts())
                .getResultStream()
                .map(row -> new CountedAmount(
                        row.get("no", Integer.class),
                        values(question, row),
                        row.get("request_id", UUID.class),
                        row.get("counterpart", String.class),
                        row.get("amount", BigDecimal.class)))
                .toList();
    }

    /** The requests of each cell of a question, without a limit. */
    List<CellRequest> requestsByCell(CubeQuestion question, int most) {
        var sql = sql(question, false);
        return query(question, sql, sql.requestsByCell())
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new CellRequest(
                        row.get("no", Integer.class), values(question, row), row.get("request_id", UUID.class)))
                .toList();
    }

    private static List<String> values(CubeQuestion question, Tuple row) {
        return IntStream.range(0, question.by().size())
                .mapToObj(i -> row.get("v" + i, String.class))
                .toList();
    }

    private NativeQuery<Tuple> query(CubeQuestion question, CubeSql sql, String text) {
        var query = queries.query(text);
        var named = query.getParameters().stream()
                .map(parameter -> parameter.getName())
                .collect(Collectors.toSet());
        var values = values(question);
        values.putAll(sql.values());
        values.keySet().retainAll(named);
        values.forEach(query::setParameter);
        if (named.contains("asOf")) {
            query.setParameter("asOf", question.asOf(), Instant.class);
        }
        return query;
    }

    private Map<String, Object> values(CubeQuestion question) {
        var days = question.readDays();
        var values = new HashMap<String, Object>();
        values.put("authority", question.authority());
        values.put("firstDays", days(days, Period::from));
        values.put("lastDays", days(days, Period::to));
        values.put(
                "firstDay",
                String.valueOf(Collections.min(days.stream().map(Period::from).toList())));
        values.put(
                "lastDay",
                String.valueOf(Collections.max(days.stream().map(Period::to).toList())));
        values.put("on", question.on().toString());
        values.put("regions", dimensions.regions());
        values.put("subregions", dimensions.subregions());
        values.put("memberships", dimensions.memberships());
        values.put("imported", imported);
        putSeat(question, values);
        if (question.population() == CountedPopulation.SPANS) {
            values.putAll(SpanSql.values());
        }
        if (question.population().isOfTheLedger()) {
            values.putAll(ledger.values());
            values.put(
                    "today",
                    authorities.knownDay(question.authority(), question.asOf()).toString());
        }
        return values;
    }

    private void putSeat(CubeQuestion question, Map<String, Object> values) {
        var seat = authorities.seatOf(question.authority());
        values.put("ownState", seat.country());
        values.put("zone", seat.zone().getId());
    }

    private static String days(List<Period> periods, Function<Period, LocalDate> day) {
        return periods.stream().map(day).map(LocalDate::toString).collect(Collectors.joining(","));
    }

    /** Words of a dimension as most of them are written, by their key. */
    Map<String, String> written(CubeQuestion question, IndicatorDimension dimension, Collection<String> keys) {
        var known = KnownFacts.of(question.asOf() != null).condition();
        var source = switch (dimension) {
            case LEGAL_BASIS -> OF_CONTENT.formatted("unnest(f.basis_notes)", known);
            case OFFENCE -> OF_CONTENT.formatted("unnest(f.nationals)", known);
            case OFFICER -> OF_CONTENT.formatted("f.officer", known);
            case LANGUAGE -> OF_CONTENT.formatted("f.language", known);
            case EXECUTING_AUTHORITY -> OF_REQUESTS;
            default -> throw new IllegalArgumentException("No words in " + dimension);
        };
        var query = queries.query(WRITTEN.formatted(source))
                .setParameter("authority", question.authority())
                .setParameter("keys", keys.toArray(String[]::new));
        if (question.asOf() != null && dimension != IndicatorDimension.EXECUTING_AUTHORITY) {
            query.setParameter("asOf", question.asOf(), Instant.class);
        }
        return query.getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }
}
