package org.comity.rules.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The lowest and highest value of each hidden cell that was found in an edition which a reader cannot exclude. Each such edition is checked
 * against all relations here, and therefore no fault of a solver can prove a thing.
 */
final class ProvenValues {

    private static final double TOLERANCE = 1e-6;

    private final DisclosureProblem problem;
    private final List<BitSet> equationsOf;
    private final List<BitSet> sumsOf;
    private final double[] lowest;
    private final double[] highest;
    private int whole;
    private int broken;

    ProvenValues(DisclosureProblem problem) {
        this.problem = problem;
        equationsOf = byCell(problem.equations());
        sumsOf = byCell(problem.atLeastZero());
        lowest = problem.cells().stream().mapToDouble(ProblemCell::value).toArray();
        highest = Arrays.copyOf(lowest, lowest.length);
    }

    private List<BitSet> byCell(List<LinearRelation> relations) {
        var found = new ArrayList<BitSet>();
        problem.cells().forEach(cell -> found.add(new BitSet()));
        for (var i = 0; i < relations.size(); i++) {
            for (var term : relations.get(i).terms()) {
                found.get(term.cell()).set(i);
            }
        }
        return found;
    }

    /**
     * Takes in an edition that differs from the exact one in some cells.
     *
     * @param cells the cells that differ
     * @param values their values
     * @return false if it contradicts a relation, and therefore proves nothing
     */
    boolean accept(List<Integer> cells, double[] values) {
        var all = problem.cells().stream().mapToDouble(ProblemCell::value).toArray();
        for (var i = 0; i < cells.size(); i++) {
            all[cells.get(i)] = values[i];
        }
        var rounded = all.clone();
        cells.forEach(cell -> rounded[cell] = Math.rint(rounded[cell]));
        var isWhole = fits(cells, rounded, 0);
        if (!isWhole && !fits(cells, all, TOLERANCE)) {
            return false;
        }
        if (isWhole) {
            whole++;
        } else {
            broken++;
        }
        for (var cell : cells) {
            var value = isWhole ? rounded[cell] : all[cell];
            lowest[cell] = Math.min(lowest[cell], value);
            highest[cell] = Math.max(highest[cell], value);
        }
        return true;
    }

    private boolean fits(List<Integer> cells, double[] all, double tolerance) {
        var equations = new BitSet();
        var sums = new BitSet();
        for (var cell : cells) {
            if (all[cell] < problem.cells().get(cell).least() - tolerance) {
                return false;
            }
            equations.or(equationsOf.get(cell));
            sums.or(sumsOf.get(cell));
        }
        return equations.stream()
                        .mapToObj(problem.equations()::get)
                        .allMatch(equation -> Math.abs(sum(equation, all)) <= tolerance * scale(equation, all))
                && sums.stream()
                        .mapToObj(problem.atLeastZero()::get)
                        .allMatch(sum -> sum(sum, all) >= -tolerance * scale(sum, all));
    }

    private static double sum(LinearRelation relation, double[] all) {
        double sum = 0;
        for (var term : relation.terms()) {
            sum += term.factor() * all[term.cell()];
        }
        return sum;
    }

    private static double scale(LinearRelation relation, double[] all) {
        double most = 1;
        for (var term : relation.terms()) {
            most = Math.max(most, Math.abs(all[term.cell()]));
        }
        return most;
    }

    /** True if the low end of the band of a sensitive cell was found to be possible. */
    boolean reachesLow(int cell) {
        return reaches(cell, problem.cells().get(cell).requiredBand().low());
    }

    /** True if a value as low as this one was found to be possible. */
    boolean reaches(int cell, long low) {
        return lowest[cell] <= low + TOLERANCE;
    }

    /** True if the high end of the band was found to be possible. */
    boolean reachesHigh(int cell) {
        return highest[cell] >= problem.cells().get(cell).requiredBand().high() - TOLERANCE;
    }

    /** True if all values of the band stay possible. */
    boolean isProved(int cell) {
        return reachesLow(cell) && reachesHigh(cell);
    }

    /** Length of the interval that is proved so far. */
    double width(int cell) {
        return highest[cell] - lowest[cell];
    }

    /** The sensitive cells of a set that are not proved. */
    BitSet open(BitSet sensitive) {
        var open = new BitSet();
        sensitive.stream().filter(cell -> !isProved(cell)).forEach(open::set);
        return open;
    }

    /** Editions of whole numbers that were found. */
    int whole() {
        return whole;
    }

    /** Editions with a fraction that were found. */
    int broken() {
        return broken;
    }
}
