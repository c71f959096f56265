package org.comity.cases.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.base.time.Standpoint;
import org.hibernate.Session;

/** The deadlines of requests. Whoever asks for those of one request has passed its gate first. */
@ApplicationScoped
public class Deadlines implements PanacheRepositoryBase<Deadline, UUID> {

    List<Deadline> of(UUID requestId) {
        return list("requestId = ?1 order by dueOn, id", requestId);
    }

    /**
     * The deadlines of a request as they stood on a day and were known at an instant, either of which may be missing. They
     * tell of the past and are never written.
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

    List<Deadline> running(UUID requestId, Collection<String> rules) {
        return list("requestId = ?1 and endedOn is null and array_contains(?2, ground.rule)", requestId, array(rules));
    }

    Optional<Deadline> find(UUID requestId, UUID id) {
        return find("requestId = ?1 and id = ?2", requestId, id).singleResultOptional();
    }

    /** Supersedes the running deadlines of all rules but these; those set by hand without a rule run on. */
    void supersedeAllBut(UUID requestId, Collection<String> rules, LocalDate day, int toldIn) {
        update("""
                endedOn = ?1, ending = ?2, endedBy = ?3 where requestId = ?4 and endedOn is null
                and ground.rule is not null and not array_contains(?5, ground.rule)""", day, DeadlineEnding.SUPERSEDED, toldIn, requestId, array(rules));
    }

    /**
     * What an event ends, by the codes of the rules.
     *
     * @param met what had to be done has been done
     * @param superseded what starts anew
     */
    record Ended(Set<String> met, Set<String> superseded) {

        boolean isNothing() {
            return met.isEmpty() && superseded.isEmpty();
        }
    }

    /** Ends the running deadlines of some rules in one statement. */
    void endEach(UUID requestId, Ended ended, LocalDate day, int toldIn) {
        update("""
                endedOn = ?1, endedBy = ?2, ending = case when array_contains(?5, ground.rule)
                    then org.comity.cases.deadline.DeadlineEnding.SUPERSEDED else org.comity.cases.deadline.DeadlineEnding.MET end
                where requestId = ?3 and endedOn is null
                and (array_contains(?4, ground.rule) or array_contains(?5, ground.rule))""", day, toldIn, requestId, array(ended.met()), array(ended.superseded()));
    }

    /** Ends the running deadlines of some rules, and cancels all others that were open before this entry. */
    void endAll(UUID requestId, Ended ended, LocalDate day, int toldIn) {
        update("""
                endedOn = ?1, endedBy = ?2, ending = case when array_contains(?5, ground.rule)
                    then org.comity.cases.deadline.DeadlineEnding.SUPERSEDED when array_contains(?4, ground.rule)
                    then org.comity.cases.deadline.DeadlineEnding.MET else org.comity.cases.deadline.DeadlineEnding.CANCELLED end
                where requestId = ?3 and endedOn is null and openedBy < ?2""", day, toldIn, requestId, array(ended.met()), array(ended.superseded()));
    }

    /** The running deadlines that the move in a place of the history opened. */
    List<Deadline> openedBy(UUID requestId, int place) {
        return list("requestId = ?1 and openedBy = ?2 and endedOn is null", requestId, place);
    }

    /** Cancels what the move in a place of the history opened and still runs. */
    void cancelOpenedBy(UUID requestId, int place, LocalDate day, int toldIn) {
        update("""
                endedOn = ?1, ending = ?2, endedBy = ?3
                where requestId = ?4 and endedOn is null and openedBy = ?5""", day, DeadlineEnding.CANCELLED, toldIn, requestId, place);
    }

    /** What the move in a place of the history ended runs again. */
    void reviveEndedBy(UUID requestId, int place) {
        update("endedOn = null, ending = null, endedBy = null where requestId = ?1 and endedBy = ?2", requestId, place);
    }

    /** What the move in a place of the history ended, ended on another day. */
    void endedOnAnotherDay(UUID requestId, int place, LocalDate day) {
        update("endedOn = ?1 where requestId = ?2 and endedBy = ?3", day, requestId, place);
    }

    /** An array and not a list of values, since a statement with such a list is translated into SQL anew each time. */
    private static String[] array(Collection<String> rules) {
        return rules.toArray(String[]::new);
    }
}
