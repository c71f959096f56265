package org.comity.cases.sideprocess;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import org.comity.cases.part.Part;
import org.comity.cases.part.PartKind;

/** Side processes, which run beside the state of a request. */
@ApplicationScoped
@Priority(400)
class SideProcessPart implements Part {

    static final PartKind KIND =
            new PartKind("side_process", "side-processes", "side_process", "opened_on", "p.request_id = :request");

    @Override
    public PartKind kind() {
        return KIND;
    }
}
