package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.Versioned;
import org.comity.cases.request.ReadableRequests;

/** Reads one request; the reading is noted. */
@ApplicationScoped
class ReadRequest {

    private final ReadableRequests reading;
    private final RequestViews views;

    ReadRequest(ReadableRequests reading, RequestViews views) {
        this.reading = reading;
        this.views = views;
    }

    @Transactional
    Versioned<RequestView> read(UUID id, QueryParameters query) {
        var from = reading.standpoint(query);
        var request = reading.read(id);
        return new Versioned<>(views.seen(request, from), request.version());
    }
}
