package org.comity.cases.step.taking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.Versioned;
import org.comity.cases.step.judgement.OpenSteps;

/** Shows what a step or a correction brought about. */
@ApplicationScoped
public class TakenViews {

    private final TransitionViews transitions;
    private final OpenSteps openSteps;

    TakenViews(TransitionViews transitions, OpenSteps openSteps) {
        this.transitions = transitions;
        this.openSteps = openSteps;
    }

    public Versioned<TakenView> taken(
            CooperationRequest request, HistoryEntry entry, List<DeadlineView> opened, List<String> warnings) {
        var view = new TakenView(
                request.id(),
                transitions.view(request, entry, null),
                request.state(),
                request.state().standing(),
                request.result(),
                request.reviewOn(),
                openSteps.of(request),
                opened,
                warnings);
        return new Versioned<>(view, request.version());
    }
}
