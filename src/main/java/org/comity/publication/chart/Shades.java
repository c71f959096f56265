package org.comity.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;

/**
 * Shades of numbers: 0 has the lightest, and the others have one of five, by a power of the number, since few partners have most
 * requests.
 * Sums of other places have none.
 *
 * @param most the largest number
 * @param sums places that are sums of others
 */
record Shades(double most, Set<Integer> sums) {

    private static final int STEPS = 5;
    private static final double POWER = 0.7;

    /** The largest number has the last step and not one more. */
    private static final double ALMOST = 0.999;

    /** The shades for all numbers of a slice. */
    static Shades of(Slice slice) {
        return of(slice, cell -> true);
    }

    /** The shades for the numbers of periods that were over. */
    static Shades ofWholePeriods(Slice slice) {
        return of(slice, cell -> !cell.is(CellStatus.INCOMPLETE_PERIOD));
    }

    private static Shades of(Slice slice, Predicate<Cell> shaded) {
        var most = 1.0;
        var sums = sums(slice);
        for (var place = 0; place < slice.places().size(); place++) {
            for (var series = 0; series < slice.width() && !sums.contains(place); series++) {
                var cell = slice.cell(place, series);
                var value = shaded.test(cell) ? cell.value() : null;
                most = Math.max(most, value == null ? 0 : value.doubleValue());
            }
        }
        return new Shades(most, sums);
    }

    /**
     * A shade with its limits.
     *
     * @param style class of the shade
     * @param from lowest whole number that has it
     * @param to highest whole number that has it
     */
    record Limits(String style, long from, long to) {}

    /** The shades that whole numbers have, with their limits. */
    List<Limits> limits() {
        var limits = new ArrayList<Limits>();
        limits.add(new Limits("shade-0", 0, 0));
        var from = 1L;
        for (var step = 1; step <= STEPS; step++) {
            var to = step == STEPS ? (long) Math.floor(most) : below(step + 1);
            if (to >= from) {
                limits.add(new Limits("shade-" + step, from, to));
                from = to + 1;
            }
        }
        return limits;
    }

    /** The highest whole number below a step. */
    private long below(int step) {
        var number = (long) Math.floor(most * Math.pow((step - 1) / (STEPS * ALMOST), 1 / POWER)) + 1;
        while (number > 0 && step(number) >= step) {
            number--;
        }
        return number;
    }

    private static Set<Integer> sums(Slice slice) {
        var parents = slice.places().stream().map(Category::parent).toList();
        return IntStream.range(0, slice.places().size())
                .filter(place -> slice.places().size() > 1)
                .filter(place -> parents.contains(slice.places().get(place).code())
                        || slice.places().get(place).code().equals(Category.TOTAL))
                .boxed()
                .collect(Collectors.toSet());
    }

    boolean isSum(int place) {
        return sums.contains(place);
    }

    /** The class of the shade of a number. */
    String of(BigDecimal value) {
        return "shade-" + (value.signum() <= 0 ? 0 : step(value.doubleValue()));
    }

    private int step(double value) {
        return Math.min(STEPS, 1 + (int) Math.floor(Math.pow(value / most, POWER) * STEPS * ALMOST));
    }
}
