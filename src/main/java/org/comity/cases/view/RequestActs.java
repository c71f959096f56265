package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.comity.base.json.MergePatch;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.Versioned;

/** What can be done with requests, gathered for their door. A change is answered with the request as it is after it. */
@ApplicationScoped
class RequestActs {

    private final RegisterRequest registering;
    private final ChangeRequest changing;
    private final ReadRequest reading;
    private final ListRequests listing;
    private final RequestViews views;

    RequestActs(
            RegisterRequest registering,
            ChangeRequest changing,
            ReadRequest reading,
            ListRequests listing,
            RequestViews views) {
        this.registering = registering;
        this.changing = changing;
        this.reading = reading;
        this.listing = listing;
        this.views = views;
    }

    @Transactional
    Versioned<RequestView> register(NewRequest wanted) {
        var registered = registering.register(wanted);
        return new Versioned<>(views.registered(registered.body()), registered.version());
    }

    @Transactional
    Versioned<RequestView> change(UUID id, int expectedVersion, MergePatch patch) {
        var changed = changing.change(id, expectedVersion, patch);
        return new Versioned<>(views.now(changed.body()), changed.version());
    }

    Versioned<RequestView> read(UUID id, QueryParameters query) {
        return reading.read(id, query);
    }

    Page<RequestLineView> list(QueryParameters query) {
        return listing.list(query);
    }

    Page<RequestLineView> search(RequestSearch search) {
        return listing.search(search);
    }
}
