package org.comity.rules.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The simplex method in whole numbers with a common denominator and the rule of Bland. It rounds nothing and always ends, and it shares
 * nothing with the solver of the program. An overflow is an error.
 */
final class ExactSimplex {

    private final int unknowns;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> basis = new ArrayList<>();
    private long denominator = 1;
    private boolean possible = true;

    /**
     * Finds values that fit.
     *
     * @param unknowns number of unknowns, each 0 or more
     * @param equal rows of factors, the sum at the end
     * @param atLeast rows of factors, the lowest sum at the end
     */
    ExactSimplex(int unknowns, List<long[]> equal, List<long[]> atLeast) {
        this.unknowns = unknowns;
        var count = equal.size() + atLeast.size();
        var columns = unknowns + atLeast.size() + count;
        for (var i = 0; i < count; i++) {
            var given = i < equal.size() ? equal.get(i) : atLeast.get(i - equal.size());
            var sign = given[unknowns] < 0 ? -1 : 1;
            var row = new long[columns + 1];
            for (var j = 0; j < unknowns; j++) {
                row[j] = sign * given[j];
            }
            if (i >= equal.size()) {
                row[unknowns + i - equal.size()] = -sign;
            }
            row[unknowns + atLeast.size() + i] = 1;
            row[columns] = sign * given[unknowns];
            rows.add(row);
            basis.add(unknowns + atLeast.size() + i);
        }
        start(unknowns + atLeast.size());
    }

    private void start(int real) {
        var goal = new long[rows.isEmpty() ? real + 1 : rows.get(0).length];
        for (var row : rows) {
            for (var j = 0; j < goal.length; j++) {
                goal[j] -= j < real || j == goal.length - 1 ? row[j] : 0;
            }
        }
        rows.add(goal);
        run(real);
        var rest = rows.remove(rows.size() - 1);
        possible = rest[rest.length - 1] == 0;
        for (var i = rows.size() - 1; i >= 0 && possible; i--) {
            if (basis.get(i) >= real) {
                leave(i, real);
            }
        }
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var shorter = Arrays.copyOf(row, real + 1);
            shorter[real] = row[row.length - 1];
            rows.set(i, shorter);
        }
    }

    /** An auxiliary unknown of value 0 leaves the basis, or its row says nothing. */
    private void leave(int place, int real) {
        var row = rows.get(place);
        for (var column = 0; column < real; column++) {
            if (row[column] != 0) {
                if (row[column] < 0) {
                    for (var j = 0; j < row.length; j++) {
                        row[j] = -row[j];
                    }
                }
                pivot(place, column);
                return;
            }
        }
        rows.remove(place);
        basis.remove(place);
    }

    /** Brings the last row, which is the goal, to its optimum; false if it has none. */
    private boolean run(int real) {
        while (true) {
            var goal = rows.get(rows.size() - 1);
            var entering = 0;
            while (entering < real && goal[entering] >= 0) {
                entering++;
            }
            if (entering == real) {
                return true;
            }
            var leaving = leaving(entering);
            if (leaving < 0) {
                return false;
            }
            pivot(leaving, entering);
        }
    }

    private int leaving(int entering) {
        var best = -1;
        for (var i = 0; i < basis.size(); i++) {
            var row = rows.get(i);
            if (row[entering] > 0) {
                var compared = best < 0
                        ? -1
                        : Long.compare(
                                Math.multiplyExact(row[row.length - 1], rows.get(best)[entering]),
                                Math.multiplyExact(rows.get(best)[row.length - 1], row[entering]));
                if (compared < 0 || compared == 0 && basis.get(i) < basis.get(best)) {
                    best = i;
                }
            }
        }
        return best;
    }

    private void pivot(int place, int column) {
        var row = rows.get(place);
        var pivot = row[column];
        for (var i = 0; i < rows.size(); i++) {
            var other = rows.get(i);
            if (i != place) {
                var factor = other[column];
                for (var j = 0; j < other.length; j++) {
                    other[j] =
                            Math.subtractExact(Math.multiplyExact(other[j], pivot), Math.multiplyExact(factor, row[j]))
                                    / denominator;
                }
            }
        }
        denominator = pivot;
        basis.set(place, column);
    }

    /** The highest value of a weighted sum; infinite if it has none, and not a number if no values fit. */
    double highest(long[] weights) {
        if (!possible) {
            return Double.NaN;
        }
        var saved = rows.stream().map(long[]::clone).toList();
        var savedBasis = List.copyOf(basis);
        var savedDenominator = denominator;
        var real = rows.isEmpty() ? unknowns : rows.get(0).length - 1;
        var goal = new long[real + 1];
        for (var j = 0; j < unknowns; j++) {
            goal[j] = -weights[j] * denominator;
        }
        for (var i = 0; i < basis.size(); i++) {
            var factor = goal[basis.get(i)] / denominator;
            for (var j = 0; j <= real && factor != 0; j++) {
                goal[j] -= factor * rows.get(i)[j];
            }
        }
        rows.add(goal);
        var ends = run(real);
        var result = ends ? (double) goal[real] / denominator : Double.POSITIVE_INFINITY;
        rows.clear();
        rows.addAll(saved);
        basis.clear();
        basis.addAll(savedBasis);
        denominator = savedDenominator;
        return result;
    }
}
