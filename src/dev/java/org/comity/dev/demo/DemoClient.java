package org.comity.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
    private @Nullable String etag;

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

    /** Imports a register: the dry run, and then the same file for good. */
    void importRegister(DevUser user, String csv) throws IOException, InterruptedException {
        var form = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"register.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + BOUNDARY + "--\r\n";
        var report = send(call(user, "/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(form)));
        var proof = json.createObjectNode().put("sha256", report.path("sha256").asText());
        post(user, "/api/v1/imports/" + report.path("id").asText() + "/commit", proof);
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
