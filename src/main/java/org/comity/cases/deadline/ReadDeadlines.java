package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.ReadableRequests;

/** Reads the deadlines of a request. */
@ApplicationScoped
class ReadDeadlines {

    private final ReadableRequests requests;
    private final DeadlineViews deadlines;

    ReadDeadlines(ReadableRequests requests, DeadlineViews deadlines) {
        this.requests = requests;
        this.deadlines = deadlines;
    }

    @Transactional
    List<DeadlineView> all(UUID requestId, QueryParameters query) {
        var from = requests.standpoint(query);
        var request = requests.read(requestId, from);
        return from.isNow() ? deadlines.of(request) : deadlines.seen(request, from);
    }
}
