package org.comity.cases.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Ids;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.history.Detail.LinkEnded;
import org.comity.cases.history.Detail.Linked;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.link.NewLink.NewLinkEnding;
import org.comity.cases.link.RequestLink.Saying;
import org.comity.cases.obligation.ObligationsMet;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.rules.workflow.LinkKind;
import org.comity.rules.workflow.State;

/** Links a request to another of the same authority, and ends a link; its history records both. */
@ApplicationScoped
class LinkRequest {

    private final CooperationRequests requests;
    private final RequestLinks links;
    private final HistoryRecorder recording;
    private final Ids ids;
    private final ObligationsMet obligations;

    LinkRequest(
            CooperationRequests requests,
            RequestLinks links,
            HistoryRecorder recording,
            Ids ids,
            ObligationsMet obligations) {
        this.obligations = obligations;
        this.requests = requests;
        this.links = links;
        this.recording = recording;
        this.ids = ids;
    }

    @Transactional
    Versioned<LinkView> link(UUID id, Precondition precondition, NewLink wanted) {
        var from = requests.forChange(id, precondition);
        var to = other(from, wanted);
        if (links.stands(id, to.id(), wanted.kind())) {
            throw new ProblemException(ProblemKind.CONFLICT, "The requests are linked in this way already");
        }
        var when = recording.when(from.authority(), null);
        var link = ids.next();
        var detail = new Linked(link, wanted.kind(), to.id(), to.reference());
        var entry = recording.record(from, Act.LINK, EntryDraft.beside(when.on(), wanted.note(), detail));
        var made = new RequestLink(link, from, to, new Saying(wanted.kind(), wanted.note(), when.on()), entry.seq());
        links.persist(made);
        requests.flush();
        return new Versioned<>(LinkView.of(made, from, to, obligations.byLink(from, to)), from.version());
    }

    @Transactional
    Versioned<LinkView> end(UUID id, UUID linkId, Precondition precondition, NewLinkEnding wanted) {
        var from = requests.forChange(id, precondition);
        var link = links.find(id, linkId).orElseThrow(ProblemException::notFound);
        if (link.endedOn() != null) {
            throw new ProblemException(ProblemKind.CONFLICT, "The link was ended on " + link.endedOn());
        }
        if (link.kind() == LinkKind.SPLIT_FROM || link.kind() == LinkKind.JOINED_INTO) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "The link is of a split or a joining, and stays as long as that is in force");
        }
        var when = recording.when(from.authority(), null);
        var detail = new LinkEnded(link.id(), link.kind(), link.toRequest());
        var entry = recording.record(from, Act.END_LINK, EntryDraft.beside(when.on(), wanted.reason(), detail));
        link.ends(when.on(), entry.seq());
        requests.flush();
        return new Versioned<>(LinkView.of(link, from, requests.visible(link.toRequest()), List.of()), from.version());
    }

    /** The other request: one that the caller may not see is unknown here, as it is everywhere. */
    private CooperationRequest other(CooperationRequest from, NewLink wanted) {
        var to = requests.visibleAmong(List.of(wanted.to())).stream()
                .filter(found -> found.authority().equals(from.authority()))
                .findFirst()
                .orElseThrow(() -> fault("to", "unknown", "there is no such request in " + from.authority()));
        if (from.state() == State.ANNULLED) {
            throw new ProblemException(ProblemKind.CONFLICT, "The request was registered in error: it has no links");
        }
        if (to.state() == State.ANNULLED) {
            throw fault("to", "annulled", "that request was registered in error");
        }
        if (to.id().equals(from.id())) {
            throw fault("to", "itself", "a request is not linked to itself");
        }
        if (!from.procedure().canLink(wanted.kind(), to.procedure())) {
            throw fault(
                    "kind", "not-applicable", from.procedure() + " cannot be linked in this way to " + to.procedure());
        }
        return to;
    }

    private static ProblemException fault(String field, String code, String detail) {
        return ProblemException.unprocessable(List.of(Fault.ofBody(field, code, detail)));
    }
}
