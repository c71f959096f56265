package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.comity.base.problem.Fault;
import org.comity.cases.history.StepDetail.OutcomeGiven;
import org.comity.cases.measure.decision.StandingDecisions;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.Measure;
import org.comity.rules.workflow.MeasureOutcome;

/**
 * Lets no step give another outcome to a measure on which a decision was recorded. The decisions are read only for a measure
 * that has an outcome already.
 */
@ApplicationScoped
class DecidedMeasures {

    private final StandingDecisions decisions;

    DecidedMeasures(StandingDecisions decisions) {
        this.decisions = decisions;
    }

    /** Adds a fault for each outcome that contradicts a decision in force. */
    void check(CooperationRequest request, List<Measure> measures, List<OutcomeGiven> outcomes, List<Fault> faults) {
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
        var decision = StandingDecisions.last(decisions.of(request.id()), Objects.requireNonNull(measure.no()));
        decision.filter(record -> record.content().decision().outcome() == measure.outcome())
                .ifPresent(record -> faults.add(Fault.ofBody(
                        field,
                        "decided",
                        "measure " + measure.no() + " is " + measure.outcome() + " by decision " + record.no()
                                + ": end that decision first, or record another one, at /measure-decisions")));
    }
}
