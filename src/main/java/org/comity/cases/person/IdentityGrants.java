package org.comity.cases.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.Author;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Ids;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.part.PartRecords;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.ReadableRequests;
import org.comity.reference.people.People;

/** Grants to read the identities of protected persons. A supervisor gives them to others, for a time. */
@ApplicationScoped
class IdentityGrants {

    private final CooperationRequests requests;
    private final ReadableRequests reading;
    private final HistoryRecorder recorder;
    private final PartRecords records;
    private final People people;
    private final CurrentAuthor author;
    private final ProtectedIdentities vault;
    private final Ids ids;

    IdentityGrants(
            CooperationRequests requests,
            ReadableRequests reading,
            HistoryRecorder recorder,
            PartRecords records,
            People people,
            CurrentAuthor author,
            ProtectedIdentities vault,
            Ids ids) {
        this.requests = requests;
        this.reading = reading;
        this.recorder = recorder;
        this.records = records;
        this.people = people;
        this.author = author;
        this.vault = vault;
        this.ids = ids;
    }

    /** All grants for a person, also those that ended. */
    @Transactional
    List<IdentityGrant.View> all(UUID requestId, int no) {
        reading.read(requestId);
        person(requestId, no);
        var at = author.get().at();
        return vault.grants(requestId, no).stream().map(grant -> grant.view(at)).toList();
    }

    @Transactional
    Versioned<IdentityGrant.View> give(UUID requestId, int no, Precondition precondition, NewIdentityGrant wanted) {
        var request = requests.forChange(requestId, precondition);
        var person = person(requestId, no);
        if (!person.isProtected()) {
            throw new ProblemException(ProblemKind.CONFLICT, "The person is not protected");
        }
        var giver = author.get();
        var checked = checked(request, wanted, giver);
        var given = vault.grants(requestId, no);
        if (given.stream().anyMatch(one -> one.person().equals(checked.person()) && one.isInForce(giver.at()))) {
            throw new ProblemException(ProblemKind.CONFLICT, "The person has such a grant already");
        }
        var grant = new IdentityGrant(ids.next(), person, given.size() + 1, checked, giver);
        record(request, Act.GIVE_ACCESS, PartAct.ADDED, grant, no, wanted.reason());
        vault.give(grant);
        requests.flush();
        return new Versioned<>(grant.view(giver.at()), request.version());
    }

    @Transactional
    Versioned<IdentityGrant.View> end(UUID requestId, int no, int grantNo, Precondition precondition, String reason) {
        var request = requests.forChange(requestId, precondition);
        var grant = vault.grants(requestId, no).stream()
                .filter(one -> one.no() == grantNo)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        if (grant.endedAt() != null) {
            throw new ProblemException(ProblemKind.CONFLICT, "The grant was ended at " + grant.endedAt());
        }
        var by = author.get();
        grant.ends(by, reason);
        record(request, Act.END_ACCESS, PartAct.ENDED, grant, no, reason);
        requests.flush();
        return new Versioned<>(grant.view(by.at()), request.version());
    }

    private PersonRecord person(UUID requestId, int no) {
        return records.find(PersonRecord.class, requestId, no).orElseThrow(ProblemException::notFound);
    }

    /** Two persons are needed: nobody gives a grant to oneself. */
    private NewIdentityGrant.Checked checked(CooperationRequest request, NewIdentityGrant wanted, Author giver) {
        var faults = new ArrayList<Fault>();
        var holder = people.meant(request.authority(), "person", wanted.person(), faults);
        if (holder.filter(one -> one.caller().equals(giver.id())).isPresent()) {
            faults.add(Fault.ofBody("person", "oneself", "another supervisor gives you a grant"));
        }
        if (!wanted.until().isAfter(giver.at())) {
            faults.add(Fault.ofBody("until", "past", "must be after now"));
        }
        return holder.filter(one -> faults.isEmpty())
                .map(one -> new NewIdentityGrant.Checked(one.caller(), one.name(), wanted.until(), wanted.reason()))
                .orElseThrow(() -> ProblemException.unprocessable(faults));
    }

    private void record(CooperationRequest request, Act act, PartAct what, IdentityGrant grant, int no, String reason) {
        var today = recorder.when(request.authority(), null).on();
        var values = Map.<String, Object>of(
                "no", grant.no(), "personNo", no, "person", grant.person(), "until", grant.until());
        recorder.record(
                request,
                act,
                EntryDraft.beside(today, reason, new PartDetail("identity_grant", grant.id(), what, values)));
    }
}
