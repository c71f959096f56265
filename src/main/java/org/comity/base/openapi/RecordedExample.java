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
     * What was sent.
     *
     * @param parameters by name, wherever they stand
     * @param contentType the media type of the body
     * @param body JSON, text or the parts of a form
     */
    record Call(
            Map<String, String> parameters,
            @Nullable String contentType,
            @Nullable Object body) {}

    /**
     * What came back.
     *
     * @param headers those a client has use for
     * @param contentType the media type of the body
     * @param body JSON or text
     */
    record Answer(
            int status,
            Map<String, String> headers,
            @Nullable String contentType,
            @Nullable Object body) {}

    /** What was recorded of an operation, or of a problem that is the same everywhere; nothing for an unknown name. */
    static List<RecordedExample> of(@Nullable String name) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var file = loader.getResourceAsStream("openapi/examples/" + name + ".json")) {
            return file == null ? List.of() : List.of(JSON.readValue(file, RecordedExample[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("openapi/examples/" + Objects.toString(name) + ".json cannot be read", e);
        }
    }
}
