package org.comity.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation of the API document.
 *
 * @param method in capitals
 * @param path with the names of its parameters in braces
 * @param node what the document says of it
 */
record Operation(String method, String path, JsonNode node) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    static Stream<Operation> in(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method.getValue())));
    }

    String id() {
        return node.path("operationId").asText();
    }

    /** The address of a call with these parameters; those of headers have no place in it. */
    String address(Map<String, String> parameters) {
        var address = path;
        for (var name : named("path")) {
            var value = Objects.requireNonNull(parameters.get(name), () -> id() + " needs the parameter " + name);
            address = address.replace("{" + name + "}", encoded(value));
        }
        var query = named("query").stream()
                .filter(parameters::containsKey)
                .map(name -> name + "=" + encoded(Objects.requireNonNull(parameters.get(name))))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    List<String> headers() {
        return named("header");
    }

    /** All its parameters. */
    List<String> parameters() {
        return Stream.of("path", "query", "header")
                .flatMap(place -> named(place).stream())
                .toList();
    }

    private List<String> named(String place) {
        return StreamSupport.stream(node.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    /** What the document says of its body, by media type. */
    JsonNode bodies() {
        return node.at("/requestBody/content");
    }

    /** What the document says of an answer, by media type; the answers all operations share are looked up. */
    JsonNode answers(JsonNode document, String status) {
        var response = node.path("responses").path(status);
        return response.has("$ref")
                ? document.at(response.path("$ref").asText().substring(1)).path("content")
                : response.path("content");
    }

    /** The statuses of its successes. */
    List<String> successes() {
        return node.path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("2"))
                .toList();
    }
}
