package org.comity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person at a browser who signs in as Swagger UI has it done: authorization code with PKCE, through the issuer's own pages.
 * It stores cookies, and knows two forms: sign in, and choose a new password.
 *
 * @param issuer where to sign in
 * @param client on whose behalf
 * @param redirect where the client wants the code
 */
record Browser(String issuer, String client, String redirect) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");
    private static final int PAGES = 6;

    /** The code if somebody gets in, and the last page. */
    private record Visit(Optional<String> code, String page) {}

    /** Tokens after signing in; a new password is chosen where the issuer asks for one. */
    JsonNode signIn(String user, String password, String newPassword) {
        var verifier = UUID.randomUUID().toString() + UUID.randomUUID();
        var visit = visit(question(challenge(verifier), "S256"), user, password, newPassword);
        var code = visit.code().orElseThrow(() -> new AssertionError(user + " does not get in: " + visit.page()));
        return tokens(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                client,
                "redirect_uri",
                redirect,
                "code",
                code,
                "code_verifier",
                verifier));
    }

    JsonNode signIn(String user, String password) {
        return signIn(user, password, password);
    }

    /** Whether the person gets in. */
    boolean letsIn(String user, String password) {
        return visit(question(challenge("x".repeat(50)), "S256"), user, password, password)
                .code()
                .isPresent();
    }

    /** The answer of the token endpoint. */
    JsonNode tokens(Map<String, String> form) {
        return read(post(issuer + "/protocol/openid-connect/token", form, new LinkedHashMap<>())
                .body());
    }

    /** Tokens for tokens. */
    JsonNode refresh(String token) {
        return tokens(Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", token));
    }

    /** Tokens of a program that signs in by its secret. */
    static JsonNode program(String issuer, String client, String secret) {
        return new Browser(issuer, client, "")
                .tokens(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /** The answer of the issuer to a person who changes a field of the own account. */
    int changeAccount(JsonNode tokens, String user, String field, String value) {
        var body = JSON.createObjectNode().put("username", user);
        body.putObject("attributes").putArray(field).add(value);
        return send(
                        HttpRequest.newBuilder(URI.create(issuer + "/account"))
                                .header(
                                        "Authorization",
                                        "Bearer " + tokens.path("access_token").asText())
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/json")
                                .POST(BodyPublishers.ofString(body.toString())),
                        new LinkedHashMap<>())
                .statusCode();
    }

    /** Where the issuer sends a browser that asks in this way, or its page if it sends it nowhere. */
    String answerTo(String challenge, String method) {
        var answer = get(question(challenge, method), new LinkedHashMap<>());
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
    }

    private String question(String challenge, String method) {
        var parameters = new LinkedHashMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                client,
                "redirect_uri",
                redirect,
                "scope",
                "openid",
                "state",
                "s"));
        if (!challenge.isEmpty()) {
            parameters.put("code_challenge", challenge);
            parameters.put("code_challenge_method", method);
        }
        return issuer + "/protocol/openid-connect/auth?" + form(parameters);
    }

    private Visit visit(String question, String user, String password, String newPassword) {
        var cookies = new LinkedHashMap<String, String>();
        var answer = get(question, cookies);
        var tried = false;
        for (var page = 0; page < PAGES; page++) {
            var location = answer.headers().firstValue("Location").orElse("");
            if (location.startsWith(redirect)) {
                return new Visit(parameter(location, "code"), location);
            }
            var form = FORM.matcher(answer.body());
            var asksForNew = answer.body().contains("name=\"password-new\"");
            if (!location.isEmpty()) {
                answer = get(location, cookies);
            } else if (form.find() && (asksForNew || !tried)) {
                tried = true;
                var action = form.group(1).replace("&amp;", "&");
                answer = post(
                        action,
                        asksForNew
                                ? Map.of("password-new", newPassword, "password-confirm", newPassword)
                                : Map.of("username", user, "password", password),
                        cookies);
            } else {
                break;
            }
        }
        return new Visit(Optional.empty(), answer.body());
    }

    private static Optional<String> parameter(String location, String name) {
        var found = Pattern.compile("[?&#]" + name + "=([^&]+)").matcher(location);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static HttpResponse<String> get(String address, Map<String, String> cookies) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET(), cookies);
    }

    private static HttpResponse<String> post(String address, Map<String, String> form, Map<String, String> cookies) {
        return send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(form))),
                cookies);
    }

    /** Cookies are stored by hand: a browser trusts this machine with secure ones, the client of the JDK does not. */
    private static HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> cookies) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            for (var line : answer.headers().allValues("Set-Cookie")) {
                var pair = line.split(";", 2)[0].split("=", 2);
                if (line.contains("Max-Age=0")) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
