package org.comity.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The side processes of requests. Whoever asks has passed the gate of the request first. */
@ApplicationScoped
public class SideProcesses implements PanacheRepositoryBase<SideProcess, UUID> {

    /** All side processes of a request, in the order they opened. */
    public List<SideProcess> of(UUID requestId) {
        return list("requestId = ?1 order by openedOn, id", requestId);
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
