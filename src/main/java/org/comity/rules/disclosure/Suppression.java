package org.comity.rules.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.rules.disclosure.DisclosurePolicy.OwnRequests;

/**
 * Suppression by elimination over all cells at once. Cells are published one after the other in a fixed order; a cell whose publication
 * would make a sensitive one computable is hidden. The method is that of Langsrud (2024), doi 10.1007/978-3-031-69651-0_6.
 */
public final class Suppression {

    private static final int ROUNDS = 40;

    private final DisclosureProblem problem;
    private final BitSet primary;
    private final List<Integer> order;
    private final OwnKnowledge own;

    public Suppression(DisclosureProblem problem, OwnRequests known) {
        this.problem = problem;
        var cells = problem.cells();
        primary = problem.sensitive();
        order = IntStream.range(0, cells.size())
                .filter(cell -> !cells.get(cell).isHidden())
                .boxed()
                .sorted(Comparator.comparing(cells::get, preference()))
                .toList();
        own = new OwnKnowledge(problem, known);
    }

    /** Public cells, totals, greater numbers, names. */
    private static Comparator<ProblemCell> preference() {
        return Comparator.comparing((ProblemCell cell) -> cell.duty() != ProblemCell.Duty.PUBLISHED)
                .thenComparingInt(ProblemCell::rank)
                .thenComparing(Comparator.comparingLong(ProblemCell::value).reversed())
                .thenComparing(ProblemCell::name);
    }

    /** The cells that must be hidden: the sensitive ones and those that protect them from being computed. */
    public BitSet hidden() {
        var combinations = new ArrayList<ModularRow>();
        var hidden = new BitSet();
        for (var round = 0; round < ROUNDS; round++) {
            hidden.clear();
            var published = eliminate(combinations, hidden);
            var further = own.exposed(published, hidden, primary);
            further.removeAll(combinations);
            if (further.isEmpty()) {
                return hidden;
            }
            combinations.addAll(further);
        }
        throw new IllegalStateException("no protection from partners in " + ROUNDS + " rounds");
    }

    private Elimination eliminate(List<ModularRow> combinations, BitSet hidden) {
        var published = new Elimination(problem, combinations);
        var guarded = (BitSet) primary.clone();
        guarded.set(problem.cells().size(), published.size());
        IntStream.range(0, problem.cells().size())
                .filter(cell -> problem.cells().get(cell).isHidden())
                .forEach(hidden::set);
        for (var cell : order) {
            var isPublic = problem.cells().get(cell).duty() == ProblemCell.Duty.PUBLISHED;
            if (isPublic || !exposes(published, cell, guarded)) {
                published.publish(cell);
            } else {
                hidden.set(cell);
            }
        }
        return published;
    }

    private static boolean exposes(Elimination published, int cell, BitSet guarded) {
        var rest = published.left(cell);
        return !rest.isEmpty() && published.determinedWith(rest, guarded) >= 0;
    }

    /** The sensitive cells that readers can compute although these cells are hidden. */
    public BitSet computable(BitSet hidden) {
        var published = new Elimination(problem, List.of());
        for (var cell : order) {
            if (!hidden.get(cell)) {
                published.publish(cell);
            }
        }
        var found = new BitSet();
        primary.stream().filter(cell -> published.left(cell).isEmpty()).forEach(found::set);
        return found;
    }
}
