package org.comity.publication.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.publication.table.Axis;
import org.comity.rules.catalogue.IndicatorDimension;
import org.jspecify.annotations.Nullable;

/** The levels of axes: the total, for partner States also regions and their parts, and for offences their families. */
final class Levels {

    private Levels() {}

    /** The dimensions by which an axis is asked for, from the total (null) to the finest. */
    static List<@Nullable IndicatorDimension> of(IndicatorDimension dimension) {
        return switch (dimension) {
            case PARTNER ->
                Arrays.asList(
                        null, IndicatorDimension.REGION, IndicatorDimension.SUBREGION, IndicatorDimension.PARTNER);
            case OFFENCE -> Arrays.asList(null, IndicatorDimension.OFFENCE_FAMILY, IndicatorDimension.OFFENCE);
            default -> Arrays.asList(null, dimension);
        };
    }

    /** Each combination of the levels of some axes, one level for each axis. */
    static List<List<@Nullable IndicatorDimension>> combinations(List<IndicatorDimension> dimensions) {
        var combinations = new ArrayList<List<@Nullable IndicatorDimension>>();
        combinations.add(List.of());
        for (var dimension : dimensions) {
            var longer = new ArrayList<List<@Nullable IndicatorDimension>>();
            for (var begun : combinations) {
                for (var level : of(dimension)) {
                    var next = new ArrayList<@Nullable IndicatorDimension>(begun);
                    next.add(level);
                    longer.add(next);
                }
            }
            combinations.clear();
            combinations.addAll(longer);
        }
        return combinations;
    }

    /** Each combination of the categories of some axes, the last axis running fastest. */
    static List<List<String>> keys(List<Axis> axes) {
        var keys = new ArrayList<List<String>>();
        keys.add(List.of());
        for (var axis : axes) {
            var longer = new ArrayList<List<String>>();
            for (var begun : keys) {
                for (var category : axis.categories()) {
                    var next = new ArrayList<>(begun);
                    next.add(category.code());
                    longer.add(next);
                }
            }
            keys.clear();
            keys.addAll(longer);
        }
        return keys;
    }
}
