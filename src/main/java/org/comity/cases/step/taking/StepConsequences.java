package org.comity.cases.step.taking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.cases.deadline.DeadlineClock;
import org.comity.cases.deadline.DeadlineClock.Changed;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.deadline.DeadlineRevision;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.measure.deciding.DecisionDeadlines;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.sideprocess.SideProcessesByStep;
import org.comity.cases.step.judgement.Judgement.Allowed;
import org.comity.cases.step.judgement.NewTransition;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** The consequences of a step beside the request: deadlines and side processes that open and end, in a fixed order. */
@ApplicationScoped
class StepConsequences {

    private final DeadlineClock deadlines;
    private final DeadlineRevision revision;
    private final SideProcessesByStep sideProcesses;
    private final DecisionDeadlines ofMeasures;

    StepConsequences(
            DeadlineClock deadlines,
            DeadlineRevision revision,
            SideProcessesByStep sideProcesses,
            DecisionDeadlines ofMeasures) {
        this.deadlines = deadlines;
        this.revision = revision;
        this.sideProcesses = sideProcesses;
        this.ofMeasures = ofMeasures;
    }

    /** Carries them out; answers the deadlines that start and end by the step. */
    Changed follow(CooperationRequest request, NewTransition wanted, Allowed allowed, When when, int seq) {
        if (!wanted.measureOutcomes().isEmpty()) {
            ofMeasures.followStep(request, when.on());
        }
        return deadlinesAfter(request, wanted, allowed, when, seq)
                .and(sideProcessesAfter(request, wanted, allowed, when, seq));
    }

    /** Lets deadlines start and end by the step; a step that finalises the request ends its side processes too. */
    private Changed deadlinesAfter(
            CooperationRequest request, NewTransition wanted, Allowed allowed, When when, int seq) {
        var trigger = new Trigger.OnStep(wanted.step());
        var event = new Event(trigger, when, statedDay(request, wanted), seq);
        if (!allowed.finalises()) {
            var changed = deadlines.happened(request, event);
            return allowed.reopens() ? changed.and(new Changed(revision.reopened(request, seq), List.of())) : changed;
        }
        var changed = deadlines.finalised(request, event);
        sideProcesses.endAll(request, when.on(), seq);
        return changed;
    }

    /** Opens and ends side processes by the step; answers the deadlines that start and end with them. */
    private Changed sideProcessesAfter(
            CooperationRequest request, NewTransition wanted, Allowed allowed, When when, int seq) {
        var ended = Changed.NOTHING;
        var opened = new ArrayList<DeadlineView>();
        if (wanted.step() == Step.REOPEN && sideProcesses.endFollowUp(request, when.on(), seq)) {
            ended = deadlines.over(request, when, seq);
        }
        if (sideProcesses.endOfExecution(request, when.on(), seq)) {
            var closing = new Trigger.OnClosing(SideProcessKind.EXECUTION_QUESTION);
            ended = ended.and(deadlines.happened(request, new Event(closing, when, null, seq)));
        }
        var grounds = allowed.grounds().stream().map(GroundGiven::asGround).toList();
        if (sideProcesses.openFollowUp(request, grounds, when.on(), seq)) {
            opened.addAll(deadlinesOf(SideProcessKind.NATIONALITY_FOLLOW_UP, request, when, seq));
        }
        if (wanted.step() == Step.SEND_ORALLY) {
            sideProcesses.openConfirmation(request, when.on(), seq);
            opened.addAll(deadlinesOf(SideProcessKind.ORAL_CONFIRMATION, request, when, seq));
        }
        return ended.and(new Changed(opened, List.of()));
    }

    private List<DeadlineView> deadlinesOf(SideProcessKind kind, CooperationRequest request, When when, int seq) {
        var trigger = new Trigger.OnOpening(kind);
        return deadlines.opens(request, new Event(trigger, when, null, seq));
    }

    /** The day that comes with the step, for deadlines whose rule has no length. */
    private static @Nullable LocalDate statedDay(CooperationRequest request, NewTransition wanted) {
        var restrictions = wanted.restrictions();
        return restrictions == null ? request.suggestedDeadline() : restrictions.reviewOn();
    }
}
