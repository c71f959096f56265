package org.comity.cases.step.reclassification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Classified;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail.ReclassificationDetail;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.request.ReferenceSeries;
import org.comity.cases.step.judgement.ContentSnapshot;
import org.comity.cases.step.reclassification.ReclassificationJudgement.Way;
import org.comity.cases.step.taking.TransitionViews;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Step;

/**
 * Records that a request is of another kind or direction. It continues in the procedure of that one under a reference of its series,
 * and retains its history. The statement of the former kind counts it as reclassified out, or as redirected out if the direction is
 * another; that of the new kind as reclassified or redirected in.
 */
@ApplicationScoped
class Reclassify {

    private final CooperationRequests requests;
    private final ReclassificationJudgement judgement;
    private final ReferenceSeries series;
    private final HistoryRecorder recording;
    private final ReclassificationEffects reclassified;
    private final TransitionViews views;

    Reclassify(
            CooperationRequests requests,
            ReclassificationJudgement judgement,
            ReferenceSeries series,
            HistoryRecorder recording,
            ReclassificationEffects reclassified,
            TransitionViews views) {
        this.requests = requests;
        this.judgement = judgement;
        this.series = series;
        this.recording = recording;
        this.reclassified = reclassified;
        this.views = views;
    }

    @Transactional
    Versioned<ReclassifiedView> reclassify(UUID id, Precondition precondition, NewReclassification wanted) {
        var request = requests.forChange(id, precondition);
        var when = recording.when(request.authority(), wanted.occurredAt());
        var way = judgement.judge(request, wanted, when);
        var entry = record(request, way, when, wanted.reason());
        var changed = reclassified.consequences(request, way.steps(), when, entry.seq());
        requests.flush();
        var taken = views.taken(request, entry, changed, reclassified.warnings(request));
        return new Versioned<>(
                new ReclassifiedView(
                        request.procedure().direction(),
                        request.procedure().kind(),
                        request.reference(),
                        request.formerReferences(),
                        taken.body()),
                taken.version());
    }

    private HistoryEntry record(CooperationRequest request, Way way, When when, String reason) {
        var former = request.procedure();
        var to = way.procedure();
        int year = when.today().getYear();
        var reference = ReferenceSeries.isOfSealed(request.reference())
                ? series.nextSealed(request.authority(), year)
                : series.next(request.authority(), to, year);
        var moved = new Moved(
                Step.RECLASSIFY,
                request.state(),
                way.state(),
                null,
                null,
                Decider.CENTRAL_AUTHORITY.name(),
                new Classified(
                        to.direction(),
                        former.kind(),
                        to.kind(),
                        former.direction() == to.direction() ? null : former.direction()));
        var before = ContentSnapshot.of(request, false);
        var formerReference = request.reference();
        request.turnsInto(to, reference);
        request.goesTo(null);
        request.moves(way.state(), null, when.on());
        var detail = new ReclassificationDetail(formerReference, before.changesTo(request));
        var what = new EntryDraft(moved, null, when.on(), when.at(), reason, detail);
        return recording.record(request, Act.RECLASSIFY, what);
    }
}
