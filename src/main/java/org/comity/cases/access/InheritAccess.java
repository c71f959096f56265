package org.comity.cases.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.comity.base.audit.Act;
import org.comity.base.audit.Author;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;

/**
 * Gives a request the level, the rights and the bars of the one that it was part of, so that nobody sees more by a split. Break-glass
 * is of one request and does not follow.
 */
@ApplicationScoped
public class InheritAccess {

    private final CooperationRequests requests;
    private final AccessRights rights;
    private final GiveAccess giving;
    private final HistoryRecorder recorder;
    private final CurrentAuthor author;

    InheritAccess(
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

    /** Throws a problem if the caller sees a guarded request by break-glass alone, and would not see the other one. */
    public void requireLasting(CooperationRequest from) {
        if (from.protection().level() != AccessLevel.NORMAL && !rights.lastsForTheCaller(from)) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "A restricted or sealed request is split or joined by a person who is assigned or has a grant");
        }
    }

    /** Gives a request that has just entered what the other one has. */
    public void inherit(CooperationRequest from, CooperationRequest to, String reason) {
        var by = author.get();
        for (var right : following(from, by)) {
            giving.store(to, right.draft(reason), by);
        }
        var level = from.protection().level();
        if (level != AccessLevel.NORMAL) {
            record(from, to, reason);
        }
        // The rights are there before the request is guarded.
        requests.flush();
        to.isProtectedBy(to.protection().at(level, from.protection().demandScope(), rights.hasBar(to.id())));
    }

    /** The faults of a request that more people see than the one whose records go to it. */
    public List<Fault> faultsOfWider(CooperationRequest from, CooperationRequest to) {
        var faults = new ArrayList<Fault>();
        if (to.protection().level().isLowerThan(from.protection().level())) {
            faults.add(Fault.ofBody(
                    "into",
                    "lower-level",
                    "has a lower level than this request: raise it first, or more people see it"));
        }
        var scope = from.protection().demandScope();
        if (scope != null && !scope.equals(to.protection().demandScope())) {
            faults.add(Fault.ofBody(
                    "into",
                    "other-demand",
                    "has not the demand of the other State of this request: record it there first"));
        }
        faults.addAll(faultsOfRights(from, to));
        return faults;
    }

    private List<Fault> faultsOfRights(CooperationRequest from, CooperationRequest to) {
        var faults = new ArrayList<Fault>();
        var at = author.get().at();
        var here = notOver(from, at);
        var there = notOver(to, at);
        if (!isEachCovered(bars(here), bars(there), at)) {
            faults.add(Fault.ofBody(
                    "into",
                    "fewer-bars",
                    "has not all bars of this request for their time: bar these people there first"));
        }
        if (from.protection().level() != AccessLevel.NORMAL
                && !isEachCovered(admissions(there), admissions(here), at)) {
            faults.add(Fault.ofBody(
                    "into",
                    "wider",
                    "has access rights that this request does not have: end them there, or give them here first"));
        }
        return faults;
    }

    private static boolean isEachCovered(List<AccessRight> some, List<AccessRight> others, Instant at) {
        return some.stream().allMatch(one -> others.stream().anyMatch(other -> other.covers(one, at)));
    }

    private static List<AccessRight> bars(List<AccessRight> rights) {
        return rights.stream()
                .filter(right -> right.kind() == AccessRightKind.BAR)
                .toList();
    }

    private static List<AccessRight> admissions(List<AccessRight> rights) {
        return rights.stream()
                .filter(right -> right.kind() != AccessRightKind.BAR)
                .toList();
    }

    private List<AccessRight> notOver(CooperationRequest request, Instant at) {
        return rights.of(request.id()).stream()
                .filter(right -> right.isNotOver(at))
                .toList();
    }

    /** The rights and bars that count now or later. */
    private List<AccessRight> following(CooperationRequest request, Author by) {
        return notOver(request, by.at()).stream()
                .filter(right -> right.kind() != AccessRightKind.BREAK_GLASS)
                .toList();
    }

    private void record(CooperationRequest from, CooperationRequest to, String reason) {
        var values = new HashMap<String, Object>();
        values.put("from", to.protection().level());
        values.put("to", from.protection().level());
        if (from.protection().demandScope() != null) {
            values.put("demandScope", from.protection().demandScope());
        }
        var detail = new PartDetail(SetLevel.PART, to.id(), PartAct.CHANGED, values);
        var today = recorder.when(to.authority(), null).on();
        recorder.record(to, Act.SET_LEVEL, EntryDraft.beside(today, reason, detail));
    }
}
