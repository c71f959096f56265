package org.comity.statistics.cube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.comity.rules.catalogue.IndicatorStatus;
import org.comity.statistics.catalogue.IndicatorCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The worked examples: small registers, and the cells that were computed by hand from the definitions, each with a sentence why. They
 * are in {@code src/test/resources/worked-examples}.
 */
@QuarkusTest
class WorkedExamplesTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/worked-examples");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> NUMBERS = List.of(
            "count",
            "numerator",
            "share",
            "n",
            "stillOpen",
            "mean",
            "median",
            "p90",
            "netMean",
            "netMedian",
            "netP90",
            "amount",
            "withoutAmount");

    @Inject
    IndicatorCatalogue catalogue;

    @ParameterizedTest
    @MethodSource("registers")
    void cellsAreThoseComputedByHand(Path register) throws IOException {
        var office = ExampleOffice.of(register);
        var softly = new SoftAssertions();
        var compared = 0;
        for (var example : examples(register)) {
            for (var question : questions(example)) {
                compared += compare(office, example.getFileName().toString(), question, softly);
            }
        }
        System.out.printf("Worked examples of %s: %d cells and totals%n", register.getFileName(), compared);
        softly.assertAll();
        assertThat(compared).isPositive();
    }

    /** An indicator that the record answers has an example. */
    @Test
    void eachAvailableIndicatorHasAnExample() throws IOException {
        var missing = new TreeSet<String>();
        catalogue.all().stream()
                .filter(one -> one.definition().status() == IndicatorStatus.AVAILABLE && !one.national())
                .forEach(one -> missing.add(one.definition().code()));
        for (var register : registers().toList()) {
            for (var example : examples(register)) {
                questions(example)
                        .forEach(question ->
                                missing.remove(question.path("indicator").asText()));
            }
        }
        assertThat(missing).isEmpty();
    }

    static Stream<Path> registers() throws IOException {
        try (var folders = Files.list(EXAMPLES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    private static List<Path> examples(Path register) throws IOException {
        try (var files = Files.list(register)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("acts.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<JsonNode> questions(Path example) throws IOException {
        var read = YAML.readTree(example.toFile());
        return read.isArray() ? StreamSupport.stream(read.spliterator(), false).toList() : List.of(read);
    }

    private static int compare(ExampleOffice office, String file, JsonNode example, SoftAssertions softly) {
        var address = "/api/v1/statistics/indicators/"
                + example.path("indicator").asText() + "/data" + parameters(example.path("question"));
        var answer = office.callers().caseworker().get(address);
        if (answer.status() != 200) {
            softly.fail("%s: %s", address, answer.body());
            return 0;
        }
        var found = answer.json();
        var expected = cells(example.path("cells"));
        var name = file + " " + address;
        var counted = cells(found.path(example.path("question").path("by").isEmpty() ? "totals" : "cells"));
        counted.values().removeIf(cell -> isEmpty(cell));
        softly.assertThat(counted.keySet()).as("cells of %s", name).isEqualTo(expected.keySet());
        expected.forEach((place, cell) -> compare(name + " " + place, cell, counted.get(place), softly));
        var totals = cells(found.path("totals"));
        cells(example.path("totals"))
                .forEach((place, total) -> compare(name + " total " + place, total, totals.get(place), softly));
        return expected.size() + example.path("totals").size();
    }

    private static String parameters(JsonNode question) {
        var parameters = new ArrayList<String>();
        question.fields().forEachRemaining(field -> {
            var value = field.getValue();
            var text = value.isArray()
                    ? String.join(
                            ",",
                            StreamSupport.stream(value.spliterator(), false)
                                    .map(JsonNode::asText)
                                    .toList())
                    : value.asText();
            if (!text.isEmpty()) {
                parameters.add(field.getKey() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            }
        });
        return "?" + String.join("&", parameters);
    }

    private static Map<String, JsonNode> cells(JsonNode cells) {
        var byPlace = new TreeMap<String, JsonNode>();
        cells.forEach(cell -> byPlace.put(cell.path("period").asText() + " " + keys(cell), cell));
        return byPlace;
    }

    private static List<String> keys(JsonNode cell) {
        return StreamSupport.stream(cell.path("keys").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static boolean isEmpty(JsonNode cell) {
        return cell.path("count").asLong() == 0
                && cell.path("n").asLong() == 0
                && cell.path("stillOpen").asLong() == 0;
    }

    /** The numbers that the example gives are those of the answer. */
    private static void compare(String name, JsonNode expected, @Nullable JsonNode found, SoftAssertions softly) {
        if (found == null) {
            return;
        }
        var wanted = new LinkedHashMap<String, BigDecimal>();
        var counted = new LinkedHashMap<String, BigDecimal>();
        for (var number : NUMBERS) {
            if (expected.hasNonNull(number)) {
                wanted.put(number, expected.path(number).decimalValue().stripTrailingZeros());
                counted.put(
                        number,
                        found.hasNonNull(number)
                                ? found.path(number).decimalValue().stripTrailingZeros()
                                : BigDecimal.valueOf(-1));
            }
        }
        softly.assertThat(counted)
                .as("%s (%s)", name, expected.path("why").asText())
                .isEqualTo(wanted);
    }
}
