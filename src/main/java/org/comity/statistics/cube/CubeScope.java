package org.comity.statistics.cube;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.rules.catalogue.DimensionUse;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.PeriodView;
import org.comity.rules.indicator.Period;
import org.jspecify.annotations.Nullable;

/**
 * Whose requests and which days several questions are about.
 *
 * @param authority own authority whose requests are counted
 * @param periods the periods
 * @param on day of the fate
 * @param today present day of the authority, or the day of the instant as of which the record is read
 * @param filters values that a member must have, by dimension
 * @param asOf instant as of which the record is read; null for now
 */
public record CubeScope(
        String authority,
        List<Period> periods,
        LocalDate on,
        LocalDate today,
        Map<IndicatorDimension, Set<String>> filters,
        @Nullable Instant asOf) {

    public CubeScope {
        periods = List.copyOf(periods);
        filters = Map.copyOf(filters);
    }

    /** A question of this scope. */
    CubeQuestion question(
            IndicatorDefinition indicator, List<DimensionUse> by, @Nullable Integer top, UnitOfCount unit) {
        return new CubeQuestion(indicator, authority, periods, on, by, filters, top, unit, asOf);
    }

    /** A question of this scope for the members with further values, by dimensions. The fate of a cohort is the present one. */
    public CubeQuestion question(
            IndicatorDefinition indicator, Map<IndicatorDimension, Set<String>> further, List<IndicatorDimension> by) {
        var all = new EnumMap<IndicatorDimension, Set<String>>(IndicatorDimension.class);
        filters.forEach((dimension, values) -> all.put(dimension, new TreeSet<>(values)));
        further.forEach((dimension, values) -> all.merge(dimension, values, CubeScope::both));
        var uses = indicator.dimensionUses().stream()
                .filter(use -> by.contains(use.dimension()))
                .toList();
        var day = indicator.view() == PeriodView.COHORT ? today : on;
        return new CubeQuestion(indicator, authority, periods, day, uses, all, null, UnitOfCount.MEMBER, asOf);
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }
}
