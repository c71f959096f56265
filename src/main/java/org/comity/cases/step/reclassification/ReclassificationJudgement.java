package org.comity.cases.step.reclassification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.request.content.ContentCheck;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.procedure.Reclassification;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/** Judges whether a request can be of another kind, and where it goes on then. */
@ApplicationScoped
public class ReclassificationJudgement {

    private final ContentCheck content;

    ReclassificationJudgement(ContentCheck content) {
        this.content = content;
    }

    /**
     * Where a request goes on.
     *
     * @param procedure the procedure of its kind now
     * @param state the state in it
     * @param steps the steps by which requests usually come there
     */
    record Way(Procedure procedure, State state, List<Step> steps) {}

    /** Answers where the request goes on, or throws every fault. */
    Way judge(CooperationRequest request, NewReclassification wanted, When when) {
        if (request.state().standing().isOver()) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "The request is over: reopen it first if it is to go on as another kind");
        }
        if (request.proposedBy() != null) {
            throw new ProblemException(ProblemKind.CONFLICT, "A refusal is proposed: decide on it or return it first");
        }
        var faults = new ArrayList<Fault>();
        checkDay(request, when, faults);
        var to = meant(request, wanted);
        faults.addAll(contentFaults(request, to));
        var way = canBe(request, to, faults) ? way(request, to, wanted, faults) : Optional.<Way>empty();
        if (way.isEmpty() || !faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        return way.get();
    }

    private static Procedure meant(CooperationRequest request, NewReclassification wanted) {
        var now = request.procedure();
        return Procedure.of(
                wanted.direction() == null ? now.direction() : wanted.direction(),
                wanted.kind() == null ? now.kind() : wanted.kind());
    }

    /** The content of the request that a request of a procedure cannot have, and the content that it lacks in its state. */
    public List<Fault> contentFaults(CooperationRequest request, Procedure procedure) {
        var faults = new ArrayList<>(content.faultsAs(procedure.kind(), request.content()));
        if (Reclassification.needsLegalBasis(procedure, request.state().standing())
                && request.instruments().isEmpty()) {
            faults.add(new Fault("request", "legal-basis", "legal-basis", Need.LEGAL_BASIS.sentence()));
        }
        return faults;
    }

    /** A day before the last move would put the kind of that move in doubt. */
    private static void checkDay(CooperationRequest request, When when, List<Fault> faults) {
        when.mustHavePassed("occurredAt", faults);
        if (when.on().isBefore(request.lastMovedOn())) {
            faults.add(Fault.ofBody(
                    "occurredAt",
                    "out-of-order",
                    "cannot be before the last step, which was on " + request.lastMovedOn()));
        }
    }

    private static boolean canBe(CooperationRequest request, Procedure to, List<Fault> faults) {
        var kind = to.kind();
        var possible = Reclassification.kinds(request.procedure().kind());
        if (to.direction() != request.procedure().direction()) {
            possible.add(request.procedure().kind());
        }
        if (!possible.contains(kind)) {
            faults.add(Fault.ofBody(
                    "kind",
                    "not-possible",
                    "a request of the kind " + request.procedure().kind() + " can turn out to be: " + possible));
        }
        return possible.contains(kind);
    }

    private static Optional<Way> way(
            CooperationRequest request, Procedure to, NewReclassification wanted, List<Fault> faults) {
        var ways = Reclassification.ways(to, request.state().standing());
        var usual = ways.keySet().stream().findFirst();
        var state = wanted.state() == null ? usual : Optional.of(wanted.state()).filter(ways::containsKey);
        if (ways.isEmpty()) {
            faults.add(Fault.ofBody(
                    "direction",
                    "not-possible",
                    to + " does not begin as " + request.state().standing() + ", as this request is"));
            return Optional.empty();
        }
        if (state.isEmpty()) {
            faults.add(Fault.ofBody("state", "not-possible", "it can go on in: " + ways.keySet()));
        }
        return state.map(one -> new Way(to, one, steps(ways, one)));
    }

    private static List<Step> steps(Map<State, List<Step>> ways, State state) {
        return ways.getOrDefault(state, List.of());
    }
}
