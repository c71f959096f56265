package org.comity.cases.step.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.cases.access.InheritAccess;
import org.comity.cases.measure.Measures;
import org.comity.cases.part.record.RecordMoves;
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.ContentCheck;
import org.comity.cases.step.judgement.FormerKindRules;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.procedure.Reclassification;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/** Judges whether a request can be split, and where the new one begins. */
@ApplicationScoped
class SplitJudgement {

    private final InheritAccess access;
    private final FormerKindRules formerKinds;
    private final DecidedHere decided;
    private final ContentCheck content;
    private final RecordMoves moves;
    private final Measures measures;
    private final Persons persons;

    SplitJudgement(
            InheritAccess access,
            FormerKindRules formerKinds,
            DecidedHere decided,
            ContentCheck content,
            RecordMoves moves,
            Measures measures,
            Persons persons) {
        this.access = access;
        this.formerKinds = formerKinds;
        this.decided = decided;
        this.content = content;
        this.moves = moves;
        this.measures = measures;
        this.persons = persons;
    }

    /**
     * Where the new request begins.
     *
     * @param steps the steps by which requests usually come there
     */
    record Beginning(Procedure procedure, State state, List<Step> steps) {}

    /** Answers where the new request begins, or throws every fault. */
    Beginning judge(CooperationRequest request, NewSplit wanted) {
        requireFree(request);
        var procedure = request.procedure();
        var faults = new ArrayList<>(
                content.faultsAs(procedure.kind(), request.content().ofPart(wanted.summary())));
        faults.addAll(moves.faults(measures, request, request, "measures", wanted.measures()));
        decided.check(request, wanted.measures(), faults);
        faults.addAll(moves.faults(persons, request, request, "persons", wanted.persons()));
        faults.addAll(moves.faultsOfCopies(persons, request, request, "personsOfBoth", wanted.personsOfBoth()));
        faultOfKind(request, procedure, wanted).ifPresent(faults::add);
        var beginning = beginning(request, procedure, faults);
        if (!faults.isEmpty() || beginning.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        return beginning.get();
    }

    /** The new request would have neither the pending proposal nor the former kind, and one person could refuse it. */
    private void requireFree(CooperationRequest request) {
        access.requireLasting(request);
        if (request.state().standing().isOver()) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "The request is over: reopen it first if a part of it is to go on as another");
        }
        if (request.proposedBy() != null) {
            throw new ProblemException(ProblemKind.CONFLICT, "A refusal is proposed: decide on it or return it first");
        }
        formerKinds.requireNotOutOfTwoPersons(request);
    }

    private static Optional<Fault> faultOfKind(CooperationRequest request, Procedure procedure, NewSplit wanted) {
        if (wanted.persons().stream().anyMatch(wanted.personsOfBoth()::contains)) {
            return Optional.of(Fault.ofBody("personsOfBoth", "twice", "a person either goes or is in both requests"));
        }
        return Reclassification.needsLegalBasis(procedure, request.state().standing())
                        && request.instruments().isEmpty()
                ? Optional.of(new Fault("request", "legal-basis", "legal-basis", Need.LEGAL_BASIS.sentence()))
                : Optional.empty();
    }

    private static Optional<Beginning> beginning(CooperationRequest request, Procedure procedure, List<Fault> faults) {
        var first = Reclassification.ways(procedure, request.state().standing()).entrySet().stream()
                .findFirst();
        if (first.isEmpty()) {
            faults.add(new Fault(
                    "request",
                    "state",
                    "not-possible",
                    procedure + " does not begin as " + request.state().standing()));
        }
        return first.map(way -> new Beginning(procedure, way.getKey(), way.getValue()));
    }
}
