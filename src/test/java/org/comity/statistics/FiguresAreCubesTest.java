package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.rules.procedure.Procedure;
import org.comity.sample.Api;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of requests that wander by chance are the numbers of the indicators that count the same, cell by cell. */
@QuarkusTest
class FiguresAreCubesTest {

    private static final long SEED = 20261126;
    private static final String DAY = "2014-06-30";
    private static final String DAYS = "from=2011-01-01&to=2015-12-31";
    private static final String WHOLE = "every=WHOLE&" + DAYS;

    private final SampleHistories histories = new SampleHistories();

    @ParameterizedTest
    @EnumSource(names = {"MLA_RECEIVED", "EXTRADITION_SENT", "EXTRADITION_RECEIVED"})
    void figuresAndIndicatorsAreEqual(Procedure procedure) {
        new SamplePopulation(histories, procedure, SEED).add(150);
        var of = new Asked(histories.statistician(), procedure);

        equal(
                "open stock",
                figure(of.figures("open-stock", "on=" + DAY)),
                of.cells("age-of-pending", "on=" + DAY + "&by=state,age-band"));
        equal(
                "refusals",
                figure(of.figures("refusals", DAYS)),
                of.cells("refusals-by-principal-ground", WHOLE + "&by=ground,decider"));
        equal("results", results(of), of.cells("refusal-rate-of-cohort", WHOLE + "&on=2015-12-31&by=result"));
        equal("statement", statement(of), finalised(of));
        equal("durations", durations(of), of.durations("time-to-acknowledge", WHOLE));
    }

    private static void equal(String figure, Map<String, BigDecimal> figures, Map<String, BigDecimal> cells) {
        System.out.printf("Figures and indicators: %d cells of %s%n", cells.size(), figure);
        assertThat(cells).as(figure).isEqualTo(figures).isNotEmpty();
    }

    /** Questions about the requests of one procedure over the whole time of the office. */
    private record Asked(DevUser reader, Procedure procedure) {

        JsonNode get(String path) {
            var address =
                    "/api/v1/statistics/" + path + "&direction=" + procedure.direction() + "&kind=" + procedure.kind();
            var answer = new Api(DevTokens.local().sign(reader)).get(address);
            assertThat(answer.status()).as(address + answer.body()).isEqualTo(200);
            return answer.json();
        }

        JsonNode figures(String figure, String question) {
            return get(figure + "?" + question);
        }

        Map<String, BigDecimal> cells(String indicator, String question) {
            var cells = new TreeMap<String, BigDecimal>();
            for (var cell : get("indicators/" + indicator + "/data?" + question).path("cells")) {
                var second = cell.path("keys").size() > 1 ? cell.at("/keys/1").asText() : "REQUESTS";
                put(cells, cell.at("/keys/0").asText() + " " + second, cell.path("count"));
            }
            return cells;
        }

        Map<String, BigDecimal> durations(String indicator, String question) {
            var numbers = new TreeMap<String, BigDecimal>();
            var total = get("indicators/" + indicator + "/data?" + question).at("/totals/0");
            Map.of(
                            "N",
                            "n",
                            "STILL_OPEN",
                            "stillOpen",
                            "GROSS_MEAN",
                            "mean",
                            "GROSS_MEDIAN",
                            "median",
                            "GROSS_P90",
                            "p90",
                            "NET_MEAN",
                            "netMean")
                    .forEach((column, name) -> put(numbers, column, total.path(name)));
            return numbers;
        }
    }

    private static void put(Map<String, BigDecimal> numbers, String place, JsonNode number) {
        if (number.isNumber() && number.decimalValue().signum() != 0) {
            numbers.put(place, number.decimalValue().stripTrailingZeros());
        }
    }

    /** The numbers of a figure that are not 0, by row and column, without totals. */
    private static Map<String, BigDecimal> figure(JsonNode figure) {
        var cells = new TreeMap<String, BigDecimal>();
        for (var row : figure.at("/total/rows")) {
            for (var i = 0; i < figure.path("columns").size(); i++) {
                if (!row.path("row").asText().equals("TOTAL")) {
                    put(
                            cells,
                            row.path("row").asText() + " "
                                    + figure.at("/columns/" + i + "/column").asText(),
                            row.at("/values/" + i));
                }
            }
        }
        return cells;
    }

    private static Map<String, BigDecimal> results(Asked of) {
        var cells = new TreeMap<String, BigDecimal>();
        figure(of.figures("results", DAYS + "&on=2015-12-31"))
                .forEach((place, number) -> cells.put(place.replaceFirst("REQUESTS (.*)", "$1 REQUESTS"), number));
        return cells;
    }

    /** The ends of the statement by result, and what is new and reopened. */
    private static Map<String, BigDecimal> statement(Asked of) {
        var cells = new TreeMap<String, BigDecimal>();
        for (var row : of.figures("statement", DAYS).at("/total/rows")) {
            var sum = BigDecimal.ZERO;
            for (var value : row.path("values")) {
                sum = sum.add(value.decimalValue());
            }
            var code = row.path("row").asText();
            if (sum.signum() != 0 && (code.equals("NEW") || code.equals("REOPENED") || code.equals("FINALISED"))) {
                cells.put(code, sum.stripTrailingZeros());
            }
        }
        return cells;
    }

    private static Map<String, BigDecimal> finalised(Asked of) {
        var cells = new TreeMap<String, BigDecimal>();
        put(
                cells,
                "NEW",
                of.get("indicators/requests-by-legal-basis/data?" + WHOLE).at("/totals/0/count"));
        put(
                cells,
                "REOPENED",
                of.get("indicators/requests-reopened/data?" + WHOLE).at("/totals/0/count"));
        put(
                cells,
                "FINALISED",
                of.get("indicators/requests-finalised/data?" + WHOLE).at("/totals/0/count"));
        return cells;
    }

    private static Map<String, BigDecimal> durations(Asked of) {
        var numbers = new TreeMap<String, BigDecimal>();
        figure(of.figures("durations", DAYS)).forEach((place, number) -> {
            var parts = place.split(" ");
            if (parts[0].equals("ACKNOWLEDGEMENT") && !parts[1].equals("NET_MEDIAN") && !parts[1].equals("NET_P90")) {
                numbers.put(parts[1], number);
            }
        });
        return numbers;
    }
}
