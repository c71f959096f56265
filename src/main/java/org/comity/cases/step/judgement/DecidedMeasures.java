package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.base.security.CurrentCaller;
import org.comity.cases.history.StepDetail.OutcomeGiven;
import org.comity.cases.measure.decision.StandingDecisions;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.Measure;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Move;

/**
 * Lets no step give another outcome to a measure on which a decision was recorded. The decisions are read only for a measure
 * that has an outcome already.
 */
@ApplicationScoped
class DecidedMeasures implements StepCheck {

    private static final Set<MeasureOutcome> NOT_GRANTED =
            EnumSet.of(MeasureOutcome.REFUSED, MeasureOutcome.IMPOSSIBLE);

    private final StandingDecisions decisions;
    private final CurrentCaller current;

    DecidedMeasures(StandingDecisions decisions, CurrentCaller current) {
        this.decisions = decisions;
        this.current = current;
    }

    /** A fault for each outcome that contradicts a decision in force. */
    @Override
    public List<Fault> faults(CooperationRequest request, Move move, NewTransition wanted) {
        var faults = new ArrayList<Fault>();
        if (OpenSteps.looksAtMeasures(move) && !wanted.measureOutcomes().isEmpty()) {
            check(request, request.measures(), wanted.measureOutcomes(), faults);
        }
        return faults;
    }

    private void check(
            CooperationRequest request, List<Measure> measures, List<OutcomeGiven> outcomes, List<Fault> faults) {
        for (var i = 0; i < outcomes.size(); i++) {
            var given = outcomes.get(i);
            var field = "measureOutcomes/" + i + "/outcome";
            measures.stream()
                    .filter(measure -> measure.has(given.measure()))
                    .filter(measure -> measure.outcome() != given.outcome()
                            || !Objects.equals(measure.outcomeCode(), given.code()))
                    .forEach(measure -> check(request, measure, field, faults));
        }
    }

    private void check(CooperationRequest request, Measure measure, String field, List<Fault> faults) {
        if (measure.outcome() == MeasureOutcome.PENDING) {
            if (measure.postponedUntil() != null) {
                faults.add(Fault.ofBody(
                        field,
                        "decided",
                        "measure " + measure.no() + " is postponed until " + measure.postponedUntil()
                                + ": resume it first, at /measure-decisions"));
            }
            return;
        }
        if (!current.sight().isOfTheOffice()) {
            checkOfExecuting(measure, field, faults);
            return;
        }
        var decision = StandingDecisions.last(decisions.of(request.id()), Objects.requireNonNull(measure.no()));
        decision.filter(record -> record.content().decision().outcome() == measure.outcome())
                .ifPresent(record -> faults.add(Fault.ofBody(
                        field,
                        "decided",
                        "measure " + measure.no() + " is " + measure.outcome() + " by decision " + record.no()
                                + ": end that decision first, or record another one, at /measure-decisions")));
    }

    /** An executing authority does not see the decisions of the office: it changes no measure that is not granted. */
    private static void checkOfExecuting(Measure measure, String field, List<Fault> faults) {
        if (NOT_GRANTED.contains(measure.outcome())) {
            faults.add(Fault.ofBody(
                    field,
                    "decided",
                    "measure " + measure.no() + " is " + measure.outcome() + ": ask the central authority"));
        }
    }
}
