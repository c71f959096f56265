package org.comity.rules.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Rounding of small inner cells to 0 or a base, such that all other cells, which are computed from them again, change little. The result adds
 * up wherever the exact cells do.
 */
public final class CountRounding {

    private static final int PASSES = 10;
    private static final double IMPOSSIBLE = 1e9;

    private final DisclosureProblem problem;
    private final long base;
    private final BitSet within;
    private final Map<Integer, Long> before;

    /** For each inner cell the rows that change with it: first the cells, then the sums that are 0 or more. */
    private final Map<Integer, Map<Integer, Long>> effects = new TreeMap<>();

    private final long[] exact;
    private final long[] errors;

    /**
     * Rounding of a problem.
     *
     * @param base base, greater than each small count
     * @param within cells that may be rounded
     * @param before cells that an earlier edition published, with the rounded number
     */
    public CountRounding(DisclosureProblem problem, int base, BitSet within, Map<Integer, Long> before) {
        this.problem = problem;
        this.base = base;
        this.within = (BitSet) within.clone();
        this.before = Map.copyOf(before);
        var cells = problem.cells().size();
        exact = new long[cells + problem.atLeastZero().size()];
        errors = new long[exact.length];
        var equations = new Elimination(problem, List.of());
        for (var cell = 0; cell < cells; cell++) {
            exact[cell] = problem.cells().get(cell).value();
            addEffects(cell, equations.left(cell), 1);
        }
        for (var i = cells; i < exact.length; i++) {
            var sum = problem.atLeastZero().get(i - cells);
            exact[i] = sum.sum(problem.cells());
            for (var term : sum.terms()) {
                addEffects(i, equations.left(term.cell()), term.factor());
            }
        }
    }

    private void addEffects(int row, ModularRow inner, long factor) {
        for (var i = 0; i < inner.size(); i++) {
            var value = inner.value(i);
            var signed = value > ModularRow.PRIME / 2 ? value - ModularRow.PRIME : value;
            effects.computeIfAbsent(inner.column(i), cell -> new TreeMap<>()).merge(row, signed * factor, Long::sum);
        }
    }

    /** The numbers of all cells after rounding. */
    public long[] rounded() {
        var small = new ArrayList<Integer>();
        for (var cell : effects.keySet()) {
            var published = before.get(cell);
            if (published != null) {
                move(cell, published - exact[cell]);
            } else if (within.get(cell) && exact[cell] > 0 && exact[cell] < base) {
                small.add(cell);
            }
        }
        small.sort(Comparator.comparing(cell -> problem.cells().get(cell).name()));
        var up = new BitSet();
        for (var cell : small) {
            var goesUp = cost(cell, base - exact[cell]) < cost(cell, -exact[cell]);
            up.set(cell, goesUp);
            move(cell, goesUp ? base - exact[cell] : -exact[cell]);
        }
        improve(small, up);
        return IntStream.range(0, problem.cells().size())
                .mapToLong(cell -> exact[cell] + errors[cell])
                .toArray();
    }

    private void improve(List<Integer> small, BitSet up) {
        for (var pass = 0; pass < PASSES; pass++) {
            var changed = false;
            for (var cell : small) {
                var step = up.get(cell) ? -base : base;
                if (cost(cell, step) < -1e-9) {
                    move(cell, step);
                    up.flip(cell);
                    changed = true;
                }
            }
            if (!changed) {
                return;
            }
        }
    }

    private void move(int inner, long step) {
        effects.getOrDefault(inner, Map.of()).forEach((row, factor) -> errors[row] += factor * step);
    }

    /** How much the squares of the changes grow; a negative number is impossible. */
    private double cost(int inner, long step) {
        double cost = 0;
        for (var effect : effects.getOrDefault(inner, Map.of()).entrySet()) {
            var row = effect.getKey();
            cost += loss(row, errors[row] + effect.getValue() * step) - loss(row, errors[row]);
        }
        return cost;
    }

    private double loss(int row, long error) {
        var below = Math.min(0, exact[row] + error);
        var isCell = row < problem.cells().size();
        return (isCell ? (double) error * error : 0) - (below < 0 && exact[row] >= 0 ? IMPOSSIBLE * below : 0);
    }
}
