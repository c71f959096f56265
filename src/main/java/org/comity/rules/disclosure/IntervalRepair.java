package org.comity.rules.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the published cells that have to be hidden so that a sensitive cell can have a value, at the lowest loss. */
final class IntervalRepair {

    private static final double NOTHING = 1e-7;

    private final DisclosureProblem problem;
    private final BitSet hidden;

    IntervalRepair(DisclosureProblem problem, BitSet hidden) {
        this.problem = problem;
        this.hidden = hidden;
    }

    /**
     * An edition in which the sensitive cell has the value.
     *
     * @param cells cells that can differ from the exact edition
     * @param values their values
     * @param further those of them that are published and have to be hidden
     */
    record Edition(List<Integer> cells, double[] values, List<Integer> further) {}

    /** The edition that differs least from the exact one in published cells; empty if public cells exclude the value. */
    Optional<Edition> of(int cell, long value, IntervalSolver solver) {
        var movable = new BitSet();
        IntStream.range(0, problem.cells().size())
                .filter(one -> hidden.get(one) || isOpen(one))
                .forEach(movable::set);
        return HiddenBlock.of(problem, movable).stream()
                .filter(block -> block.cells().contains(cell))
                .findFirst()
                .flatMap(block -> solver.solve(question(block, cell, value)).map(found -> edition(block, found)));
    }

    private boolean isOpen(int cell) {
        var one = problem.cells().get(cell);
        return one.duty() == CellDuty.OPEN && one.value() >= one.least();
    }

    /** Each published cell has two further unknowns: how much it goes up and down, at a price. */
    private LinearQuestion question(HiddenBlock block, int sensitive, long value) {
        var unknowns = new ArrayList<LinearQuestion.Unknown>();
        var equalities = new ArrayList<>(block.equalities());
        var size = block.cells().size();
        for (var cell : block.cells()) {
            var least = problem.cells().get(cell).least();
            unknowns.add(
                    cell == sensitive
                            ? new LinearQuestion.Unknown(value, value, 0)
                            : new LinearQuestion.Unknown(least, null, 0));
        }
        for (var i = 0; i < size; i++) {
            var cell = block.cells().get(i);
            if (!hidden.get(cell)) {
                var exact = problem.cells().get(cell);
                var up = unknowns.size();
                unknowns.add(new LinearQuestion.Unknown(0, null, price(exact)));
                unknowns.add(new LinearQuestion.Unknown(0, exact.value() - exact.least(), price(exact)));
                equalities.add(new LinearQuestion.Row(
                        List.of(
                                new LinearRelation.Term(i, 1),
                                new LinearRelation.Term(up, -1),
                                new LinearRelation.Term(up + 1, 1)),
                        exact.value()));
            }
        }
        return new LinearQuestion(unknowns, equalities, block.atLeast());
    }

    /** A reader loses more by a total than by a part, and more by a great number than by a small one. */
    private static double price(ProblemCell cell) {
        return (1 + Math.sqrt(Math.abs((double) cell.value()))) * (1 + 4.0 / (1 + Math.max(0, cell.rank())));
    }

    private Edition edition(HiddenBlock block, double[] found) {
        var values = new double[block.cells().size()];
        var further = new ArrayList<Integer>();
        for (var i = 0; i < values.length; i++) {
            var cell = block.cells().get(i);
            var exact = problem.cells().get(cell).value();
            var moved = Math.abs(found[i] - exact) > NOTHING;
            values[i] = hidden.get(cell) || moved ? found[i] : exact;
            if (moved && !hidden.get(cell)) {
                further.add(cell);
            }
        }
        return new Edition(block.cells(), values, further);
    }
}
