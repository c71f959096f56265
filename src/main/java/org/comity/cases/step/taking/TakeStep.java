package org.comity.cases.step.taking;

import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.deadline.DeadlineClock;
import org.comity.cases.deadline.DeadlineClock.Changed;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.deadline.DeadlineRevision;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.history.Detail.Change;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StepDetail;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.obligation.ObligationsMet;
import org.comity.cases.part.content.ObligationMet;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.request.NextReviews;
import org.comity.cases.sideprocess.SideProcessesByStep;
import org.comity.cases.step.judgement.ContentSnapshot;
import org.comity.cases.step.judgement.Judgement;
import org.comity.cases.step.judgement.Judgement.Allowed;
import org.comity.cases.step.judgement.NewTransition;
import org.comity.cases.step.taking.TransitionViews.Remarks;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.obligation.ObligedAct;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * Takes a step in one transaction: finds the request, judges the step, moves the request, records the move in history and
 * audit trail, and lets deadlines and side processes follow.
 */
@ApplicationScoped
public class TakeStep {

    private final CooperationRequests requests;
    private final Judgement judgement;
    private final HistoryRecorder recorder;
    private final DeadlineClock deadlines;
    private final DeadlineRevision revision;
    private final SideProcessesByStep sideProcesses;
    private final TransitionViews views;
    private final NextReviews reviews;
    private final CurrentCaller current;
    private final ObligationsMet obligations;

    TakeStep(
            CooperationRequests requests,
            Judgement judgement,
            HistoryRecorder recorder,
            DeadlineClock deadlines,
            DeadlineRevision revision,
            SideProcessesByStep sideProcesses,
            TransitionViews views,
            NextReviews reviews,
            CurrentCaller current,
            ObligationsMet obligations) {
        this.obligations = obligations;
        this.requests = requests;
        this.judgement = judgement;
        this.recorder = recorder;
        this.deadlines = deadlines;
        this.revision = revision;
        this.sideProcesses = sideProcesses;
        this.views = views;
        this.reviews = reviews;
        this.current = current;
    }

    /** Takes a step, or throws the problem that says why it cannot be taken. */
    @Transactional
    public Versioned<TakenView> take(UUID id, Precondition precondition, NewTransition wanted) {
        var request = requests.forChange(id, precondition);
        var when = recorder.when(request.authority(), wanted.occurredAt());
        var judged = judgement.judge(request, wanted, when);
        var met = ObligedAct.of(wanted.step())
                .map(act -> obligations.by(act, request))
                .orElse(List.of());
        var allowed = judged.warned(met.stream().map(ObligationMet::sentence));
        var entry = move(request, wanted, allowed, when);
        var changed = deadlinesAfter(request, wanted, allowed, when, entry.seq())
                .and(sideProcessesAfter(request, wanted, allowed, when, entry.seq()));
        requests.flush();
        Metrics.counter("comity.steps", "step", wanted.step().name()).increment();
        return views.taken(request, entry, new Remarks(changed, allowed.warnings(), met));
    }

    /** Moves the request, and records the move with the fields of the request that it changed. */
    private HistoryEntry move(CooperationRequest request, NewTransition wanted, Allowed allowed, When when) {
        var from = request.state();
        var before = ContentSnapshot.of(request, !allowed.outcomes().isEmpty());
        StepEffects.apply(request, wanted, allowed, when, current.get().id());
        reviews.follow(request, wanted.reviewOn(), when.today());
        var moved = new Moved(
                wanted.step(),
                from,
                allowed.move().to(),
                request.result(),
                wanted.reasonCode(),
                allowed.decider().name());
        var detail = detail(wanted, allowed, before.changesTo(request));
        return recorder.record(
                request, Act.TRANSITION, new EntryDraft(moved, null, when.on(), when.at(), wanted.narrative(), detail));
    }

    private static StepDetail detail(NewTransition wanted, Allowed allowed, Map<String, Change> changed) {
        return new StepDetail(
                allowed.grounds(),
                wanted.consultation(),
                wanted.answers(),
                allowed.warnings(),
                wanted.proof(),
                wanted.document(),
                wanted.recipient(),
                allowed.outcomes(),
                wanted.restrictions(),
                wanted.consent(),
                changed,
                null,
                Map.of());
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
