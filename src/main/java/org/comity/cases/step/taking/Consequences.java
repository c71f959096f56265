package org.comity.cases.step.taking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.cases.deadline.DeadlineClock;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.sideprocess.SideProcessesByStep;
import org.comity.cases.step.judgement.Judgement.Allowed;
import org.comity.cases.step.judgement.NewTransition;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** What follows from a step beside the move itself: deadlines open and end, side processes end or open. */
@ApplicationScoped
class Consequences {

    private final DeadlineClock deadlines;
    private final SideProcessesByStep sideProcesses;

    Consequences(DeadlineClock deadlines, SideProcessesByStep sideProcesses) {
        this.deadlines = deadlines;
        this.sideProcesses = sideProcesses;
    }

    /** Draws the consequences of a step that the entry with this number tells of; answers the deadlines it opened. */
    List<DeadlineView> of(CooperationRequest request, NewTransition wanted, Allowed allowed, When when, int toldIn) {
        var event = new Event(
                new Trigger.OnStep(wanted.step()), when.on(), when.nearest(), stated(request, wanted), toldIn);
        var opened = new ArrayList<DeadlineView>();
        if (finalises(allowed)) {
            opened.addAll(deadlines.finalised(request, event));
            sideProcesses.endAll(request, when.on(), toldIn);
        } else {
            opened.addAll(deadlines.happened(request, event));
        }
        if (wanted.step() == Step.REOPEN && sideProcesses.endFollowUp(request, when.on(), toldIn)) {
            deadlines.over(request, when.on(), toldIn);
        }
        if (sideProcesses.openFollowUp(
                request, allowed.grounds().stream().map(GroundGiven::asGround).toList(), when.on(), toldIn)) {
            opened.addAll(opens(request, SideProcessKind.NATIONALITY_FOLLOW_UP, when, toldIn));
        }
        if (wanted.step() == Step.SEND_ORALLY) {
            sideProcesses.openConfirmation(request, when.on(), toldIn);
            opened.addAll(opens(request, SideProcessKind.ORAL_CONFIRMATION, when, toldIn));
        }
        return opened;
    }

    /** The day that came with the step, for deadlines of stated length. */
    private static @Nullable LocalDate stated(CooperationRequest request, NewTransition wanted) {
        var restrictions = wanted.restrictions();
        return restrictions == null ? request.suggestedDeadline() : restrictions.reviewOn();
    }

    private List<DeadlineView> opens(CooperationRequest request, SideProcessKind kind, When when, int toldIn) {
        return deadlines.opens(
                request, new Event(new Trigger.OnOpening(kind), when.on(), when.nearest(), null, toldIn));
    }

    private static boolean finalises(Allowed allowed) {
        var move = allowed.move();
        var from = move.from();
        return from != null
                && from.standing() != move.to().standing()
                && move.to().standing().isOver();
    }
}
