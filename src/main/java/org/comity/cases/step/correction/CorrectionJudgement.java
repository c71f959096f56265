package org.comity.cases.step.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.base.problem.Dates;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.history.StepDetail;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.sideprocess.SideProcesses;
import org.comity.cases.step.judgement.RecipientJudgement;
import org.comity.cases.step.judgement.RefusalJudgement;
import org.comity.cases.step.judgement.RefusalJudgement.Refusing;
import org.comity.cases.step.reclassification.ReclassificationJudgement;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Recorder;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Judges a correction by the same rules as the step that it corrects. */
@ApplicationScoped
class CorrectionJudgement {

    private static final Set<Step> STEPS_WITH_GROUNDS =
            EnumSet.of(Step.PROPOSE_REFUSAL, Step.RECORD_COURT_REFUSAL, Step.RECORD_PARTIAL_REFUSAL);

    private static final Set<Step> ANSWERS = Procedure.stepsRecordedBy(Recorder.EXECUTING_AUTHORITY);

    private final RefusalJudgement refusals;
    private final LawBook book;
    private final ReclassificationJudgement reclassifications;
    private final HistoryRecorder recording;
    private final HistoryEntries history;
    private final HangingDays hanging;
    private final RecipientJudgement recipients;
    private final SideProcesses sideProcesses;

    CorrectionJudgement(
            RefusalJudgement refusals,
            LawBook book,
            ReclassificationJudgement reclassifications,
            HistoryRecorder recording,
            HistoryEntries history,
            HangingDays hanging,
            RecipientJudgement recipients,
            SideProcesses sideProcesses) {
        this.recipients = recipients;
        this.sideProcesses = sideProcesses;
        this.hanging = hanging;
        this.history = history;
        this.refusals = refusals;
        this.book = book;
        this.reclassifications = reclassifications;
        this.recording = recording;
    }

    /** The faults of the corrected day of a move against the other days of the request. */
    List<Fault> faultsOfDay(CooperationRequest request, StatusHistory status, HistoryEntry wrong, LocalDate on) {
        var faults = new ArrayList<>(CarriedDays.faults(request, status, wrong, on));
        faults.addAll(hanging.faults("occurredAt", request, status, wrong, on));
        return faults;
    }

    /** The values of a move that never happened are not corrected. */
    List<Fault> faultsBesideAnAnnulment(NewCorrection wanted) {
        var faults = new ArrayList<Fault>();
        if (wanted.decidedBy() != null) {
            faults.add(Fault.ofBody("decidedBy", "not-applicable", "a move that is annulled was decided by nobody"));
        }
        if (wanted.recipient() != null) {
            faults.add(Fault.ofBody("recipient", "not-applicable", "a move that is annulled went to nobody"));
        }
        return faults;
    }

    /** Throws every fault of annulling an entry: the content of the request must fit the kind that it has afterwards. */
    void judgeAnnulment(CooperationRequest request, HistoryEntry wrong) {
        JoinAnnulment.requireNothingEnded(wrong, history.move(wrong));
        var classified = wrong.classified();
        if (wrong.step() != Step.RECLASSIFY || classified == null || classified.from() == null) {
            return;
        }
        var faults =
                reclassifications.contentFaults(request, Procedure.of(classified.directionBefore(), classified.from()));
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }

    /** Throws every fault of a correction of an entry. */
    void judge(CooperationRequest request, HistoryEntry wrong, NewCorrection wanted) {
        requireNoPendingProposal(request, wrong);
        var faults = new ArrayList<Fault>();
        judgeDocument(request, wrong, wanted, faults);
        if (!wanted.grounds().isEmpty()) {
            judgeGrounds(request, wrong, wanted, faults);
        }
        if (wanted.decidedBy() != null) {
            judgeDecider(request, wrong, wanted, faults);
        }
        if (wanted.recipient() != null) {
            judgeRecipient(request, wrong, wanted.recipient(), faults);
        }
        if (lacksItsInstant(request, wrong, wanted)) {
            faults.add(Fault.ofBody("occurredAt", "instant", Need.INSTANT.sentence()));
        }
        var code = wanted.reasonCode();
        if (code != null && (book.reason(code).isEmpty() || !isOfTheSameKind(wrong, code))) {
            faults.add(Fault.ofBody(
                    "reasonCode",
                    "unknown",
                    "must be a code of the law book, of the kind the entry had: " + wrong.reasonCode()));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }

    private static void requireNoPendingProposal(CooperationRequest request, HistoryEntry wrong) {
        if (wrong.step() == Step.PROPOSE_REFUSAL && isPending(request)) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "A proposed refusal that is pending is not corrected: return it and propose it again, or annul it");
        }
    }

    private void judgeRecipient(CooperationRequest request, HistoryEntry wrong, String recipient, List<Fault> faults) {
        if (recipientOf(wrong) == null) {
            faults.add(Fault.ofBody("recipient", "not-applicable", "this move went to no authority"));
        } else if (recipient.isBlank()) {
            faults.add(Fault.ofBody("recipient", "not-blank", Need.RECIPIENT.sentence()));
        } else if (isAnswered(request, wrong)) {
            faults.add(
                    Fault.ofBody(
                            "recipient",
                            "answered",
                            "the executing authority that it went to has answered: its steps are not for another; send it again"));
        } else {
            recipients.check(request, wrong.step(), recipient, faults);
        }
    }

    /**
     * An annulled answer counts as well, and so does a question: what the first executing authority wrote stays with it.
     */
    private boolean isAnswered(CooperationRequest request, HistoryEntry sending) {
        var answered = history.of(request.id()).stream()
                .anyMatch(
                        entry -> entry.seq() > sending.seq() && entry.step() != null && ANSWERS.contains(entry.step()));
        return answered
                || sideProcesses.of(request.id()).stream()
                        .anyMatch(process -> process.isOfTheExecutionSince(sending.place()));
    }

    /** The authority that a move went to; null if it went to none. */
    @Nullable
    String recipientOf(HistoryEntry move) {
        return history.move(move) instanceof StepDetail step ? step.recipient() : null;
    }

    /** The body must be one that can decide the move. Grounds that are not corrected must be grounds of this body too. */
    private void judgeDecider(
            CooperationRequest request, HistoryEntry wrong, NewCorrection wanted, List<Fault> faults) {
        var by = Objects.requireNonNull(wanted.decidedBy());
        var possible = deciders(request, wrong);
        if (possible.isEmpty()) {
            faults.add(Fault.ofBody("decidedBy", "not-applicable", "nobody decides this move"));
        } else if (!possible.contains(by)) {
            faults.add(Fault.ofBody("decidedBy", "bad-value", "This step is decided by: " + possible));
        } else if (wanted.grounds().isEmpty()) {
            var grounds = history.move(wrong).grounds();
            refusals.judge(request, new Refusing(grounds, List.of(), "as recorded", by), faults);
        }
    }

    /** A body that decides by a document needs one in the corrected entry too. */
    private void judgeDocument(
            CooperationRequest request, HistoryEntry wrong, NewCorrection wanted, List<Fault> faults) {
        var today = recording.when(request.authority(), null).today();
        var document = wanted.document();
        Dates.notAfterToday("document/receivedOn", document == null ? null : document.receivedOn(), today, faults);
        if (!(history.move(wrong) instanceof StepDetail step)) {
            if (document != null) {
                faults.add(Fault.ofBody("document", "not-applicable", "only a step has a document"));
            }
            return;
        }
        var by = wanted.decidedBy();
        boolean isAsked = by != null
                && by.decidesByDocument()
                && request.procedure()
                        .find(wrong.from(), Objects.requireNonNull(wrong.step()))
                        .filter(move -> move.needs().contains(Need.DOCUMENT)
                                && move.deciders().contains(by))
                        .isPresent();
        if (isAsked && document == null && step.document() == null) {
            faults.add(Fault.ofBody("document", "document", Need.DOCUMENT.sentence()));
        }
    }

    /** The bodies that can decide a move: those of its step, or those of the steps to the end that was imported. */
    private static Set<Decider> deciders(CooperationRequest request, HistoryEntry wrong) {
        var step = wrong.step();
        return request.procedure().moves().stream()
                .filter(move -> step == Step.IMPORT
                        ? wrong.result() != null && move.to() == wrong.to() && move.result() == wrong.result()
                        : move.step() == step && Objects.equals(move.from(), wrong.from()))
                .flatMap(move -> move.deciders().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void judgeGrounds(
            CooperationRequest request, HistoryEntry wrong, NewCorrection wanted, List<Fault> faults) {
        if (!STEPS_WITH_GROUNDS.contains(wrong.step()) && wrong.to() != State.REFUSED) {
            faults.add(Fault.ofBody("grounds", "not-applicable", "only a refusal has grounds"));
        }
        if (wanted.grounds().stream().filter(GroundGiven::isPrincipal).count() != 1) {
            faults.add(Fault.ofBody("grounds", "one-principal-ground", "Mark exactly one ground as the principal one"));
        }
        var narrative = wanted.narrative() == null ? wrong.narrative() : wanted.narrative();
        var said = wanted.decidedBy(wrong);
        var decider = said == null ? null : Decider.valueOf(said);
        refusals.judge(request, new Refusing(wanted.grounds(), List.of(), narrative, decider), faults);
    }

    private static boolean lacksItsInstant(CooperationRequest request, HistoryEntry wrong, NewCorrection wanted) {
        var at = wanted.occurredAt();
        var step = wrong.step();
        return at != null
                && at.instantOrNull() == null
                && step != null
                && request.procedure()
                        .find(wrong.from(), step)
                        .filter(move -> move.needs().contains(Need.INSTANT))
                        .isPresent();
    }

    private static boolean isPending(CooperationRequest request) {
        return request.procedure().find(request.state(), Step.REFUSE).isPresent();
    }

    private static boolean isOfTheSameKind(HistoryEntry wrong, String code) {
        var had = wrong.reasonCode();
        return had != null && had.substring(0, 3).equals(code.substring(0, Math.min(3, code.length())));
    }
}
