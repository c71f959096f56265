package org.comity.rules.disclosure;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The cells of all tables and editions with all that readers know of them beside the values that are published.
 *
 * @param cells cells
 * @param equations sums that are 0
 * @param atLeastZero sums that are 0 or more
 */
public record DisclosureProblem(
        List<ProblemCell> cells, List<LinearRelation> equations, List<LinearRelation> atLeastZero) {

    /**
     * Checks the relations.
     *
     * @throws IllegalArgumentException if the exact values contradict a relation, and therefore it is not true
     */
    public DisclosureProblem {
        cells = List.copyOf(cells);
        equations = List.copyOf(equations);
        atLeastZero = List.copyOf(atLeastZero);
        for (var equation : equations) {
            require(equation.sum(cells) == 0, "the cells do not add up", equation, cells);
        }
        for (var sum : atLeastZero) {
            require(sum.sum(cells) >= 0, "a part is more than its total", sum, cells);
        }
    }

    private static void require(boolean holds, String fault, LinearRelation relation, List<ProblemCell> cells) {
        if (!holds) {
            throw new IllegalArgumentException(fault + ": "
                    + relation.terms().stream()
                            .limit(12)
                            .map(term -> term.factor() + " × "
                                    + cells.get(term.cell()).name() + " ("
                                    + cells.get(term.cell()).value() + ")")
                            .collect(Collectors.joining(", ")));
        }
    }
}
