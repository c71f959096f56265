package org.comity.cases.step.taking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.base.time.Standpoint;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.ReadableRequests;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.workflow.Step;

/** Reads the history of a request; the reading is noted. */
@ApplicationScoped
class ReadTransitions {

    private static final Set<Step> OF_THE_EXECUTION = EnumSet.of(
            Step.SEND_FOR_EXECUTION,
            Step.CONFIRM_RECEIPT,
            Step.TRANSMIT_PARTIAL_RESULTS,
            Step.RETURN_EXECUTED,
            Step.RETURN_PARTLY_EXECUTED,
            Step.RESUME_EXECUTION,
            Step.RECORD_IMPOSSIBILITY);

    private final ReadableRequests reading;
    private final TransitionViews transitions;
    private final CurrentCaller current;
    private final OwnAuthorities authorities;
    private final Now now;

    ReadTransitions(
            ReadableRequests reading,
            TransitionViews transitions,
            CurrentCaller current,
            OwnAuthorities authorities,
            Now now) {
        this.authorities = authorities;
        this.current = current;
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
        return what.apply(reading.read(id)).stream()
                .filter(this::isForTheCaller)
                .toList();
    }

    /** An executing authority sees the steps of the execution, not what the central authority considered before. */
    private boolean isForTheCaller(TransitionView view) {
        return current.sight().isOfTheOffice() || (view.step() != null && OF_THE_EXECUTION.contains(view.step()));
    }
}
