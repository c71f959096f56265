package org.comity.base.evidence;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** An anchor on another server, which takes each document by POST and answers 2xx once it has stored it. */
final class HttpAnchor implements Anchor {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FIRST_OF_SUCCESS = 200;
    private static final int FIRST_AFTER_SUCCESS = 300;

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    HttpAnchor(URI address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public void accept(String line) {
        var call = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(line))
                .build();
        try {
            var status =
                    client.send(call, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status < FIRST_OF_SUCCESS || status >= FIRST_AFTER_SUCCESS) {
                throw new IllegalStateException("The anchor server answered " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The anchor server cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program stops", e);
        }
    }
}
