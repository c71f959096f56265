package org.comity.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.comity.audit.Act;
import org.comity.audit.AuditTrail;
import org.comity.handling.Versioned;
import org.comity.http.Parameters;
import org.comity.request.CooperationRequests;

/** Reads one request; the reading is noted. */
@ApplicationScoped
class ReadRequest {

    private final CooperationRequests requests;
    private final RequestViews views;
    private final AuditTrail audit;

    ReadRequest(CooperationRequests requests, RequestViews views, AuditTrail audit) {
        this.requests = requests;
        this.views = views;
        this.audit = audit;
    }

    @Transactional
    Versioned<RequestView> read(UUID id, Parameters query) {
        var on = query.date("on");
        query.check();
        var request = requests.visible(id);
        audit.note(Act.READ, request.authority(), id);
        var view = on.isPresent() ? views.on(request, on.get()) : views.now(request);
        return new Versioned<>(view, request.version());
    }
}
