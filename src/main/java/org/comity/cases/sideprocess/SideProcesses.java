package org.comity.cases.sideprocess;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.cases.deadline.DeadlineStops.SideProcessTime;
import org.comity.cases.deadline.DeadlineStops.SideProcessTimes;
import org.comity.cases.part.PartRecords;
import org.jspecify.annotations.Nullable;

/** The side processes of requests. The caller has passed the gate of the request first. */
@ApplicationScoped
public class SideProcesses implements PanacheRepositoryBase<SideProcess, UUID>, SideProcessTimes {

    private final PartRecords records;

    SideProcesses(PartRecords records) {
        this.records = records;
    }

    /** All side processes of a request, in the order they opened. */
    public List<SideProcess> of(UUID requestId) {
        return list("requestId = ?1 order by openedOn, id", requestId);
    }

    /**
     * Those of a request that were known at an instant, as they were known; all of them if there is none. They are of the
     * past and are never written.
     */
    public List<SideProcess> known(UUID requestId, @Nullable Instant at) {
        return at == null ? of(requestId) : records.known(SideProcessPart.KIND, SideProcess.class, requestId, at);
    }

    /** Those that have not ended. */
    public List<SideProcess> running(UUID requestId) {
        return list("requestId = ?1 and endedOn is null order by openedOn, id", requestId);
    }

    @Override
    public List<SideProcessTime> times(UUID requestId) {
        return of(requestId).stream()
                .filter(process -> !SideProcess.ANNULLED.equals(process.outcome()))
                .map(process -> new SideProcessTime(process.kind(), process.openedOn(), process.endedOn()))
                .toList();
    }

    /** One of a request's side processes. */
    public Optional<SideProcess> find(UUID requestId, UUID id) {
        return find("requestId = ?1 and id = ?2", requestId, id).singleResultOptional();
    }
}
