package org.comity.rules.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a definition that a program reads, so that the indicator is computed without code of its own.
 *
 * @param from the population
 * @param only the condition on its members: the values that count, by dimension; a member meets it with one of the
 *     values of each dimension
 * @param share the further condition of the numerator of a share; empty for other measures
 */
public record Computation(
        CountedPopulation from, Map<IndicatorDimension, Set<String>> only, Map<IndicatorDimension, Set<String>> share) {

    public Computation(
            CountedPopulation from,
            @Nullable Map<IndicatorDimension, Set<String>> only,
            @Nullable Map<IndicatorDimension, Set<String>> share) {
        this.from = from;
        this.only = copy(only);
        this.share = copy(share);
    }

    private static Map<IndicatorDimension, Set<String>> copy(@Nullable Map<IndicatorDimension, Set<String>> condition) {
        var copy = new EnumMap<IndicatorDimension, Set<String>>(IndicatorDimension.class);
        if (condition != null) {
            condition.forEach((dimension, values) -> copy.put(dimension, new TreeSet<>(values)));
        }
        return Collections.unmodifiableMap(copy);
    }

    /** A condition as text, such as {@code flow NEW; kind MLA or EXTRADITION}. */
    public static String inWords(Map<IndicatorDimension, Set<String>> condition) {
        return condition.entrySet().stream()
                .map(one -> one.getKey().code() + " " + String.join(" or ", one.getValue()))
                .collect(Collectors.joining("; "));
    }
}
