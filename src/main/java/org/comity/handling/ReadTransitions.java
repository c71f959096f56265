package org.comity.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.comity.audit.Act;
import org.comity.audit.AuditTrail;
import org.comity.http.Parameters;
import org.comity.http.ProblemException;
import org.comity.request.CooperationRequest;
import org.comity.request.CooperationRequests;

/** Reads the history of a request; the reading is noted. */
@ApplicationScoped
class ReadTransitions {

    private final CooperationRequests requests;
    private final Transitions transitions;
    private final AuditTrail audit;

    ReadTransitions(CooperationRequests requests, Transitions transitions, AuditTrail audit) {
        this.requests = requests;
        this.transitions = transitions;
        this.audit = audit;
    }

    @Transactional
    List<TransitionView> moves(UUID id, Parameters query) {
        var on = query.date("on").orElse(null);
        query.check();
        return read(id, request -> transitions.moves(request, on));
    }

    @Transactional
    List<TransitionView> everything(UUID id, Parameters query) {
        var on = query.date("on").orElse(null);
        query.check();
        return read(id, request -> transitions.everything(request, on));
    }

    @Transactional
    TransitionView move(UUID id, int seq) {
        return read(id, request -> transitions.moves(request, null)).stream()
                .filter(view -> view.seq() == seq)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private List<TransitionView> read(UUID id, Function<CooperationRequest, List<TransitionView>> what) {
        var request = requests.visible(id);
        audit.note(Act.READ, request.authority(), id);
        return what.apply(request);
    }
}
