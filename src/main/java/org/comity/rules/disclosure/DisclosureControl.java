package org.comity.rules.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.comity.rules.disclosure.DisclosurePolicy.OwnRequests;
import org.comity.rules.disclosure.DisclosureProblem.OwnParts;

/** Protects the sensitive cells of a problem: elimination, audit, repair. The result is the same in each run. */
public final class DisclosureControl {

    private DisclosureControl() {}

    /**
     * Hides cells until every value of each band stays possible.
     *
     * @param own cells that single readers know because a cell is theirs
     * @param readers single readers who know own parts of cells; each is audited for itself
     * @throws IllegalStateException if no protection from partner States is found
     */
    public static ProtectionOutcome protect(
            DisclosureProblem problem,
            OwnRequests own,
            List<OwnParts> readers,
            IntervalSolver solver,
            ProtectionProgress progress) {
        var hidden = new Suppression(problem, own).hidden();
        var audit = new IntervalAudit(problem, solver, progress);
        var failed = audit.repair(hidden);
        var programs = readers.stream()
                .mapToInt(reader -> {
                    var seen = reader.seen(problem, hidden);
                    return repair(reader, new IntervalAudit(seen, solver, progress.withoutNumbers()), hidden, failed);
                })
                .sum();
        var narrowest = audit.narrowest(hidden);
        var primary = problem.sensitive();
        var secondary = (BitSet) hidden.clone();
        secondary.andNot(primary);
        return new ProtectionOutcome(
                hidden,
                failed,
                primary.cardinality(),
                secondary.cardinality(),
                onePerLine(problem),
                narrowest,
                audit.programs() + programs,
                audit.wholeEditions(),
                audit.brokenEditions());
    }

    /** Hides further cells against one reader. More hidden cells give nobody more, so that the order of the readers does not matter. */
    private static int repair(OwnParts reader, IntervalAudit audit, BitSet hidden, BitSet failed) {
        var unknown = reader.unknown(hidden);
        failed.or(audit.repair(unknown));
        hidden.or(unknown);
        return audit.programs();
    }

    /** Cells that are hidden if each line with one hidden cell gets a second one, the smallest. */
    private static int onePerLine(DisclosureProblem problem) {
        var hidden = problem.sensitive();
        var primary = hidden.cardinality();
        for (var changed = true; changed; ) {
            changed = false;
            for (var equation : problem.equations()) {
                var unknown = equation.terms().stream()
                        .filter(term -> hidden.get(term.cell()))
                        .count();
                var smallest = equation.terms().stream()
                        .map(LinearRelation.Term::cell)
                        .filter(cell ->
                                !hidden.get(cell) && problem.cells().get(cell).duty() == ProblemCell.Duty.OPEN)
                        .min(Comparator.comparingLong(
                                cell -> problem.cells().get(cell).value()));
                if (unknown == 1 && smallest.isPresent()) {
                    hidden.set(smallest.get());
                    changed = true;
                }
            }
        }
        return hidden.cardinality() - primary;
    }
}
