package org.comity.statistics.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.comity.base.problem.NearestWords;
import org.comity.rules.catalogue.Computation;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.IndicatorMeasure;
import org.comity.rules.catalogue.IndicatorStatus;

/** Checks that the fields of a definition agree with each other, and that codes of lists exist. */
final class DefinitionCheck {

    private final IndicatorDefinition definition;
    private final BiConsumer<String, String> fault;

    DefinitionCheck(IndicatorDefinition definition, BiConsumer<String, String> fault) {
        this.definition = definition;
        this.fault = fault;
    }

    void run(DimensionValues values) {
        checkStatus();
        checkQuotient();
        checkAdditivity();
        checkDimensions();
        var computed = definition.computed();
        if (computed != null) {
            checkPopulation(computed);
            checkShare(computed);
            checkCondition("computed.only", computed, computed.only(), values);
            checkCondition("computed.share", computed, computed.share(), values);
        }
    }

    /** A code of a list of the catalogue must be in it. */
    void mustKnow(String field, Collection<String> codes, Set<String> known) {
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code ->
                        fault.accept(field, code + " is not in the catalogue" + NearestWords.hint(code, known)));
    }

    private void checkStatus() {
        if (definition.status() == IndicatorStatus.WAITING) {
            must(!definition.waitsFor().isEmpty(), "waitsFor", "An indicator that waits says for what.");
            must(definition.computed() == null, "computed", "An indicator that waits is not computed.");
        } else {
            must(
                    definition.waitsFor().isEmpty(),
                    "waitsFor",
                    "An indicator that the record answers waits for nothing.");
            must(definition.computed() != null, "computed", "An indicator with this status names its computation.");
        }
    }

    private void checkQuotient() {
        var quotient = definition.measure().isQuotient();
        mustBe(quotient, definition.numerator() != null, "numerator");
        mustBe(quotient, definition.denominator() != null, "denominator");
    }

    private void mustBe(boolean needed, boolean there, String field) {
        must(!needed || there, field, "A share and a ratio have a " + field + ".");
        must(needed || !there, field, "Only a share and a ratio have a " + field + ".");
    }

    private void checkAdditivity() {
        must(
                definition.canBeAdditiveOverTime() || !Boolean.TRUE.equals(definition.additiveOverTime()),
                "additiveOverTime",
                "Only counts and sums of periods can be added, and no stocks.");
        if (Boolean.TRUE.equals(definition.additiveOverGroups())) {
            must(definition.measure().isAdditive(), "additiveOverGroups", "Only counts and sums can be added.");
            definition.dimensionUses().stream()
                    .filter(use -> !use.isAdditive())
                    .map(use ->
                            use.dimension().code() + " has several values for one member; its groups cannot be added.")
                    .forEach(sentence -> fault.accept("additiveOverGroups", sentence));
        }
    }

    private void checkDimensions() {
        for (var dimension : definition.dimensions()) {
            must(
                    Boolean.FALSE.equals(definition.ofRequests())
                            || !IndicatorDimension.ofRequests().contains(dimension),
                    "dimensions",
                    dimension.code() + " is a dimension of every request and need not be named.");
        }
        for (var dimension : definition.byMainValue()) {
            must(
                    definition.dimensions().contains(dimension) && dimension == IndicatorDimension.GROUND,
                    "byMainValue",
                    dimension.code() + " is no dimension of the indicator with a main value.");
        }
    }

    private void checkPopulation(Computation computed) {
        var from = computed.from();
        must(definition.view() == from.view(), "view", "The population " + from + " has the view " + from.view() + ".");
        must(
                definition.measure() == IndicatorMeasure.DURATION == from.measuresDays(),
                "measure",
                "The population " + from + (from.measuresDays() ? " measures days." : " counts members."));
        must(
                (definition.measure() != IndicatorMeasure.SUM || from.hasMoney())
                        && definition.measure() != IndicatorMeasure.RATIO,
                "measure",
                "Sums and ratios are not computed.");
        must(
                definition.measure() != IndicatorMeasure.SUM
                        || definition.dimensions().contains(IndicatorDimension.CURRENCY),
                "dimensions",
                "A sum of money has the dimension currency, since currencies are never added.");
        must(!Boolean.FALSE.equals(definition.ofRequests()), "ofRequests", "A computed indicator is one of requests.");
        definition.dimensions().forEach(dimension -> mustHave(computed, "dimensions", dimension));
    }

    private void checkShare(Computation computed) {
        must(
                definition.measure()
                        == IndicatorMeasure.SHARE
                        == !computed.share().isEmpty(),
                "computed.share",
                "A share has the condition of its numerator, and no other measure has one.");
        computed.share()
                .forEach((dimension, values) -> must(
                        computed.only().getOrDefault(dimension, values).containsAll(values),
                        "computed.share",
                        "The values of " + dimension.code() + " are not all in the denominator."));
    }

    private void checkCondition(
            String field, Computation computed, Map<IndicatorDimension, Set<String>> condition, DimensionValues known) {
        condition.forEach((dimension, values) -> {
            mustHave(computed, field, dimension);
            values.stream()
                    .filter(value -> !known.allows(dimension, value))
                    .forEach(value -> fault.accept(
                            field,
                            value + " is no value of " + dimension.code()
                                    + NearestWords.hint(value, known.of(dimension))));
        });
    }

    private void mustHave(Computation computed, String field, IndicatorDimension dimension) {
        must(
                computed.from().dimensions().contains(dimension),
                field,
                "The population " + computed.from() + " has no dimension " + dimension.code() + ".");
    }

    private void must(boolean holds, String field, String sentence) {
        if (!holds) {
            fault.accept(field, sentence);
        }
    }
}
