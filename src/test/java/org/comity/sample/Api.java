package org.comity.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The API as one caller uses it. Headers are given as names and values in turn.
 *
 * @param token the bearer token of the caller
 */
public record Api(String token) {

    /** The path of all requests. */
    public static final String REQUESTS = "/api/v1/requests";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads. */
    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Posts a body, which is text already or becomes JSON. */
    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, with(headers, "Content-Type", "application/json"));
    }

    /** Puts a body. */
    public Answer put(String path, Object body) {
        return send("PUT", path, body, "Content-Type", "application/json");
    }

    /** Changes by merge patch. */
    public Answer patch(String path, Object body, String... headers) {
        return send("PATCH", path, body, with(headers, "Content-Type", "application/merge-patch+json"));
    }

    /** Sends anything. */
    public Answer send(String method, String path, Object body, String... headers) {
        var text = body instanceof String already ? already : json(body);
        var request = HttpRequest.newBuilder(
                        URI.create(ConfigProvider.getConfig().getValue("test.url", String.class) + path))
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        text.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(text, StandardCharsets.UTF_8));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        var more = java.util.Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
