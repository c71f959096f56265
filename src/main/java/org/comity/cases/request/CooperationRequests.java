package org.comity.cases.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.ETags;

/** All requests, and the one gate to them: what the caller may not see does not exist here. */
@ApplicationScoped
public class CooperationRequests implements PanacheRepositoryBase<CooperationRequest, UUID> {

    /** An array and not a list of values, since a query with such a list is translated into SQL anew each time. */
    private static final String AMONG_OWN = "array_contains(:authorities, authority)";

    private final CurrentCaller current;

    CooperationRequests(CurrentCaller current) {
        this.current = current;
    }

    /** A request the caller may see, or the problem not-found. */
    public CooperationRequest visible(UUID id) {
        return visible(id, "");
    }

    /**
     * A request the caller may see, for a change based on the version seen last, or the problem stale. Its measures
     * come in the same statement, since most steps look at them.
     */
    public CooperationRequest forChange(UUID id, int expectedVersion) {
        var request = visible(id, "left join fetch measures ");
        ETags.requireCurrent(expectedVersion, request.version());
        return request;
    }

    /** Those of some requests that the caller may see. */
    public List<CooperationRequest> visibleAmong(Collection<UUID> ids) {
        var gate = gate();
        return list("id in :ids and " + gate.condition(), gate.parameters().and("ids", ids));
    }

    private CooperationRequest visible(UUID id, String fetched) {
        var gate = gate();
        return find(
                        "from CooperationRequest " + fetched + "where id = :id and " + gate.condition(),
                        gate.parameters().and("id", id))
                .singleResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** The condition that every query for requests carries, and its parameters. */
    private Gate gate() {
        var caller = current.get();
        var parameters = Parameters.with("authorities", caller.authorities().toArray(String[]::new));
        if (!caller.seesOnlyItsOwn()) {
            return new Gate(AMONG_OWN, parameters);
        }
        return new Gate(
                AMONG_OWN + " and executingAuthority = :executing",
                parameters.and("executing", String.valueOf(caller.executingAuthority())));
    }

    /**
     * What the caller may see, as a condition.
     *
     * @param condition in the query language of the persistence provider
     * @param parameters the values it names
     */
    private record Gate(String condition, Parameters parameters) {}
}
