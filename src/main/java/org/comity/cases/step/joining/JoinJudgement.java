package org.comity.cases.step.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Standpoint;
import org.comity.base.web.Precondition;
import org.comity.cases.access.InheritAccess;
import org.comity.cases.measure.Measures;
import org.comity.cases.part.Parts;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.record.RecordMoves;
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.step.judgement.FormerKindRules;
import org.comity.rules.workflow.SideProcessKind;

/** Judges whether a request can be joined to another: both ask for the same, and nothing is lost by it. */
@ApplicationScoped
class JoinJudgement {

    /** Parts about what happened, which stay readable in the joined request and leave nothing to do. */
    private static final Set<String> OF_THE_PAST = Set.of("measure_decision", "contact", Persons.KIND.code());

    private final CooperationRequests requests;
    private final InheritAccess access;
    private final FormerKindRules formerKinds;
    private final DecidedHere decided;
    private final RecordMoves moves;
    private final Measures measures;
    private final Persons persons;
    private final Parts parts;

    JoinJudgement(
            CooperationRequests requests,
            InheritAccess access,
            FormerKindRules formerKinds,
            DecidedHere decided,
            RecordMoves moves,
            Measures measures,
            Persons persons,
            Parts parts) {
        this.requests = requests;
        this.access = access;
        this.formerKinds = formerKinds;
        this.decided = decided;
        this.moves = moves;
        this.measures = measures;
        this.persons = persons;
        this.parts = parts;
    }

    /** Answers the other request, or throws every fault. */
    CooperationRequest judge(CooperationRequest request, NewJoining wanted) {
        access.requireLasting(request);
        requireNothingPending(request);
        formerKinds.requireNotOutOfTwoPersons(request);
        var into = other(request, wanted);
        access.requireLasting(into);
        requireNoSecondPerson(into, "The other request waits for a second person");
        var faults = new ArrayList<Fault>();
        compare(request, into, faults);
        faults.addAll(access.faultsOfWider(request, into));
        faults.addAll(moves.faults(measures, request, into, "measures", wanted.measures()));
        decided.check(request, wanted.measures(), faults);
        faults.addAll(moves.faults(persons, request, into, "persons", wanted.persons()));
        faults.addAll(moves.faultsOfTheRest(measures, request, into, others(request, wanted)));
        faults.addAll(moves.faultsOfTheRest(persons, request, into, wanted.persons()));
        faults.addAll(faultsOfOtherRecords(request));
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        return into;
    }

    private Set<Integer> others(CooperationRequest request, NewJoining wanted) {
        var others = new HashSet<>(wanted.measures());
        others.addAll(decided.measures(request));
        return others;
    }

    /** A proposal is decided on for the request as it was proposed, and not for more records or fewer. */
    private static void requireNoSecondPerson(CooperationRequest request, String title) {
        if (request.proposedBy() != null) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, title + ": a refusal is proposed; decide on it or return it first");
        }
        if (request.protection().loweringTo() != null) {
            throw new ProblemException(ProblemKind.CONFLICT, title + ": a lower level is proposed; decide on it first");
        }
    }

    private static void requireNothingPending(CooperationRequest request) {
        if (request.state().standing().isOver()) {
            throw new ProblemException(ProblemKind.CONFLICT, "The request is over: reopen it first, or link it");
        }
        requireNoSecondPerson(request, "The request waits for a second person");
        if (!request.running().isEmpty()) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "Beside the request runs: "
                            + request.running().stream()
                                    .map(SideProcessKind::name)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ". End it first, or open it in the other request");
        }
    }

    /** The other request: one that the caller may not see is unknown here, as it is everywhere. */
    private CooperationRequest other(CooperationRequest request, NewJoining wanted) {
        var found = requests.visibleAmong(List.of(wanted.into())).stream()
                .filter(other -> other.authority().equals(request.authority()))
                .findFirst()
                .orElseThrow(() -> fault("unknown", "there is no such request in " + request.authority()));
        if (found.id().equals(request.id())) {
            throw fault("itself", "a request is not joined to itself");
        }
        return requests.forChange(found.id(), Precondition.ofVersion(found.version()));
    }

    private static ProblemException fault(String code, String detail) {
        return ProblemException.unprocessable(List.of(Fault.ofBody("into", code, detail)));
    }

    private static void compare(CooperationRequest request, CooperationRequest into, List<Fault> faults) {
        if (request.procedure() != into.procedure()) {
            faults.add(Fault.ofBody(
                    "into", "other-procedure", "is " + into.procedure() + ", and this request " + request.procedure()));
        }
        if (!request.content().counterpart().equals(into.content().counterpart())) {
            faults.add(Fault.ofBody("into", "other-partner", "is of another State than this request"));
        }
        if (request.state().standing() != into.state().standing()) {
            faults.add(Fault.ofBody(
                    "into",
                    "other-standing",
                    "is " + into.state().standing() + ", and this request "
                            + request.state().standing()));
        }
    }

    /** A record by which something is to be done or observed has its place in the other request first. */
    private List<Fault> faultsOfOtherRecords(CooperationRequest request) {
        var blocking = parts.all().stream()
                .filter(part -> part instanceof ContentPart<?, ?>)
                .map(part -> part.kind().code())
                .filter(code -> !OF_THE_PAST.contains(code))
                .collect(Collectors.toSet());
        return parts.counts(request.id(), Standpoint.NOW).stream()
                .filter(part -> part.count() > 0 && blocking.contains(part.kind()))
                .map(part -> new Fault(
                        "request",
                        part.kind(),
                        "only-here",
                        part.count() + " records have not ended, " + part.path()
                                + ": record them in the other request, and end them here"))
                .toList();
    }
}
