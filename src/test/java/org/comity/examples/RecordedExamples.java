package org.comity.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.sample.Answer;

/** What calls and answers look like in the files of examples. */
final class RecordedExamples {

    static final Path FOLDER = Path.of("src/main/resources/openapi/examples");

    private static final List<String> HEADERS = List.of("Location", "ETag", "Link", "Content-Disposition");
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordedExamples() {}

    /** The call and its answer, with stand-ins. */
    static ObjectNode of(Example example, Ask ask, Operation operation, Answer answer) {
        var standIns = new StandIns();
        var recorded = JSON.createObjectNode().put("name", example.name()).put("summary", example.summary());
        var request = recorded.putObject("request");
        var said = new TreeMap<>(ask.parameters());
        said.keySet().retainAll(operation.parameters());
        request.set("parameters", JSON.valueToTree(standIns.of(said)));
        if (ask.body() != null) {
            request.put("contentType", ask.contentType());
            request.set("body", standIns.of(sent(ask.body())));
        }
        var response = recorded.putObject("response").put("status", answer.status());
        var headers = response.putObject("headers");
        for (var name : HEADERS) {
            // The address is absolute, by the host that the caller used; of an example that is a stand-in.
            var value = answer.header(name).replaceFirst("^https?://[^/]+", "https://comity.example");
            if (!value.isEmpty()) {
                headers.put(name, standIns.of(value));
            }
        }
        if (!answer.body().isEmpty()) {
            response.put("contentType", mediaType(answer));
        }
        if (!answer.body().isEmpty() && isText(mediaType(answer))) {
            response.set("body", standIns.of(cut(body(answer), example.atMost())));
        }
        return recorded;
    }

    /** A part of a form that is JSON is shown as JSON. */
    private static JsonNode sent(Object body) {
        JsonNode sent = JSON.valueToTree(body);
        if (body instanceof Map && sent instanceof ObjectNode form) {
            form.properties().stream()
                    .filter(part -> part.getValue().asText().startsWith("{"))
                    .forEach(part -> part.setValue(json(part.getValue().asText())));
        }
        return sent;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static String mediaType(Answer answer) {
        return answer.header("Content-Type").replaceFirst(";.*", "");
    }

    /** A file that is not text is not shown. */
    private static boolean isText(String mediaType) {
        return mediaType.startsWith("text/") || mediaType.endsWith("json");
    }

    /** Without the signs of life of a stream, whose number depends on the time that a run takes. */
    private static JsonNode body(Answer answer) {
        return mediaType(answer).endsWith("json")
                ? answer.json()
                : TextNode.valueOf(answer.body().replace(":no news\n\n", ""));
    }

    private static JsonNode cut(JsonNode body, int atMost) {
        if (body.path("items") instanceof ArrayNode all && all.size() > atMost) {
            var first = JSON.createArrayNode();
            Stream.iterate(0, i -> i + 1).limit(atMost).forEach(i -> first.add(all.get(i)));
            ((ObjectNode) body).set("items", first);
        }
        return body;
    }

    static Path file(String name) {
        return FOLDER.resolve(name + ".json");
    }

    /** What is recorded under a name; nothing if there is no such file. */
    static ArrayNode read(String name) {
        try {
            return Files.exists(file(name))
                    ? (ArrayNode) JSON.readTree(Files.readString(file(name)))
                    : JSON.createArrayNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String name, ArrayNode examples) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file(name), pretty(examples) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String pretty(JsonNode node) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The names under which something is recorded. */
    static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
