package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.base.time.DayFormat;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.PrioritySql;
import org.comity.cases.request.ReadingPurpose;
import org.comity.cases.request.RequestPriority;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Finds the lines of lists: one SQL statement each, with the gate of visibility in it. */
@ApplicationScoped
class RequestLines {

    private static final String LINE = """
            select r.id, r.authority, r.reference, %s as direction, %s as kind, r.counterpart, %s as state, %s as result,
                   r.dated, r.received_on, r.urgency_reason is not null as urgent,
                   array_to_string(r.instruments, ',') as instruments, %s as running,
                   r.officer, r.review_on, %s as priority, r.level, left(r.summary, %s) as summary, %s as sort_value
            """;

    /** The longest beginning of a summary that a line shows. */
    private static final int SUMMARY = 200;

    /** One statement for all lines of a page. */
    private static final String BESIDE = """
            select r.id, %s as foreign_reference, %s as next_due
            from unnest(cast(string_to_array(:ids, ',') as uuid[])) r (id)
            """;

    private final Session session;
    private final CurrentCaller current;
    private final ReadingPurpose purpose;

    RequestLines(Session session, CurrentCaller current, ReadingPurpose purpose) {
        this.purpose = purpose;
        this.session = session;
        this.current = current;
    }

    /** A line, with the value it is sorted by. */
    record Line(RequestLineView view, String sortValue) {

        String key() {
            return sortValue + view.id();
        }
    }

    /** The lines of a page, and one more if there is a next page. */
    List<Line> find(RequestFilter filter) {
        var where = where(filter, RequestsInState.ofPage(filter));
        var order = filter.order();
        var direction = order.isDescending() ? "desc" : "asc";
        if (filter.after() != null) {
            after(where, filter, filter.after());
        }
        var source = new RequestListSql(filter.from());
        var first = filter.conventionFirst() ? filter.ofConvention() + " " + direction + ", " : "";
        var sort = first + (order.column().equals("''") ? "" : order.column() + " " + direction + ", ");
        var sql = LINE.formatted(
                        source.direction(),
                        source.kind(),
                        source.state(),
                        source.result(),
                        source.running(),
                        source.priority(),
                        SUMMARY,
                        sortValue(filter))
                + source.from() + conditions(where) + " order by " + sort + "r.id " + direction + " limit :limit";
        var query = session.createNativeQuery(sql, Tuple.class).setParameter("limit", filter.limit() + 1);
        bind(query, filter, where);
        var rows = query.getResultList();
        var beside = beside(rows, source);
        return rows.stream()
                .map(row -> line(row, Objects.requireNonNull(beside.get(row.get("id", UUID.class)))))
                .toList();
    }

    private static String sortValue(RequestFilter filter) {
        var value = "cast(" + filter.order().column() + " as text)";
        return filter.conventionFirst() ? "cast(" + filter.ofConvention() + " as text) || " + value : value;
    }

    /** The lines behind the last one of the page before. */
    private static void after(Map<String, Map<String, Object>> where, RequestFilter filter, RequestFilter.After last) {
        var order = filter.order();
        var values = new HashMap<String, Object>(Map.of("afterValue", last.value(), "afterId", last.id()));
        var convention = "";
        var afterConvention = "";
        if (last.convention() != null) {
            values.put("afterConvention", last.convention());
            convention = filter.ofConvention() + ", ";
            afterConvention = "cast(:afterConvention as int), ";
        }
        where.put(
                "(" + convention + order.column() + ", r.id) " + (order.isDescending() ? "<" : ">") + " ("
                        + afterConvention + order.after() + ", :afterId)",
                values);
    }

    /** The first foreign reference and the next due day of each of these requests. */
    private Map<UUID, Tuple> beside(List<Tuple> rows, RequestListSql source) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var ids = rows.stream().map(row -> row.get("id", UUID.class).toString()).collect(Collectors.joining(","));
        var query = session.createNativeQuery(
                        BESIDE.formatted(source.firstForeignReference(), source.nextDueOn()), Tuple.class)
                .setParameter("ids", ids);
        source.bind(query);
        return query.getResultList().stream().collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row));
    }

    /** How many lines there are on all pages together. */
    long count(RequestFilter filter) {
        var where = where(filter, RequestsInState.ofAll());
        var query = session.createNativeQuery(
                "select count(*) " + new RequestListSql(filter.from()).from() + conditions(where), Tuple.class);
        bind(query, filter, where);
        return query.getSingleResult().get(0, Long.class);
    }

    private static String conditions(Map<String, Map<String, Object>> where) {
        return "where " + String.join("\n  and ", where.keySet());
    }

    private static void bind(NativeQuery<?> query, RequestFilter filter, Map<String, Map<String, Object>> where) {
        new RequestListSql(filter.from()).bind(query);
        where.values().forEach(values -> values.forEach(query::setParameter));
    }

    /** Each condition with the values it names. */
    private Map<String, Map<String, Object>> where(RequestFilter filter, String inState) {
        var where = new LinkedHashMap<String, Map<String, Object>>();
        gate(where, filter, current.sight());
        equal(where, new RequestListSql(filter.from()).direction(), "direction", filter.direction());
        equal(where, new RequestListSql(filter.from()).kind(), "kind", filter.kind());
        equal(where, "r.counterpart", "counterpart", filter.counterpart());
        if (!filter.officers().isEmpty()) {
            where.put(
                    new RequestListSql(filter.from()).officerKey() + " in ("
                            + keys("officer", filter.officers().size()) + ")",
                    numbered("officer", filter.officers()));
        }
        if (!filter.executingAuthorities().isEmpty()) {
            where.put(
                    new RequestListSql(filter.from()).executingAuthority() + " = any (:executingAuthorities)",
                    Map.of("executingAuthorities", filter.executingAuthorities().toArray(String[]::new)));
        }
        if (RequestsInState.answers(filter, current.sight())) {
            where.put(inState, RequestsInState.values(filter, current.sight()));
        } else {
            status(where, filter);
        }
        features(where, filter);
        days(where, filter.days());
        if (filter.search() != null) {
            search(where, filter.search(), new RequestListSql(filter.from()));
        }
        return where;
    }

    /** The keys of several texts, each a parameter: one alone is compared by equality, so that an index gives the order. */
    private static String keys(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "text_key(:" + name + i + ")")
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> numbered(String name, List<String> values) {
        return IntStream.range(0, values.size()).boxed().collect(Collectors.toMap(i -> name + i, values::get));
    }

    private static void status(Map<String, Map<String, Object>> where, RequestFilter filter) {
        var source = new RequestListSql(filter.from());
        oneOf(where, source.state(), "states", filter.states());
        oneOf(where, source.result(), "results", filter.results());
        if (filter.standings().equals(List.of(Standing.OPEN))) {
            source.openOnTheDay(filter.order()).ifPresent(condition -> where.put(condition, Map.of()));
        }
        oneOf(
                where,
                source.state(),
                "standings",
                Arrays.stream(State.values())
                        .filter(candidate -> filter.standings().contains(candidate.standing()))
                        .toList());
    }

    private static void features(Map<String, Map<String, Object>> where, RequestFilter filter) {
        if (filter.legalBasis() != null) {
            where.put(":legalBasis = any (r.instruments)", Map.of("legalBasis", filter.legalBasis()));
        }
        if (filter.running() != null) {
            where.put(
                    new RequestListSql(filter.from()).runs(),
                    Map.of("running", filter.running().name()));
        }
        if (filter.urgent() != null) {
            where.put("r.urgency_reason is " + (filter.urgent() ? "not null" : "null"), Map.of());
        }
        if (filter.matter() != null) {
            where.put(
                    "r.id in (select b.request_id from matter_member b where b.matter = :matter and b.ended_on is null)",
                    Map.of("matter", filter.matter()));
        }
        if (filter.priorities().equals(List.of(RequestPriority.HIGH))) {
            where.put("r.priority = 'HIGH'", Map.of());
        } else {
            oneOf(where, PrioritySql.NAME, "priorities", filter.priorities());
        }
    }

    private static void gate(Map<String, Map<String, Object>> where, RequestFilter filter, Sight sight) {
        var source = new RequestListSql(filter.from());
        var seen = sight.within(filter.authority())
                .condition(Language.SQL, new Columns("r", source.executingAuthority(), "r"));
        where.put(seen.text(), seen.values());
    }

    private static void equal(
            Map<String, Map<String, Object>> where, String column, String name, @Nullable Object value) {
        if (value != null) {
            where.put(column + " = :" + name, Map.of(name, value.toString()));
        }
    }

    /** One value alone is asked for by equality, since only then an index on the column also gives the order. */
    private static void oneOf(
            Map<String, Map<String, Object>> where, String column, String name, List<? extends Enum<?>> values) {
        if (values.size() == 1) {
            equal(where, column, name, values.getFirst());
        } else if (!values.isEmpty()) {
            var names = values.stream().map(Enum::name).toArray(String[]::new);
            where.put(column + " = any (:" + name + ")", Map.of(name, names));
        }
    }

    private static void days(Map<String, Map<String, Object>> where, RequestFilter.Days days) {
        day(where, "r.dated >= :datedFrom", "datedFrom", days.datedFrom());
        day(where, "r.dated <= :datedTo", "datedTo", days.datedTo());
        day(where, "r.received_on >= :receivedFrom", "receivedFrom", days.receivedFrom());
        day(where, "r.received_on <= :receivedTo", "receivedTo", days.receivedTo());
        day(where, "r.review_on <= :reviewTo", "reviewTo", days.reviewTo());
    }

    private static void day(
            Map<String, Map<String, Object>> where, String condition, String name, @Nullable LocalDate day) {
        if (day != null) {
            where.put(condition, Map.of(name, day));
        }
    }

    private static void search(Map<String, Map<String, Object>> where, RequestSearch search, RequestListSql source) {
        if (search.reference() != null) {
            where.put("""
                    (strpos(text_key(r.reference), text_key(:reference)) > 0
                     or exists (select 1 from unnest(r.former_references) f (reference)
                                where strpos(text_key(f.reference), text_key(:reference)) > 0))""", Map.of("reference", search.reference()));
        }
        if (search.foreignReference() != null) {
            where.put("""
                    exists (select 1 from %s f where f.request_id = r.id
                            and strpos(text_key(f.reference), text_key(:foreignReference)) > 0)""".formatted(source.foreignReferences()), Map.of("foreignReference", search.foreignReference()));
        }
        if (search.text() != null) {
            where.put("""
                    (strpos(text_key(coalesce(r.summary, '')), text_key(:text)) > 0
                     or strpos(text_key(coalesce(r.requester_name, '')), text_key(:text)) > 0)""", Map.of("text", search.text()));
        }
    }

    private Line line(Tuple row, Tuple beside) {
        var level = AccessLevel.valueOf(row.get("level", String.class));
        var state = State.valueOf(row.get("state", String.class));
        var view = new RequestLineView(
                row.get("id", UUID.class),
                row.get("authority", String.class),
                row.get("reference", String.class),
                Direction.valueOf(row.get("direction", String.class)),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("counterpart", String.class),
                state,
                state.title(),
                state.standing(),
                valued(row, "result", Result::valueOf),
                DayFormat.of(row.get("dated")),
                DayFormat.of(row.get("received_on")),
                row.get("urgent", Boolean.class),
                words(row.get("instruments", String.class)),
                words(row.get("running", String.class)).stream()
                        .map(SideProcessKind::valueOf)
                        .collect(Collectors.toSet()),
                row.get("officer", String.class),
                DayFormat.of(row.get("review_on")),
                valued(row, "priority", RequestPriority::valueOf),
                level,
                purpose.allows(level) ? row.get("summary", String.class) : null,
                beside.get("foreign_reference", String.class),
                DayFormat.of(beside.get("next_due")));
        return new Line(view, row.get("sort_value", String.class));
    }

    private static <T> @Nullable T valued(Tuple row, String column, Function<String, T> value) {
        var text = row.get(column, String.class);
        return text == null ? null : value.apply(text);
    }

    private static List<String> words(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(","));
    }
}
