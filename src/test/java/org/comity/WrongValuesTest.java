package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.EveryOperationTest.Operation;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.junit.jupiter.api.Test;

/**
 * Every parameter of every operation of the API document, sent a wrong value, a NUL, an empty value and a value in another
 * case. The answer is a fault that names the parameter: never success, and never a failure of the server.
 */
@QuarkusTest
class WrongValuesTest {

    /** Parameters whose value is any text: names that an office chooses, and preferences, of which unknown ones have no effect. */
    private static final Set<String> FREE_TEXT =
            Set.of("Accept-Language", "Idempotency-Key", "Prefer", "saveImportMapping.name");

    /** Codes that have no enumeration in the API document, and one that exists. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("counterpart", "FRA"),
            Map.entry("legalBasis", "UNCAC"),
            Map.entry("rule", "SLA_ACK"),
            Map.entry("instrument", "UNCAC"),
            Map.entry("party", "FRA"),
            Map.entry("between", "FRA"),
            Map.entry("and", "DEU"),
            Map.entry("alpha3", "FRA"),
            Map.entry("country", "CZE"),
            Map.entry("code", "RF_SOVEREIGNTY"),
            Map.entry("executingAuthority", "PROSECUTOR-1"));

    private final KnownOperations known = EveryOperationTest.richCase();
    private final Api caller = known.file()
            .callers()
            .named(
                    "stan",
                    "caseworker",
                    "supervisor",
                    "statistician",
                    "auditor",
                    "administrator",
                    "executing-authority");

    /** One value sent to one parameter. */
    private record Probe(Operation operation, JsonNode parameter, String how, String value) {

        String name() {
            return parameter.path("name").asText();
        }

        String in() {
            return parameter.path("in").asText();
        }

        boolean mayBeAnyText() {
            return FREE_TEXT.contains(name()) || FREE_TEXT.contains(operation.id() + "." + name());
        }

        @Override
        public String toString() {
            return "%s with %s %s=%s".formatted(operation, how, name(), value);
        }
    }

    @Test
    void aWrongValueIsAFaultOfItsParameter() {
        var silent = new ArrayList<String>();
        var statuses = new TreeMap<String, Integer>();
        var probes = EveryOperationTest.operations().stream()
                .flatMap(WrongValuesTest::probes)
                .toList();
        for (var probe : probes) {
            var answer = call(probe);
            statuses.merge(probe.how() + " " + answer.status(), 1, Integer::sum);
            if (answer.status() < 400 || answer.status() >= 500) {
                silent.add(probe + ": " + answer.status());
            } else if (answer.status() == 400 && probe.in().equals("query")) {
                assertThat(answer.faults())
                        .as(probe.toString())
                        .anyMatch(fault -> fault.startsWith(probe.name() + " "));
            }
        }
        System.out.printf("Wrong values: %d calls, by kind of value and status %s%n", probes.size(), statuses);
        assertThat(probes).hasSizeGreaterThan(500);
        assertThat(silent).isEmpty();
    }

    @Test
    void aParameterThatDoesNotExistIsAFaultOfEveryOperation() {
        for (var operation : EveryOperationTest.operations()) {
            var answer = operation.call(caller, known, "colour=red");
            assertThat(answer.status())
                    .as("%s answers %s", operation, answer.body())
                    .isBetween(400, 428);
            if (answer.status() == 400 && answer.problem().equals("invalid")) {
                assertThat(answer.faults()).as(operation.toString()).contains("colour unknown-parameter");
            }
        }
    }

    private static Stream<Probe> probes(Operation operation) {
        var probes = new ArrayList<Probe>();
        for (var parameter : operation.definition().path("parameters")) {
            if (parameter.has("$ref")) {
                continue;
            }
            var name = parameter.path("name").asText();
            probes.add(new Probe(operation, parameter, "wrong", "zzz-no-such"));
            if (!parameter.path("in").asText().equals("header")) {
                probes.add(new Probe(operation, parameter, "NUL", "\0"));
            }
            if (parameter.path("in").asText().equals("query")) {
                probes.add(new Probe(operation, parameter, "empty", ""));
            }
            otherCase(name, parameter.path("schema"))
                    .forEach(value -> probes.add(new Probe(operation, parameter, "other case", value)));
        }
        return probes.stream()
                .filter(probe -> !(probe.mayBeAnyText() && probe.how().equals("wrong")));
    }

    private static List<String> otherCase(String name, JsonNode schema) {
        if (CODES.containsKey(name)) {
            return List.of(CODES.get(name).toLowerCase(Locale.ROOT));
        }
        var values = schema.path("type").asText().equals("array") ? schema.path("items") : schema;
        if (schema.path("type").asText().equals("boolean")) {
            return List.of("TRUE");
        }
        return values.path("enum").isEmpty()
                ? List.of()
                : List.of(values.path("enum").get(0).asText().toLowerCase(Locale.ROOT) + "X");
    }

    private Answer call(Probe probe) {
        var encoded = URLEncoder.encode(probe.value(), StandardCharsets.UTF_8);
        return switch (probe.in()) {
            case "query" -> probe.operation().call(caller, known, probe.name() + "=" + encoded);
            case "path" ->
                probe.operation()
                        .at(known.path(probe.operation().path(), probe.name(), encoded))
                        .call(caller, known);
            default -> probe.operation().call(caller, known, Map.of(probe.name(), probe.value()));
        };
    }
}
