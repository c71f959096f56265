package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.time.Now;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.Versioned;

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
    Versioned<RequestView> read(UUID id, QueryParameters query) {
        var from = query.standpoint(now.instant());
        query.check();
        var request = requests.visible(id);
        audit.note(Act.READ, request.authority(), id);
        return new Versioned<>(views.seen(request, from), request.version());
    }
}
