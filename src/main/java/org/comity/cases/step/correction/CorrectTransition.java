package org.comity.cases.step.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.deadline.DeadlineClock.Changed;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.history.StepDetail;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.step.correction.Supersession.Replaced;
import org.comity.cases.step.judgement.CodeJudgement;
import org.comity.cases.step.taking.TakenView;
import org.comity.cases.step.taking.TransitionViews;

/**
 * Corrects a move that was recorded wrongly. The wrong entry stays. A new entry takes its place, with another day or other
 * words, or annuls the move. Only the last move can be annulled; with the first, the request was registered in error.
 */
@ApplicationScoped
class CorrectTransition {

    private final CooperationRequests requests;
    private final HistoryEntries history;
    private final HistoryRecorder recording;
    private final MoveAnnulment annulment;
    private final Supersession supersession;
    private final CorrectionJudgement judgement;
    private final DatedEnd datedEnd;
    private final EventCorrection events;
    private final RefusalCorrection refusals;
    private final TransitionViews views;

    CorrectTransition(
            CooperationRequests requests,
            HistoryEntries history,
            HistoryRecorder recording,
            MoveAnnulment annulment,
            Supersession supersession,
            CorrectionJudgement judgement,
            DatedEnd datedEnd,
            EventCorrection events,
            RefusalCorrection refusals,
            TransitionViews views) {
        this.requests = requests;
        this.history = history;
        this.recording = recording;
        this.annulment = annulment;
        this.supersession = supersession;
        this.judgement = judgement;
        this.datedEnd = datedEnd;
        this.events = events;
        this.refusals = refusals;
        this.views = views;
    }

    @Transactional
    Versioned<TakenView> correct(UUID requestId, int seq, Precondition precondition, NewCorrection wanted) {
        var request = requests.forChange(requestId, precondition);
        var status = new StatusHistory(history.of(requestId));
        var wrong = standing(status, seq);
        JoinAnnulment.requireNoSplit(wrong);
        var meant = refusals.meant(request, status, wrong, wanted);
        if (wanted.confirms() == null && refusals.needsSecondPerson(request, wrong, wanted)) {
            return propose(request, status, wrong, wanted);
        }
        var replaced = corrected(request, status, wrong, meant);
        requests.flush();
        return views.taken(request, replaced.entry(), Changed.NOTHING, replaced.warnings());
    }

    /** The reasons of a decided refusal change only if a second person confirms it. */
    private Versioned<TakenView> propose(
            CooperationRequest request, StatusHistory status, HistoryEntry wrong, NewCorrection wanted) {
        judgement.judge(request, wrong, wanted);
        requireChange(wrong, when(request, wrong, wanted), wanted);
        var entry = refusals.propose(request, status, wrong, wanted);
        requests.flush();
        return views.taken(request, entry, Changed.NOTHING, List.of(refusals.notice(entry)));
    }

    private Replaced corrected(
            CooperationRequest request, StatusHistory status, HistoryEntry wrong, NewCorrection wanted) {
        if (EventCorrection.isMeant(wrong)) {
            return new Replaced(events.record(request, wrong, wanted), List.of());
        }
        return wanted.annuls()
                ? new Replaced(annulment.annul(request, status, wrong, wanted), List.of())
                : replace(request, status, wrong, wanted);
    }

    private static HistoryEntry standing(StatusHistory status, int seq) {
        if (status.movesAndEvents().stream().noneMatch(entry -> entry.seq() == seq)) {
            throw ProblemException.notFound();
        }
        return Stream.concat(status.standing().stream(), status.events().stream())
                .filter(entry -> entry.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.CONFLICT, "The entry is superseded: correct the one that took its place"));
    }

    private Replaced replace(
            CooperationRequest request, StatusHistory status, HistoryEntry wrong, NewCorrection wanted) {
        var when = when(request, wrong, wanted);
        judgement.judge(request, wrong, wanted);
        requireChange(wrong, when, wanted);
        if (datedEnd.isMeant(wrong, wanted)) {
            check(status, wrong, when, List.of());
            return new Replaced(datedEnd.record(request, status, wrong, when, wanted), List.of());
        }
        check(status, wrong, when, judgement.faultsOfDay(request, status, wrong, when.on()));
        var replaced = supersession.replace(request, status, wrong, when, wanted);
        var warnings = new ArrayList<>(replaced.warnings());
        if (history.move(wrong) instanceof StepDetail step) {
            CodeJudgement.warnOfProof(step.proof(), when.on(), warnings);
        }
        return new Replaced(replaced.entry(), warnings);
    }

    private When when(CooperationRequest request, HistoryEntry wrong, NewCorrection wanted) {
        return MoveAnnulment.when(recording, request, wrong, wanted);
    }

    /** An entry that says the same as the one it supersedes corrects nothing. */
    private void requireChange(HistoryEntry wrong, When when, NewCorrection wanted) {
        var isSame = when.on().equals(wrong.occurredOn())
                && Objects.equals(when.at(), wrong.occurredAt())
                && (wanted.narrative() == null || wanted.narrative().equals(wrong.narrative()))
                && (wanted.reasonCode() == null || wanted.reasonCode().equals(wrong.reasonCode()))
                && wanted.grounds().isEmpty()
                && wanted.document() == null
                && (wanted.decidedBy() == null || wanted.decidedBy().name().equals(wrong.decidedBy()))
                && (wanted.recipient() == null || wanted.recipient().equals(judgement.recipientOf(wrong)))
                && !datedEnd.isMeant(wrong, wanted);
        if (isSame) {
            throw ProblemException.unprocessable(List.of(Fault.ofBody(
                    "", "changes-nothing", "the entry has these values already: give what is to be corrected")));
        }
    }

    static void check(StatusHistory status, HistoryEntry wrong, When when, List<Fault> more) {
        var faults = new ArrayList<>(MoveOrder.faults("occurredAt", status, wrong, when));
        faults.addAll(more);
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }
}
