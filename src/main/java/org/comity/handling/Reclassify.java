package org.comity.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.comity.audit.Act;
import org.comity.handling.ReclassificationJudgement.Way;
import org.comity.handling.Recording.When;
import org.comity.history.EntryKind;
import org.comity.history.HistoryEntry;
import org.comity.history.WhatHappened;
import org.comity.history.WhatHappened.Classified;
import org.comity.history.WhatHappened.Moved;
import org.comity.request.CooperationRequest;
import org.comity.request.CooperationRequests;
import org.comity.request.ReferenceSeries;
import org.comity.rules.procedure.Decider;
import org.comity.rules.procedure.Step;

/**
 * Records that a request is of another kind than it was taken for: it goes on in the procedure of that kind under a
 * reference of its series, with all that happened to it. In the statement of the former kind it is reclassified out, in
 * that of the other reclassified in.
 */
@ApplicationScoped
class Reclassify {

    private final CooperationRequests requests;
    private final ReclassificationJudgement judgement;
    private final ReferenceSeries series;
    private final Recording recording;
    private final Reclassified reclassified;
    private final TakenViews views;

    Reclassify(
            CooperationRequests requests,
            ReclassificationJudgement judgement,
            ReferenceSeries series,
            Recording recording,
            Reclassified reclassified,
            TakenViews views) {
        this.requests = requests;
        this.judgement = judgement;
        this.series = series;
        this.recording = recording;
        this.reclassified = reclassified;
        this.views = views;
    }

    @Transactional
    Versioned<ReclassifiedView> reclassify(UUID id, int expectedVersion, NewReclassification wanted) {
        var request = requests.forChange(id, expectedVersion);
        var when = recording.when(request.authority(), wanted.occurredAt());
        var way = judgement.judge(request, wanted, when);
        var entry = record(request, way, when, wanted.reason());
        var opened = reclassified.consequences(request, way.steps(), when, entry.seq());
        requests.flush();
        var taken = views.taken(request, entry, opened, List.of());
        return new Versioned<>(
                new ReclassifiedView(
                        request.procedure().kind(), request.reference(), request.formerReferences(), taken.body()),
                taken.version());
    }

    private HistoryEntry record(CooperationRequest request, Way way, When when, String reason) {
        var kind = request.procedure().kind();
        var to = way.procedure();
        var reference = series.next(request.authority(), to, when.today().getYear());
        var moved = new Moved(
                Step.RECLASSIFY,
                request.state(),
                way.state(),
                null,
                null,
                Decider.CENTRAL_AUTHORITY.name(),
                new Classified(to.direction(), kind, to.kind()));
        var before = BeforeStep.of(request, false);
        var details = new LinkedHashMap<String, Object>();
        details.put(Reclassified.FORMER_REFERENCE, request.reference());
        request.turnsInto(to.kind(), reference);
        request.goesTo(null);
        request.moves(way.state(), null, when.on());
        before.tell(request, details);
        var what = new WhatHappened(EntryKind.RECLASSIFICATION, moved, null, when.on(), when.at(), reason, details);
        return recording.record(request, Act.RECLASSIFY, what);
    }
}
