package org.comity.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.comity.audit.Act;
import org.comity.deadline.RunningDeadlines;
import org.comity.deadline.RunningDeadlines.Event;
import org.comity.handling.Effects.Taking;
import org.comity.handling.Judgement.Allowed;
import org.comity.handling.Recording.When;
import org.comity.history.EntryKind;
import org.comity.history.HistoryEntries;
import org.comity.history.HistoryEntry;
import org.comity.history.StatusHistory;
import org.comity.history.WhatHappened;
import org.comity.history.WhatHappened.Moved;
import org.comity.request.CooperationRequest;
import org.comity.request.CooperationRequests;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.procedure.Step;
import org.comity.security.CurrentCaller;

/** Takes a step: judges it, moves the request, and writes history, deadlines and audit in one transaction. */
@ApplicationScoped
class TakeStep {

    private final CooperationRequests requests;
    private final Judgement judgement;
    private final Recording recording;
    private final RunningDeadlines deadlines;
    private final EndingsOfSideProcesses sideProcesses;
    private final TakenViews views;
    private final HistoryEntries history;
    private final CurrentCaller current;

    TakeStep(
            CooperationRequests requests,
            Judgement judgement,
            Recording recording,
            RunningDeadlines deadlines,
            EndingsOfSideProcesses sideProcesses,
            TakenViews views,
            HistoryEntries history,
            CurrentCaller current) {
        this.requests = requests;
        this.judgement = judgement;
        this.recording = recording;
        this.deadlines = deadlines;
        this.sideProcesses = sideProcesses;
        this.views = views;
        this.history = history;
        this.current = current;
    }

    @Transactional
    Versioned<TakenView> take(UUID id, int expectedVersion, NewTransition wanted) {
        var request = requests.forChange(id, expectedVersion);
        var when = recording.when(request.authority(), wanted.occurredAt());
        var allowed = judgement.judge(request, wanted, when.on(), when.today());
        var entry = move(request, wanted, allowed, when);
        if (finalises(allowed)) {
            deadlines.over(request, when.on(), entry.seq());
            sideProcesses.endAll(request, when.on(), entry.seq());
        }
        var opened = deadlines.happened(
                request,
                new Event(
                        new Trigger.OnStep(wanted.step()),
                        when.on(),
                        when.nearest(),
                        request.suggestedDeadline(),
                        entry.seq()));
        sideProcesses.openFollowUp(request, wanted, when.on(), entry.seq());
        requests.flush();
        return views.taken(request, entry, opened, allowed.warnings());
    }

    private HistoryEntry move(CooperationRequest request, NewTransition wanted, Allowed allowed, When when) {
        var from = request.state();
        var details = Effects.details(wanted, allowed, groundsOfTheProposal(request, wanted));
        Effects.apply(
                request,
                wanted,
                allowed,
                new Taking(when.on(), when.today(), current.get().id()));
        var moved = new Moved(
                wanted.step(),
                from,
                allowed.move().to(),
                request.result(),
                wanted.reasonCode(),
                allowed.decider().name());
        var what =
                new WhatHappened(EntryKind.TRANSITION, moved, null, when.on(), when.at(), wanted.narrative(), details);
        return recording.record(request, Act.TRANSITION, what);
    }

    /** A refusal rests on the grounds that were proposed. */
    private List<?> groundsOfTheProposal(CooperationRequest request, NewTransition wanted) {
        if (wanted.step() != Step.REFUSE) {
            return List.of();
        }
        var proposal = new StatusHistory(history.of(request.id())).last();
        return history.details(proposal).get("grounds") instanceof List<?> grounds ? grounds : List.of();
    }

    private static boolean finalises(Allowed allowed) {
        var move = allowed.move();
        var from = move.from();
        return from != null
                && from.standing() != move.to().standing()
                && move.to().standing().isOver();
    }
}
