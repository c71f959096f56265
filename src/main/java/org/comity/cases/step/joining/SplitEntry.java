package org.comity.cases.step.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.comity.cases.deadline.DeadlineClock;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Classified;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail.RegistrationDetail;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.NextReviews;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.Step;

/** Records the entry of a request that was split off, and starts its deadlines on the day from which those of the first count. */
@ApplicationScoped
class SplitEntry {

    private final HistoryEntries history;
    private final HistoryRecorder recording;
    private final NextReviews reviews;
    private final DeadlineClock deadlines;

    SplitEntry(HistoryEntries history, HistoryRecorder recording, NextReviews reviews, DeadlineClock deadlines) {
        this.history = history;
        this.recording = recording;
        this.reviews = reviews;
        this.deadlines = deadlines;
    }

    /** The deadlines with which a request entered. */
    record Entered(List<DeadlineView> deadlines) {}

    /** Stores the new request with its first entry, which is on the present day. */
    Entered enter(CooperationRequest first, CooperationRequest part, List<Step> steps, String reason) {
        var status = new StatusHistory(history.of(first.id()));
        var when = recording.when(part.authority(), null);
        var procedure = part.procedure();
        var moved = new Moved(
                Step.SPLIT,
                null,
                part.state(),
                null,
                null,
                Decider.CENTRAL_AUTHORITY.name(),
                new Classified(procedure.direction(), null, procedure.kind()));
        reviews.follow(part, null, when.today());
        var noted = new HashMap<String, Object>();
        var from = countedFrom(first, status);
        openSince(status).ifPresent(day -> noted.put(RegistrationDetail.OPEN_SINCE, day));
        noted.put(RegistrationDetail.STEPS, steps);
        noted.put(RegistrationDetail.COUNTED_FROM, from);
        var detail = new RegistrationDetail(part.reference(), part.content(), noted);
        var entry = recording.begin(part, new EntryDraft(moved, null, when.on(), when.at(), reason, detail));
        var counted = recording.when(part.authority(), from, null);
        var event = new Event(new Trigger.OnStep(Step.SPLIT), counted, part.suggestedDeadline(), entry.seq());
        return new Entered(deadlines.splitOff(part, steps, event));
    }

    /** The day on which the first one became open, under any kind; it may have been split off itself. */
    private Optional<LocalDate> openSince(StatusHistory status) {
        return status.standing().stream()
                .filter(SplitEntry::isOpen)
                .findFirst()
                .map(entry -> noted(entry, RegistrationDetail.OPEN_SINCE).orElse(entry.occurredOn()));
    }

    private Optional<LocalDate> noted(HistoryEntry entry, String key) {
        return history.move(entry) instanceof RegistrationDetail registered
                ? Optional.ofNullable(registered.other().get(key)).map(day -> LocalDate.parse(String.valueOf(day)))
                : Optional.empty();
    }

    private static boolean isOpen(HistoryEntry entry) {
        var to = entry.to();
        return to != null && to.standing() == Standing.OPEN;
    }

    /** Limits run from the receipt of a letter, or from the last sending of ours. */
    private LocalDate countedFrom(CooperationRequest first, StatusHistory status) {
        var received = first.receivedOn();
        if (first.procedure().direction() == Direction.INCOMING && received != null) {
            return received;
        }
        var began = status.standing().stream().findFirst();
        return status.last(Step.SEND)
                .map(HistoryEntry::occurredOn)
                .or(() -> began.flatMap(entry -> noted(entry, RegistrationDetail.COUNTED_FROM)))
                .or(() -> began.map(HistoryEntry::occurredOn))
                .orElse(first.lastMovedOn());
    }
}
