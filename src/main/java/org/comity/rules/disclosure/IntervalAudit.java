package org.comity.rules.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The audit of hidden cells: for each sensitive cell it looks for editions that fit all that is known, in which the cell has the low and the
 * high end of its band. Programs for many cells at once come first; a cell is asked for alone if they did not prove it.
 */
public final class IntervalAudit {

    private static final int ROUNDS = 400;
    private static final int NARROWEST = 60;

    private final DisclosureProblem problem;
    private final IntervalSolver solver;
    private final ProtectionProgress progress;
    private final BitSet sensitive;
    private final ProvenValues proven;
    private int programs;

    public IntervalAudit(DisclosureProblem problem, IntervalSolver solver, ProtectionProgress progress) {
        this.problem = problem;
        this.solver = solver;
        this.progress = progress;
        this.proven = new ProvenValues(problem);
        this.sensitive = problem.sensitive();
    }

    /**
     * The sensitive cells of which a value of the band is excluded while these cells are hidden.
     *
     * @param hidden hidden cells
     */
    public BitSet excluded(BitSet hidden) {
        for (var block : HiddenBlock.of(problem, hidden)) {
            together(block, true);
            together(block, false);
            block.cells().stream().filter(sensitive::get).forEach(cell -> each(block, cell));
        }
        return proven.open(sensitive);
    }

    /**
     * Hides further cells until every value of each band stays possible.
     *
     * @param hidden hidden cells; the further ones are added
     * @return the sensitive cells that cannot be protected, because cells that are public already give them away
     */
    public BitSet repair(BitSet hidden) {
        var failed = new BitSet();
        var open = excluded(hidden);
        for (var cell = open.nextSetBit(0); cell >= 0; cell = open.nextSetBit(cell + 1)) {
            if (!proven.isProved(cell)) {
                each(blockOf(cell, hidden), cell);
            }
            var high = problem.cells().get(cell).requiredBand().high();
            if (!lowIsPossible(cell, hidden) || !proven.reachesHigh(cell) && !repaired(cell, high, hidden)) {
                failed.set(cell);
            }
            report();
        }
        return failed;
    }

    /** The low end of a band that printed zeros exclude by themselves is replaced by the lowest value that they leave. */
    private boolean lowIsPossible(int cell, BitSet hidden) {
        var low = problem.cells().get(cell).requiredBand().low();
        if (proven.reachesLow(cell) || repaired(cell, low, hidden)) {
            return true;
        }
        var floor = floorOf(cell);
        return floor > low && (proven.reaches(cell, floor) || repaired(cell, floor, hidden));
    }

    /** The lowest value of a cell for a reader of printed zeros alone. */
    private long floorOf(int cell) {
        var unknown = new BitSet();
        IntStream.range(0, problem.cells().size())
                .filter(one -> problem.cells().get(one).value()
                        >= problem.cells().get(one).least())
                .forEach(unknown::set);
        var block = blockOf(cell, unknown);
        programs++;
        return solver.solve(bound(block, cell, 1))
                .map(values -> (long) Math.ceil(values[block.cells().indexOf(cell)] - 1e-6))
                .orElse(Long.MIN_VALUE);
    }

    private boolean repaired(int cell, long value, BitSet hidden) {
        programs++;
        return new IntervalRepair(problem, hidden)
                .of(cell, value, solver)
                .filter(edition -> proven.accept(edition.cells(), edition.values()))
                .map(edition -> {
                    edition.further().forEach(hidden::set);
                    return true;
                })
                .orElse(false);
    }

    /** Asks for the same end of many cells at once, with other weights in each round, while that proves cells. */
    private void together(HiddenBlock block, boolean low) {
        IntPredicate isOpen =
                cell -> sensitive.get(cell) && !(low ? proven.reachesLow(cell) : proven.reachesHigh(cell));
        var before =
                block.cells().stream().mapToInt(cell -> cell).filter(isOpen).count();
        for (var round = 0; round < ROUNDS && before > 1; round++) {
            var turn = round;
            ask(block, isOpen, low, cell -> weight(cell, turn));
            var after =
                    block.cells().stream().mapToInt(cell -> cell).filter(isOpen).count();
            if (before - after < 2) {
                return;
            }
            before = after;
        }
    }

    /** A weight from 1 to 2 that is the same in each run. */
    private static double weight(int cell, int round) {
        return 1 + Math.floorMod((cell + 1) * 7919L + round * 104729L, 1009) / 1009.0;
    }

    /** The block of a cell after further ones were hidden. */
    private HiddenBlock blockOf(int cell, BitSet hidden) {
        return HiddenBlock.of(problem, hidden).stream()
                .filter(block -> block.cells().contains(cell))
                .findFirst()
                .orElseThrow();
    }

    private void each(HiddenBlock block, int cell) {
        if (!proven.reachesLow(cell)) {
            ask(block, other -> other == cell, true, other -> 1);
        }
        if (!proven.reachesHigh(cell)) {
            ask(block, other -> other == cell, false, other -> 1);
        }
    }

    private void ask(HiddenBlock block, IntPredicate asked, boolean low, IntToDoubleFunction weight) {
        programs++;
        solver.solve(question(block, asked, low, weight)).ifPresent(values -> proven.accept(block.cells(), values));
        report();
    }

    private void report() {
        var all = sensitive.cardinality();
        progress.audited(all - proven.open(sensitive).cardinality(), all);
    }

    /** A further unknown for each cell lies between it and the end of its band, so that no cell goes further than needed. */
    private LinearQuestion question(HiddenBlock block, IntPredicate asked, boolean low, IntToDoubleFunction weight) {
        var unknowns = new ArrayList<LinearQuestion.Unknown>();
        block.cells()
                .forEach(cell -> unknowns.add(
                        new LinearQuestion.Unknown(problem.cells().get(cell).least(), null, 0)));
        var sums = new ArrayList<>(block.atLeast());
        for (var i = 0; i < block.cells().size(); i++) {
            var cell = block.cells().get(i);
            if (asked.test(cell)) {
                var one = problem.cells().get(cell);
                var sign = low ? -1 : 1;
                sums.add(new LinearQuestion.Row(
                        List.of(new LinearRelation.Term(i, sign), new LinearRelation.Term(unknowns.size(), -sign)), 0));
                unknowns.add(
                        low
                                ? new LinearQuestion.Unknown(one.requiredBand().low(), null, weight.applyAsDouble(cell))
                                : new LinearQuestion.Unknown(
                                        one.least(), one.requiredBand().high(), -weight.applyAsDouble(cell)));
            }
        }
        return new LinearQuestion(unknowns, block.equalities(), sums);
    }

    /**
     * Length of the narrowest interval of a sensitive cell: exactly if few cells can be the narrowest, else as far as it was proved.
     *
     * @param hidden hidden cells
     * @return 0 if no cell is sensitive
     */
    public double narrowest(BitSet hidden) {
        var blocks = HiddenBlock.of(problem, hidden);
        var best = Double.POSITIVE_INFINITY;
        var asked = 0;
        for (var cell : sensitive.stream()
                .boxed()
                .sorted((a, b) -> Double.compare(proven.width(a), proven.width(b)))
                .toList()) {
            if (proven.width(cell) >= best) {
                break;
            }
            if (asked++ < NARROWEST) {
                widen(blocks, cell);
            }
            best = Math.min(best, proven.width(cell));
        }
        return best == Double.POSITIVE_INFINITY ? 0 : best;
    }

    private void widen(List<HiddenBlock> blocks, int cell) {
        blocks.stream().filter(block -> block.cells().contains(cell)).forEach(block -> {
            for (var sign : new int[] {1, -1}) {
                programs++;
                solver.solve(bound(block, cell, sign)).ifPresent(values -> proven.accept(block.cells(), values));
            }
        });
    }

    private LinearQuestion bound(HiddenBlock block, int cell, int sign) {
        var unknowns = block.cells().stream()
                .map(other ->
                        new LinearQuestion.Unknown(problem.cells().get(other).least(), null, other == cell ? sign : 0))
                .toList();
        return new LinearQuestion(unknowns, block.equalities(), block.atLeast());
    }

    /** Linear programs that were solved. */
    public int programs() {
        return programs;
    }

    /** Editions of whole numbers that prove the ends of bands. */
    public int wholeEditions() {
        return proven.whole();
    }

    /** Editions with fractions among those that prove them. */
    public int brokenEditions() {
        return proven.broken();
    }
}
