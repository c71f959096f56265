package org.comity.rules.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A reader who tries to compute hidden cells. It shares no code with the method: dense elimination modulo another prime finds cells that are
 * determined, a simplex in whole numbers finds intervals, and on small tables enumeration finds all values.
 */
public final class Attack {

    private static final long PRIME = 2_147_483_647L;

    private final int size;
    private final long[] least;
    private final List<long[]> equations = new ArrayList<>();
    private final List<Long> sums = new ArrayList<>();
    private final List<long[]> atLeast = new ArrayList<>();
    private final List<Long> lows = new ArrayList<>();
    private @Nullable ExactSimplex simplex;

    /** A reader of hidden cells with these lowest values. */
    public Attack(long... least) {
        this.size = least.length;
        this.least = least;
    }

    /** The reader of a problem in which some cells are hidden; unknowns are the hidden cells in their order. */
    public static Attack on(DisclosureProblem problem, BitSet hidden) {
        var places = hidden.stream().toArray();
        var attack = new Attack(Arrays.stream(places)
                .mapToLong(cell -> problem.cells().get(cell).least())
                .toArray());
        for (var equation : problem.equations()) {
            var row = new long[places.length];
            attack.equal(row, attack.known(problem, equation, places, row));
        }
        for (var sum : problem.atLeastZero()) {
            var row = new long[places.length];
            attack.atLeast(row, attack.known(problem, sum, places, row));
        }
        return attack;
    }

    private long known(DisclosureProblem problem, LinearRelation relation, int[] places, long[] row) {
        long rest = 0;
        for (var term : relation.terms()) {
            var place = Arrays.binarySearch(places, term.cell());
            if (place >= 0) {
                row[place] += term.factor();
            } else {
                rest -= term.factor() * problem.cells().get(term.cell()).value();
            }
        }
        return rest;
    }

    /** The reader knows a sum of hidden cells. */
    public void equal(long[] factors, long sum) {
        if (Arrays.stream(factors).anyMatch(factor -> factor != 0)) {
            equations.add(factors);
            sums.add(sum);
        }
    }

    /** The reader knows the lowest value of a sum of hidden cells. */
    public void atLeast(long[] factors, long low) {
        if (Arrays.stream(factors).anyMatch(factor -> factor != 0)) {
            atLeast.add(factors);
            lows.add(low);
        }
    }

    /** Hidden cells that equations determine, for a reader who knows some of them. */
    public BitSet determined(Collection<Integer> own) {
        var rows = new ArrayList<long[]>();
        for (var equation : equations) {
            var row = new long[size];
            for (var i = 0; i < size; i++) {
                row[i] = own.contains(i) ? 0 : Math.floorMod(equation[i], PRIME);
            }
            rows.add(row);
        }
        var next = 0;
        for (var column = 0; column < size && next < rows.size(); column++) {
            var pivot = next;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                var row = rows.get(pivot);
                rows.set(pivot, rows.get(next));
                rows.set(next, row);
                clear(rows, next++, column);
            }
        }
        var found = new BitSet();
        for (var row : rows.subList(0, next)) {
            var columns = columnsOf(row);
            if (columns.length == 1) {
                found.set(columns[0]);
            }
        }
        return found;
    }

    private static int[] columnsOf(long[] row) {
        return java.util.stream.IntStream.range(0, row.length)
                .filter(i -> row[i] != 0)
                .toArray();
    }

    private static void clear(List<long[]> rows, int pivot, int column) {
        var row = rows.get(pivot);
        var factor = java.math.BigInteger.valueOf(row[column])
                .modInverse(java.math.BigInteger.valueOf(PRIME))
                .longValueExact();
        for (var i = 0; i < row.length; i++) {
            row[i] = row[i] * factor % PRIME;
        }
        for (var place = 0; place < rows.size(); place++) {
            var other = rows.get(place);
            if (place != pivot && other[column] != 0) {
                var times = other[column];
                for (var i = 0; i < row.length; i++) {
                    other[i] = Math.floorMod(other[i] - times * row[i] % PRIME, PRIME);
                }
            }
        }
    }

    /** Lowest and highest value of a hidden cell; the highest is infinite if nothing bounds it. */
    public double[] interval(int cell) {
        return new double[] {end(cell, -1), end(cell, 1)};
    }

    private double end(int cell, int sign) {
        var solver = simplex;
        if (solver == null) {
            // Unknowns are how much a cell has more than its lowest value.
            solver = new ExactSimplex(size, shifted(equations, sums), shifted(atLeast, lows));
            simplex = solver;
        }
        var weights = new long[size];
        weights[cell] = sign;
        return least[cell] + sign * solver.highest(weights);
    }

    private List<long[]> shifted(List<long[]> rows, List<Long> values) {
        var found = new ArrayList<long[]>();
        for (var i = 0; i < rows.size(); i++) {
            var row = Arrays.copyOf(rows.get(i), size + 1);
            row[size] = values.get(i);
            for (var j = 0; j < size; j++) {
                row[size] -= row[j] * least[j];
            }
            found.add(row);
        }
        return found;
    }

    /** All values up to a limit that a hidden cell can have, by enumeration. */
    public TreeSet<Long> values(int cell, long most) {
        var found = new TreeSet<Long>();
        enumerate(new long[size], 0, cell, most, found);
        return found;
    }

    private void enumerate(long[] values, int place, int cell, long most, TreeSet<Long> found) {
        if (place == size) {
            if (fits(values)) {
                found.add(values[cell]);
            }
            return;
        }
        for (var value = least[place]; value <= most; value++) {
            values[place] = value;
            if (stillPossible(values, place + 1, most)) {
                enumerate(values, place + 1, cell, most, found);
            }
        }
    }

    private boolean stillPossible(long[] values, int filled, long most) {
        for (var i = 0; i < equations.size(); i++) {
            long low = 0;
            long high = 0;
            for (var j = 0; j < size; j++) {
                var factor = equations.get(i)[j];
                low += factor * (j < filled ? values[j] : factor > 0 ? least[j] : most);
                high += factor * (j < filled ? values[j] : factor > 0 ? most : least[j]);
            }
            if (sums.get(i) < low || sums.get(i) > high) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(long[] values) {
        for (var i = 0; i < atLeast.size(); i++) {
            long sum = 0;
            for (var j = 0; j < size; j++) {
                sum += atLeast.get(i)[j] * values[j];
            }
            if (sum < lows.get(i)) {
                return false;
            }
        }
        return true;
    }
}
