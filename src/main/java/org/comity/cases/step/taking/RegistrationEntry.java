package org.comity.cases.step.taking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import org.comity.base.time.Ids;
import org.comity.cases.deadline.DeadlineClock;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Classified;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.MoveDetail.RegistrationDetail;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.request.NextReviews;
import org.comity.cases.request.content.Receipt;
import org.comity.cases.sideprocess.SideProcess;
import org.comity.cases.sideprocess.SideProcess.Opening;
import org.comity.cases.sideprocess.SideProcesses;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;

/** Registers a new request: records the first entry of its history, and starts its first deadlines. */
@ApplicationScoped
public class RegistrationEntry {

    private final HistoryRecorder recording;
    private final DeadlineClock deadlines;
    private final SideProcesses sideProcesses;
    private final NextReviews reviews;
    private final Ids ids;

    RegistrationEntry(
            HistoryRecorder recording,
            DeadlineClock deadlines,
            SideProcesses sideProcesses,
            NextReviews reviews,
            Ids ids) {
        this.recording = recording;
        this.deadlines = deadlines;
        this.sideProcesses = sideProcesses;
        this.reviews = reviews;
        this.ids = ids;
    }

    /**
     * Stores and registers a request when it was received, and returns the deadlines that start with it. An oral request
     * awaits its written confirmation.
     */
    public List<DeadlineView> register(
            CooperationRequest request, Receipt received, boolean oral, RegistrationDetail detail) {
        var when = recording.when(request.authority(), received.on(), received.at());
        var decider = request.procedure().entry().onlyDecider().orElseThrow();
        var classified = new Classified(
                request.procedure().direction(), null, request.procedure().kind());
        var moved = new Moved(Step.REGISTER, null, request.state(), null, null, decider.name(), classified);
        reviews.follow(request, request.reviewOn(), when.today());
        if (oral) {
            request.runs(EnumSet.of(SideProcessKind.ORAL_CONFIRMATION));
        }
        var entry = recording.begin(request, new EntryDraft(moved, null, when.on(), when.at(), null, detail));
        var changed = deadlines.happened(
                request, new Event(new Trigger.OnStep(Step.REGISTER), when, request.suggestedDeadline(), entry.seq()));
        if (oral) {
            awaitConfirmation(request, when, entry.seq());
        }
        return changed.opened();
    }

    private void awaitConfirmation(CooperationRequest request, When when, int toldIn) {
        var opening = new Opening(
                SideProcessKind.ORAL_CONFIRMATION,
                when.on(),
                null,
                null,
                "Made orally: awaits its written confirmation");
        sideProcesses.persist(new SideProcess(ids.next(), request.id(), request.authority(), opening, toldIn));
        deadlines.happened(
                request, new Event(new Trigger.OnOpening(SideProcessKind.ORAL_CONFIRMATION), when, null, toldIn));
    }
}
