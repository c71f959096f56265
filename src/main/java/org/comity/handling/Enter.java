package org.comity.handling;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.comity.consultation.SideProcess;
import org.comity.consultation.SideProcess.Opening;
import org.comity.consultation.SideProcesses;
import org.comity.deadline.DeadlineView;
import org.comity.deadline.RunningDeadlines;
import org.comity.deadline.RunningDeadlines.Event;
import org.comity.history.EntryKind;
import org.comity.history.WhatHappened;
import org.comity.history.WhatHappened.Classified;
import org.comity.history.WhatHappened.Moved;
import org.comity.request.CooperationRequest;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.procedure.SideProcessKind;
import org.comity.rules.procedure.Step;
import org.comity.time.Moment;

/** Lets a new request enter its procedure: the first entry of its history, and the deadlines that begin with it. */
@ApplicationScoped
public class Enter {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Recording recording;
    private final RunningDeadlines deadlines;
    private final SideProcesses sideProcesses;

    Enter(Recording recording, RunningDeadlines deadlines, SideProcesses sideProcesses) {
        this.recording = recording;
        this.deadlines = deadlines;
        this.sideProcesses = sideProcesses;
    }

    /**
     * Stores and registers a request on the day it reached us, and answers the deadlines that this opened; an oral one
     * awaits its written confirmation.
     */
    public List<DeadlineView> register(
            CooperationRequest request, LocalDate on, boolean oral, Map<String, Object> details) {
        var when = recording.when(request.authority(), new Moment(on, null));
        var decider = request.procedure().entry().usualDecider();
        var classified = new Classified(
                request.procedure().direction(), null, request.procedure().kind());
        var moved = new Moved(Step.REGISTER, null, request.state(), null, null, decider.name(), classified);
        if (request.reviewOn() == null) {
            request.isReviewedOn(when.today().plusDays(CooperationRequest.DAYS_TO_REVIEW));
        }
        if (oral) {
            request.runs(EnumSet.of(SideProcessKind.ORAL_CONFIRMATION));
        }
        var entry =
                recording.begin(request, new WhatHappened(EntryKind.TRANSITION, moved, null, on, null, null, details));
        var opened = deadlines.happened(
                request,
                new Event(
                        new Trigger.OnStep(Step.REGISTER),
                        on,
                        when.nearest(),
                        request.suggestedDeadline(),
                        entry.seq()));
        if (oral) {
            awaitConfirmation(request, on, when.nearest(), entry.seq());
        }
        return opened;
    }

    private void awaitConfirmation(CooperationRequest request, LocalDate on, Instant at, int toldIn) {
        var opening = new Opening(
                SideProcessKind.ORAL_CONFIRMATION, on, null, null, "Made orally: awaits its written confirmation");
        sideProcesses.persist(new SideProcess(IDS.generate(), request.id(), request.authority(), opening, toldIn));
        deadlines.happened(
                request, new Event(new Trigger.OnOpening(SideProcessKind.ORAL_CONFIRMATION), on, at, null, toldIn));
    }
}
