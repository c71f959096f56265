package org.comity.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import org.comity.consultation.SideProcesses;
import org.comity.request.CooperationRequest;
import org.comity.rules.procedure.SideProcessKind;

/** What the annulment of a move means for side processes: what it ended runs again, what it opened ends. */
@ApplicationScoped
class AnnulledSideProcesses {

    private final SideProcesses sideProcesses;

    AnnulledSideProcesses(SideProcesses sideProcesses) {
        this.sideProcesses = sideProcesses;
    }

    void annulled(CooperationRequest request, int seq, LocalDate on, int toldIn) {
        var running = EnumSet.noneOf(SideProcessKind.class);
        for (var process : sideProcesses.of(request.id())) {
            if (Objects.equals(process.endedBy(), seq)) {
                process.runsAgain();
            }
            if (process.openedBy() == seq && process.endedOn() == null) {
                process.ends(on.isBefore(process.openedOn()) ? process.openedOn() : on, "ANNULLED", toldIn);
            }
            if (process.endedOn() == null) {
                running.add(process.kind());
            }
        }
        request.runs(running);
    }
}
