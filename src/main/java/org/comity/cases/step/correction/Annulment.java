package org.comity.cases.step.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Objects;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.deadline.DeadlineCorrection;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.sideprocess.SideProcesses;
import org.comity.cases.step.judgement.StandingFacts;
import org.comity.rules.workflow.SideProcessKind;

/**
 * What a correction means for deadlines and side processes. Both point at the place of a move in the order of events,
 * which stays the same however often the move is corrected.
 */
@ApplicationScoped
class Annulment {

    private final DeadlineCorrection deadlines;
    private final SideProcesses sideProcesses;
    private final StandingFacts facts;

    Annulment(DeadlineCorrection deadlines, SideProcesses sideProcesses, StandingFacts facts) {
        this.facts = facts;
        this.deadlines = deadlines;
        this.sideProcesses = sideProcesses;
    }

    /** Takes back what the annulled move said of the request. */
    void restore(CooperationRequest request, StatusHistory status, HistoryEntry annulled) {
        var rest = status.standing().stream()
                .filter(entry -> !entry.equals(annulled))
                .toList();
        facts.restore(request, rest, annulled);
    }

    /** The move in this place never happened: what it ended runs again, what it opened ends. */
    void annulled(CooperationRequest request, int place, HistoryEntry told) {
        var on = told.occurredOn();
        deadlines.annulled(request, place, on, told.seq());
        var running = EnumSet.noneOf(SideProcessKind.class);
        for (var process : sideProcesses.of(request.id())) {
            if (Objects.equals(process.endedBy(), place)) {
                process.runsAgain();
            }
            if (process.openedBy() == place && process.endedOn() == null) {
                process.endsWithItsRequest(on, "ANNULLED", told.seq());
            }
            if (process.endedOn() == null) {
                running.add(process.kind());
            }
        }
        request.runs(running);
    }

    /** The move in this place happened on another day. */
    void moved(CooperationRequest request, int place, Event event) {
        deadlines.moved(request, place, event);
    }
}
