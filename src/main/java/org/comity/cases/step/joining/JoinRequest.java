package org.comity.cases.step.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.base.audit.Act;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.deadline.DeadlineClock;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StepDetail;
import org.comity.cases.part.record.RecordMoves.Between;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.step.judgement.ContentSnapshot;
import org.comity.cases.step.taking.TransitionViews;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.LinkKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.hibernate.Session;

/**
 * Joins a request to another that is the same. Its records go there or end, its deadlines are cancelled, and no step leads out of its
 * state. The statement counts it as joined to another, and not as finalised.
 */
@ApplicationScoped
class JoinRequest {

    private final CooperationRequests requests;
    private final JoinJudgement judgement;
    private final GoingRecords going;
    private final TogetherLinks links;
    private final HistoryRecorder recording;
    private final DeadlineClock deadlines;
    private final TransitionViews views;
    private final Session session;

    JoinRequest(
            CooperationRequests requests,
            JoinJudgement judgement,
            GoingRecords going,
            TogetherLinks links,
            HistoryRecorder recording,
            DeadlineClock deadlines,
            TransitionViews views,
            Session session) {
        this.session = session;
        this.requests = requests;
        this.judgement = judgement;
        this.going = going;
        this.links = links;
        this.recording = recording;
        this.deadlines = deadlines;
        this.views = views;
    }

    @Transactional
    Versioned<JoinedView> join(UUID id, Precondition precondition, NewJoining wanted) {
        var request = requests.forChange(id, precondition);
        var into = judgement.judge(request, wanted);
        lock(request, into);
        var both = new Between(request, into, wanted.reason());
        var moved = going.join(both, wanted);
        var ended = moved.size() + going.endTheRest(both);
        var when = recording.when(request.authority(), null);
        var entry = record(request, when, wanted.reason(), ended);
        var changed = deadlines.over(request, when, entry.seq());
        var link = links.link(Act.LINK, request, LinkKind.JOINED_INTO, into, wanted.reason());
        requests.flush();
        var taken = views.taken(request, entry, changed, List.of());
        var view = new JoinedView(into.id(), into.reference(), link, moved, ended, taken.body());
        return new Versioned<>(view, taken.version());
    }

    /** Both in the order of their identifiers, so that two joinings that cross do not wait for each other. */
    private void lock(CooperationRequest request, CooperationRequest into) {
        Stream.of(request, into)
                .sorted(Comparator.comparing(CooperationRequest::id))
                .forEach(one -> session.lock(one, LockModeType.PESSIMISTIC_WRITE));
    }

    private HistoryEntry record(CooperationRequest request, When when, String reason, int ended) {
        var moved = new Moved(Step.JOIN, request.state(), State.JOINED, null, null, Decider.CENTRAL_AUTHORITY.name());
        var before = ContentSnapshot.of(request, false);
        request.moves(State.JOINED, null, when.on());
        request.isReviewedOn(null);
        var detail = StepDetail.ofJoining(before.changesTo(request), ended);
        return recording.record(request, Act.JOIN, new EntryDraft(moved, null, when.on(), when.at(), reason, detail));
    }
}
