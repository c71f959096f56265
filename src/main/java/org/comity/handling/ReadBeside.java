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
import org.comity.http.ProblemException;
import org.comity.request.CooperationRequest;
import org.comity.request.CooperationRequests;

/** Reads what runs beside a request: side processes and deadlines. The reading is noted. */
@ApplicationScoped
class ReadBeside {

    private final CooperationRequests requests;
    private final SideProcesses sideProcesses;
    private final DeadlineBook deadlines;
    private final AuditTrail audit;

    ReadBeside(CooperationRequests requests, SideProcesses sideProcesses, DeadlineBook deadlines, AuditTrail audit) {
        this.requests = requests;
        this.sideProcesses = sideProcesses;
        this.deadlines = deadlines;
        this.audit = audit;
    }

    @Transactional
    List<SideProcessView> sideProcesses(UUID id) {
        read(id);
        return sideProcesses.of(id).stream().map(SideProcessView::of).toList();
    }

    @Transactional
    SideProcessView sideProcess(UUID id, UUID sideProcess) {
        read(id);
        return sideProcesses.find(id, sideProcess).map(SideProcessView::of).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    List<DeadlineView> deadlines(UUID id) {
        return deadlines.of(read(id));
    }

    private CooperationRequest read(UUID id) {
        var request = requests.visible(id);
        audit.note(Act.READ, request.authority(), id);
        return request;
    }
}
