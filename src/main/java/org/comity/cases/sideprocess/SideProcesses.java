package org.comity.cases.sideprocess;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The side processes of requests. Whoever asks has passed the gate of the request first. */
@ApplicationScoped
public class SideProcesses implements PanacheRepositoryBase<SideProcess, UUID> {

    /** All side processes of a request, in the order they opened. */
    public List<SideProcess> of(UUID requestId) {
        return list("requestId = ?1 order by openedOn, id", requestId);
    }

    /**
     * Those of a request that were known at an instant, as they were known; all of them if there is none. They tell of the
     * past and are never written.
     */
    public List<SideProcess> known(UUID requestId, @Nullable Instant at) {
        if (at == null) {
            return of(requestId);
        }
        var known = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from side_processes_known(:request, cast(:at as timestamptz)) order by opened_on, id",
                        SideProcess.class)
                .setParameter("request", requestId)
                .setParameter("at", at)
                .getResultList();
        known.forEach(getEntityManager()::detach);
        return known;
    }

    /** Those that have not ended. */
    public List<SideProcess> running(UUID requestId) {
        return list("requestId = ?1 and endedOn is null order by openedOn, id", requestId);
    }

    /** One of a request's side processes. */
    public Optional<SideProcess> find(UUID requestId, UUID id) {
        return find("requestId = ?1 and id = ?2", requestId, id).singleResultOptional();
    }
}
