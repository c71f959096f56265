package org.comity.cases.step.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.measure.deciding.DecisionDeadlines;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.step.judgement.ContentSnapshot;
import org.comity.cases.step.judgement.StandingFacts;
import org.comity.cases.step.reclassification.ReclassificationEffects;
import org.comity.cases.step.taking.StepEffects;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;

/** Annuls the last move in force. With the first move, the request was registered in error. */
@ApplicationScoped
class MoveAnnulment {

    private final HistoryEntries history;
    private final HistoryRecorder recording;
    private final StandingFacts facts;
    private final Annulment effects;
    private final Supersession supersession;
    private final CorrectionJudgement judgement;
    private final DecisionDeadlines ofMeasures;
    private final JoinAnnulment joins;

    MoveAnnulment(
            HistoryEntries history,
            HistoryRecorder recording,
            StandingFacts facts,
            Annulment effects,
            Supersession supersession,
            CorrectionJudgement judgement,
            DecisionDeadlines ofMeasures,
            JoinAnnulment joins) {
        this.ofMeasures = ofMeasures;
        this.history = history;
        this.recording = recording;
        this.facts = facts;
        this.effects = effects;
        this.supersession = supersession;
        this.judgement = judgement;
        this.joins = joins;
    }

    /** A question of an executing authority has no object without an execution, and its answer is the office's. */
    private static void requireNoQuestionWithoutExecution(CooperationRequest request, State then) {
        if (!then.mayBeInExecution() && request.running().stream().anyMatch(SideProcessKind::belongsToTheExecution)) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "A question of the executing authority waits: end it with its answer first");
        }
    }

    /** Annuls the last move in force, or the registration. Throws every fault. */
    HistoryEntry annul(CooperationRequest request, StatusHistory status, HistoryEntry wrong, NewCorrection wanted) {
        if (!status.last().equals(wrong)) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "Only the last move can be annulled: annul those after it first");
        }
        var when = when(recording, request, wrong, wanted);
        CorrectTransition.check(status, wrong, when, judgement.faultsBesideAnAnnulment(wanted));
        var earlier = status.before(wrong);
        if (earlier.isEmpty()) {
            return annulRegistration(request, wrong, when, wanted);
        }
        var last = earlier.get();
        judgement.judgeAnnulment(request, wrong);
        requireNoQuestionWithoutExecution(request, Objects.requireNonNull(last.to()));
        var detail = history.move(wrong);
        var before = ContentSnapshot.of(request, !detail.measureOutcomes().isEmpty());
        request.moves(Objects.requireNonNull(last.to()), last.result(), last.occurredOn());
        StepEffects.restOn(request, status, wrong);
        facts.restore(request, status, wrong);
        ReclassificationEffects.takeBack(request, wrong, detail);
        var today = recording.when(request.authority(), null).today();
        request.isReviewedOn(request.state().standing() == Standing.CLOSED ? null : today);
        var entry = supersession.record(request, wrong, before, when, wanted);
        effects.undo(request, wrong.place(), entry);
        if (!detail.measureOutcomes().isEmpty()) {
            ofMeasures.followStep(request, today);
        }
        joins.endLink(request, wrong, wanted.reason());
        return entry;
    }

    /** The request was registered in error: it has no move any more, and nothing runs beside it. */
    private HistoryEntry annulRegistration(
            CooperationRequest request, HistoryEntry wrong, When when, NewCorrection wanted) {
        var before = ContentSnapshot.of(request, false);
        request.moves(State.ANNULLED, null, wrong.occurredOn());
        request.isReviewedOn(null);
        var entry = supersession.record(request, wrong, before, when, wanted);
        effects.endAll(request, recording.when(request.authority(), null), entry.seq());
        return entry;
    }

    /** The time of the corrected move: the one that is given, or the recorded one. */
    static When when(HistoryRecorder recording, CooperationRequest request, HistoryEntry wrong, NewCorrection wanted) {
        return wanted.occurredAt() != null
                ? recording.when(request.authority(), wanted.occurredAt())
                : recording.when(request.authority(), wrong.occurredOn(), wrong.occurredAt());
    }
}
