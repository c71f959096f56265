package org.comity.cases.request.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.base.problem.Fault;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * Checks a changed list of measures. It adds and changes measures, and ends none, since an end has a reason. The outcome of a measure is recorded by steps, never written into the request; and a
 * measure that has an outcome, or that a step or a ground names, stays what it is.
 *
 * @param procedure the procedure of the request
 * @param before the measures as they are
 * @param named the numbers that steps and grounds name
 */
public record MeasuresCheck(Procedure procedure, List<Measure> before, Set<Integer> named) {

    private static final String NOT_BY_HAND = "not-by-hand";
    private static final String DECIDED = "is recorded by a decision on the measure, at /measure-decisions";

    /** Of a request that is being registered: it has no measure yet. */
    public static MeasuresCheck ofNew(Procedure procedure) {
        return new MeasuresCheck(procedure, List.of(), Set.of());
    }

    /** The faults of the changed list. */
    public List<Fault> faults(List<Measure> after) {
        var faults = new ArrayList<Fault>();
        var numbered = Measure.numbered(before, after);
        var seen = new HashSet<Integer>();
        for (var i = 0; i < numbered.size(); i++) {
            var measure = numbered.get(i);
            var former = former(measure.no());
            if (measure.no() != null && former.isEmpty()) {
                faults.add(fault(i, "no", "unknown", "the request has no measure number " + measure.no()));
            } else if (measure.no() != null && !seen.add(measure.no())) {
                faults.add(fault(i, "no", "twice", "is named twice"));
            }
            checkOutcome(i, measure, former.orElse(null), faults);
            former.ifPresent(
                    was -> faults.addAll(changed("measures/" + numbered.indexOf(measure) + "/", was, measure)));
        }
        before.stream()
                .filter(was -> !seen.contains(was.no()))
                .forEach(was -> faults.add(Fault.ofBody("measures", "not-removable", leftOut(was))));
        return faults;
    }

    /** The faults of a measure that is changed by itself. */
    public List<Fault> changed(String under, Measure was, Measure measure) {
        var faults = new ArrayList<Fault>();
        if (isFixed(was) && !was.letter().equals(measure.letter())) {
            faults.add(Fault.ofBody(under + "letter", "fixed", "measure " + was.no() + " has an outcome or is named"));
        }
        if (isFixed(was) && !was.coercive().equals(measure.coercive())) {
            faults.add(
                    Fault.ofBody(under + "coercive", "fixed", "measure " + was.no() + " has an outcome or is named"));
        }
        return faults;
    }

    /** True if a measure has an outcome, or a step or a ground names it. */
    public boolean isFixed(Measure measure) {
        return measure.outcome() != MeasureOutcome.PENDING || named.contains(measure.no());
    }

    private String leftOut(Measure was) {
        return "measure " + was.no() + " is left out; "
                + (isFixed(was) ? "it has an outcome, or a step or ground names it: a supervisor ends it" : "end it")
                + " at /measures/" + was.no() + "/ending, with the reason";
    }

    private Optional<Measure> former(@Nullable Integer no) {
        return before.stream().filter(was -> no != null && was.has(no)).findFirst();
    }

    private void checkOutcome(int i, Measure measure, @Nullable Measure former, List<Fault> faults) {
        var outcome = former == null ? MeasureOutcome.PENDING : former.outcome();
        var code = former == null ? null : former.outcomeCode();
        if (measure.outcome() != outcome || !Objects.equals(measure.outcomeCode(), code)) {
            faults.add(fault(i, "outcome", NOT_BY_HAND, howItEnds()));
        }
        checkDecided(
                fault(i, "executingAuthority", NOT_BY_HAND, DECIDED),
                measure.executingAuthority(),
                former == null ? null : former.executingAuthority(),
                faults);
        checkDecided(
                fault(i, "postponedUntil", NOT_BY_HAND, DECIDED),
                measure.postponedUntil(),
                former == null ? null : former.postponedUntil(),
                faults);
    }

    private static void checkDecided(Fault fault, @Nullable Object is, @Nullable Object was, List<Fault> faults) {
        if (is != null && !is.equals(was)) {
            faults.add(fault);
        }
    }

    private String howItEnds() {
        var steps = procedure.stepsThatEndMeasures();
        return steps.isEmpty()
                ? "measures have no outcome in this procedure"
                : "is recorded by a step, in its measureOutcomes: "
                        + steps.stream().map(Step::name).collect(Collectors.joining(", "));
    }

    private static Fault fault(int i, String field, String code, String detail) {
        return Fault.ofBody("measures/" + i + "/" + field, code, detail);
    }
}
