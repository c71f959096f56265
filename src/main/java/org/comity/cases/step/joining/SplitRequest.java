package org.comity.cases.step.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.time.Ids;
import org.comity.base.time.Now;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.access.InheritAccess;
import org.comity.cases.part.record.RecordMoves.Between;
import org.comity.cases.part.record.RecordMoves.MovedRecord;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequest.Entry;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.Identity;
import org.comity.cases.request.ReferenceSeries;
import org.comity.cases.step.joining.SplitEntry.Entered;
import org.comity.cases.step.joining.SplitJudgement.Beginning;
import org.comity.rules.workflow.LinkKind;

/**
 * Splits a request that turned out to be two. The new one has what the letter says of both, the level and the rights of the first, and
 * deadlines that count as those of the first did. The statement counts it as split off.
 */
@ApplicationScoped
class SplitRequest {

    private final CooperationRequests requests;
    private final SplitJudgement judgement;
    private final SplitEntry entering;
    private final InheritAccess access;
    private final TogetherLinks links;
    private final GoingRecords going;
    private final HistoryRecorder recording;
    private final ReferenceSeries series;
    private final Now now;
    private final Ids ids;

    SplitRequest(
            CooperationRequests requests,
            SplitJudgement judgement,
            SplitEntry entering,
            InheritAccess access,
            TogetherLinks links,
            GoingRecords going,
            HistoryRecorder recording,
            ReferenceSeries series,
            Now now,
            Ids ids) {
        this.requests = requests;
        this.judgement = judgement;
        this.entering = entering;
        this.access = access;
        this.links = links;
        this.going = going;
        this.recording = recording;
        this.series = series;
        this.now = now;
        this.ids = ids;
    }

    @Transactional
    Versioned<SplitView> split(UUID id, Precondition precondition, NewSplit wanted) {
        var first = requests.forChange(id, precondition);
        var beginning = judgement.judge(first, wanted);
        var part = part(first, beginning, wanted);
        var entered = entering.enter(first, part, beginning.steps(), wanted.reason());
        access.inherit(first, part, wanted.reason());
        var link = links.link(Act.SPLIT, part, LinkKind.SPLIT_FROM, first, wanted.reason());
        var moved = going.split(new Between(first, part, wanted.reason()), wanted);
        requests.flush();
        return new Versioned<>(view(part, entered, link, moved), part.version());
    }

    private CooperationRequest part(CooperationRequest first, Beginning beginning, NewSplit wanted) {
        var authority = first.authority();
        var today = recording.when(authority, null).on();
        boolean sealed =
                first.protection().level() == AccessLevel.SEALED || ReferenceSeries.isOfSealed(first.reference());
        var reference = sealed
                ? series.nextSealed(authority, today.getYear())
                : series.next(authority, beginning.procedure(), today.getYear());
        var registeredAt = now.instant();
        return new CooperationRequest(
                ids.at(registeredAt),
                new Identity(authority, reference, beginning.procedure(), null),
                first.content().ofPart(wanted.summary()),
                new Entry(beginning.state(), today, registeredAt));
    }

    private static SplitView view(CooperationRequest part, Entered entered, UUID link, List<MovedRecord> moved) {
        return new SplitView(
                part.id(),
                part.reference(),
                part.procedure().kind(),
                part.state(),
                part.protection().level(),
                part.lastMovedOn(),
                link,
                moved,
                entered.deadlines());
    }
}
