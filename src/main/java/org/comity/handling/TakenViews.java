package org.comity.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comity.deadline.DeadlineView;
import org.comity.history.HistoryEntry;
import org.comity.request.CooperationRequest;

/** Shows what a step or a correction brought about. */
@ApplicationScoped
class TakenViews {

    private final Transitions transitions;
    private final OpenSteps openSteps;

    TakenViews(Transitions transitions, OpenSteps openSteps) {
        this.transitions = transitions;
        this.openSteps = openSteps;
    }

    Versioned<TakenView> taken(
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
