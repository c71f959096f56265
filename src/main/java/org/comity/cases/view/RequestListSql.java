package org.comity.cases.view;

import java.time.Instant;
import java.util.Optional;
import org.comity.base.time.Standpoint;
import org.comity.cases.facts.KnownFacts;
import org.comity.cases.request.PrioritySql;
import org.comity.rules.workflow.State;
import org.hibernate.query.NativeQuery;

/**
 * The source of the lines of a list, in SQL: the requests as they are and are known now, on a day, or at an
 * instant. Now it is the rows of the requests alone, so that the usual list costs no more for the others.
 *
 * @param seen what is meant
 */
record RequestListSql(Standpoint seen) {

    /**
     * The state is where the last move had led that had happened and was known. Without any such move there is no line
     * on a day; without a day the request is one whose registration was annulled.
     */
    private static final String MOVE = """
            %s join lateral (select f.state as to_state, f.result from fact_move f
                          where f.request_id = r.id and %s%s
                          order by f.place desc limit 1) s on true
            """;

    /** The kind in the last entry by then; before any entry with one, the kind that the first was reclassified from. */
    private static final String KIND = """
            case when cardinality(r.former_kinds) = 0 then r.kind else coalesce(
                (select t.to_kind %s%s order by t.place desc limit 1),
                (select t.from_kind %s and t.from_kind is not null order by t.place limit 1), r.kind) end""";

    /** The clause {@code from}; {@code r} is the request. */
    String from() {
        return "from " + known("request", "requests_known") + " r\n"
                + (seen.isNow()
                        ? ""
                        : MOVE.formatted(
                                seen.on() == null ? "left" : "",
                                facts().condition(),
                                seen.on() == null ? "" : " and f.day <= :on"));
    }

    /**
     * The condition that {@code r} was open on the day; empty for no day. In the order of the identifiers it is an array, which is
     * read first and looked up in their index: a join may begin with the newest requests, of which none was open on a day long ago.
     * In another order it is a join, since an array would be compared element by element with each request.
     */
    Optional<String> openOnTheDay(RequestFilter.Order order) {
        if (seen.on() == null) {
            return Optional.empty();
        }
        var open = "(select request_id from fact_open where since <= :on and " + facts().until() + " > :on and "
                + facts().condition() + ")";
        return Optional.of(order.isOfIdentifiers() ? "r.id = any (array" + open + ")" : "r.id in " + open);
    }

    private KnownFacts facts() {
        return KnownFacts.of(seen.asOf() != null);
    }

    /** The direction recorded at the standpoint; today that is the direction of the request. */
    String direction() {
        return kind().replace("r.kind", "r.direction")
                .replace("t.to_kind", "t.to_direction")
                .replace("t.from_kind", "t.from_direction");
    }

    /** The kind recorded at the standpoint; today that is the kind of the request. */
    String kind() {
        if (seen.isNow()) {
            return "r.kind";
        }
        var told = "from kinds_told(" + (seen.asOf() == null ? "null" : "cast(:asOf as timestamptz)")
                + ") t where t.request_id = r.id";
        return KIND.formatted(told, seen.on() == null ? "" : " and t.occurred_on <= :on", told);
    }

    /** The present priority; a list of the past does not know it. */
    String priority() {
        return seen.isNow() ? PrioritySql.NAME : "cast(null as text)";
    }

    String state() {
        return seen.isNow() ? "r.state" : "coalesce(s.to_state, '" + State.ANNULLED + "')";
    }

    String result() {
        return seen.isNow() ? "r.result" : "s.result";
    }

    /** The form of the officer's name by which it is compared. */
    String officerKey() {
        return seen.asOf() == null ? "r.officer_key" : "text_key(r.officer)";
    }

    /** The kinds of side processes that run, as one text. */
    String running() {
        return seen.isNow()
                ? "array_to_string(r.running, ',')"
                : "(select coalesce(string_agg(p.kind, ','), '') from " + sideProcesses() + ")";
    }

    /** The condition that a side process of the kind {@code :running} runs. */
    String runs() {
        return seen.isNow()
                ? "r.running <> '{}' and :running = any (r.running)"
                : "exists (select 1 from " + sideProcesses() + " and p.kind = :running)";
    }

    private String sideProcesses() {
        var rows = seen.asOf() == null ? "side_process" : "side_process_known(r.id, cast(:asOf as timestamptz))";
        return rows + " p where p.request_id = r.id and "
                + (seen.on() == null
                        ? "p.ended_on is null"
                        : "p.opened_on <= :on and (p.ended_on is null or p.ended_on > :on)");
    }

    /** The executing authority where the request lies, or was known to lie. */
    String executingAuthority() {
        return seen.asOf() == null
                ? "r.executing_authority"
                : "(select k.executing_authority from"
                        + " executing_authority_known(r.id, cast(:asOf as timestamptz)) k)";
    }

    /** The references that other offices gave. */
    String foreignReferences() {
        return known("request_foreign_reference", "foreign_references_known");
    }

    /** The first reference that another office gave to {@code r}; null without any. */
    String firstForeignReference() {
        var present = "(select f.reference from request_foreign_reference f where f.request_id = r.id"
                + " order by f.ord limit 1)";
        return seen.asOf() == null
                ? present
                : "(select case when jsonb_exists(t.said, 'foreignReferences')"
                        + " then t.said #>> '{foreignReferences,0,reference}' else " + present
                        + " end from said_then(r.id, cast(:asOf as timestamptz)) t)";
    }

    /** The next last day of the deadlines of {@code r} that run and are not suspended; null without any. */
    String nextDueOn() {
        var rows = seen.isNow()
                ? "deadline"
                : "deadlines_known(r.id, " + (seen.asOf() == null ? "null" : "cast(:asOf as timestamptz)") + ", "
                        + (seen.on() == null ? "null" : "cast(:on as date)") + ")";
        var ran = seen.on() == null ? "d.ended_on is null" : "(d.ended_on is null or d.ended_on > :on)";
        return "(select min(d.due_on) from " + rows + " d where d.request_id = r.id and d.suspended_since is null and "
                + ran + ")";
    }

    void bind(NativeQuery<?> query) {
        if (seen.on() != null) {
            query.setParameter("on", seen.on());
        }
        if (seen.asOf() != null) {
            query.setParameter("asOf", seen.asOf(), Instant.class);
        }
    }

    private String known(String now, String then) {
        return seen.asOf() == null ? now : then + "(cast(:asOf as timestamptz))";
    }
}
