package org.comity.cases.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Ids;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.letter.LetterDraft.Writer;
import org.comity.cases.letter.LetterViews.Around;
import org.comity.cases.letter.NewLetter.NewLetterDropping;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.workflow.Standing;

/** Writes and drops drafts of letters. The history is silent about a draft, and the request has the same version afterwards. */
@ApplicationScoped
class DraftLetter {

    private final CooperationRequests requests;
    private final LetterDrafts drafts;
    private final OwnAuthorities authorities;
    private final CurrentCaller current;
    private final AuditTrail audit;
    private final Ids ids;

    DraftLetter(
            CooperationRequests requests,
            LetterDrafts drafts,
            OwnAuthorities authorities,
            CurrentCaller current,
            AuditTrail audit,
            Ids ids) {
        this.requests = requests;
        this.drafts = drafts;
        this.authorities = authorities;
        this.current = current;
        this.audit = audit;
        this.ids = ids;
    }

    /** Writes a draft. A request has one draft at a time. */
    @Transactional
    Versioned<LetterView> draft(UUID requestId, Precondition precondition, NewLetter wanted) {
        var request = requests.forChange(requestId, precondition);
        check(request, wanted);
        requireOpen(request);
        var all = drafts.of(requestId);
        all.stream().filter(one -> one.state() == LetterState.DRAFT).findFirst().ifPresent(open -> {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "Letter " + open.no() + " is a draft still: send it or drop it first");
        });
        int no = all.isEmpty() ? 1 : all.getLast().no() + 1;
        var origin = new Origin(ids.next(), requestId, request.authority(), no, authorities.today(request.authority()));
        var caller = current.get();
        var draft = new LetterDraft(origin, new Writer(caller.id(), caller.name()), wanted);
        drafts.persist(draft);
        return noted(Act.DRAFT_LETTER, request, draft);
    }

    /** Drops a draft, which stays readable. */
    @Transactional
    Versioned<LetterView> drop(UUID requestId, int no, Precondition precondition, NewLetterDropping wanted) {
        var request = requests.forChange(requestId, precondition);
        var draft = drafts.find(requestId, no);
        requireDraft(draft);
        draft.isDropped(authorities.today(request.authority()), current.get().name(), wanted.reason());
        return noted(Act.DROP_LETTER, request, draft);
    }

    /** Throws the problem conflict for a letter that was sent or dropped. */
    static void requireDraft(LetterDraft draft) {
        if (draft.state() != LetterState.DRAFT) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "Letter " + draft.no() + " is no draft any more: " + draft.state());
        }
    }

    /** Throws the problem conflict unless the request is pending between the two States. */
    static void requireOpen(CooperationRequest request) {
        if (request.state().standing() != Standing.OPEN) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "The request is not pending between the two States (" + request.state() + "): no letter is sent");
        }
    }

    private Versioned<LetterView> noted(Act act, CooperationRequest request, LetterDraft draft) {
        audit.noteSeen(
                act, request.authority(), request.id(), request.protection().guarded());
        requests.flush();
        return new Versioned<>(LetterViews.view(request, draft, null, Around.sending(List.of())), request.version());
    }

    private void check(CooperationRequest request, NewLetter wanted) {
        var faults = new ArrayList<Fault>();
        var direction = request.procedure().direction();
        if (wanted.kind().direction() != direction) {
            faults.add(Fault.ofBody("kind", "not-applicable", "is no letter about a request that is " + direction));
        }
        var replyBy = wanted.replyBy();
        if (replyBy != null && !wanted.kind().asksForReply()) {
            faults.add(Fault.ofBody("replyBy", "not-applicable", "is not given for a letter that asks for no reply"));
        } else if (replyBy != null && replyBy.isBefore(authorities.today(request.authority()))) {
            faults.add(Fault.ofBody("replyBy", "out-of-order", "cannot be before today"));
        }
        refuse(faults);
    }

    /** Throws the problem of some faults, if there is one. */
    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }
}
