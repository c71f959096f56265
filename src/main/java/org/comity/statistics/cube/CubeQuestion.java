package org.comity.statistics.cube;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.rules.catalogue.Computation;
import org.comity.rules.catalogue.CountedPopulation;
import org.comity.rules.catalogue.DimensionUse;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.IndicatorMeasure;
import org.comity.rules.indicator.Period;
import org.jspecify.annotations.Nullable;

/**
 * A question for the numbers of an indicator.
 *
 * @param indicator the indicator, which is one that is computed
 * @param authority own authority whose requests are counted
 * @param periods the periods, in their order; those of a stock are days
 * @param on day of the fate of a cohort, and of the end of a side process
 * @param by dimensions of the cells
 * @param filters values that a member must have, by dimension
 * @param top number of values of the first dimension that have cells of their own; null for all
 * @param unit unit of count
 * @param asOf instant as of which the record is read; null for now
 */
public record CubeQuestion(
        IndicatorDefinition indicator,
        String authority,
        List<Period> periods,
        LocalDate on,
        List<DimensionUse> by,
        Map<IndicatorDimension, Set<String>> filters,
        @Nullable Integer top,
        UnitOfCount unit,
        @Nullable Instant asOf) {

    public CubeQuestion {
        periods = List.copyOf(periods);
        by = List.copyOf(by);
        var copy = new EnumMap<IndicatorDimension, Set<String>>(IndicatorDimension.class);
        filters.forEach((dimension, values) -> copy.put(dimension, new TreeSet<>(values)));
        filters = Collections.unmodifiableMap(copy);
    }

    /** The condition by which the indicator is computed. */
    public Computation computation() {
        var computed = indicator.computed();
        if (computed == null) {
            throw new IllegalStateException(indicator.code() + " is not computed");
        }
        return computed;
    }

    /** The population. */
    public CountedPopulation population() {
        return computation().from();
    }

    /** True if amounts are added: in cells by currency, or with a filter for one currency. */
    boolean sumsMoney() {
        return indicator.measure() == IndicatorMeasure.SUM
                && (by.stream().anyMatch(use -> use.dimension() == IndicatorDimension.CURRENCY)
                        || filters.getOrDefault(IndicatorDimension.CURRENCY, Set.of())
                                        .size()
                                == 1);
    }

    /** The use of a dimension in the indicator. */
    DimensionUse use(IndicatorDimension dimension) {
        return indicator.dimensionUses().stream()
                .filter(use -> use.dimension() == dimension)
                .findFirst()
                .orElseGet(() -> new DimensionUse(dimension, dimension.asAt(indicator.view()), dimension.mode()));
    }

    /** The days that are read for each period: one day of a stock. */
    List<Period> readDays() {
        var days = new ArrayList<Period>();
        for (var period : periods) {
            days.add(
                    switch (population()) {
                        case OPEN_BEFORE ->
                            day(
                                    period.label(),
                                    isDay(period) ? period.to() : period.from().minusDays(1));
                        default -> population().isStock() ? day(period.label(), period.to()) : period;
                    });
        }
        return days;
    }

    /** A day that the question names itself is read, and not the one before it. */
    private static boolean isDay(Period period) {
        return period.label().equals(period.to().toString());
    }

    private static Period day(String label, LocalDate day) {
        return new Period(label, day, day, false);
    }
}
