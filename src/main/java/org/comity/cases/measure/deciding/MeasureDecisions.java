package org.comity.cases.measure.deciding;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.measure.Measures;
import org.comity.cases.measure.decision.MeasureDecision;
import org.comity.cases.measure.decision.MeasureDecisionRecord;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReference;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.content.MeasureRecord;
import org.comity.cases.step.judgement.StandingFacts;
import org.comity.rules.workflow.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Decisions on single measures as a part of requests. The measure follows from the steps and decisions in force, and its
 * change has an entry of its own in the same transaction.
 */
@Singleton
@Priority(165)
class MeasureDecisions extends ContentPart<MeasureDecisionRecord, MeasureDecision> {

    static final PartKind KIND = PartKind.of("measure_decision", "measure-decisions");

    private final DecisionJudgement judgement;
    private final DecisionOrder order;
    private final StandingFacts facts;
    private final Measures measures;
    private final HistoryRecorder recorder;
    private final DecisionDeadlines deadlines;

    MeasureDecisions(
            RecordReferences numbers,
            RecordDeadlines recordDeadlines,
            DecisionJudgement judgement,
            DecisionOrder order,
            StandingFacts facts,
            Measures measures,
            HistoryRecorder recorder,
            DecisionDeadlines deadlines) {
        super(KIND, MeasureDecisionRecord.class, numbers, recordDeadlines);
        this.judgement = judgement;
        this.order = order;
        this.facts = facts;
        this.measures = measures;
        this.recorder = recorder;
        this.deadlines = deadlines;
    }

    @Override
    public List<RecordReference> references() {
        return List.of(
                RecordReference.one("measureNo", "measure_no", Measures.KIND),
                RecordReference.one("proposalNo", "proposal_no", KIND));
    }

    /** A request that is not yet sent or is over has no open measure; what ended it may be corrected or annulled. */
    @Override
    public void requireOpen(CooperationRequest request) {
        if (request.state().standing() != Standing.OPEN) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "The request is not open: no decision on a measure is recorded or ended. Reopen the request first");
        }
    }

    @Override
    protected List<Fault> faultsOf(
            CooperationRequest request, MeasureDecision wanted, @Nullable MeasureDecisionRecord former) {
        var found = request.measures().stream()
                .filter(measure -> measure.has(wanted.measureNo()))
                .findFirst();
        if (found.isEmpty()) {
            return List.of();
        }
        var faults = new ArrayList<Fault>();
        order.check(request, found.get(), wanted, former, faults);
        judgement.check(request, found.get(), wanted, former, faults);
        return faults;
    }

    @Override
    public List<Fault> faultsOfEnding(CooperationRequest request, MeasureDecisionRecord record) {
        var faults = new ArrayList<>(super.faultsOfEnding(request, record));
        order.checkEnding(request, record, faults);
        return faults;
    }

    @Override
    public void happened(CooperationRequest request, MeasureDecisionRecord record, PartAct act, LocalDate on) {
        request.everyMeasureRecord().stream()
                .filter(measure -> record.concerns(measure.no()))
                .forEach(measure -> follow(request, measure, on));
        deadlines.follow(request, on);
    }

    private void follow(CooperationRequest request, MeasureRecord measure, LocalDate on) {
        var was = measure.measure();
        var is = was.decided(facts.decided(request, was));
        if (!is.equals(was)) {
            measure.become(is);
            recorder.recorded(
                    request,
                    new PartDetail(Measures.KIND.code(), measure.id(), PartAct.CHANGED, measures.values(measure)),
                    on,
                    null);
        }
    }

    @Override
    protected MeasureDecisionRecord record(Origin origin, MeasureDecision content) {
        return new MeasureDecisionRecord(origin, content);
    }
}
