package org.comity.cases.step.taking;

import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.Versioned;
import org.comity.cases.step.judgement.Judgement;
import org.comity.cases.step.judgement.NewTransition;

/** Takes a step: judges it, moves the request, and writes history, deadlines and audit in one transaction. */
@ApplicationScoped
class TakeStep {

    private final CooperationRequests requests;
    private final Judgement judgement;
    private final HistoryRecorder recording;
    private final StepRecorder moving;
    private final Consequences consequences;
    private final TakenViews views;

    TakeStep(
            CooperationRequests requests,
            Judgement judgement,
            HistoryRecorder recording,
            StepRecorder moving,
            Consequences consequences,
            TakenViews views) {
        this.requests = requests;
        this.judgement = judgement;
        this.recording = recording;
        this.moving = moving;
        this.consequences = consequences;
        this.views = views;
    }

    @Transactional
    Versioned<TakenView> take(UUID id, int expectedVersion, NewTransition wanted) {
        var request = requests.forChange(id, expectedVersion);
        var when = recording.when(request.authority(), wanted.occurredAt());
        var allowed = judgement.judge(request, wanted, when.on(), when.today());
        var entry = moving.move(request, wanted, allowed, when);
        var opened = consequences.of(request, wanted, allowed, when, entry.seq());
        requests.flush();
        Metrics.counter("comity.steps", "step", wanted.step().name()).increment();
        return views.taken(request, entry, opened, allowed.warnings());
    }
}
