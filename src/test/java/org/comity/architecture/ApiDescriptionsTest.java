package org.comity.architecture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API document explains itself: each property, enumeration value and parameter says more than its name. */
@QuarkusTest
class ApiDescriptionsTest {

    private static final Logger LOG = Logger.getLogger(ApiDescriptionsTest.class);
    private static final Set<String> STOP_WORDS = Set.of(
            "a", "an", "and", "as", "at", "be", "by", "for", "from", "if", "in", "is", "it", "its", "of", "on", "or",
            "that", "the", "this", "to", "was", "which", "with");
    private static final String VALUE_LINE = "(?m)^- `%s`: (.+)$";

    /** Something of the document that has a name and is to be described. */
    private record Described(String place, String name, String text) {}

    private JsonNode document;

    @BeforeEach
    void readTheServedDocument() throws IOException {
        document = new ObjectMapper()
                .readTree(given().queryParam("format", "json")
                        .get("/api/v1/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    @Test
    void everyPropertyValueAndParameterIsDescribed() {
        var properties = properties();
        var values = values();
        var parameters = parameters();

        LOG.infof(
                "API document: %d properties, %d enumeration values, %d parameters, %d without description",
                properties.size(),
                values.size(),
                parameters.size(),
                undescribed(properties).size()
                        + undescribed(values).size()
                        + undescribed(parameters).size());
        assertThat(properties).hasSizeGreaterThan(500);
        assertThat(values).hasSizeGreaterThan(300);
        assertThat(parameters).hasSizeGreaterThan(150);
        assertThat(undescribed(properties))
                .as("describe the component by @param in its record")
                .isEmpty();
        assertThat(undescribed(values)).as("describe the constant by Javadoc").isEmpty();
        assertThat(undescribed(parameters))
                .as("describe it in openapi/parameters.yaml")
                .isEmpty();
    }

    @Test
    void everyDescriptionSaysMoreThanTheName() {
        var all = new ArrayList<>(properties());
        all.addAll(values());
        all.addAll(parameters());

        assertThat(all.stream().filter(one -> !one.text().isBlank()).filter(ApiDescriptionsTest::repeatsTheName))
                .as("descriptions with no word beyond the name")
                .isEmpty();
    }

    @Test
    void aDescriptionThatRepeatsTheNameIsFound() {
        assertThat(repeatsTheName(new Described("", "dueOn", "It is due on."))).isTrue();
        assertThat(repeatsTheName(new Described("", "SURRENDER_ARRANGED", "Surrender arranged")))
                .isTrue();
        assertThat(repeatsTheName(new Described("", "deadlinesOpened", "The deadline it opened")))
                .isTrue();
        assertThat(repeatsTheName(new Described("", "dueOn", "Last day, in the zone of the authority")))
                .isFalse();
    }

    @Test
    void daysSayWhoseDaysTheyAre() {
        assertThat(properties())
                .filteredOn(one -> one.name().matches(".*(On|Since|By)") && isA(one, "LocalDate"))
                .isNotEmpty()
                .allMatch(one -> one.text().matches("(?s).*(zone of the authority|without a zone).*"), "zone");
    }

    @Test
    void everyOperationNamesItsRoles() {
        var operations = new ArrayList<Described>();
        walk("", document.path("paths"), (place, node) -> {
            if (node.has("operationId")) {
                operations.add(new Described(
                        place,
                        node.path("operationId").asText(),
                        node.path("description").asText()));
            }
        });

        assertThat(operations)
                .hasSizeGreaterThan(50)
                .allMatch(
                        one -> one.text()
                                .matches(
                                        "(?s).*(Roles: [a-z, -]+|For every caller with a valid token|For everybody, also without a token; .+)\\."));
        assertThat(operations)
                .filteredOn(one -> one.name().equals("correctTransition"))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).endsWith("Roles: supervisor."));
        assertThat(operations)
                .filteredOn(one -> one.name().matches("notes?|measures?"))
                .hasSize(4)
                .allMatch(one -> one.text().endsWith("Roles: caseworker, supervisor."));
    }

    @Test
    void noWordInBracesRemains() {
        assertThat(document.at("/paths").toString())
                .doesNotContainPattern("\\{(one|One|many|adding|correcting|ending)}");
    }

    @Test
    void nothingIsDescribedThatTheDocumentDoesNotHave() throws IOException {
        var texts = properties().stream().map(Described::text).collect(Collectors.toSet());
        var common = new YAMLMapper().readTree(Files.readString(Path.of("src/main/resources/openapi/properties.yaml")));
        assertThat(common.path("properties").properties())
                .as("openapi/properties.yaml")
                .isNotEmpty()
                .allMatch(entry -> texts.contains(entry.getValue().asText()));
        assertThat(common.path("alike").properties())
                .isNotEmpty()
                .allMatch(entry -> document.at("/components/schemas").has(entry.getKey()));
        assertThat(common.path("formats").properties())
                .isNotEmpty()
                .allMatch(entry -> document.at("/components/schemas").has(entry.getKey()));

        var used = parameters().stream().map(Described::text).collect(Collectors.toSet());
        var known = new YAMLMapper().readTree(Files.readString(Path.of("src/main/resources/openapi/parameters.yaml")));
        assertThat(known.properties())
                .as("openapi/parameters.yaml")
                .isNotEmpty()
                .allMatch(entry ->
                        used.contains(entry.getValue().path("description").asText()));
    }

    private boolean isA(Described property, String format) {
        return document.at(property.place()).toString().contains("/" + format + "\"");
    }

    private static List<String> undescribed(List<Described> all) {
        return all.stream()
                .filter(one -> one.text().isBlank())
                .map(one -> one.place() + " " + one.name())
                .toList();
    }

    private static boolean repeatsTheName(Described one) {
        var beyond = new HashSet<>(words(one.text()));
        beyond.removeAll(words(one.name()));
        beyond.removeAll(STOP_WORDS);
        return beyond.isEmpty();
    }

    /** The words of a text or a name, without the endings that make another form of the same word. */
    private static Set<String> words(String text) {
        var apart = text.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Arrays.stream(apart.split("[^\\p{L}\\p{N}]+"))
                .map(word -> word.length() > 4 ? word.replaceAll("(ing|ed|es|e|s)$", "") : word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Every property of every named schema. */
    private List<Described> properties() {
        var found = new ArrayList<Described>();
        for (var schema : document.at("/components/schemas").properties()) {
            for (var property : schema.getValue().path("properties").properties()) {
                found.add(new Described(
                        "/components/schemas/" + schema.getKey() + "/properties/" + property.getKey(),
                        property.getKey(),
                        property.getValue().path("description").asText()));
            }
        }
        return found;
    }

    /** Every value of every list of values, with the line about it in the description of the list. */
    private List<Described> values() {
        var found = new ArrayList<Described>();
        walk("", document, (place, owner) -> {
            var list = owner.has("enum") ? owner : owner.path("schema");
            if (list.has("enum") && !place.endsWith("/schema")) {
                for (var value : list.path("enum")) {
                    found.add(new Described(place, value.asText(), line(value.asText(), owner)));
                }
            }
        });
        return found;
    }

    private static String line(String value, JsonNode owner) {
        Matcher line = Pattern.compile(VALUE_LINE.formatted(Pattern.quote(value)))
                .matcher(owner.path("description").asText());
        return line.find() ? line.group(1) : "";
    }

    /** Every parameter of every operation. */
    private List<Described> parameters() {
        var found = new ArrayList<Described>();
        walk("", document.path("paths"), (place, owner) -> {
            for (var parameter : owner.path("parameters")) {
                var described = parameter.has("$ref")
                        ? document.at(parameter.path("$ref").asText().substring(1))
                        : parameter;
                found.add(new Described(
                        place,
                        described.path("name").asText(),
                        described.path("description").asText()));
            }
        });
        return found;
    }

    private interface Visitor {
        void visit(String place, JsonNode node);
    }

    private static void walk(String place, JsonNode node, Visitor visitor) {
        if (node.isObject()) {
            visitor.visit(place, node);
            node.properties().stream()
                    .filter(inner -> !inner.getKey().equals("examples")
                            && !inner.getKey().equals("example"))
                    .forEach(inner -> walk(
                            place + "/" + inner.getKey().replace("~", "~0").replace("/", "~1"),
                            inner.getValue(),
                            visitor));
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                walk(place + "/" + i, node.get(i), visitor);
            }
        }
    }
}
