package org.comity.cases.request;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.problem.LostRace;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.base.web.Precondition;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * All requests, and the one gate to them: a request that the caller may not see does not exist here. It is no Panache
 * repository, since that would offer some thirty public methods that ask for rows without asking for the caller.
 */
@ApplicationScoped
public class CooperationRequests {

    /** The level and whether it counts are in an embedded value. */
    private static final Columns COLUMNS = new Columns("r", "r.executingAuthority", "r.protection");

    private final Session session;
    private final CurrentCaller current;
    private final LostRace race;
    private final ReadingPurpose purpose;

    CooperationRequests(Session session, CurrentCaller current, LostRace race, ReadingPurpose purpose) {
        this.purpose = purpose;
        this.session = session;
        this.current = current;
        this.race = race;
    }

    /** A request the caller may see, or the problem not-found. */
    public CooperationRequest visible(UUID id) {
        return visible(id, "");
    }

    /**
     * A request the caller may see, for a change based on the version seen last, or the problem stale. That of a sealed
     * request states its purpose. Its measures come in the same statement, since most steps look at them.
     */
    public CooperationRequest forChange(UUID id, Precondition precondition) {
        var request = visible(id, " left join fetch r.measures");
        purpose.require(request.protection().level());
        precondition.requireCurrent(request.version());
        race.isBasedOn(request.version(), () -> currentVersion(id));
        return request;
    }

    private int currentVersion(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> seen(
                                "select r.version from CooperationRequest r where r.id = :id",
                                Integer.class,
                                current.sight())
                        .setParameter("id", id)
                        .uniqueResultOptional()
                        .orElse(0));
    }

    /** Those of some requests that the caller may see. */
    public List<CooperationRequest> visibleAmong(Collection<UUID> ids) {
        return seen("from CooperationRequest r where r.id in :ids", CooperationRequest.class, current.sight())
                .setParameter("ids", ids)
                .getResultList();
    }

    /**
     * How a request is known to its office.
     *
     * @param identity the identity of the row it was imported from; null if it was not imported
     */
    public record Known(UUID id, String reference, @Nullable String identity) {}

    /** Those of an authority's requests, as far as the caller may see them, that have one of these references. */
    public List<Known> withReference(String authority, Collection<String> references) {
        return known("r.reference", authority, references);
    }

    /** Those that came from one of these rows of registers. */
    public List<Known> withIdentity(String authority, Collection<String> identities) {
        return known("r.provenance.identity", authority, identities);
    }

    /**
     * Those of some references and identities that a request of the authority has which the caller may not see. They say
     * nothing else of it, and serve that no second request is made.
     */
    public Set<String> takenByOthers(String authority, Collection<String> texts) {
        return texts.isEmpty()
                ? Set.of()
                : session.createNativeQuery("select t.text from comity_taken(:authority, :texts) t (text)", Tuple.class)
                        .setParameter("authority", authority)
                        .setParameter("texts", texts.toArray(String[]::new))
                        .getResultStream()
                        .map(row -> row.get(0, String.class))
                        .collect(Collectors.toSet());
    }

    /**
     * A request that a row without a reference brought in.
     *
     * @param reference the reference that it got here
     */
    public record WithoutReference(
            String reference,
            Direction direction,
            Kind kind,
            String counterpart,
            @Nullable LocalDate dated,
            @Nullable LocalDate receivedOn) {}

    /** Those of an authority's requests that came from rows without a reference, with one of these partners. */
    public List<WithoutReference> importedWithoutReference(
            String authority, Collection<String> counterparts, Collection<LocalDate> days) {
        return counterparts.isEmpty()
                ? List.of()
                : seen("""
                        select r.reference, r.classification.direction, r.classification.kind, r.said.counterpart, r.said.dated, r.receivedOn
                        from CooperationRequest r
                        where r.said.counterpart in :counterparts and r.provenance.identity like 'row:%'
                          and (r.said.dated in :days or r.receivedOn in :days)""", WithoutReference.class, current.sight().within(authority))
                        .setParameter("counterparts", counterparts)
                        .setParameter("days", days)
                        .getResultList();
    }

    /** Stores a request that has just entered. */
    public void persist(CooperationRequest request) {
        session.persist(request);
    }

    /** Writes what was changed, so that the versions are those of the answer. */
    public void flush() {
        session.flush();
    }

    private CooperationRequest visible(UUID id, String fetched) {
        return seen(
                        "from CooperationRequest r" + fetched + " where r.id = :id",
                        CooperationRequest.class,
                        current.sight())
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    private List<Known> known(String property, String authority, Collection<String> values) {
        return values.isEmpty()
                ? List.of()
                : seen(
                                "select r.id, r.reference, r.provenance.identity from CooperationRequest r where "
                                        + property + " in :values",
                                Known.class,
                                current.sight().within(authority))
                        .setParameter("values", values)
                        .getResultList();
    }

    /** Every query for requests is made here: with the condition of what is seen, and the values it names. */
    private <T> SelectionQuery<T> seen(String query, Class<T> type, Sight sight) {
        var seen = sight.condition(Language.HQL, COLUMNS);
        var asked = session.createSelectionQuery(query + " and " + seen.text(), type);
        seen.values().forEach(asked::setParameter);
        return asked;
    }
}
