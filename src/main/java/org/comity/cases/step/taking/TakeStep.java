package org.comity.cases.step.taking;

import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.history.Detail.Change;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StepDetail;
import org.comity.cases.obligation.ObligationsMet;
import org.comity.cases.part.content.ObligationMet;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.request.NextReviews;
import org.comity.cases.step.judgement.ContentSnapshot;
import org.comity.cases.step.judgement.Judgement;
import org.comity.cases.step.judgement.Judgement.Allowed;
import org.comity.cases.step.judgement.NewTransition;
import org.comity.cases.step.taking.TransitionViews.Remarks;
import org.comity.rules.obligation.ObligedAct;

/**
 * Takes a step in one transaction: finds the request, judges the step, moves the request, records the move in history and
 * audit trail, and lets deadlines and side processes follow.
 */
@ApplicationScoped
public class TakeStep {

    private final CooperationRequests requests;
    private final Judgement judgement;
    private final HistoryRecorder recorder;
    private final StepConsequences consequences;
    private final TransitionViews views;
    private final NextReviews reviews;
    private final CurrentCaller current;
    private final ObligationsMet obligations;

    TakeStep(
            CooperationRequests requests,
            Judgement judgement,
            HistoryRecorder recorder,
            StepConsequences consequences,
            TransitionViews views,
            NextReviews reviews,
            CurrentCaller current,
            ObligationsMet obligations) {
        this.obligations = obligations;
        this.requests = requests;
        this.judgement = judgement;
        this.recorder = recorder;
        this.consequences = consequences;
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
        var changed = consequences.follow(request, wanted, allowed, when, entry.seq());
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
}
