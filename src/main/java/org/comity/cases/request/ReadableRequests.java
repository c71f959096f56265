package org.comity.cases.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Now;
import org.comity.base.time.Standpoint;
import org.comity.base.web.QueryParameters;
import org.comity.cases.history.HistoryEntries;

/** Gives requests to be read, with what hangs on them. Each reading is written to the audit trail. */
@ApplicationScoped
public class ReadableRequests {

    private final CooperationRequests requests;
    private final HistoryEntries history;
    private final AuditTrail audit;
    private final Now now;

    ReadableRequests(CooperationRequests requests, HistoryEntries history, AuditTrail audit, Now now) {
        this.requests = requests;
        this.history = history;
        this.audit = audit;
        this.now = now;
    }

    /** The standpoint that a query names; throws a problem with every fault of the query. */
    public Standpoint standpoint(QueryParameters query) {
        var from = query.standpoint(now.instant());
        query.check();
        return from;
    }

    /** Returns a request that the caller may see and that was known at the instant; otherwise throws not-found. */
    public CooperationRequest read(UUID id, Standpoint from) {
        var request = requests.visible(id);
        if (from.asOf() != null && history.known(id, from.asOf()).isEmpty()) {
            throw ProblemException.notFound();
        }
        audit.note(Act.READ, request.authority(), id);
        return request;
    }
}
