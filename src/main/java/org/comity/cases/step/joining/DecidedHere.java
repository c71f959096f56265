package org.comity.cases.step.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.measure.decision.StandingDecisions;
import org.comity.cases.request.CooperationRequest;

/**
 * The measures of a request that a decision, a step or a ground names. They stay there, also without an outcome, since a decision names a
 * measure by its number in the request.
 */
@ApplicationScoped
class DecidedHere {

    private final StandingDecisions decisions;
    private final HistoryEntries history;

    DecidedHere(StandingDecisions decisions, HistoryEntries history) {
        this.decisions = decisions;
        this.history = history;
    }

    /** Their numbers. */
    Set<Integer> measures(CooperationRequest request) {
        var numbers = new HashSet<>(history.measuresNamed(request.id()));
        decisions
                .of(request.id())
                .forEach(record -> numbers.add(record.content().measureNo()));
        return numbers;
    }

    /** The faults of a call that names some of them, unless another fault of the same kind was found. */
    void check(CooperationRequest request, List<Integer> numbers, List<Fault> faults) {
        var staying = measures(request);
        var found = new ArrayList<Fault>();
        for (var i = 0; i < numbers.size(); i++) {
            if (staying.contains(numbers.get(i))) {
                found.add(Fault.ofBody(
                        "measures/" + i,
                        "decided",
                        "measure " + numbers.get(i) + " is named by a decision: it stays with its history"));
            }
        }
        found.stream()
                .filter(fault -> faults.stream()
                        .noneMatch(other -> other.field().equals(fault.field())
                                && other.code().equals(fault.code())))
                .forEach(faults::add);
    }
}
