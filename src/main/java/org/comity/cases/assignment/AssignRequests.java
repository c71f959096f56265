package org.comity.cases.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.cases.access.Holders;
import org.comity.cases.assignment.AssignmentView.AssignedView;
import org.comity.cases.history.Detail.Change;
import org.comity.cases.history.Detail.ContentChanged;
import org.comity.cases.history.Detail.Keys;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.officer.ChooseOfficers;
import org.comity.cases.officer.Choosing;
import org.comity.cases.officer.Choosing.Chosen;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.ReadingPurpose;
import org.comity.reference.people.People;
import org.comity.reference.people.People.ListedPerson;
import org.comity.rules.workflow.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Gives many requests another officer or another day of review, all or none of them. A fault of one names its place in the
 * call; a request that the caller may not see has the fault of one that does not exist.
 */
@ApplicationScoped
class AssignRequests {

    private final CooperationRequests requests;
    private final HistoryRecorder recording;
    private final ReadingPurpose purpose;
    private final Holders holders;
    private final People people;
    private final AuditTrail audit;
    private final ChooseOfficers officers;

    AssignRequests(
            CooperationRequests requests,
            HistoryRecorder recording,
            ReadingPurpose purpose,
            Holders holders,
            People people,
            AuditTrail audit,
            ChooseOfficers officers) {
        this.requests = requests;
        this.recording = recording;
        this.purpose = purpose;
        this.holders = holders;
        this.people = people;
        this.audit = audit;
        this.officers = officers;
    }

    @Transactional
    AssignmentView assign(NewAssignment wanted) {
        var ids = wanted.requests().stream().map(one -> one.id()).distinct().toList();
        var found = requests.visibleAmong(ids).stream()
                .collect(Collectors.toMap(CooperationRequest::id, Function.identity()));
        check(wanted, found);
        var choices = chosen(wanted, ids, found);
        var done = new LinkedHashMap<UUID, Assigned>();
        for (var id : ids) {
            var request = of(found, id);
            var chosen = choices.get(id);
            var officer = chosen == null || stays(request, chosen) ? wanted.officer() : chosen.officer();
            var changed = change(request, wanted, officer, chosen);
            if (!changed) {
                // The answer shows the request: one that changes nothing is a reading.
                audit.noteSeen(
                        Act.READ, request.authority(), id, request.protection().guarded());
            }
            done.put(id, new Assigned(request, chosen, changed));
        }
        requests.flush();
        return new AssignmentView(done.values().stream().map(Assigned::view).toList(), null);
    }

    /** A request with the rule that gives its officer, and whether it changed. */
    private record Assigned(
            CooperationRequest request, @Nullable Chosen chosen, boolean changed) {

        AssignedView view() {
            return new AssignedView(
                    request.id(),
                    request.reference(),
                    request.version(),
                    request.content().officer(),
                    chosen == null ? null : chosen.rule(),
                    changed);
        }
    }

    /** The choices of the rules, all before the first change: a count of open requests has none of the changes then. */
    private Map<UUID, Chosen> chosen(NewAssignment wanted, List<UUID> ids, Map<UUID, CooperationRequest> found) {
        var choosing = new HashMap<String, Choosing>();
        var choices = new HashMap<UUID, Chosen>();
        for (var id : wanted.isByRule() ? ids : List.<UUID>of()) {
            var request = of(found, id);
            if (!request.state().standing().isOver()) {
                choosing.computeIfAbsent(request.authority(), officers::begin)
                        .choose(
                                Choosing.routed(request.procedure(), request.content()),
                                present(request),
                                officers.of(request))
                        .ifPresent(chosen -> choices.put(id, chosen));
            }
        }
        return choices;
    }

    /** The code of the present officer, also of one who is named otherwise and was matched with it. */
    private @Nullable String present(CooperationRequest request) {
        return people.inCharge(request.authority(), request.content().officer())
                .map(ListedPerson::code)
                .orElse(null);
    }

    private boolean stays(CooperationRequest request, Chosen chosen) {
        return chosen.officer().equals(present(request));
    }

    private static CooperationRequest of(Map<UUID, CooperationRequest> found, UUID id) {
        var request = found.get(id);
        if (request == null) {
            throw ProblemException.notFound();
        }
        return request;
    }

    private void check(NewAssignment wanted, Map<UUID, CooperationRequest> found) {
        var faults = new ArrayList<Fault>();
        if (wanted.officer() == null && wanted.reviewOn() == null && !wanted.isByRule()) {
            faults.add(Fault.ofBody("officer", "missing", "name an officer, or say byRule, or name a day in reviewOn"));
        }
        if (wanted.officer() != null && wanted.isByRule()) {
            faults.add(Fault.ofBody("byRule", "one-of", "either a person is named in officer, or the rules choose"));
        }
        found.values().stream()
                .map(CooperationRequest::authority)
                .distinct()
                .sorted()
                .forEach(authority -> people.checkOfficer(authority, wanted.officer(), faults));
        var seen = new HashSet<UUID>();
        for (var i = 0; i < wanted.requests().size(); i++) {
            var one = wanted.requests().get(i);
            var place = "requests/" + i;
            var request = found.get(one.id());
            if (!seen.add(one.id())) {
                faults.add(Fault.ofBody(place + "/id", "twice", "is in the call already"));
            } else if (request == null) {
                faults.add(Fault.ofBody(place + "/id", "not-found", "there is no such request"));
            } else {
                checkOne(wanted, one.version(), request, place, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults.stream().distinct().toList());
        }
    }

    private void checkOne(
            NewAssignment wanted, int version, CooperationRequest request, String place, List<Fault> faults) {
        if (request.version() != version) {
            faults.add(Fault.ofBody(
                    place + "/version", "stale", "the request has changed: its version is now " + request.version()));
        }
        if (!purpose.allows(request.protection().level())) {
            faults.add(Fault.ofBody(
                    place + "/id", "purpose", "is sealed: say in the header Purpose for which purpose it is changed"));
        }
        if (!holders.faultsOfOfficer(request, wanted.officer()).isEmpty()) {
            faults.add(Fault.ofBody(
                    place + "/id", "not-admitted", "may not be seen by the officer: assign the person to it first"));
        }
        var day = wanted.reviewOn();
        if (day != null && request.state().standing() == Standing.CLOSED) {
            faults.add(Fault.ofBody(place + "/id", "not-applicable", "a closed request is not looked at again"));
        } else if (day != null
                && day.isBefore(recording.when(request.authority(), null).today())) {
            faults.add(Fault.ofBody("reviewOn", "in-the-past", "must be today or later"));
        }
    }

    /** Records the change as one entry of the history; answers false if there is none. */
    private boolean change(
            CooperationRequest request, NewAssignment wanted, @Nullable String officer, @Nullable Chosen chosen) {
        var before = request.content();
        var changes = new LinkedHashMap<String, Change>();
        if (officer != null && !officer.equals(before.officer())) {
            changes.put("officer", new Change(before.officer(), officer));
        }
        if (wanted.reviewOn() != null && !wanted.reviewOn().equals(before.reviewOn())) {
            var former = before.reviewOn();
            changes.put(
                    "reviewOn",
                    new Change(
                            former == null ? null : former.toString(),
                            wanted.reviewOn().toString()));
        }
        if (changes.isEmpty()) {
            return false;
        }
        if (chosen != null && changes.containsKey("officer")) {
            changes.put(Keys.OFFICER_BY_RULE, new Change(null, chosen.rule()));
        }
        var on = recording.when(request.authority(), null).on();
        request.says(before.assigned(officer, wanted.reviewOn()), on);
        recording.record(request, Act.CHANGE, EntryDraft.beside(on, wanted.reason(), new ContentChanged(changes)));
        return true;
    }
}
