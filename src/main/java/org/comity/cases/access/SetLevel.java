package org.comity.cases.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.audit.Act;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.web.Precondition;
import org.comity.cases.access.NewLevel.NewLevelDecision;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.Versioned;

/**
 * Sets the level of a request. A higher level takes effect at once; a lower one is proposed, and another person decides. The
 * history has both.
 */
@ApplicationScoped
public class SetLevel {

    /** The name of the level in the history. */
    private static final String PART = "level";

    private final CooperationRequests requests;
    private final AccessRights rights;
    private final GiveAccess giving;
    private final HistoryRecorder recorder;
    private final CurrentAuthor author;

    SetLevel(
            CooperationRequests requests,
            AccessRights rights,
            GiveAccess giving,
            HistoryRecorder recorder,
            CurrentAuthor author) {
        this.requests = requests;
        this.rights = rights;
        this.giving = giving;
        this.recorder = recorder;
        this.author = author;
    }

    @Transactional
    Versioned<LevelView> set(UUID id, Precondition precondition, NewLevel wanted) {
        var request = requests.forChange(id, precondition);
        var level = request.protection().level();
        if (wanted.level() == level) {
            throw new ProblemException(ProblemKind.CONFLICT, "The request has this level already");
        }
        if (wanted.level().isLowerThan(level)) {
            propose(request, wanted);
        } else {
            raise(request, wanted);
        }
        requests.flush();
        return new Versioned<>(LevelView.of(request), request.version());
    }

    /** Raises the level in the transaction of the caller; those named and the caller are assigned, unless they are. */
    public void raise(CooperationRequest request, NewLevel wanted) {
        requireTerms(request, wanted);
        var by = author.get();
        var assigned = rights.inForce(request.id(), by.at()).stream()
                .filter(right -> right.kind() == AccessRightKind.ASSIGNED)
                .map(AccessRight::person)
                .collect(Collectors.toSet());
        var persons = new LinkedHashSet<String>();
        persons.add(by.id());
        persons.addAll(wanted.assigned());
        for (var person : persons) {
            if (!assigned.contains(person)) {
                var name = person.equals(by.id()) ? by.name() : null;
                giving.store(request, NewAccessRight.assigned(person, name, wanted.reason()), by);
            }
        }
        record(request, PartAct.CHANGED, wanted, wanted.reason());
        // The rights are there before the request is guarded.
        requests.flush();
        request.isProtectedBy(
                request.protection().at(wanted.level(), wanted.demandScope(), rights.hasBar(request.id())));
    }

    private void propose(CooperationRequest request, NewLevel wanted) {
        if (request.protection().loweringTo() != null) {
            throw new ProblemException(ProblemKind.CONFLICT, "A lower level is proposed already");
        }
        request.isProtectedBy(
                request.protection().proposing(wanted.level(), author.get().id()));
        record(request, PartAct.ADDED, wanted, wanted.reason());
    }

    /** Decides on the proposal of another person. */
    @Transactional
    Versioned<LevelView> decide(UUID id, Precondition precondition, NewLevelDecision wanted) {
        var request = requests.forChange(id, precondition);
        var protection = request.protection();
        var to = protection.loweringTo();
        if (to == null) {
            throw new ProblemException(ProblemKind.CONFLICT, "No lower level is proposed");
        }
        if (author.get().id().equals(protection.loweringBy())) {
            throw ProblemException.unprocessable(List.of(new Fault(
                    "request", "level", "second-person", "another person than the one who proposed it decides")));
        }
        var detail = new PartDetail(
                PART, id, PartAct.ENDED, Map.of("from", protection.level(), "to", to, "agreed", wanted.agreed()));
        record(request, detail, wanted.reason());
        request.isProtectedBy(
                wanted.agreed()
                        ? protection.at(
                                to, to == AccessLevel.NORMAL ? null : protection.demandScope(), rights.hasBar(id))
                        : protection.withoutProposal());
        requests.flush();
        return new Versioned<>(LevelView.of(request), request.version());
    }

    private static void requireTerms(CooperationRequest request, NewLevel wanted) {
        if (wanted.demandScope() != null && request.content().confidentiality() == null) {
            throw ProblemException.unprocessable(List.of(Fault.ofBody(
                    "demandScope", "not-applicable", "the request has no field confidentiality with the demand")));
        }
    }

    private void record(CooperationRequest request, PartAct act, NewLevel wanted, String reason) {
        var values = new HashMap<String, Object>();
        values.put("from", request.protection().level());
        values.put("to", wanted.level());
        if (wanted.demandScope() != null) {
            values.put("demandScope", wanted.demandScope());
        }
        record(request, new PartDetail(PART, request.id(), act, values), reason);
    }

    private void record(CooperationRequest request, PartDetail detail, String reason) {
        var today = recorder.when(request.authority(), null).on();
        recorder.record(request, Act.SET_LEVEL, EntryDraft.beside(today, reason, detail));
    }
}
