package org.comity.examples;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.time.MovableNow;
import org.comity.sample.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example of the API document is what the application answers: each call is made, and the answer held against the
 * one recorded in {@code openapi/examples}. {@code -Dcomity.docs.write=true} records anew.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {

    /** A Monday, two weeks after the usual request came in. */
    private static final Instant PRESENT = Instant.parse("2025-03-17T09:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    MovableNow now;

    private JsonNode document = JSON.createObjectNode();
    private Map<String, Operation> operations = new HashMap<>();

    @BeforeAll
    void read() throws IOException {
        document = JSON.readTree(
                new Api("").get("/api/v1/openapi?format=json").expecting(200).body());
        operations = Operation.in(document).collect(Collectors.toMap(Operation::id, Function.identity()));
    }

    @BeforeEach
    void stop() {
        now.stopsAt(PRESENT);
    }

    @AfterEach
    void restart() {
        now.isUsual();
    }

    static Stream<String> files() {
        return KnownExamples.all().stream().map(Example::file).distinct();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theExamplesAreWhatIsAnswered(String file) {
        var schemas = new StrictSchemas(document);
        var answered = JSON.createArrayNode();
        for (var example : KnownExamples.of(file)) {
            var operation = Objects.requireNonNull(operations.get(example.operation()), "no operation " + example);
            var ask = example.situation().get();
            var answer = ask.of(operation);
            assertThat(answer.status()).as("%s: %s", example, answer.body()).isEqualTo(example.status());
            var recorded = RecordedExamples.of(example, ask, operation, answer);
            assertThat(faults(schemas, operation, recorded))
                    .as("%s breaks the schema: %s", example, RecordedExamples.pretty(recorded))
                    .isEmpty();
            answered.add(recorded);
        }
        if (Boolean.getBoolean("comity.docs.write")
                && !RecordedExamples.read(file).equals(answered)) {
            RecordedExamples.write(file, answered);
        }

        assertThat(RecordedExamples.read(file))
                .as(
                        "%s is no longer true: ./mvnw test -Dtest=ExamplesTest -Dcomity.docs.write=true%nNow: %s",
                        file, RecordedExamples.pretty(answered))
                .isEqualTo(answered);
    }

    /** The body of a call that was refused for its form breaks the schema, of course. */
    private List<String> faults(StrictSchemas schemas, Operation operation, JsonNode recorded) {
        var status = recorded.at("/response/status").asText();
        var request = recorded.path("request");
        var response = recorded.path("response");
        var sent = status.matches("400|415") || !request.has("body")
                ? Stream.<String>empty()
                : faults(schemas, operation.bodies(), request);
        var got = response.has("body")
                ? faults(schemas, operation.answers(document, status), response)
                : Stream.<String>empty();
        return Stream.concat(sent, got).toList();
    }

    private static Stream<String> faults(StrictSchemas schemas, JsonNode content, JsonNode message) {
        var type = message.path("contentType").asText();
        var schema = content.path(type).path("schema");
        return schema.isMissingNode()
                ? Stream.of("the document knows no " + type)
                : schemas.faultsIn(message.path("body"), schema).stream();
    }

    @Test
    void everyOperationHasExamples() {
        var missing = operations.values().stream()
                .sorted(java.util.Comparator.comparing(Operation::id))
                .flatMap(operation -> missing(operation, RecordedExamples.read(operation.id())))
                .toList();

        assertThat(missing).as("enter them in a list of KnownExamples").isEmpty();
    }

    private static Stream<String> missing(Operation operation, JsonNode examples) {
        var responses = examples.findValues("response");
        var wanted = operation.successes().stream().flatMap(status -> {
            var types = operation
                    .node()
                    .path("responses")
                    .path(status)
                    .path("content")
                    .properties();
            return types.isEmpty()
                    ? Stream.of(status + " null")
                    : types.stream().map(type -> status + " " + type.getKey());
        });
        var shown = responses.stream()
                .map(response -> response.path("status").asText() + " "
                        + response.path("contentType").asText("null"))
                .toList();
        return wanted.filter(status -> !shown.contains(status)).map(status -> operation.id() + " shows no " + status);
    }

    @Test
    void everyOperationWithABodyShowsARefusalThatNamesFaults() {
        var silent = operations.values().stream()
                .filter(operation -> !operation.bodies().isMissingNode())
                .map(Operation::id)
                .filter(name -> RecordedExamples.read(name).findValues("response").stream()
                        .noneMatch(response -> response.path("status").asText().matches("400|422")
                                && !response.at("/body/errors").isEmpty()))
                .toList();

        assertThat(silent).isEmpty();
    }

    /** The document is made of the examples when the application is built, before they are recorded anew. */
    @Test
    @DisabledIfSystemProperty(named = "comity.docs.write", matches = "true")
    void theDocumentShowsEveryExample() {
        for (var name : RecordedExamples.names()) {
            for (var example : RecordedExamples.read(name)) {
                var shown = shown(name, example);
                assertThat(shown)
                        .as("%s %s", name, example.path("name"))
                        .allSatisfy((place, value) ->
                                assertThat(value.path("value")).as(place).isEqualTo(example.at(place)));
            }
        }
    }

    /** The places of the document where the body sent and the body answered must stand. */
    private Map<String, JsonNode> shown(String name, JsonNode example) {
        var status = example.at("/response/status").asText();
        var bodies = new HashMap<String, JsonNode>();
        var operation = operations.get(name);
        var answers = operation == null
                ? document.at("/components/responses/" + name + "/content")
                : operation.answers(document, status);
        if (example.at("/response").has("body")) {
            bodies.put("/response/body", shown(answers, example, "/response"));
        }
        if (operation != null && example.at("/request").has("body")) {
            bodies.put("/request/body", shown(operation.bodies(), example, "/request"));
        }
        return bodies;
    }

    private static JsonNode shown(JsonNode content, JsonNode example, String message) {
        return content.path(example.at(message + "/contentType").asText())
                .path("examples")
                .path(example.path("name").asText());
    }

    @Test
    void nothingIsRecordedOfWhatIsNoLongerThere() throws IOException {
        var known = files().toList();
        if (Boolean.getBoolean("comity.docs.write")) {
            for (var name : RecordedExamples.names()) {
                if (!known.contains(name)) {
                    Files.delete(RecordedExamples.file(name));
                }
            }
        }

        assertThat(known).containsAll(RecordedExamples.names());
        assertThat(KnownExamples.all()).extracting(Example::toString).doesNotHaveDuplicates();
    }

    @Test
    void theDocumentIsShownByTheUserInterface() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("'/api/v1/openapi'"));
    }
}
