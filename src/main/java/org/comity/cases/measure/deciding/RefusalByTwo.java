package org.comity.cases.measure.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.cases.measure.decision.MeasureDecision;
import org.comity.cases.measure.decision.MeasureDecisionKind;
import org.comity.cases.measure.decision.StandingDecisions;
import org.comity.cases.part.record.RecordWriters;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.twopersons.TwoPersons;
import org.comity.rules.workflow.TwoPersonAct;

/** A refusal of a measure by the office takes two persons, like a refusal of the whole request. */
@ApplicationScoped
class RefusalByTwo {

    private final StandingDecisions decisions;
    private final RecordWriters writers;
    private final TwoPersons twoPersons;

    RefusalByTwo(StandingDecisions decisions, RecordWriters writers, TwoPersons twoPersons) {
        this.decisions = decisions;
        this.writers = writers;
        this.twoPersons = twoPersons;
    }

    /** Adds the faults of a refusal whose proposal is of another measure, or by the same person. */
    void check(CooperationRequest request, MeasureDecision wanted, List<Fault> faults) {
        var number = wanted.proposalNo();
        var proposal = decisions.of(request.id()).stream()
                .filter(record -> number != null && record.no() == number)
                .findFirst();
        if (proposal.isEmpty()) {
            return;
        }
        if (!proposal.get().concerns(wanted.measureNo())
                || proposal.get().content().decision() != MeasureDecisionKind.REFUSAL_PROPOSED) {
            faults.add(Fault.ofBody("proposalNo", "bad-value", "is no proposal to refuse this measure"));
        }
        StandingDecisions.last(decisions.of(request.id()), wanted.measureNo())
                .filter(last -> last.no() > proposal.get().no())
                .ifPresent(last -> faults.add(Fault.ofBody(
                        "proposalNo",
                        "spent",
                        "decision " + last.no() + " came after this proposal: propose it again")));
        if (!twoPersons.allows(TwoPersonAct.REFUSAL, request.authority(), writers.of(proposal.get()))) {
            faults.add(Fault.ofBody(
                    "proposalNo",
                    "second-person",
                    twoPersons.of(TwoPersonAct.REFUSAL).second()));
        }
    }
}
