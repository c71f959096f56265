package org.comity.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.deadline.DeadlineView;
import org.comity.deadline.RunningDeadlines;
import org.comity.deadline.RunningDeadlines.Event;
import org.comity.handling.Recording.When;
import org.comity.history.HistoryEntry;
import org.comity.request.CooperationRequest;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.procedure.Step;

/** What follows from a reclassification, and from taking one back. */
@ApplicationScoped
class Reclassified {

    /** The name, among the details of an entry, of the reference that the request had before. */
    static final String FORMER_REFERENCE = "formerReference";

    private final RunningDeadlines deadlines;
    private final EndingsOfSideProcesses sideProcesses;

    Reclassified(RunningDeadlines deadlines, EndingsOfSideProcesses sideProcesses) {
        this.deadlines = deadlines;
        this.sideProcesses = sideProcesses;
    }

    /** Ends what the former procedure left running, and opens what the other one starts; answers what it opened. */
    List<DeadlineView> consequences(CooperationRequest request, List<Step> way, When when, int toldIn) {
        sideProcesses.endUnfit(request, when.on(), toldIn);
        return deadlines.reclassified(
                request,
                way,
                new Event(
                        new Trigger.OnStep(Step.RECLASSIFY),
                        when.on(),
                        when.nearest(),
                        request.suggestedDeadline(),
                        toldIn));
    }

    /** The request never turned out to be of another kind: it has its kind and its reference back. */
    static void takeBack(CooperationRequest request, HistoryEntry annulled, Map<String, Object> details) {
        var classified = annulled.classified();
        if (annulled.step() == Step.RECLASSIFY && classified != null) {
            request.turnsInto(Objects.requireNonNull(classified.from()), String.valueOf(details.get(FORMER_REFERENCE)));
        }
    }
}
