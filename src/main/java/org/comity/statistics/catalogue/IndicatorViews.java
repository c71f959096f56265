package org.comity.statistics.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.rules.catalogue.Computation;
import org.comity.rules.catalogue.CountedPopulation;
import org.comity.rules.catalogue.CountedUnit;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.IndicatorMeasure;
import org.comity.rules.catalogue.IndicatorStatus;
import org.comity.rules.catalogue.MetadataConcept;
import org.comity.rules.catalogue.MissingPart;
import org.comity.rules.catalogue.PeriodView;
import org.comity.rules.catalogue.ValuesMode;
import org.comity.statistics.catalogue.IndicatorCatalogue.Listed;
import org.jspecify.annotations.Nullable;

/** The catalogue as the API shows it. */
final class IndicatorViews {

    private IndicatorViews() {}

    /**
     * The indicators that were asked for.
     *
     * @param items the indicators, in the order of the catalogue
     * @param counts the number of them by status
     */
    record IndicatorListView(List<IndicatorRowView> items, List<StatusCountView> counts) {

        static IndicatorListView of(List<Listed> indicators) {
            var counts = Arrays.stream(IndicatorStatus.values())
                    .map(status -> new StatusCountView(status, (int) indicators.stream()
                            .filter(one -> one.definition().status() == status)
                            .count()))
                    .toList();
            return new IndicatorListView(
                    indicators.stream().map(IndicatorRowView::of).toList(), counts);
        }
    }

    /**
     * A number of indicators.
     *
     * @param status the status that they have
     * @param indicators their number
     */
    record StatusCountView(IndicatorStatus status, int indicators) {}

    /**
     * An indicator in a list.
     *
     * @param code stable code
     * @param number number in the list of indicators of this project; absent for an indicator of a State
     * @param title title in words
     * @param group group of indicators, by the name of its file
     * @param status how much of it the record answers
     * @param counts unit of count
     * @param view how a period takes its members
     * @param measure number that it gives for a group
     * @param askedBy keys of those who ask for it
     * @param national true if a State added it
     */
    record IndicatorRowView(
            String code,
            @Nullable Integer number,
            String title,
            String group,
            IndicatorStatus status,
            CountedUnit counts,
            PeriodView view,
            IndicatorMeasure measure,
            List<String> askedBy,
            boolean national) {

        static IndicatorRowView of(Listed listed) {
            var one = listed.definition();
            return new IndicatorRowView(
                    one.code(),
                    one.number(),
                    one.title(),
                    listed.group(),
                    one.status(),
                    one.counts(),
                    one.view(),
                    one.measure(),
                    one.askedBy(),
                    listed.national());
        }
    }

    /**
     * The definition of an indicator in full.
     *
     * @param code stable code
     * @param number number in the list of indicators of this project; absent for an indicator of a State
     * @param version number of the version, from 1; a change that can change a number adds one
     * @param group group of indicators, by the name of its file
     * @param national true if a State added it
     * @param status how much of it the record answers
     * @param waitsFor what is missing, if the program does not compute it
     * @param title title in words
     * @param definition definition in words
     * @param counts unit of count
     * @param view how a period takes its members
     * @param measure number that it gives for a group
     * @param population members in words
     * @param date day that puts a member into a period
     * @param numerator numerator in words; absent unless the measure is a share or a ratio
     * @param denominator denominator in words; absent unless the measure is a share or a ratio
     * @param additiveOverTime true if the numbers of several periods can be added
     * @param dimensions properties by which it can be grouped and filtered
     * @param computed condition for the program; absent if it waits
     * @param rules counting rules, a sentence each
     * @param empty meaning of an empty cell
     * @param limits known limits of use
     * @param footnotes further remarks
     * @param askedBy who asks for it
     * @param concepts concepts of United Nations metadata that the fields fill
     */
    record IndicatorView(
            String code,
            @Nullable Integer number,
            int version,
            String group,
            boolean national,
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
            boolean additiveOverTime,
            List<DimensionView> dimensions,
            @Nullable ComputationView computed,
            List<String> rules,
            String empty,
            String limits,
            List<String> footnotes,
            List<AskedByView> askedBy,
            List<ConceptView> concepts) {

        static IndicatorView of(Listed listed, IndicatorCatalogue catalogue) {
            var one = listed.definition();
            return new IndicatorView(
                    one.code(),
                    one.number(),
                    one.version(),
                    listed.group(),
                    listed.national(),
                    one.status(),
                    one.waitsFor(),
                    one.title(),
                    one.definition(),
                    one.counts(),
                    one.view(),
                    one.measure(),
                    one.population(),
                    one.date(),
                    one.numerator(),
                    one.denominator(),
                    one.isAdditiveOverTime(),
                    DimensionView.of(one),
                    ComputationView.of(one.computed()),
                    catalogue.rulesOf(one),
                    one.measure().empty(),
                    one.limits(),
                    one.footnotes(),
                    AskedByView.of(one, catalogue),
                    ConceptView.ALL);
        }
    }

    /**
     * A dimension of an indicator.
     *
     * @param code code of the dimension
     * @param title property in words
     * @param asAt moment at which the value is read
     * @param values how many values one member has
     * @param additive true if its groups add up to the total
     */
    record DimensionView(String code, String title, String asAt, ValuesMode values, boolean additive) {

        static List<DimensionView> of(IndicatorDefinition one) {
            return one.dimensionUses().stream()
                    .map(use -> new DimensionView(
                            use.dimension().code(),
                            use.dimension().title(),
                            use.asAt(),
                            use.values(),
                            one.isAdditiveOver(use)))
                    .toList();
        }
    }

    /**
     * The condition by which the program counts.
     *
     * @param from population
     * @param only condition on the members; each dimension must have one of its values
     * @param share further condition of the numerator of a share
     */
    record ComputationView(CountedPopulation from, List<ConditionView> only, List<ConditionView> share) {

        static @Nullable ComputationView of(@Nullable Computation computed) {
            return computed == null
                    ? null
                    : new ComputationView(
                            computed.from(), ConditionView.of(computed.only()), ConditionView.of(computed.share()));
        }
    }

    /**
     * The values of a dimension that count.
     *
     * @param dimension code of the dimension
     * @param values values that count
     */
    record ConditionView(String dimension, Set<String> values) {

        static List<ConditionView> of(Map<IndicatorDimension, Set<String>> condition) {
            return condition.entrySet().stream()
                    .map(one -> new ConditionView(one.getKey().code(), one.getValue()))
                    .toList();
        }
    }

    /**
     * A text that asks for an indicator.
     *
     * @param key name of the text: a key, an article of the Convention, or PROJECT if nobody asks
     * @param source text in words; absent if the key says it
     */
    record AskedByView(String key, @Nullable String source) {

        static List<AskedByView> of(IndicatorDefinition one, IndicatorCatalogue catalogue) {
            return one.askedBy().stream()
                    .map(key -> new AskedByView(
                            key, catalogue.text(key).map(AskingKey::source).orElse(null)))
                    .toList();
        }
    }

    /**
     * A concept of United Nations metadata.
     *
     * @param concept id of the concept in the metadata of the indicators of the United Nations
     * @param fields fields of the definition that fill it
     */
    record ConceptView(MetadataConcept concept, List<String> fields) {

        static final List<ConceptView> ALL = List.of(
                new ConceptView(MetadataConcept.STAT_CONC_DEF, List.of("definition")),
                new ConceptView(MetadataConcept.UNIT_MEASURE, List.of("counts", "measure")),
                new ConceptView(MetadataConcept.COVERAGE, List.of("population", "date", "view")),
                new ConceptView(MetadataConcept.DATA_COMP, List.of("numerator", "denominator", "computed", "empty")),
                new ConceptView(MetadataConcept.DOC_METHOD, List.of("rules", "dimensions", "additiveOverTime")),
                new ConceptView(MetadataConcept.REC_USE_LIM, List.of("limits", "waitsFor")),
                new ConceptView(MetadataConcept.RATIONALE, List.of("askedBy")),
                new ConceptView(MetadataConcept.OTHER_DOC, List.of("footnotes")));
    }
}
