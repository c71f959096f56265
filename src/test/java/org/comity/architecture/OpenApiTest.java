package org.comity.architecture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.validation.constraints.AssertTrue;
import java.beans.Introspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.comity.base.json.MustHold;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.DuplicateKeyException;
import org.yaml.snakeyaml.Yaml;

/** Holds {@code docs/openapi.yaml} against the document that is served, and the document against our manners. */
@QuarkusTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("docs/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final ObjectMapper SORTING = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .stringQuotingChecker(new QuotingWhatLooksLikeANumber())
            .build());

    /** Days and numbers that are text stay text for readers of YAML 1.1, too. */
    private static final class QuotingWhatLooksLikeANumber extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || value.matches("[-+.]?\\d.*");
        }
    }

    /** An operation of the document. */
    private record Operation(String method, String path, JsonNode node) {

        String name() {
            return method + " " + path;
        }
    }

    @Test
    void theServedDocumentIsTheCommittedOne() throws IOException {
        var served = YAML.writeValueAsString(withoutExamples(normal(served())));
        if (Boolean.getBoolean("comity.docs.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(COMMITTED)
                .as("docs/openapi.yaml is out of date: run ./mvnw test -Dtest=OpenApiTest -Dcomity.docs.write=true")
                .hasContent(served);
    }

    @Test
    void theCommittedDocumentReadsAsTheServedOne() throws IOException {
        JsonNode committed = YAML.readTree(Files.readString(COMMITTED));

        assertThat(committed).isEqualTo(SORTING.valueToTree(withoutExamples(normal(served()))));
    }

    /** They are committed once, beside the test that records them, and put into the document that is served. */
    @Test
    void theServedDocumentHasTheRecordedExamples() throws IOException {
        var summaries = served().findValuesAsText("summary");
        try (var files = Files.list(Path.of("src/main/resources/openapi/examples"))) {
            var recorded = files.toList();
            assertThat(recorded).hasSizeGreaterThan(50);
            for (var file : recorded) {
                for (var example : SORTING.readTree(file.toFile())) {
                    if (!example.at("/request").has("body")
                            && !example.at("/response").hasNonNull("body")) {
                        continue; // a workbook cannot be shown as text
                    }
                    assertThat(summaries)
                            .as(file.toString())
                            .contains(example.path("summary").asText());
                }
            }
        }
        assertThat(Files.readString(COMMITTED)).doesNotContain("example:").doesNotContain("examples:");
    }

    @Test
    void aStrictReaderLoadsTheCommittedDocument() throws IOException {
        var text = Files.readString(COMMITTED);

        assertThat(text).doesNotContain("\t");
        assertThat(SORTING.<JsonNode>valueToTree(strict().loadFromString(text))).isEqualTo(YAML.readTree(text));
    }

    @Test
    void aStrictReaderLoadsTheServedDocument() throws IOException {
        var text = given().accept("application/yaml")
                .get("/api/v1/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(SORTING.<JsonNode>valueToTree(strict().loadFromString(text)))
                .isEqualTo(SORTING.valueToTree(normal(served())));
        assertThat(new Yaml().<Map<String, Object>>load(text))
                .as("also by YAML 1.1")
                .containsKey("paths");
    }

    /** A reader of YAML 1.1 takes a plain scalar of this form for a day, and stops at one that no month has. */
    @Test
    void aPlainDayOfTheServedDocumentExists() throws IOException {
        var text = given().accept("application/yaml").get("/api/v1/openapi").asString();
        var days = new ArrayList<String>();
        for (var event : new Parse(LoadSettings.builder().build()).parseString(text)) {
            if (event instanceof ScalarEvent scalar
                    && scalar.isPlain()
                    && scalar.getValue().matches("\\d{4}-\\d{1,2}-\\d{1,2}([Tt ].*)?")) {
                days.add(scalar.getValue());
            }
        }

        assertThat(days).isNotEmpty().allSatisfy(day -> LocalDate.parse(day.substring(0, 10)));
    }

    @Test
    void textThatOlderReadersTakeForSomethingElseIsQuoted() throws IOException {
        var ambiguous = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|~|[-+.]?\\d.*");
        var values = new ArrayList<String>();
        for (var event : new Parse(LoadSettings.builder().build()).parseString(Files.readString(COMMITTED))) {
            if (event instanceof ScalarEvent scalar
                    && scalar.isPlain()
                    && ambiguous.matcher(scalar.getValue()).matches()) {
                values.add(scalar.getValue());
            }
        }

        assertThat(values)
                .as("plain scalars")
                .isNotEmpty()
                .allMatch(value -> value.matches("true|false|null|-?\\d+(\\.\\d+)?"));
    }

    @Test
    void aDocumentWithAKeyTwiceIsRefused() {
        assertThatThrownBy(() -> strict().loadFromString("a: 1\na: 2")).isInstanceOf(DuplicateKeyException.class);
    }

    private static Load strict() {
        return new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build());
    }

    private static Object withoutExamples(Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                var others = new TreeMap<String, Object>();
                map.forEach((key, inner) -> {
                    if (!key.equals("examples") && !key.equals("example")) {
                        others.put(String.valueOf(key), withoutExamples(inner));
                    }
                });
                yield others;
            }
            case List<?> list -> list.stream().map(OpenApiTest::withoutExamples).toList();
            default -> value;
        };
    }

    @Test
    void theDocumentIsOpenApi31() throws IOException {
        assertThat(served().path("openapi").asText()).startsWith("3.1");
    }

    @Test
    void everyOperationSaysWhatItIs() throws IOException {
        var operations = operations();

        assertThat(operations).hasSizeGreaterThan(20);
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.node().path("operationId").asText())
                    .as(operation.name())
                    .isNotBlank();
            assertThat(operation.node().path("summary").asText())
                    .as(operation.name())
                    .isNotBlank();
            assertThat(operation.node().path("tags")).as(operation.name()).isNotEmpty();
        });
        assertThat(operations)
                .extracting(operation -> operation.node().path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyOperationNamesItsProblems() throws IOException {
        assertThat(operations()).allSatisfy(operation -> {
            var answers = names(operation.node().path("responses"));
            assertThat(answers).as(operation.name()).contains("400", "401", "403");
            if (operation.path().contains("{")) {
                assertThat(answers).as(operation.name()).contains("404");
            }
            if (parameters(operation).contains("If-Match")) {
                assertThat(answers).as(operation.name()).contains("409", "412", "428");
            }
        });
    }

    @Test
    void problemsHaveTheirOwnMediaTypeAndShape() throws IOException {
        var responses = served().path("components").path("responses");

        assertThat(names(responses)).contains("Problem400", "Problem404", "Problem412", "Problem422", "Problem428");
        assertThat(responses)
                .allSatisfy(response -> assertThat(response.at("/content/application~1problem+json/schema/$ref")
                                .asText())
                        .isEqualTo("#/components/schemas/Problem"));
    }

    @Test
    void everyOperationNeedsABearerToken() throws IOException {
        var document = served();

        assertThat(document.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document.path("security").toString()).contains("bearer");
        assertThat(operations())
                .noneMatch(operation -> operation.node().path("security").isArray()
                        && operation.node().path("security").isEmpty());
    }

    @Test
    void momentsAreTextAndPatchesAreOfTheirMediaType() throws IOException {
        assertThat(served().at("/components/schemas/NewTransition/properties/occurredAt/type")
                        .asText())
                .isEqualTo("string");
        assertThat(operations())
                .filteredOn(operation -> operation.method().equals("patch"))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(names(operation.node().at("/requestBody/content")))
                        .containsExactly("application/merge-patch+json"));
    }

    @Test
    void everySuccessHasAShape() throws IOException {
        assertThat(operations())
                .allSatisfy(operation -> operation.node().path("responses").properties().stream()
                        .filter(answer -> answer.getKey().matches("20[01]"))
                        .forEach(answer -> assertThat(
                                        answer.getValue().path("content").findValues("schema"))
                                .as(operation.name())
                                .isNotEmpty()));
    }

    @Test
    void listsArePages() throws IOException {
        var schemas = served().at("/components/schemas");
        var answers = operations().stream()
                .flatMap(operation -> operation.node().path("responses").findValues("schema").stream()
                        .map(schema -> schema.has("$ref")
                                ? schemas.path(schema.path("$ref").asText().replace("#/components/schemas/", ""))
                                : schema)
                        .map(schema ->
                                operation.name() + " " + schema.path("type").asText() + " "
                                        + String.join(",", names(schema.path("properties")))))
                .toList();

        // A batch of CloudEvents is an array by its specification.
        assertThat(answers)
                .filteredOn(answer -> answer.contains(" array "))
                .containsExactly("get /api/v1/events array ");
        assertThat(answers).filteredOn(answer -> answer.contains("items,next")).hasSizeGreaterThan(25);
    }

    @Test
    void nothingOfTheInsideIsShown() throws IOException {
        var document = served();

        assertThat(names(document.at("/components/schemas")))
                .doesNotContain(
                        "CooperationRequest",
                        "HistoryEntry",
                        "SideProcess",
                        "Deadline",
                        "UriInfo",
                        "Response",
                        "JsonNode",
                        "Moment");
        assertThat(names(document.at("/components/schemas")))
                .as("two types of one name are numbered: name them apart by @Schema(name = …)")
                .noneMatch(name -> name.matches(".*\\d"));
        assertThat(operations()).allMatch(operation -> operation.path().startsWith("/api/v1/"));
    }

    /** A check of several fields at once looks like a field of its own to the scanner of classes. */
    @Test
    void checksAreNoFields() throws IOException {
        var schemas = served().at("/components/schemas");
        var checks = Packages.CODE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(MustHold.class) || method.isAnnotatedWith(AssertTrue.class))
                .toList();

        assertThat(checks)
                .isNotEmpty()
                .as("say by @MustHold where the fault lies, so that it does not point at the check")
                .allMatch(check -> check.isAnnotatedWith(MustHold.class));
        assertThat(checks)
                .as("hide them from the document by @Schema(hidden = true)")
                .noneMatch(check -> schemas.at("/" + check.getOwner().getSimpleName() + "/properties")
                        .has(Introspector.decapitalize(check.getName().substring(2))));
    }

    private static JsonNode served() throws IOException {
        return SORTING.readTree(given().queryParam("format", "json")
                .get("/api/v1/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    /** Keys in alphabetical order, so that only the content counts. */
    private static Object normal(JsonNode node) {
        return SORTING.convertValue(node, Object.class) instanceof Map<?, ?> map ? sorted(map) : node;
    }

    private static Object sorted(Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                var inOrder = new TreeMap<String, Object>();
                map.forEach((key, inner) -> inOrder.put(String.valueOf(key), sorted(inner)));
                yield inOrder;
            }
            case List<?> list -> list.stream().map(OpenApiTest::sorted).toList();
            default -> value;
        };
    }

    /** The operations of ours; the local token issuer hides its own. */
    private static List<Operation> operations() throws IOException {
        var operations = new ArrayList<Operation>();
        served().path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    private static List<String> parameters(Operation operation) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
