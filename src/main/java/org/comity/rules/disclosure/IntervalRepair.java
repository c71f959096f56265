package org.comity.rules.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the published cells that have to be hidden so that a sensitive cell can have a value, at the lowest loss. */
final class IntervalRepair {

    private static final double NOTHING = 1e-7;

    /** More cells that can differ are a large problem. */
    private static final int MANY = 10_000;

    private static final int[] NEAR = {2, 3};

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

    /**
     * The edition that differs least from the exact one in published cells; empty if public cells exclude the value. Of a large problem the
     * cells near the sensitive one alone are tried first: a program of all cells takes seconds, and one of its tables has a solution nearly
     * always.
     */
    Optional<Edition> of(int cell, long value, IntervalSolver solver) {
        var movable = new BitSet();
        IntStream.range(0, problem.cells().size())
                .filter(one -> hidden.get(one) || isOpen(one))
                .forEach(movable::set);
        if (movable.cardinality() > MANY) {
            for (var relations : NEAR) {
                var found = among(near(cell, relations, movable), cell, value, solver);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return among(movable, cell, value, solver);
    }

    /** The cells that so many relations, one after the other, connect with a cell. */
    private BitSet near(int cell, int relations, BitSet movable) {
        var near = new BitSet();
        near.set(cell);
        for (var i = 0; i < relations; i++) {
            var before = (BitSet) near.clone();
            for (var relation : problem.equations()) {
                if (relation.terms().stream().anyMatch(term -> before.get(term.cell()))) {
                    relation.terms().forEach(term -> near.set(term.cell()));
                }
            }
        }
        near.and(movable);
        return near;
    }

    private Optional<Edition> among(BitSet movable, int cell, long value, IntervalSolver solver) {
        return HiddenBlock.of(problem, movable).stream()
                .filter(block -> block.cells().contains(cell))
                .findFirst()
                .flatMap(block -> {
                    var downs = downs(block);
                    return solver.solve(question(block, downs, cell, value)).map(found -> edition(block, found, downs));
                });
    }

    /** The number of the further unknown of each published cell; 0 for a hidden one. */
    private int[] downs(HiddenBlock block) {
        var downs = new int[block.cells().size()];
        var next = downs.length;
        for (var i = 0; i < downs.length; i++) {
            downs[i] = hidden.get(block.cells().get(i)) ? 0 : next++;
        }
        return downs;
    }

    private boolean isOpen(int cell) {
        var one = problem.cells().get(cell);
        return one.duty() == ProblemCell.Duty.OPEN && one.value() >= one.least();
    }

    /** The unknown of a published cell is how much it goes up, and a further one is how much it goes down, both at a price. */
    private LinearQuestion question(HiddenBlock block, int[] downs, int sensitive, long value) {
        var unknowns = new ArrayList<LinearQuestion.Unknown>();
        for (var cell : block.cells()) {
            var exact = problem.cells().get(cell);
            if (cell == sensitive) {
                unknowns.add(new LinearQuestion.Unknown(value, value, 0));
            } else if (hidden.get(cell)) {
                unknowns.add(new LinearQuestion.Unknown(exact.least(), null, 0));
            } else {
                unknowns.add(new LinearQuestion.Unknown(0, null, price(exact)));
            }
        }
        for (var i = 0; i < downs.length; i++) {
            if (downs[i] > 0) {
                var exact = problem.cells().get(block.cells().get(i));
                unknowns.add(new LinearQuestion.Unknown(0, exact.value() - exact.least(), price(exact)));
            }
        }
        return new LinearQuestion(
                unknowns, moved(block.equalities(), block, downs), moved(block.atLeast(), block, downs));
    }

    private List<LinearQuestion.Row> moved(List<LinearQuestion.Row> rows, HiddenBlock block, int[] downs) {
        return rows.stream()
                .map(row -> {
                    var terms = new ArrayList<>(row.terms());
                    var value = row.value();
                    for (var term : row.terms()) {
                        if (downs[term.cell()] > 0) {
                            terms.add(new LinearRelation.Term(downs[term.cell()], -term.factor()));
                            value -= term.factor()
                                    * problem.cells()
                                            .get(block.cells().get(term.cell()))
                                            .value();
                        }
                    }
                    return new LinearQuestion.Row(terms, value);
                })
                .toList();
    }

    /** A reader loses more by a total than by a part, and more by a great number than by a small one. */
    private static double price(ProblemCell cell) {
        return (1 + Math.sqrt(Math.abs((double) cell.value()))) * (1 + 4.0 / (1 + Math.max(0, cell.rank())));
    }

    private Edition edition(HiddenBlock block, double[] found, int[] downs) {
        var values = new double[block.cells().size()];
        var further = new ArrayList<Integer>();
        for (var i = 0; i < values.length; i++) {
            var cell = block.cells().get(i);
            if (downs[i] == 0) {
                values[i] = found[i];
            } else {
                var moved = found[i] - found[downs[i]];
                var moves = Math.abs(moved) > NOTHING;
                values[i] = problem.cells().get(cell).value() + (moves ? moved : 0);
                if (moves) {
                    further.add(cell);
                }
            }
        }
        return new Edition(block.cells(), values, further);
    }
}
