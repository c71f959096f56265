package org.comity.cases.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Ids;
import org.comity.base.time.Standpoint;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.part.PartRecords;
import org.comity.cases.part.content.Recorded;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.ReadableRequests;

/**
 * Protects the identity of a person, reads it and corrects it. Without a grant in force there is no identity for the caller: row-level
 * security shows none. UNCAC articles 32, 33 and 37(4).
 */
@ApplicationScoped
class Identities {

    private final CooperationRequests requests;
    private final ReadableRequests reading;
    private final HistoryRecorder recorder;
    private final PartRecords records;
    private final Persons persons;
    private final PersonCheck check;
    private final AuditTrail audit;
    private final CurrentAuthor author;
    private final ProtectedIdentities vault;
    private final Ids ids;

    Identities(
            CooperationRequests requests,
            ReadableRequests reading,
            HistoryRecorder recorder,
            PartRecords records,
            Persons persons,
            PersonCheck check,
            AuditTrail audit,
            CurrentAuthor author,
            ProtectedIdentities vault,
            Ids ids) {
        this.requests = requests;
        this.reading = reading;
        this.recorder = recorder;
        this.records = records;
        this.persons = persons;
        this.check = check;
        this.audit = audit;
        this.author = author;
        this.vault = vault;
        this.ids = ids;
    }

    /** Moves the identity of a person into the vault; the database leaves it out of the earlier rows in the same transaction. */
    @Transactional
    Versioned<Recorded<PersonConcerned>> protect(
            UUID requestId, int no, Precondition precondition, NewProtection wanted) {
        var request = requests.forChange(requestId, precondition);
        var person = person(requestId, no);
        if (person.isProtected()) {
            throw new ProblemException(ProblemKind.CONFLICT, "The person is protected already");
        }
        var pseudonym = wanted.pseudonym() == null ? "P-" + no : wanted.pseudonym();
        if (person.content().isNamed(pseudonym)) {
            throw ProblemException.unprocessable(
                    List.of(Fault.ofBody("pseudonym", "identity", "is a name of the person, and hides nothing")));
        }
        store(person, person.content().toIdentity());
        person.isShownAs(pseudonym);
        recorded(request, person, wanted.reason());
        requests.flush();
        return new Versioned<>(persons.view(person, Standpoint.NOW), request.version());
    }

    /** Each reading is a line of the audit trail. */
    @Transactional
    Versioned<PersonIdentity> read(UUID requestId, int no) {
        var request = reading.read(requestId);
        var identity = vault.identity(requestId, no).orElseThrow(ProblemException::notFound);
        audit.noteRecordSeen(
                Act.READ_IDENTITY,
                request.authority(),
                requestId,
                request.protection().guarded(),
                "GET /api/v1/requests/" + requestId + "/persons/" + no + "/identity");
        return new Versioned<>(identity, request.version());
    }

    @Transactional
    Versioned<PersonIdentity> correct(
            UUID requestId, int no, Precondition precondition, PersonIdentity.NewIdentity wanted) {
        var request = requests.forChange(requestId, precondition);
        var person = person(requestId, no);
        if (!person.isProtected() || vault.identity(requestId, no).isEmpty()) {
            throw ProblemException.notFound();
        }
        var faults =
                check.faults(request, wanted.corrected().of(person.content().kind()), "corrected/");
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        store(person, wanted.corrected());
        recorded(request, person, wanted.reason());
        requests.flush();
        return new Versioned<>(wanted.corrected(), request.version());
    }

    private PersonRecord person(UUID requestId, int no) {
        return records.find(PersonRecord.class, requestId, no).orElseThrow(ProblemException::notFound);
    }

    private void store(PersonRecord person, PersonIdentity identity) {
        vault.persist(new ProtectedIdentity(ids.next(), person, identity, author.get()));
    }

    /** The history has what the office may see: the pseudonym, by its hash. */
    private void recorded(CooperationRequest request, PersonRecord person, String reason) {
        var today = recorder.when(request.authority(), null).today();
        var detail = new PartDetail(Persons.KIND.code(), person.id(), PartAct.CHANGED, persons.values(person));
        recorder.recorded(request, detail, today, reason);
    }
}
