package org.comity.cases.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.Author;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.time.Ids;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;

/**
 * Gives a person or a unit a right in a request, or bars a person from it, and ends rights and bars. A supervisor does so; grants
 * and assignments also a person who is assigned. An end takes effect at once, and each act is in the history.
 */
@ApplicationScoped
class GiveAccess {

    private final CooperationRequests requests;
    private final AccessRights rights;
    private final Holders holders;
    private final HistoryRecorder recorder;
    private final CurrentCaller current;
    private final CurrentAuthor author;
    private final Ids ids;

    GiveAccess(
            CooperationRequests requests,
            AccessRights rights,
            Holders holders,
            HistoryRecorder recorder,
            CurrentCaller current,
            CurrentAuthor author,
            Ids ids) {
        this.requests = requests;
        this.rights = rights;
        this.holders = holders;
        this.recorder = recorder;
        this.current = current;
        this.author = author;
        this.ids = ids;
    }

    @Transactional
    Versioned<AccessRightView> give(UUID id, Precondition precondition, NewAccessRight wanted) {
        var request = requests.forChange(id, precondition);
        var giver = author.get();
        requireRole(request, wanted.kind(), giver);
        var holder = checked(request, wanted, giver);
        var same = rights.inForce(id, giver.at()).stream()
                .anyMatch(
                        right -> right.kind() == wanted.kind() && right.holder().isSame(holder));
        if (same) {
            throw new ProblemException(ProblemKind.CONFLICT, "The person or unit has such a right already");
        }
        requireNotOneself(request, List.of(holder), giver);
        if (wanted.kind() == AccessRightKind.BAR) {
            requireAnother(request, holder, giver);
        }
        var given = store(request, new AccessRightDraft(wanted, holder), giver);
        if (wanted.kind() == AccessRightKind.BAR) {
            request.isProtectedBy(request.protection().barred(true));
        }
        requests.flush();
        return new Versioned<>(given.view(giver.at()), request.version());
    }

    /** The person or unit of a right without a fault; throws all faults at once. */
    private Holder checked(CooperationRequest request, NewAccessRight wanted, Author giver) {
        var faults = new ArrayList<Fault>();
        var person = wanted.person();
        var holder = person != null
                ? person(request, wanted.kind(), person, faults).orElse(Holder.person(person, null))
                : holders.unit(request, "unit", String.valueOf(wanted.unit()), faults);
        faults.addAll(faults(wanted, holder, giver));
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        return holder.personName() == null && wanted.personName() != null
                ? new Holder(holder.person(), wanted.personName(), holder.unit())
                : holder;
    }

    private Optional<Holder> person(CooperationRequest request, AccessRightKind kind, String text, List<Fault> faults) {
        return kind == AccessRightKind.BAR
                ? holders.personToBar(request, "person", text, faults)
                : holders.person(request, "person", text, faults);
    }

    /** Stores a right and records it in the history of its request. */
    AccessRight store(CooperationRequest request, AccessRightDraft draft, Author giver) {
        var right = new AccessRight(ids.next(), request, rights.nextNumber(request.id()), draft, giver);
        var detail = new PartDetail(
                AccessRightKind.PART, right.id(), PartAct.ADDED, draft.terms().values(right.no(), draft.holder()));
        rights.persist(right);
        record(request, Act.GIVE_ACCESS, detail, draft.terms().reason());
        return right;
    }

    @Transactional
    Versioned<AccessRightView> end(UUID id, int no, Precondition precondition, String reason) {
        var request = requests.forChange(id, precondition);
        var by = author.get();
        var right = rights.find(id, no).orElseThrow(ProblemException::notFound);
        requireRole(request, right.kind(), by);
        if (right.endedAt() != null) {
            throw new ProblemException(ProblemKind.CONFLICT, "The right was ended at " + right.endedAt());
        }
        if (right.kind() == AccessRightKind.ASSIGNED) {
            requireAnother(request, right.holder(), by);
        }
        var detail =
                new PartDetail(AccessRightKind.PART, right.id(), PartAct.ENDED, Map.of("no", no, "kind", right.kind()));
        record(request, Act.END_ACCESS, detail, reason);
        // First, since the caller may end the right by which the caller sees the request.
        requests.flush();
        right.ends(by, reason);
        requests.flush();
        if (right.kind() == AccessRightKind.BAR) {
            request.isProtectedBy(request.protection().barred(rights.hasBar(id)));
            requests.flush();
        }
        return new Versioned<>(right.view(by.at()), request.version());
    }

    private void record(CooperationRequest request, Act act, PartDetail detail, String reason) {
        var today = recorder.when(request.authority(), null).on();
        recorder.record(request, act, EntryDraft.beside(today, reason, detail));
    }

    /** A restricted or sealed request that nobody is assigned to could be seen by nobody. */
    private void requireAnother(CooperationRequest request, Holder without, Author by) {
        boolean last =
                request.protection().level() != AccessLevel.NORMAL && !holders.hasOthers(request, without, by.at());
        if (last) {
            throw ProblemException.unprocessable(List.of(new Fault(
                    "request", "level", "last-assigned", "somebody else must be assigned before: nobody else is")));
        }
    }

    /** A grant and break-glass end: their holder does not turn them into a right that lasts. */
    void requireNotOneself(CooperationRequest request, List<Holder> named, Author by) {
        if (request.protection().level() != AccessLevel.NORMAL
                && named.stream().anyMatch(holder -> holders.contains(request, holder, by))
                && !holders.isAssigned(request, by)) {
            throw ProblemException.unprocessable(List.of(new Fault(
                    "request",
                    "level",
                    "oneself",
                    "another person gives you a right in a restricted or sealed request")));
        }
    }

    /** A supervisor gives and ends every right, an assigned person all but bars. */
    void requireRole(CooperationRequest request, AccessRightKind kind, Author by) {
        boolean bar = kind == AccessRightKind.BAR;
        if (!current.get().in(request.authority()).has(Role.SUPERVISOR) && (bar || !holders.isAssigned(request, by))) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    bar
                            ? "A bar is given and ended by a supervisor"
                            : "Rights and the level of a guarded request are set by a supervisor or an assigned person");
        }
    }

    private static List<Fault> faults(NewAccessRight wanted, Holder holder, Author giver) {
        var faults = new ArrayList<Fault>();
        if (wanted.kind() == AccessRightKind.BREAK_GLASS) {
            faults.add(Fault.ofBody("kind", "not-applicable", "is taken by the person, by POST /api/v1/break-glass"));
        }
        if (wanted.kind() == AccessRightKind.BAR && holder.unit() != null) {
            faults.add(Fault.ofBody("unit", "not-applicable", "a bar names a person"));
        }
        if (wanted.kind() == AccessRightKind.BAR && giver.id().equals(holder.person())) {
            faults.add(Fault.ofBody("person", "oneself", "another supervisor must bar you"));
        }
        if (wanted.kind() == AccessRightKind.GRANT && wanted.until() == null) {
            faults.add(Fault.ofBody("until", "missing", "a grant has an end"));
        }
        if (wanted.kind() == AccessRightKind.GRANT
                && (wanted.purpose() == null || wanted.purpose().isBlank())) {
            faults.add(Fault.ofBody("purpose", "missing", "a grant has a purpose"));
        }
        var from = wanted.from() == null ? giver.at() : wanted.from();
        if (wanted.until() != null && !wanted.until().isAfter(from)) {
            faults.add(Fault.ofBody("until", "not-after", "must be later than its beginning"));
        } else if (wanted.until() != null && !wanted.until().isAfter(giver.at())) {
            faults.add(Fault.ofBody("until", "in-the-past", "must be in the future"));
        }
        return faults;
    }
}
