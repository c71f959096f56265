package org.comity.base.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of an operation and its answer, as a test recorded them; the same test finds out when they are no longer true.
 *
 * @param name what the document calls it
 * @param summary what happens in it
 * @param request the call
 * @param response the answer
 */
record RecordedExample(String name, String summary, Call request, Answer response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The recorded request.
     *
     * @param parameters the parameters of path, query and header, by name
     * @param contentType the media type of the body
     * @param body JSON, text or the parts of a form
     */
    record Call(
            Map<String, String> parameters,
            @Nullable String contentType,
            @Nullable Object body) {}

    /**
     * The recorded response.
     *
     * @param headers the headers that a client uses
     * @param contentType the media type of the body
     * @param body JSON or text
     */
    record Answer(
            int status,
            Map<String, String> headers,
            @Nullable String contentType,
            @Nullable Object body) {}

    /** The examples of an operation, or of a problem that all operations share. Empty for an unknown name. */
    static List<RecordedExample> of(@Nullable String name) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var file = loader.getResourceAsStream("openapi/examples/" + name + ".json")) {
            return file == null ? List.of() : List.of(JSON.readValue(file, RecordedExample[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("openapi/examples/" + Objects.toString(name) + ".json cannot be read", e);
        }
    }
}
