package org.comity.cases.step.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.comity.cases.deadline.DeadlineClock;
import org.comity.cases.deadline.DeadlineCorrection;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.sideprocess.SideProcess;
import org.comity.cases.sideprocess.SideProcesses;
import org.comity.rules.workflow.SideProcessKind;

/**
 * Undoes the effects of an annulled move on deadlines and side processes. Both refer to the place of a move in the order of
 * events, which stays the same however often the move is corrected.
 */
@ApplicationScoped
class Annulment {

    private final DeadlineCorrection deadlines;
    private final DeadlineClock running;
    private final SideProcesses sideProcesses;

    Annulment(DeadlineCorrection deadlines, DeadlineClock running, SideProcesses sideProcesses) {
        this.deadlines = deadlines;
        this.running = running;
        this.sideProcesses = sideProcesses;
    }

    /** Ends all deadlines and side processes of a request that was registered in error. */
    void endAll(CooperationRequest request, When when, int toldIn) {
        running.over(request, when, toldIn);
        sideProcesses
                .running(request.id())
                .forEach(process -> process.endsWithItsRequest(when.on(), SideProcess.ANNULLED, toldIn));
        request.runs(Set.of());
    }

    /** Lets run again all that the move in this place ended, and ends all that it opened. */
    void undo(CooperationRequest request, int place, HistoryEntry annulment) {
        var on = annulment.occurredOn();
        var running = EnumSet.noneOf(SideProcessKind.class);
        for (var process : sideProcesses.of(request.id())) {
            if (Objects.equals(process.endedBy(), place)) {
                process.runsAgain();
            }
            if (process.openedBy() == place && process.endedOn() == null) {
                process.endsWithItsRequest(on, SideProcess.ANNULLED, annulment.seq());
            }
            if (process.endedOn() == null) {
                running.add(process.kind());
            }
        }
        request.runs(running);
        deadlines.annulled(request, place, on, annulment.seq());
    }
}
