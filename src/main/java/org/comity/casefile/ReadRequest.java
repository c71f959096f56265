package org.comity.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.comity.audit.Act;
import org.comity.audit.AuditTrail;
import org.comity.handling.Versioned;
import org.comity.http.Parameters;
import org.comity.request.CooperationRequests;
import org.comity.time.Now;

/** Reads one request; the reading is noted. */
@ApplicationScoped
class ReadRequest {

    private final CooperationRequests requests;
    private final RequestViews views;
    private final AuditTrail audit;
    private final Now now;

    ReadRequest(CooperationRequests requests, RequestViews views, AuditTrail audit, Now now) {
        this.now = now;
        this.requests = requests;
        this.views = views;
        this.audit = audit;
    }

    @Transactional
    Versioned<RequestView> read(UUID id, Parameters query) {
        var from = query.standpoint(now.instant());
        query.check();
        var request = requests.visible(id);
        audit.note(Act.READ, request.authority(), id);
        return new Versioned<>(views.seen(request, from), request.version());
    }
}
