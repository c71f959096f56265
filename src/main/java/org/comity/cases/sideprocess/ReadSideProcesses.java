package org.comity.cases.sideprocess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Standpoint;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.Versioned;
import org.comity.cases.request.ReadableRequests;

/** Reads the side processes of a request. */
@ApplicationScoped
class ReadSideProcesses {

    private final ReadableRequests requests;
    private final SideProcesses sideProcesses;

    ReadSideProcesses(ReadableRequests requests, SideProcesses sideProcesses) {
        this.requests = requests;
        this.sideProcesses = sideProcesses;
    }

    @Transactional
    List<SideProcessView> all(UUID requestId, QueryParameters query) {
        var from = requests.standpoint(query);
        requests.read(requestId, from);
        return seen(requestId, from);
    }

    @Transactional
    Versioned<SideProcessView> one(UUID requestId, UUID id, QueryParameters query) {
        var from = requests.standpoint(query);
        var request = requests.read(requestId, from);
        return seen(requestId, from).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .map(view -> new Versioned<>(view, request.version()))
                .orElseThrow(ProblemException::notFound);
    }

    /** The side processes of a request that the caller reads. */
    List<SideProcessView> seen(UUID requestId, Standpoint from) {
        return SideProcessView.seen(sideProcesses.known(requestId, from.asOf()), from.on());
    }
}
