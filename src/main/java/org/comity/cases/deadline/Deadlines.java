package org.comity.cases.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.comity.base.time.Standpoint;
import org.comity.cases.deadline.Deadline.End;
import org.comity.cases.deadline.Deadline.Subject;
import org.comity.cases.request.HistoryRecorder.When;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The deadlines of requests. A caller that asks for those of one request has passed its gate first. */
@ApplicationScoped
public class Deadlines implements PanacheRepositoryBase<Deadline, UUID> {

    private static final String HOW_IT_ENDS =
            "case when rule = any(:superseded) then 'SUPERSEDED' when rule = any(:met) then 'MET' else 'CANCELLED' end";

    /** The rules of records whose duties begin with the result of a request, or remain after it. */
    private static final Set<String> OUTLIVING = Set.of(
            "SLA_RETURN_OF_PERSON", "SLA_RETURN_AFTER_SURRENDER", "SLA_ASSURANCE_REVIEW", "SLA_SPECIALITY_ANSWER");

    List<Deadline> of(UUID requestId) {
        return list("requestId = ?1 order by dueOn, id", requestId);
    }

    /**
     * The deadlines of a request as they were on a day and were known at an instant, either of which may be missing. They
     * belong to the past and are never written.
     */
    List<Deadline> seen(UUID requestId, Standpoint from) {
        var seen = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from deadlines_known(:request, cast(:asOf as timestamptz), cast(:on as date))"
                                + " order by due_on, id",
                        Deadline.class)
                .setParameter("request", requestId)
                .setParameter("asOf", from.asOf(), Instant.class)
                .setParameter("on", from.on(), LocalDate.class)
                .getResultList();
        seen.forEach(getEntityManager()::detach);
        return seen;
    }

    /** Those of some rules that had not ended before a day. */
    List<Deadline> runningOn(LocalDate day, UUID requestId, Collection<String> rules) {
        return list(
                "requestId = ?1 and (endedOn is null or endedOn >= ?2) and array_contains(?3, ground.rule)",
                requestId,
                day,
                array(rules));
    }

    List<Deadline> running(UUID requestId, Collection<String> rules) {
        return list("requestId = ?1 and endedOn is null and array_contains(?2, ground.rule)", requestId, array(rules));
    }

    Optional<Deadline> find(UUID requestId, UUID id) {
        return find("requestId = ?1 and id = ?2", requestId, id).singleResultOptional();
    }

    /**
     * All about a record: those that run, then the one that ended last.
     *
     * @param opened the one that the record opened; it names no record if it is from an earlier version
     */
    List<Deadline> about(Subject record, UUID opened, UUID requestId) {
        return list(
                "requestId = ?1 and (id = ?2 or subject.kind = ?3 and subject.no = ?4)"
                        + " order by endedBy desc nulls first, id desc",
                requestId,
                opened,
                record.kind(),
                record.no());
    }

    /** Those that a person set and that run. */
    List<Deadline> runningByHand(UUID requestId) {
        return list("requestId = ?1 and endedOn is null and ground.reason is not null order by dueOn, id", requestId);
    }

    /** Supersedes the running deadlines that all rules but these opened, and answers them; one set by hand runs on. */
    List<Deadline> supersedeAllBut(UUID requestId, Collection<String> rules, End end) {
        var known = Map.of("known", array(rules));
        var which = "reason is null and rule <> all(:known)";
        return end(requestId, end, "'SUPERSEDED'", rule -> DeadlineEnding.SUPERSEDED, which, known);
    }

    /**
     * The deadlines that an event ends, by the codes of their rules.
     *
     * @param met what had to be done has been done
     * @param superseded what starts again
     */
    record Ended(Set<String> met, Set<String> superseded) {

        boolean isNothing() {
            return met.isEmpty() && superseded.isEmpty();
        }

        private DeadlineEnding ending(@Nullable String rule) {
            if (rule != null && superseded.contains(rule)) {
                return DeadlineEnding.SUPERSEDED;
            }
            return rule != null && met.contains(rule) ? DeadlineEnding.MET : DeadlineEnding.CANCELLED;
        }

        private Map<String, String[]> codes() {
            return Map.of("met", array(met), "superseded", array(superseded));
        }
    }

    /** Ends the running deadlines of some rules in one statement, and answers them as they are now. */
    List<Deadline> endEach(UUID requestId, Ended ended, End end) {
        var which = "(rule = any(:met) or rule = any(:superseded)) and record_kind is null";
        return end(requestId, end, HOW_IT_ENDS, ended::ending, which, ended.codes());
    }

    /**
     * Ends the running deadlines of some rules, cancels all others that were open before this entry, and answers all. Duties of records
     * that outlive the result run on.
     */
    List<Deadline> endAll(UUID requestId, Ended ended, End end) {
        var codes = new HashMap<>(ended.codes());
        codes.put("outliving", array(OUTLIVING));
        var which = "opened_by < :entry and (record_kind is null or rule is null or rule <> all(:outliving))";
        return end(requestId, end, HOW_IT_ENDS, ended::ending, which, codes);
    }

    /** In SQL, because its "returning" answers the rows without a second statement. */
    private List<Deadline> end(
            UUID requestId,
            End end,
            String ending,
            Function<@Nullable String, DeadlineEnding> how,
            String which,
            Map<String, String[]> codes) {
        var query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        update deadline set ended_on = :day, ended_at = :at, ended_by = :entry, ending = %s
                        where request_id = :request and ended_on is null and %s returning *""".formatted(ending, which), Deadline.class)
                .setParameter("day", end.day())
                .setParameter("at", end.at(), Instant.class)
                .setParameter("entry", end.toldIn())
                .setParameter("request", requestId);
        codes.forEach(query::setParameter);
        var rows = query.getResultList();
        // A deadline that was read before in this transaction is answered as it was then.
        rows.stream()
                .filter(row -> row.endedOn() == null)
                .forEach(row -> row.ends(end, how.apply(row.ground().rule())));
        rows.forEach(getEntityManager()::detach);
        return rows;
    }

    /** Ends the running deadlines that a rule opened; one set by hand runs on. */
    void endOpenedBy(String rule, UUID requestId, DeadlineEnding how, End end) {
        list("requestId = ?1 and endedOn is null and ground.rule = ?2 and ground.reason is null", requestId, rule)
                .forEach(deadline -> deadline.ends(end, how));
    }

    /**
     * The deadlines that count from the move in a place of the history, those that ended too: those that it opened, but for
     * those that count from an earlier move. One that was superseded has another in its place.
     */
    List<Deadline> openedBy(UUID requestId, int place) {
        return list(
                "requestId = ?1 and coalesce(countedFrom, openedBy) = ?2 and (endedOn is null or ending <> ?3)",
                requestId,
                place,
                DeadlineEnding.SUPERSEDED);
    }

    /** The deadlines that count from the move in a place of the history, and were met or fell away before a day. */
    List<Deadline> endedBefore(LocalDate day, UUID requestId, int place) {
        return list(
                "requestId = ?1 and coalesce(countedFrom, openedBy) = ?2 and endedOn < ?3 and ending <> ?4",
                requestId,
                place,
                day,
                DeadlineEnding.SUPERSEDED);
    }

    /** Cancels what the move in a place of the history opened and still runs. */
    void cancelOpenedBy(UUID requestId, int place, End end) {
        update("""
                endedOn = ?1, ending = ?2, endedBy = ?3
                where requestId = ?4 and endedOn is null and (openedBy = ?5 or countedFrom = ?5)""", end.day(), DeadlineEnding.CANCELLED, end.toldIn(), requestId, place);
    }

    /** Lets run again the deadlines that the move in a place of the history ended, and returns them. */
    List<Deadline> reviveEndedBy(UUID requestId, int place) {
        var ended = list("requestId = ?1 and endedBy = ?2", requestId, place);
        ended.forEach(Deadline::runsAgain);
        return ended;
    }

    /** Changes the day on which the deadlines ended that the move in a place of the history ended, and returns them. */
    List<Deadline> endedOnAnotherDay(UUID requestId, int place, When when) {
        var ended = list("requestId = ?1 and endedBy = ?2", requestId, place);
        ended.forEach(deadline -> deadline.endedInsteadAt(when));
        return ended;
    }

    /** An array and not a list of values, since a statement with such a list is translated into SQL each time. */
    private static String[] array(Collection<String> rules) {
        return rules.toArray(String[]::new);
    }
}
