package org.comity.rules.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.rules.law.SortedCopy;
import org.jspecify.annotations.Nullable;

/**
 * An indicator: what is counted and how, in words for a statistician and as a condition for the program.
 *
 * @param code stable code, in small letters with hyphens
 * @param number number in the list of indicators of this project; null for an indicator of a State
 * @param version number of the version, from 1; a change that can change a number adds one
 * @param status how much of it the record answers
 * @param waitsFor what it waits for; empty if the record answers it
 * @param title title in words
 * @param definition definition for a reader who does not know the program
 * @param counts unit of count
 * @param view how a period takes its members
 * @param measure number given for a group
 * @param population members, in words
 * @param date day that puts a member into a period, in words
 * @param numerator numerator in words; null unless the measure is a share or a ratio
 * @param denominator denominator in words; null unless the measure is a share or a ratio
 * @param additiveOverTime true if the numbers of several periods can be added
 * @param additiveOverGroups true if the groups of each dimension can be added
 * @param ofRequests true if each member belongs to a request and has its dimensions
 * @param dimensions further dimensions
 * @param byMainValue dimensions that are read by the value that is marked as the main one
 * @param computed condition for the program; null if it waits
 * @param rules codes of the counting rules that it has in common with others
 * @param ownRules counting rules of this indicator alone
 * @param limits known limits of use
 * @param footnotes further remarks
 * @param askedBy who asks for it
 */
public record IndicatorDefinition(
        String code,
        @Nullable Integer number,
        int version,
        IndicatorStatus status,
        Set<MissingPart> waitsFor,
        String title,
        String definition,
        CountedUnit counts,
        PeriodView view,
        IndicatorMeasure measure,
        String population,
        String date,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable Boolean additiveOverTime,
        @Nullable Boolean additiveOverGroups,
        @Nullable Boolean ofRequests,
        List<IndicatorDimension> dimensions,
        Set<IndicatorDimension> byMainValue,
        @Nullable Computation computed,
        List<String> rules,
        List<String> ownRules,
        String limits,
        List<String> footnotes,
        List<String> askedBy) {

    public IndicatorDefinition {
        version = Math.max(1, version);
        waitsFor = SortedCopy.of(waitsFor);
        byMainValue = SortedCopy.of(byMainValue);
        dimensions = List.copyOf(dimensions);
        rules = List.copyOf(rules);
        ownRules = List.copyOf(ownRules);
        footnotes = List.copyOf(footnotes);
        askedBy = List.copyOf(askedBy);
    }

    /** All dimensions, those of every request first, each with the moment at which it is read. */
    public List<DimensionUse> dimensionUses() {
        var ofEach = Boolean.FALSE.equals(ofRequests)
                ? Stream.<IndicatorDimension>of()
                : IndicatorDimension.ofRequests().stream();
        return Stream.concat(ofEach, dimensions.stream())
                .distinct()
                .map(one ->
                        new DimensionUse(one, one.asAt(view), byMainValue.contains(one) ? ValuesMode.MAIN : one.mode()))
                .toList();
    }

    /** True if the numbers of several periods can be added. */
    public boolean isAdditiveOverTime() {
        return canBeAdditiveOverTime() && !Boolean.FALSE.equals(additiveOverTime);
    }

    /** True if the measure and the view let the numbers of several periods be added. */
    public boolean canBeAdditiveOverTime() {
        return measure.isAdditive() && view != PeriodView.STOCK;
    }

    /** True if the groups of this dimension can be added to the total. */
    public boolean isAdditiveOver(DimensionUse use) {
        return measure.isAdditive() && use.isAdditive();
    }
}
