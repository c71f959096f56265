package org.comity.cases.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.audit.Act;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.access.NewLevel.NewLevelDecision;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.reference.twopersons.TwoPersons;
import org.comity.rules.workflow.TwoPersonAct;
import org.jspecify.annotations.Nullable;

/**
 * Sets the level of a request. A higher level takes effect at once; a lower one is proposed, and another person decides. The
 * history has both.
 */
@ApplicationScoped
public class SetLevel {

    /** The name of the level in the history. */
    static final String PART = "level";

    private final CooperationRequests requests;
    private final AccessRights rights;
    private final GiveAccess giving;
    private final Holders holders;
    private final HistoryRecorder recorder;
    private final CurrentAuthor author;
    private final TwoPersons twoPersons;

    SetLevel(
            CooperationRequests requests,
            AccessRights rights,
            GiveAccess giving,
            Holders holders,
            HistoryRecorder recorder,
            CurrentAuthor author,
            TwoPersons twoPersons) {
        this.requests = requests;
        this.rights = rights;
        this.giving = giving;
        this.holders = holders;
        this.recorder = recorder;
        this.author = author;
        this.twoPersons = twoPersons;
    }

    @Transactional
    Versioned<LevelView> set(UUID id, Precondition precondition, NewLevel wanted) {
        var request = requests.forChange(id, precondition);
        var level = request.protection().level();
        if (wanted.level() == level) {
            throw new ProblemException(ProblemKind.CONFLICT, "The request has this level already");
        }
        if (level != AccessLevel.NORMAL) {
            giving.requireRole(request, AccessRightKind.ASSIGNED, author.get());
        }
        if (wanted.level().isLowerThan(level)) {
            propose(request, wanted);
        } else {
            raise(request, wanted, request.content().officer(), "");
        }
        requests.flush();
        return new Versioned<>(LevelView.of(request), request.version());
    }

    /**
     * Raises the level in the transaction of the caller. Those named are assigned, unless they are. Of a normal request the caller
     * and the officer are assigned as well, who would lose it otherwise; a guarded one has assigned persons, and nobody gets a
     * further right by its level.
     *
     * @param officer the officer whom a person named; null for one whom a rule gave
     */
    public void raise(CooperationRequest request, NewLevel wanted, @Nullable String officer) {
        raise(request, wanted, officer, "access/");
    }

    /** The same at a field of the call with a slash; empty if the level is the call. */
    private void raise(CooperationRequest request, NewLevel wanted, @Nullable String officer, String below) {
        requireTerms(request, wanted, below);
        var by = author.get();
        var assigned = rights.inForce(request.id(), by.at()).stream()
                .filter(right -> right.kind() == AccessRightKind.ASSIGNED)
                .map(AccessRight::holder)
                .collect(Collectors.toCollection(ArrayList::new));
        var named = named(request, wanted, below);
        giving.requireNotOneself(request, named, by);
        if (request.protection().level() == AccessLevel.NORMAL) {
            named.addFirst(Holder.person(by.id(), by.name()));
            holders.officer(request, officer).ifPresent(named::add);
        }
        for (var holder : named) {
            if (assigned.stream().noneMatch(holder::isSame)) {
                giving.store(request, AccessRightDraft.assigned(holder, wanted.reason()), by);
                assigned.add(holder);
            }
        }
        record(request, PartAct.CHANGED, wanted, wanted.reason());
        // The rights are there before the request is guarded.
        requests.flush();
        request.isProtectedBy(
                request.protection().at(wanted.level(), scope(request, wanted), rights.hasBar(request.id())));
    }

    /** A demand of the other State stays, unless another scope is given. */
    private static @Nullable String scope(CooperationRequest request, NewLevel wanted) {
        return wanted.demandScope() == null ? request.protection().demandScope() : wanted.demandScope();
    }

    private List<Holder> named(CooperationRequest request, NewLevel wanted, String below) {
        var faults = new ArrayList<Fault>();
        var named = new ArrayList<Holder>();
        for (var i = 0; i < wanted.assigned().size(); i++) {
            holders.person(request, below + "assigned/" + i, wanted.assigned().get(i), faults)
                    .ifPresent(named::add);
        }
        for (var i = 0; i < wanted.units().size(); i++) {
            named.add(holders.unit(request, below + "units/" + i, wanted.units().get(i), faults));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        return named;
    }

    private void propose(CooperationRequest request, NewLevel wanted) {
        requireLevelAlone(wanted);
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
        twoPersons.require(
                TwoPersonAct.LOWERING_OF_LEVEL,
                request.authority(),
                Set.of(Objects.requireNonNull(protection.loweringBy())),
                "request",
                "level");
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

    private static void requireTerms(CooperationRequest request, NewLevel wanted, String below) {
        if (wanted.demandScope() != null && request.content().confidentiality() == null) {
            throw ProblemException.unprocessable(List.of(Fault.ofBody(
                    below + "demandScope",
                    "not-applicable",
                    "the request has no field confidentiality with the demand")));
        }
    }

    /** A lower level neither assigns anybody nor is it a demand of the other State. */
    private static void requireLevelAlone(NewLevel wanted) {
        var faults = Stream.of(
                        Map.entry("assigned", !wanted.assigned().isEmpty()),
                        Map.entry("units", !wanted.units().isEmpty()),
                        Map.entry("demandScope", wanted.demandScope() != null))
                .filter(Map.Entry::getValue)
                .map(given -> Fault.ofBody(given.getKey(), "not-applicable", "a lower level is proposed without it"))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
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
