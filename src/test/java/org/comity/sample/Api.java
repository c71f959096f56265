package org.comity.sample;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.http.client.params.ClientPNames;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The API as one caller uses it. Headers are given as names and values in turn.
 *
 * @param token the bearer token of the caller
 */
public record Api(String token) {

    /** The path of all requests. */
    public static final String REQUESTS = "/api/v1/requests";

    private static final RestAssuredConfig CONFIG =
            RestAssuredConfig.config().redirect(RedirectConfig.redirectConfig().followRedirects(false));

    /** One client for all calls whose answers are read at once, which gives the connection back. */
    private static final HttpClientConfig POOLED =
            HttpClientConfig.httpClientConfig().httpClientFactory(Api::pooled).reuseHttpClientInstance();

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The caller as access rights name it: issuer and subject of the token. */
    public String person() {
        return get("/api/v1/me").expecting(200).id();
    }

    /** Reads. */
    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Posts a body, which is text already or becomes JSON. */
    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, with(headers, "Content-Type", "application/json"));
    }

    /** Puts a body. */
    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, body, with(headers, "Content-Type", "application/json"));
    }

    /** Changes by merge patch. */
    public Answer patch(String path, Object body, String... headers) {
        return send("PATCH", path, body, with(headers, "Content-Type", "application/merge-patch+json"));
    }

    /** Sends anything. */
    public Answer send(String method, String path, Object body, String... headers) {
        var text = body instanceof String written ? written : json(body);
        var request = call(CONFIG.httpClient(POOLED), headers).urlEncodingEnabled(false);
        if (!text.isEmpty()) {
            request.body(text.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return Answer.of(request.request(method, path));
        } catch (Exception e) {
            // REST Assured throws checked exceptions without declaring them.
            if (e instanceof IOException broken) {
                throw new UncheckedIOException(broken);
            }
            throw e;
        }
    }

    /** A call with the token and these headers, to which a test adds what the methods above do not offer. */
    public RequestSpecification call(String... headers) {
        return call(CONFIG, headers);
    }

    private RequestSpecification call(RestAssuredConfig config, String... headers) {
        var encoding = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        for (var i = 0; i < headers.length; i += 2) {
            if (headers[i].equals("Content-Type")) {
                encoding = encoding.encodeContentTypeAs(headers[i + 1], ContentType.BINARY);
            }
        }
        var request = given().config(config.encoderConfig(encoding))
                .baseUri(ConfigProvider.getConfig().getValue("test.url", String.class))
                .header("Authorization", "Bearer " + token);
        for (var i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    @SuppressWarnings("deprecation")
    private static DefaultHttpClient pooled() {
        var connections = new PoolingClientConnectionManager();
        connections.setMaxTotal(100);
        connections.setDefaultMaxPerRoute(100);
        var client = new DefaultHttpClient(connections);
        client.getParams().setLongParameter(ClientPNames.CONN_MANAGER_TIMEOUT, 30_000);
        return client;
    }

    private static String[] with(String[] headers, String name, String value) {
        var more = Arrays.copyOf(headers, headers.length + 2);
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
