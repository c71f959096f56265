package org.comity.statistics.cube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.comity.rules.catalogue.CountedPopulation;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.IndicatorMeasure;
import org.comity.rules.catalogue.PeriodView;
import org.comity.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;

/** No figure adds amounts of different currencies. The worked example of assets has four of them. */
@QuarkusTest
class MoneyFiguresTest {

    @Inject
    IndicatorCatalogue catalogue;

    @Test
    void noFigureAddsAmountsOfDifferentCurrencies() throws IOException {
        var assets = ExampleOffice.of(Path.of("src/test/resources/worked-examples/assets"));
        var records = ExampleOffice.of(Path.of("src/test/resources/worked-examples/records"));
        var all = catalogue.all().stream()
                .map(one -> one.definition())
                .filter(one -> one.computed() != null)
                .toList();
        assertThat(all).filteredOn(one -> one.measure() == IndicatorMeasure.SUM).hasSizeGreaterThan(5);

        for (var indicator : all) {
            var office = population(indicator) == CountedPopulation.RECORDS ? records : assets;
            for (var by : List.of("", "&by=asset-type", "&by=partner")) {
                assertThat(by.contains("asset") && !hasAssets(indicator) ? List.of() : amounts(office, indicator, by))
                        .as("%s%s", indicator.code(), by)
                        .isEmpty();
            }
            if (indicator.measure() == IndicatorMeasure.SUM) {
                assertThat(currencies(office, indicator, "&by=currency"))
                        .as("%s: a total of several currencies has no sum", indicator.code())
                        .isTrue();
                assertThat(amounts(office, indicator, "&currency=EUR"))
                        .as(indicator.code())
                        .isNotEmpty();
            }
        }
    }

    private static boolean hasAssets(IndicatorDefinition indicator) {
        return indicator.dimensions().contains(IndicatorDimension.ASSET_TYPE)
                && population(indicator).hasMoney();
    }

    private static CountedPopulation population(IndicatorDefinition indicator) {
        return Objects.requireNonNull(indicator.computed()).from();
    }

    private static List<JsonNode> amounts(ExampleOffice office, IndicatorDefinition indicator, String more) {
        var answer = ask(office, indicator, more);
        return StreamSupport.stream(answer.path("totals").spliterator(), false)
                .filter(cell -> cell.hasNonNull("amount"))
                .toList();
    }

    /** True if the total has a sum only where the cells have one currency. */
    private static boolean currencies(ExampleOffice office, IndicatorDefinition indicator, String more) {
        var answer = ask(office, indicator, more);
        var withAmounts = StreamSupport.stream(answer.path("cells").spliterator(), false)
                .filter(cell ->
                        cell.path("count").asLong() > cell.path("withoutAmount").asLong())
                .count();
        return withAmounts > 1 != answer.at("/totals/0").hasNonNull("amount");
    }

    private static JsonNode ask(ExampleOffice office, IndicatorDefinition indicator, String more) {
        var days = indicator.view() == PeriodView.STOCK ? "?on=2023-12-31" : "?from=2023-01-01&to=2023-12-31";
        return office.callers()
                .caseworker()
                .get("/api/v1/statistics/indicators/" + indicator.code() + "/data" + days + more)
                .expecting(200)
                .json();
    }
}
