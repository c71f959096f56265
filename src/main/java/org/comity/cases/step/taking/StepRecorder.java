package org.comity.cases.step.taking;

import jakarta.enterprise.context.ApplicationScoped;
import org.comity.base.audit.Act;
import org.comity.base.security.CurrentCaller;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.step.judgement.ContentBeforeStep;
import org.comity.cases.step.judgement.Judgement.Allowed;
import org.comity.cases.step.judgement.NewTransition;
import org.comity.cases.step.taking.StepEffects.Taking;

/** Moves a request by a step that was allowed, and records the move. */
@ApplicationScoped
class StepRecorder {

    private final HistoryRecorder recording;
    private final CurrentCaller current;

    StepRecorder(HistoryRecorder recording, CurrentCaller current) {
        this.recording = recording;
        this.current = current;
    }

    HistoryEntry move(CooperationRequest request, NewTransition wanted, Allowed allowed, When when) {
        var from = request.state();
        var before = ContentBeforeStep.of(request, !wanted.measureOutcomes().isEmpty());
        StepEffects.apply(
                request,
                wanted,
                allowed,
                new Taking(when.on(), when.today(), current.get().id()));
        var detail = StepEffects.detail(wanted, allowed, before.changesTo(request));
        var moved = new Moved(
                wanted.step(),
                from,
                allowed.move().to(),
                request.result(),
                wanted.reasonCode(),
                allowed.decider().name());
        var what = new EntryDraft(moved, null, when.on(), when.at(), wanted.narrative(), detail);
        return recording.record(request, Act.TRANSITION, what);
    }
}
