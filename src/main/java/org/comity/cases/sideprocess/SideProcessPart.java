package org.comity.cases.sideprocess;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comity.base.time.Standpoint;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.record.ShownPart;
import org.comity.cases.request.CooperationRequest;

/** Side processes, which run beside the state of a request. */
@ApplicationScoped
@Priority(400)
class SideProcessPart implements ShownPart {

    static final PartKind KIND =
            new PartKind("side_process", "side-processes", "side_process", "opened_on", "p.request_id = :request");

    private final ReadSideProcesses reading;

    SideProcessPart(ReadSideProcesses reading) {
        this.reading = reading;
    }

    @Override
    public PartKind kind() {
        return KIND;
    }

    @Override
    public List<SideProcessView> seen(CooperationRequest request, Standpoint from) {
        return reading.seen(request.id(), from);
    }
}
