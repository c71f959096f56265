package org.comity.cases.step.taking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Now;
import org.comity.base.time.Standpoint;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.ReadableRequests;
import org.comity.reference.authority.OwnAuthorities;

/** Reads the history of a request; the reading is noted. */
@ApplicationScoped
class ReadTransitions {

    private final ReadableRequests reading;
    private final TransitionViews transitions;
    private final OwnAuthorities authorities;
    private final Now now;

    ReadTransitions(ReadableRequests reading, TransitionViews transitions, OwnAuthorities authorities, Now now) {
        this.authorities = authorities;
        this.now = now;
        this.reading = reading;
        this.transitions = transitions;
    }

    @Transactional
    List<TransitionView> moves(UUID id, QueryParameters query) {
        var from = query.standpoint(now.instant(), authorities::latestToday);
        query.check();
        return read(id, request -> transitions.moves(request, from));
    }

    @Transactional
    List<TransitionView> everything(UUID id, QueryParameters query) {
        var from = query.standpoint(now.instant(), authorities::latestToday);
        query.check();
        return read(id, request -> transitions.everything(request, from));
    }

    @Transactional
    TransitionView move(UUID id, int seq) {
        return read(id, request -> transitions.moves(request, Standpoint.NOW)).stream()
                .filter(view -> view.seq() == seq)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private List<TransitionView> read(UUID id, Function<CooperationRequest, List<TransitionView>> what) {
        return what.apply(reading.read(id));
    }
}
