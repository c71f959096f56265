package org.comity.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.SampleCase;
import org.jspecify.annotations.Nullable;

/**
 * A call of an operation, in words of the operation: its address and method stand in the API document.
 *
 * @param who the caller
 * @param parameters by name, wherever they stand: in the path, the query or a header
 * @param contentType the media type of the body
 * @param body JSON, text or the parts of a form
 */
record Ask(
        Api who,
        Map<String, String> parameters,
        @Nullable String contentType,
        @Nullable Object body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "part-of-an-example";

    /** Somebody calls. */
    static Ask by(Api who) {
        return new Ask(who, Map.of(), null, null);
    }

    /** The caseworker calls for a request, having read it last. */
    static Ask about(SampleCase file) {
        return about(file, file.callers().caseworker());
    }

    /** Somebody calls for a request, having read it last. */
    static Ask about(SampleCase file, Api who) {
        return by(who).with("id", file.id()).with("If-Match", file.etag());
    }

    /** The same call with a parameter. */
    Ask with(String parameter, String value) {
        var more = new LinkedHashMap<>(parameters);
        more.put(parameter, value);
        return new Ask(who, more, contentType, body);
    }

    /** The same call without a parameter. */
    Ask without(String parameter) {
        var less = new LinkedHashMap<>(parameters);
        less.remove(parameter);
        return new Ask(who, less, contentType, body);
    }

    /** The same call with a body of JSON. */
    Ask json(String json) {
        return json(json, "application/json");
    }

    /** The same call with a merge patch. */
    Ask patch(String json) {
        return json(json, "application/merge-patch+json");
    }

    /** The same call with a body of plain text. */
    Ask text(String text) {
        return new Ask(who, parameters, "text/plain", text);
    }

    private Ask json(String json, String type) {
        try {
            return new Ask(who, parameters, type, JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The same call with a form; the part {@code file} is sent as a file. */
    Ask form(Map<String, String> parts) {
        return new Ask(who, parameters, "multipart/form-data", parts);
    }

    /** Makes the call. */
    Answer of(Operation operation) {
        var headers = new LinkedHashMap<String, String>();
        operation.headers().stream()
                .filter(parameters::containsKey)
                .forEach(name -> headers.put(name, Objects.requireNonNull(parameters.get(name))));
        if (parameters.containsKey("Accept")) {
            headers.put("Accept", Objects.requireNonNull(parameters.get("Accept")));
        }
        if (contentType != null) {
            headers.put("Content-Type", contentType + (body instanceof Map ? "; boundary=" + BOUNDARY : ""));
        }
        var pairs = headers.entrySet().stream()
                .flatMap(header -> java.util.stream.Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
        return who.send(operation.method(), operation.address(parameters), text(), pairs);
    }

    private String text() {
        return switch (body) {
            case null -> "";
            case Map<?, ?> parts ->
                parts.entrySet().stream()
                        .map(part -> part(String.valueOf(part.getKey()), String.valueOf(part.getValue())))
                        .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
            default -> body.toString();
        };
    }

    private static String part(String name, String value) {
        var file = name.equals("file") ? "; filename=\"register.csv\"\r\nContent-Type: text/csv" : "";
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, file, value);
    }
}
