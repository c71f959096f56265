package org.comity.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.comity.audit.Act;
import org.comity.audit.AuditTrail;
import org.comity.history.HistoryEntries;
import org.comity.http.Parameters;
import org.comity.http.ProblemException;
import org.comity.time.Now;
import org.comity.time.Standpoint;

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
    public Standpoint standpoint(Parameters query) {
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
