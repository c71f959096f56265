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
import org.comity.reference.authority.OwnAuthorities;

/** Gives requests to be read, with what hangs on them. Each reading is written to the audit trail. */
@ApplicationScoped
public class ReadableRequests {

    private final CooperationRequests requests;
    private final HistoryEntries history;
    private final AuditTrail audit;
    private final ReadingPurpose purpose;
    private final OwnAuthorities authorities;
    private final Now now;

    ReadableRequests(
            CooperationRequests requests,
            HistoryEntries history,
            AuditTrail audit,
            ReadingPurpose purpose,
            OwnAuthorities authorities,
            Now now) {
        this.purpose = purpose;
        this.authorities = authorities;
        this.requests = requests;
        this.history = history;
        this.audit = audit;
        this.now = now;
    }

    /** The standpoint that a query names; throws a problem with every fault of the query. */
    public Standpoint standpoint(QueryParameters query) {
        var from = query.standpoint(now.instant(), authorities::latestToday);
        query.check();
        return from;
    }

    /**
     * Returns a request that the caller may see and that was known at the instant; otherwise throws not-found.
     */
    public CooperationRequest read(UUID id, Standpoint from) {
        var request = read(id);
        if (!from.isNow() && !wasKnown(request, from)) {
            throw ProblemException.notFound();
        }
        return request;
    }

    /**
     * Returns a request that the caller may see now; otherwise throws not-found. The reading of a sealed request without the
     * header {@code Purpose} is refused.
     */
    public CooperationRequest read(UUID id) {
        var request = requests.visible(id);
        purpose.require(request.protection().level());
        audit.noteSeen(Act.READ, request.authority(), id, request.protection().guarded());
        return request;
    }

    private boolean wasKnown(CooperationRequest request, Standpoint from) {
        return from.asOf() == null || !history.known(request.id(), from.asOf()).isEmpty();
    }
}
