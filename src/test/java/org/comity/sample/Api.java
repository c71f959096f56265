package org.comity.sample;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
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

    /** One client for all calls whose answers are read at once: it takes a fraction of the time of REST Assured. */
    private static final CloseableHttpClient CLIENT = HttpClientBuilder.create()
            .setMaxConnTotal(100)
            .setMaxConnPerRoute(100)
            .setDefaultRequestConfig(RequestConfig.custom()
                    .setConnectionRequestTimeout(30_000)
                    .setNormalizeUri(false)
                    .build())
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();

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

    /** Sends anything to a path of the server under test, or to an address. */
    public Answer send(String method, String path, Object body, String... headers) {
        var text = body instanceof String written ? written : json(body);
        var request = RequestBuilder.create(method)
                .setUri(path.startsWith("http") ? path : server() + path)
                .addHeader("Authorization", "Bearer " + token)
                .addHeader("Accept", "*/*");
        for (var i = 0; i < headers.length; i += 2) {
            if (headers[i].equalsIgnoreCase("Accept")) {
                request.removeHeaders(headers[i]);
            }
            request.addHeader(headers[i], headers[i + 1]);
        }
        if (!text.isEmpty()) {
            request.setEntity(new ByteArrayEntity(
                    text.getBytes(StandardCharsets.UTF_8),
                    org.apache.http.entity.ContentType.APPLICATION_OCTET_STREAM));
        }
        try (var response = CLIENT.execute(request.build())) {
            return Answer.of(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String server() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }

    /** A call with the token and these headers, to which a test adds what the methods above do not offer. */
    public RequestSpecification call(String... headers) {
        var encoding = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        for (var i = 0; i < headers.length; i += 2) {
            if (headers[i].equals("Content-Type")) {
                encoding = encoding.encodeContentTypeAs(headers[i + 1], ContentType.BINARY);
            }
        }
        var request = given().config(CONFIG.encoderConfig(encoding))
                .baseUri(server())
                .header("Authorization", "Bearer " + token);
        for (var i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request;
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
