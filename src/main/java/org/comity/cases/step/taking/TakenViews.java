package org.comity.cases.step.taking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.comity.base.web.QueryParameters;
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
    private final UriInfo uri;

    TakenViews(TransitionViews transitions, OpenSteps openSteps, UriInfo uri) {
        this.transitions = transitions;
        this.openSteps = openSteps;
        this.uri = uri;
    }

    /** What a step brought about, with the deadlines it opened; the steps open next only if the call asks for them. */
    public Versioned<TakenView> taken(
            CooperationRequest request, HistoryEntry entry, List<DeadlineView> opened, List<String> warnings) {
        var query = new QueryParameters(uri);
        var next = query.flag("openSteps").orElse(false) ? openSteps.of(request) : null;
        query.check();
        var view = new TakenView(
                request.id(),
                transitions.view(request, entry, null),
                request.state(),
                request.state().standing(),
                request.result(),
                request.reviewOn(),
                next,
                opened,
                warnings);
        return new Versioned<>(view, request.version());
    }
}
