package org.comity.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.jspecify.annotations.Nullable;

/** Calls the API of the running application with tokens of the local issuer. */
class DemoClient {

    private static final String BOUNDARY = "comity-demo";

    private final String base;
    private final ObjectMapper json;
    private final DevTokens tokens = DevTokens.local();
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile @Nullable String etag;

    DemoClient(String base, ObjectMapper json) {
        this.base = base;
        this.json = json;
    }

    JsonNode get(DevUser user, String path) throws IOException, InterruptedException {
        return send(call(user, path).GET());
    }

    JsonNode put(DevUser user, String path, String body) throws IOException, InterruptedException {
        return send(call(user, path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    /** Posts; a change is based on the entity tag that was answered last. */
    JsonNode post(DevUser user, String path, JsonNode body) throws IOException, InterruptedException {
        var call = call(user, path).header("Content-Type", "application/json");
        if (etag != null) {
            call.header("If-Match", etag);
        }
        return send(call.POST(BodyPublishers.ofString(body.toString())));
    }

    /** Posts to a request as it is now. */
    JsonNode change(DevUser user, String path, JsonNode body) throws IOException, InterruptedException {
        return send(call(user, path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Changes the content of a request as it is now. */
    void patch(DevUser user, String path, JsonNode body) throws IOException, InterruptedException {
        send(call(user, path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString(body.toString())));
    }

    /** Imports a register: the dry run, and then the same file for good. */
    void importRegister(DevUser user, String csv) throws IOException, InterruptedException {
        importRegister(user, user, csv, "{}");
    }

    /**
     * Imports a register that one person reads and another one commits.
     *
     * @param mapping how the columns are read, as JSON
     */
    void importRegister(DevUser reader, DevUser committer, String csv, String mapping)
            throws IOException, InterruptedException {
        var form = part("file\"; filename=\"register.csv", "text/csv", csv) + part("mapping", "application/json", mapping)
                + "--" + BOUNDARY + "--\r\n";
        var report = send(call(reader, "/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Prefer", "wait=60")
                .POST(BodyPublishers.ofString(form)));
        var proof = json.createObjectNode().put("sha256", report.path("sha256").asText());
        send(call(committer, "/api/v1/imports/" + report.path("id").asText() + "/commit")
                .header("Content-Type", "application/json")
                .header("Prefer", "wait=60")
                .header("If-Match", Objects.requireNonNull(etag))
                .POST(BodyPublishers.ofString(proof.toString())));
    }

    private static String part(String name, String type, String text) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\nContent-Type: " + type
                + "\r\n\r\n" + text + "\r\n";
    }

    private HttpRequest.Builder call(DevUser user, String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + tokens.sign(user));
    }

    private JsonNode send(HttpRequest.Builder call) throws IOException, InterruptedException {
        var request = call.build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        etag = answer.headers().firstValue("ETag").orElse(null);
        return json.readTree(answer.body());
    }
}
