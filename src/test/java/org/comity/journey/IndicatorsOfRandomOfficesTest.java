package org.comity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.comity.base.time.MovableNow;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorStatus;
import org.comity.rules.catalogue.PeriodView;
import org.comity.statistics.catalogue.IndicatorCatalogue;
import org.comity.statistics.catalogue.IndicatorCatalogue.Listed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each indicator of an office with random events agrees with itself: by every dimension, as known now, and with its requests. */
@QuarkusTest
class IndicatorsOfRandomOfficesTest {

    private static final int ACTS = 90;

    @Inject
    MovableNow now;

    @Inject
    IndicatorCatalogue catalogue;

    private final TreeMap<String, Integer> compared = new TreeMap<>();

    @AfterEach
    void theClockIsUsualAgain() {
        now.isUsual();
    }

    @Test
    void eachIndicatorAgreesWithItself() {
        var office = new RandomOffice(11, now);
        for (var act = 1; act <= ACTS; act++) {
            office.goesOn();
            if (act % 12 == 0) {
                office.reclassifies();
            }
        }
        var softly = new SoftAssertions();
        for (var indicator : computed()) {
            compare(new Question(office, indicator), softly);
        }
        softly.assertAll();
        System.out.println("Indicators: " + compared);
        assertThat(compared.get("indicators")).isGreaterThanOrEqualTo(90);
        assertThat(compared.get("with members")).isGreaterThanOrEqualTo(30);
    }

    private List<IndicatorDefinition> computed() {
        return catalogue.all().stream()
                .map(Listed::definition)
                .filter(one -> one.status() != IndicatorStatus.WAITING)
                .toList();
    }

    /** A question about the whole time of the office. */
    private record Question(RandomOffice office, IndicatorDefinition indicator) {

        JsonNode ask(String part, String... parameters) {
            var today = office.today();
            var days = indicator.view() == PeriodView.STOCK
                    ? "on=" + today
                    : "every=WHOLE&from=" + today.minusYears(2) + "&to=" + today;
            var address = "/api/v1/statistics/indicators/" + indicator.code() + "/" + part + "?" + days;
            for (var parameter : parameters) {
                address += "&" + parameter;
            }
            var answer = office.files().getFirst().callers().caseworker().get(address);
            assertThat(answer.status()).as(address + ": " + answer.body()).isEqualTo(200);
            return answer.json();
        }
    }

    private void compare(Question question, SoftAssertions softly) {
        count("indicators");
        var code = question.indicator().code();
        var totals = question.ask("data").path("totals");
        softly.assertThat(totals).as(code).hasSize(1);
        var total = members(totals.get(0));
        if (total > 0) {
            count("with members");
        }
        softly.assertThat(question.ask("data", "asOf=" + now.instant()).path("totals"))
                .as("%s as known now", code)
                .isEqualTo(totals);
        softly.assertThat(listed(question)).as("requests of %s", code).isEqualTo(total);
        for (var use : question.indicator().dimensionUses()) {
            var by = question.ask("data", "by=" + use.dimension().code());
            var cells =
                    StreamSupport.stream(by.path("cells").spliterator(), false).toList();
            var sum = cells.stream()
                    .mapToLong(IndicatorsOfRandomOfficesTest::members)
                    .sum();
            softly.assertThat(numbersAlone(by.path("totals")))
                    .as("total of %s by %s", code, use)
                    .isEqualTo(numbersAlone(totals));
            softly.assertThat(cells.getLast().path("keys").get(0).asText()).isEqualTo("NOT_RECORDED");
            if (use.isAdditive()) {
                softly.assertThat(sum).as("sum of %s by %s", code, use).isEqualTo(total);
            } else {
                softly.assertThat(sum).as("mentions of %s by %s", code, use).isGreaterThanOrEqualTo(total);
            }
            count("tables");
            compareLargest(question, use.dimension().code(), cells, softly);
        }
    }

    /** A total has its amount of money only where the question is by currency. */
    private static JsonNode numbersAlone(JsonNode totals) {
        var copy = totals.deepCopy();
        copy.forEach(total -> ((ObjectNode) total).remove(List.of("amount", "withoutAmount")));
        return copy;
    }

    /** The requests of the largest cell are its list. */
    private void compareLargest(Question question, String dimension, List<JsonNode> cells, SoftAssertions softly) {
        cells.stream()
                .max((a, b) -> Long.compare(members(a), members(b)))
                .filter(cell -> members(cell) > 0)
                .ifPresent(cell -> {
                    var value = cell.path("keys").get(0).asText();
                    var named = "requests of %s with %s %s"
                            .formatted(question.indicator().code(), dimension, value);
                    softly.assertThat(listed(question, dimension + "=" + value.replace(" ", "%20")))
                            .as(named)
                            .isEqualTo(members(cell));
                    count("cells with their requests");
                });
    }

    private static long listed(Question question, String... parameters) {
        var all = new ArrayList<>(List.of(parameters));
        all.add("limit=200");
        return StreamSupport.stream(
                        question.ask("requests", all.toArray(String[]::new))
                                .path("items")
                                .spliterator(),
                        false)
                .mapToLong(item -> item.path("members").asLong())
                .sum();
    }

    /** Spans that ended and those that still run are members. */
    private static long members(JsonNode cell) {
        return cell.path("count").asLong()
                + cell.path("n").asLong()
                + cell.path("stillOpen").asLong();
    }

    private void count(String what) {
        compared.merge(what, 1, Integer::sum);
    }
}
