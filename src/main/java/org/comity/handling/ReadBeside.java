package org.comity.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.comity.audit.Act;
import org.comity.audit.AuditTrail;
import org.comity.consultation.SideProcessView;
import org.comity.consultation.SideProcesses;
import org.comity.deadline.DeadlineBook;
import org.comity.deadline.DeadlineView;
import org.comity.history.HistoryEntries;
import org.comity.http.Parameters;
import org.comity.http.ProblemException;
import org.comity.request.CooperationRequest;
import org.comity.request.CooperationRequests;
import org.comity.time.Now;
import org.comity.time.Standpoint;

/** Reads what runs beside a request: side processes and deadlines. The reading is noted. */
@ApplicationScoped
class ReadBeside {

    private final CooperationRequests requests;
    private final SideProcesses sideProcesses;
    private final DeadlineBook deadlines;
    private final HistoryEntries history;
    private final AuditTrail audit;
    private final Now now;

    ReadBeside(
            CooperationRequests requests,
            SideProcesses sideProcesses,
            DeadlineBook deadlines,
            HistoryEntries history,
            AuditTrail audit,
            Now now) {
        this.requests = requests;
        this.sideProcesses = sideProcesses;
        this.deadlines = deadlines;
        this.history = history;
        this.audit = audit;
        this.now = now;
    }

    @Transactional
    List<SideProcessView> sideProcesses(UUID id, Parameters query) {
        var from = standpoint(query);
        read(id, from);
        return SideProcessView.seen(sideProcesses.known(id, from.asOf()), from.on());
    }

    @Transactional
    SideProcessView sideProcess(UUID id, UUID sideProcess) {
        read(id, Standpoint.NOW);
        return sideProcesses.find(id, sideProcess).map(SideProcessView::of).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    List<DeadlineView> deadlines(UUID id, Parameters query) {
        var from = standpoint(query);
        var request = read(id, from);
        return from.isNow() ? deadlines.of(request) : deadlines.seen(request, from);
    }

    private Standpoint standpoint(Parameters query) {
        var from = query.standpoint(now.instant());
        query.check();
        return from;
    }

    /** A request that was not known at the instant that is meant is not-found, like any that one may not see. */
    private CooperationRequest read(UUID id, Standpoint from) {
        var request = requests.visible(id);
        if (from.asOf() != null && history.known(id, from.asOf()).isEmpty()) {
            throw ProblemException.notFound();
        }
        audit.note(Act.READ, request.authority(), id);
        return request;
    }
}
