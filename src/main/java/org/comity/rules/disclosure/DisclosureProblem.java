package org.comity.rules.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    /** The cells that are hidden in any case, and of which every value of the band must stay possible. */
    BitSet sensitive() {
        var found = new BitSet();
        IntStream.range(0, cells.size())
                .filter(cell -> cells.get(cell).duty() == ProblemCell.Duty.PRIMARY)
                .forEach(found::set);
        return found;
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

    /**
     * The knowledge of one reader of cells because its own cases are in them.
     *
     * @param parts the reader's own part of each cell that has others too
     * @param whole cells that are the reader's alone
     * @param mixed differences with increases and decreases, some of them the reader's: the band of the sum says nothing of the others
     */
    public record OwnParts(Map<Integer, Long> parts, Set<Integer> whole, Set<Integer> mixed) {

        public OwnParts {
            parts = Map.copyOf(parts);
            whole = Set.copyOf(whole);
            mixed = Set.copyOf(mixed);
        }

        /** The hidden cells that the reader does not know. */
        BitSet unknown(BitSet hidden) {
            var unknown = (BitSet) hidden.clone();
            whole.forEach(unknown::clear);
            return unknown;
        }

        /**
         * The problem as the reader sees it: a cell is at least the own part, and one that is the reader's alone is public. Of a cell with an
         * own part the high end of the band must stay possible, since who subtracts the own part estimates the others from above; of any other
         * one the whole band. Sensitive cells that no relation connects with an own one are as for anybody, and are no longer asked for.
         *
         * @param hidden cells that are hidden
         */
        DisclosureProblem seen(DisclosureProblem problem, BitSet hidden) {
            var near = new BitSet();
            HiddenBlock.of(problem, hidden).stream()
                    .map(HiddenBlock::cells)
                    .filter(block -> block.stream().anyMatch(cell -> whole.contains(cell) || parts.containsKey(cell)))
                    .forEach(block -> block.forEach(near::set));
            var cells = new ArrayList<ProblemCell>();
            IntStream.range(0, problem.cells().size())
                    .forEach(cell -> cells.add(seen(cell, problem.cells().get(cell), near.get(cell))));
            return new DisclosureProblem(cells, problem.equations(), problem.atLeastZero());
        }

        private ProblemCell seen(int number, ProblemCell cell, boolean near) {
            if (whole.contains(number)) {
                return with(cell, cell.least(), ProblemCell.Duty.PUBLISHED, null);
            }
            var least = Math.max(cell.least(), Math.min(parts.getOrDefault(number, cell.least()), cell.value()));
            var band = cell.band();
            if (band == null) {
                return with(cell, least, cell.duty(), null);
            }
            if (!near || mixed.contains(number)) {
                return with(cell, least, ProblemCell.Duty.CONCEALED, null);
            }
            var low = parts.containsKey(number) ? cell.value() : band.low();
            return with(cell, least, cell.duty(), new ProblemCell.Band(low, band.high()));
        }

        private static ProblemCell with(
                ProblemCell cell, long least, ProblemCell.Duty duty, ProblemCell.@Nullable Band band) {
            return new ProblemCell(cell.name(), cell.value(), least, duty, band, cell.rank(), cell.owner());
        }
    }
}
