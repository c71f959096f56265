package org.comity.cases.step.reclassification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.comity.cases.deadline.DeadlineClock;
import org.comity.cases.deadline.DeadlineClock.Changed;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail;
import org.comity.cases.history.MoveDetail.ReclassificationDetail;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.sideprocess.SideProcessesByStep;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Step;

/** The effects of a reclassification on deadlines and side processes, and those of annulling one. */
@ApplicationScoped
public class ReclassificationEffects {

    private final DeadlineClock deadlines;
    private final SideProcessesByStep sideProcesses;

    ReclassificationEffects(DeadlineClock deadlines, SideProcessesByStep sideProcesses) {
        this.deadlines = deadlines;
        this.sideProcesses = sideProcesses;
    }

    /** Ends what only the former procedure has, and starts what the new one has; returns the deadlines that start and end. */
    Changed consequences(CooperationRequest request, List<Step> way, When when, int toldIn) {
        sideProcesses.endUnfit(request, when.on(), toldIn);
        return deadlines.reclassified(
                request,
                way,
                new Event(new Trigger.OnStep(Step.RECLASSIFY), when, request.suggestedDeadline(), toldIn));
    }

    /** The deadlines that a person set run on: nobody but a person knows whether they hold for the other kind. */
    List<String> warnings(CooperationRequest request) {
        return deadlines.setByHand(request).stream()
                .map(deadline -> "\"" + deadline.title() + "\", set by hand, still ends on " + deadline.dueOn()
                        + ": end it if it does not hold for the other kind or direction")
                .toList();
    }

    /** Gives the request its former direction, kind and reference back, if a reclassification is annulled. */
    public static void takeBack(CooperationRequest request, HistoryEntry annulled, MoveDetail detail) {
        var classified = annulled.classified();
        if (detail instanceof ReclassificationDetail reclassified && classified != null) {
            request.turnsInto(
                    Procedure.of(classified.directionBefore(), Objects.requireNonNull(classified.from())),
                    reclassified.formerReference());
        }
    }
}
