package org.comity.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.http.HttpResponse;
import org.apache.http.util.EntityUtils;

/** An answer of the API. */
public record Answer(int status, Headers headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Answer of(Response response) {
        return new Answer(
                response.statusCode(), response.headers(), new String(response.asByteArray(), StandardCharsets.UTF_8));
    }

    /** An answer that is read to its end. */
    static Answer of(HttpResponse response) throws IOException {
        var headers = Arrays.stream(response.getAllHeaders())
                .map(header -> new Header(header.getName(), header.getValue()))
                .toList();
        var entity = response.getEntity();
        return new Answer(
                response.getStatusLine().getStatusCode(),
                new Headers(headers),
                entity == null ? "" : new String(EntityUtils.toByteArray(entity), StandardCharsets.UTF_8));
    }

    /** The same answer, if it has this status. */
    public Answer expecting(int expected) {
        assertThat(status).as("status of %s", body).isEqualTo(expected);
        return this;
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body, e);
        }
    }

    /** The same answer with the entries of a page as its body; itself if it is no page. */
    public Answer entries() {
        var items = at("/items");
        return items.isArray() && at("/id").isMissingNode() ? new Answer(status, headers, items.toString()) : this;
    }

    /** A part of the body by its JSON pointer. */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    /** A text of the body by its JSON pointer; empty if it is not there. */
    public String text(String pointer) {
        return at(pointer).asText();
    }

    /** A field of each member of an array. */
    public List<String> texts(String array, String field) {
        return StreamSupport.stream(at(array).spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    /** Where the faults lie, each with its code. */
    public List<String> faults() {
        return StreamSupport.stream(at("/errors").spliterator(), false)
                .map(fault ->
                        fault.path("field").asText() + " " + fault.path("code").asText())
                .toList();
    }

    /** The slug of the problem. */
    public String problem() {
        assertThat(header("Content-Type")).as(body).startsWith("application/problem+json");
        return text("/type").replace("/problems/", "");
    }

    /** A header; empty if it is not there. */
    public String header(String name) {
        return Objects.requireNonNullElse(headers.getValue(name), "");
    }

    public String etag() {
        return header("ETag");
    }

    public String location() {
        return header("Location").replaceFirst("^https?://[^/]+", "");
    }

    public String id() {
        return text("/id");
    }
}
