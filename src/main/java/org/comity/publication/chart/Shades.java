package org.comity.publication.chart;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.publication.table.Category;

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

    /** The shades for the numbers of a slice. */
    static Shades of(Slice slice) {
        var most = 1.0;
        var sums = sums(slice);
        for (var place = 0; place < slice.places().size(); place++) {
            for (var series = 0; series < slice.width() && !sums.contains(place); series++) {
                var value = slice.cell(place, series).value();
                most = Math.max(most, value == null ? 0 : value.doubleValue());
            }
        }
        return new Shades(most, sums);
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
        return Math.min(STEPS, 1 + (int) Math.floor(Math.pow(value / most, POWER) * STEPS * 0.999));
    }
}
