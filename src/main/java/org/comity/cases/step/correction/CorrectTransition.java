package org.comity.cases.step.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.problem.Dates;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.cases.deadline.DeadlineClock.Changed;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.deadline.DeadlineCorrection;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.EntryDraft.Superseded;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail.Correction;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.request.Versioned;
import org.comity.cases.step.judgement.ContentSnapshot;
import org.comity.cases.step.judgement.StandingFacts;
import org.comity.cases.step.reclassification.ReclassificationEffects;
import org.comity.cases.step.taking.StepEffects;
import org.comity.cases.step.taking.TakenView;
import org.comity.cases.step.taking.TransitionViews;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.workflow.Standing;

/**
 * Corrects a move that was recorded wrongly. The wrong entry stays. A new entry takes its place, with another day or other
 * words, or annuls the move. Only the last move can be annulled.
 */
@ApplicationScoped
class CorrectTransition {

    private final CooperationRequests requests;
    private final HistoryEntries history;
    private final HistoryRecorder recording;
    private final StandingFacts facts;
    private final Annulment annulment;
    private final DeadlineCorrection deadlines;
    private final CorrectionJudgement judgement;
    private final DatedEnd datedEnd;
    private final TransitionViews views;

    CorrectTransition(
            CooperationRequests requests,
            HistoryEntries history,
            HistoryRecorder recording,
            StandingFacts facts,
            Annulment annulment,
            DeadlineCorrection deadlines,
            CorrectionJudgement judgement,
            DatedEnd datedEnd,
            TransitionViews views) {
        this.requests = requests;
        this.history = history;
        this.recording = recording;
        this.facts = facts;
        this.annulment = annulment;
        this.deadlines = deadlines;
        this.judgement = judgement;
        this.datedEnd = datedEnd;
        this.views = views;
    }

    @Transactional
    Versioned<TakenView> correct(UUID requestId, int seq, int expectedVersion, NewCorrection wanted) {
        var request = requests.forChange(requestId, expectedVersion);
        var status = new StatusHistory(history.of(requestId));
        var wrong = standing(status, seq);
        var entry = wanted.annuls() ? annul(request, status, wrong, wanted) : replace(request, status, wrong, wanted);
        requests.flush();
        return views.taken(request, entry, Changed.NOTHING, List.of());
    }

    private static HistoryEntry standing(StatusHistory status, int seq) {
        if (status.moves().stream().noneMatch(entry -> entry.seq() == seq)) {
            throw ProblemException.notFound();
        }
        return status.standing().stream()
                .filter(entry -> entry.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.CONFLICT, "The entry is superseded: correct the one that took its place"));
    }

    private HistoryEntry annul(
            CooperationRequest request, StatusHistory status, HistoryEntry wrong, NewCorrection wanted) {
        var earlier = status.before(wrong);
        if (earlier.isEmpty() || !status.last().equals(wrong)) {
            throw new ProblemException(ProblemKind.CONFLICT, "Only the last move can be annulled, and never the first");
        }
        var last = earlier.get();
        var when = when(request, wrong, wanted);
        check(status, wrong, when);
        judgement.judgeAnnulment(request, wrong);
        var detail = history.move(wrong);
        var before = ContentSnapshot.of(request, !detail.measureOutcomes().isEmpty());
        request.moves(Objects.requireNonNull(last.to()), last.result(), last.occurredOn());
        StepEffects.restOn(request, status, wrong);
        facts.restore(request, status, wrong);
        ReclassificationEffects.takeBack(request, wrong, detail);
        var today = recording.when(request.authority(), null).today();
        request.isReviewedOn(request.state().standing() == Standing.CLOSED ? null : today);
        var entry = record(request, wrong, before, when, wanted);
        annulment.undo(request, wrong.place(), entry);
        return entry;
    }

    private HistoryEntry replace(
            CooperationRequest request, StatusHistory status, HistoryEntry wrong, NewCorrection wanted) {
        var when = when(request, wrong, wanted);
        judgement.judge(request, wrong, wanted);
        check(status, wrong, when);
        if (datedEnd.isMeant(wrong, wanted)) {
            return datedEnd.record(request, status, wrong, when, wanted);
        }
        var entry = record(request, wrong, ContentSnapshot.of(request, false), when, wanted);
        if (status.last().equals(wrong)) {
            request.moves(Objects.requireNonNull(wrong.to()), wrong.result(), when.on());
        }
        if (!when.on().equals(wrong.occurredOn())) {
            var trigger = new Trigger.OnStep(Objects.requireNonNull(wrong.step()));
            deadlines.moved(
                    request,
                    wrong.place(),
                    new Event(trigger, when.on(), when.nearest(), request.suggestedDeadline(), entry.seq()));
        }
        return entry;
    }

    private HistoryEntry record(
            CooperationRequest request, HistoryEntry wrong, ContentSnapshot before, When when, NewCorrection wanted) {
        var superseded = new Superseded(wrong.seq(), wrong.place(), wanted.annuls());
        var correction = new Correction(wanted.reason(), wanted.grounds(), before.changesTo(request));
        var detail = history.move(wrong).corrected(correction);
        var narrative = wanted.narrative() == null ? wrong.narrative() : wanted.narrative();
        var what = new EntryDraft(moved(wrong, wanted), superseded, when.on(), when.at(), narrative, detail);
        return recording.record(request, Act.CORRECT, what);
    }

    private static Moved moved(HistoryEntry wrong, NewCorrection wanted) {
        return new Moved(
                Objects.requireNonNull(wrong.step()),
                wrong.from(),
                Objects.requireNonNull(wrong.to()),
                wrong.result(),
                wanted.reasonCode() == null ? wrong.reasonCode() : wanted.reasonCode(),
                wrong.decidedBy(),
                wrong.classified());
    }

    private When when(CooperationRequest request, HistoryEntry wrong, NewCorrection wanted) {
        if (wanted.occurredAt() != null) {
            return recording.when(request.authority(), wanted.occurredAt());
        }
        var now = recording.when(request.authority(), null);
        return new When(wrong.occurredOn(), now.today(), wrong.occurredAt(), now.nearest());
    }

    /** The order of events cannot change: the day must lie between those of the moves before and after. */
    private static void check(StatusHistory status, HistoryEntry wrong, When when) {
        var faults = new ArrayList<Fault>();
        Dates.notAfterToday("occurredAt", when.on(), when.today(), faults);
        var earliest = status.before(wrong).map(HistoryEntry::occurredOn).orElse(LocalDate.MIN);
        var latest = status.after(wrong).map(HistoryEntry::occurredOn).orElse(LocalDate.MAX);
        if (when.on().isBefore(earliest) || when.on().isAfter(latest)) {
            faults.add(Fault.ofBody("occurredAt", "out-of-order", "must lie between the moves before and after it"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }
}
