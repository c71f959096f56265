package org.comity.cases.step.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comity.base.audit.Act;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.cases.history.Detail.LinkEnded;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail;
import org.comity.cases.history.StepDetail;
import org.comity.cases.link.RequestLinks;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.rules.workflow.LinkKind;
import org.comity.rules.workflow.Step;

/** Splits are not annulled, and joinings only as long as no record ended with them; the link of an annulled one ends. */
@ApplicationScoped
class JoinAnnulment {

    private final RequestLinks links;
    private final CooperationRequests requests;
    private final HistoryRecorder recording;

    JoinAnnulment(RequestLinks links, CooperationRequests requests, HistoryRecorder recording) {
        this.links = links;
        this.requests = requests;
        this.recording = recording;
    }

    /** Throws a problem for the entry of a request that was split off: its records came from another request. */
    static void requireNoSplit(HistoryEntry wrong) {
        if (wrong.step() == Step.SPLIT) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "A split is undone by joining this request to the one that it was split from");
        }
    }

    /** Throws a problem for a joining with which records ended. */
    static void requireNothingEnded(HistoryEntry wrong, MoveDetail detail) {
        if (wrong.step() == Step.JOIN
                && detail instanceof StepDetail step
                && step.other().containsKey(StepDetail.ENDED_RECORDS)) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "Records ended with the joining: split the other request, and take the records from there");
        }
    }

    /** Ends the link of an annulled joining, in both histories as far as the caller sees the other one. */
    void endLink(CooperationRequest request, HistoryEntry annulled, String reason) {
        if (annulled.step() != Step.JOIN) {
            return;
        }
        var today = recording.when(request.authority(), null).on();
        for (var link : links.standing(request.id(), LinkKind.JOINED_INTO)) {
            var detail = new LinkEnded(link.id(), link.kind(), link.toRequest());
            var entry = recording.record(request, Act.END_LINK, EntryDraft.beside(today, reason, detail));
            link.ends(today, entry.seq());
            var there = new LinkEnded(link.id(), link.kind(), request.id());
            requests.visibleAmong(List.of(link.toRequest()))
                    .forEach(other -> recording.record(other, Act.END_LINK, EntryDraft.beside(today, reason, there)));
        }
    }
}
