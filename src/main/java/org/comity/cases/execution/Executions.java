package org.comity.cases.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.base.time.DayFormat;
import org.comity.cases.execution.ExecutionView.ExecutionDeadline;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.ReadingPurpose;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The executions of the caller's executing authority. The database derives them from the histories. */
@ApplicationScoped
class Executions {

    private static final String LINE = """
            select r.id, r.authority, r.reference, r.counterpart, e.state, e.sent_on, r.dated,
                   r.urgency_reason is not null as urgent, r.suggested_deadline, r.level, left(r.summary, 200) as summary
            """;

    private static final String FROM = "from execution e join request r on r.id = e.request_id where ";

    private final Session session;
    private final CurrentCaller current;
    private final ReadingPurpose purpose;

    Executions(Session session, CurrentCaller current, ReadingPurpose purpose) {
        this.purpose = purpose;
        this.session = session;
        this.current = current;
    }

    /** How far an execution is, and where in the history it began. */
    record Execution(ExecutionState state, int since, LocalDate sentOn) {}

    /** The last line of the page before. */
    record After(LocalDate sentOn, UUID id) {}

    /** Which executions a list asks for. */
    record Filter(
            @Nullable String authority,
            @Nullable Boolean urgent,
            @Nullable After after,
            int limit) {}

    /** The execution of a request that is with the caller's executing authority, or the problem not-found. */
    Execution of(UUID requestId) {
        return session.createNativeQuery(
                        "select e.state, e.since, e.sent_on from execution e where e.request_id = :id", Tuple.class)
                .setParameter("id", requestId)
                .uniqueResultOptional()
                .map(row -> new Execution(
                        ExecutionState.valueOf(row.get("state", String.class)),
                        row.get("since", Integer.class),
                        day(row, "sent_on")))
                .orElseThrow(ProblemException::notFound);
    }

    /** The lines of a page, and one more if there is a next page: the last sent first. */
    List<ExecutionLineView> find(Filter filter) {
        var where = where(filter);
        if (filter.after() != null) {
            where.put(
                    "(e.sent_on, e.request_id) < (:afterDay, :afterId)",
                    Map.of(
                            "afterDay",
                            filter.after().sentOn(),
                            "afterId",
                            filter.after().id()));
        }
        var query = asked(
                LINE + FROM + String.join(" and ", where.keySet())
                        + " order by e.sent_on desc, e.request_id desc limit :limit",
                where);
        return query.setParameter("limit", filter.limit() + 1).getResultList().stream()
                .map(this::line)
                .toList();
    }

    /** How many lines there are on all pages together. */
    long count(Filter filter) {
        var where = where(filter);
        return asked("select count(*) as n " + FROM + String.join(" and ", where.keySet()), where)
                .getSingleResult()
                .get("n", Long.class);
    }

    /** The time limits of a treaty or statute that run in a request, the next first. */
    List<ExecutionDeadline> deadlines(UUID requestId) {
        return session.createNativeQuery("""
                        select d.rule, d.title, d.due_on, d.due_at from deadline d
                        where d.request_id = :id and d.rule is not null and d.ended_on is null
                          and d.legal_force in ('TREATY', 'STATUTE')
                        order by d.due_on, d.rule""", Tuple.class)
                .setParameter("id", requestId)
                .getResultStream()
                .map(row -> new ExecutionDeadline(
                        row.get("rule", String.class),
                        row.get("title", String.class),
                        day(row, "due_on"),
                        row.get("due_at", Instant.class)))
                .toList();
    }

    private Map<String, Map<String, Object>> where(Filter filter) {
        Sight sight = current.sight().within(filter.authority());
        var seen = sight.condition(Language.SQL, Columns.of("r"));
        var where = new LinkedHashMap<String, Map<String, Object>>();
        where.put(seen.text(), seen.values());
        if (filter.urgent() != null) {
            where.put("r.urgency_reason is " + (filter.urgent() ? "not null" : "null"), Map.of());
        }
        return where;
    }

    private NativeQuery<Tuple> asked(String sql, Map<String, Map<String, Object>> where) {
        var query = session.createNativeQuery(sql, Tuple.class);
        where.values().forEach(values -> values.forEach(query::setParameter));
        return query;
    }

    private ExecutionLineView line(Tuple row) {
        return new ExecutionLineView(
                row.get("id", UUID.class),
                row.get("authority", String.class),
                row.get("reference", String.class),
                row.get("counterpart", String.class),
                ExecutionState.valueOf(row.get("state", String.class)),
                day(row, "sent_on"),
                DayFormat.of(row.get("dated")),
                row.get("urgent", Boolean.class),
                DayFormat.of(row.get("suggested_deadline")),
                purpose.allows(AccessLevel.valueOf(row.get("level", String.class)))
                        ? row.get("summary", String.class)
                        : null);
    }

    private static LocalDate day(Tuple row, String column) {
        return Objects.requireNonNull(DayFormat.of(row.get(column)));
    }
}
