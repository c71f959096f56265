package org.comity.cases.person.match;

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
import org.comity.cases.person.match.PersonMatch.Named;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.ReadableRequests;
import org.comity.cases.request.ReadingPurpose;

/**
 * Shows who may be the same person in other requests, and records what people decide about it. No history has it, since who sees
 * one of the requests need not see the other; the audit trail has it for both.
 */
@ApplicationScoped
class MatchPersons {

    private final ReadableRequests reading;
    private final CooperationRequests requests;
    private final PersonMatches matches;
    private final ReadingPurpose purpose;
    private final AuditTrail audit;
    private final CurrentAuthor author;
    private final Ids ids;

    MatchPersons(
            ReadableRequests reading,
            CooperationRequests requests,
            PersonMatches matches,
            ReadingPurpose purpose,
            AuditTrail audit,
            CurrentAuthor author,
            Ids ids) {
        this.reading = reading;
        this.requests = requests;
        this.matches = matches;
        this.purpose = purpose;
        this.audit = audit;
        this.author = author;
        this.ids = ids;
    }

    @Transactional
    List<PersonMatchView> all(UUID request, int no) {
        reading.read(request);
        requirePerson(request, no);
        var found = matches.of(request, no).stream().map(this::shown).toList();
        audit.noteListed(
                found, one -> one.level() != AccessLevel.NORMAL, PersonMatchView::authority, PersonMatchView::request);
        return found;
    }

    @Transactional
    PersonMatchView decide(UUID request, int no, NewPersonMatch wanted) {
        var here = reading.read(request);
        if (requirePerson(request, no)) {
            throw new ProblemException(ProblemKind.CONFLICT, "A protected person is matched with nobody");
        }
        var there = other(here, wanted);
        matches.persist(new PersonMatch(ids.next(), here.authority(), new Named(request, no), wanted, author.get()));
        matches.flush();
        audit.noteSeen(
                Act.MATCH_PERSONS, here.authority(), request, here.protection().guarded());
        audit.noteSeen(
                Act.MATCH_PERSONS,
                there.authority(),
                there.id(),
                there.protection().guarded());
        return matches.of(request, no).stream()
                .filter(one -> one.request().equals(there.id()) && one.no() == wanted.no())
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** True for a protected person. */
    private boolean requirePerson(UUID request, int no) {
        return matches.isProtected(request, no).orElseThrow(ProblemException::notFound);
    }

    /** The other request: one that the caller may not see is unknown here, and so is a protected person there. */
    private CooperationRequest other(CooperationRequest here, NewPersonMatch wanted) {
        if (wanted.request().equals(here.id())) {
            throw fault("request", "itself", "the other person is in another request");
        }
        var there = requests.visibleAmong(List.of(wanted.request())).stream()
                .filter(found -> found.authority().equals(here.authority()))
                .findFirst()
                .orElseThrow(() -> fault("request", "unknown", "there is no such request in " + here.authority()));
        purpose.require(there.protection().level());
        if (matches.isProtected(there.id(), wanted.no()).orElse(true)) {
            throw fault("no", "unknown", "there is no such person, or the person is protected");
        }
        return there;
    }

    private PersonMatchView shown(PersonMatchView one) {
        return purpose.allows(one.level())
                ? one
                : new PersonMatchView(
                        one.request(),
                        one.authority(),
                        one.reference(),
                        one.level(),
                        one.no(),
                        null,
                        null,
                        List.of(),
                        null,
                        one.href());
    }

    private static ProblemException fault(String field, String code, String detail) {
        return ProblemException.unprocessable(List.of(Fault.ofBody(field, code, detail)));
    }
}
