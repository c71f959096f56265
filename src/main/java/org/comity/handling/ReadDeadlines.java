package org.comity.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.comity.deadline.DeadlineBook;
import org.comity.deadline.DeadlineView;
import org.comity.http.Parameters;
import org.comity.request.ReadableRequests;

/** Reads the deadlines of a request. */
@ApplicationScoped
class ReadDeadlines {

    private final ReadableRequests requests;
    private final DeadlineBook deadlines;

    ReadDeadlines(ReadableRequests requests, DeadlineBook deadlines) {
        this.requests = requests;
        this.deadlines = deadlines;
    }

    @Transactional
    List<DeadlineView> all(UUID requestId, Parameters query) {
        var from = requests.standpoint(query);
        var request = requests.read(requestId, from);
        return from.isNow() ? deadlines.of(request) : deadlines.seen(request, from);
    }
}
