package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The administrator of the realm, who calls the administration API of Keycloak. */
final class KeycloakAdmin {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A token of the first administrator lives for a minute. */
    private static final Duration FRESH = Duration.ofSeconds(40);

    private final String server;
    private final String password;
    private String token = "";
    private Instant fetched = Instant.EPOCH;

    KeycloakAdmin(String server, String password) {
        this.server = server;
        this.password = password;
    }

    /** A person with roles, in groups, with a password that holds. */
    void newPerson(String name, String secret, List<String> roles, String... groups) {
        newPerson(name, secret, roles, Map.of(), groups);
    }

    /** A person with attributes as well. */
    void newPerson(
            String name, String secret, List<String> roles, Map<String, List<String>> attributes, String... groups) {
        send(
                "POST",
                "comity/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "attributes",
                        attributes,
                        "groups",
                        Arrays.asList(groups),
                        "credentials",
                        List.of(Map.of("type", "password", "value", secret, "temporary", false))));
        grant(person(name), roles);
    }

    /** Adds the people of a file. */
    JsonNode addPeople(Path file) throws IOException {
        return send("POST", "comity/partialImport", JSON.readTree(Files.readString(file)));
    }

    /** Sets a password that has to be changed at once. */
    void setFirstPassword(String name, String secret) {
        send(
                "PUT",
                "comity/users/" + person(name) + "/reset-password",
                Map.of("type", "password", "value", secret, "temporary", true));
    }

    void disable(String name) {
        send("PUT", "comity/users/" + person(name), Map.of("enabled", false));
    }

    /** Takes the person out of the group. */
    void remove(String name, String group) {
        send("DELETE", "comity/users/" + person(name) + "/groups/" + group(group), "");
    }

    /** Adds an own authority: a group under the one of all authorities. */
    void newAuthority(String code) {
        send("POST", "comity/groups/" + group("/authorities") + "/children", Map.of("name", code));
    }

    /** A program with a service account that is a statistician of the authority; returns its secret. */
    String newProgram(String client, String group, Map<String, String> attributes, JsonNode mappers) {
        send(
                "POST",
                "comity/clients",
                Map.of(
                        "clientId",
                        client,
                        "serviceAccountsEnabled",
                        true,
                        "standardFlowEnabled",
                        false,
                        "attributes",
                        attributes,
                        "protocolMappers",
                        mappers));
        var account = send("GET", "comity/clients/" + client(client) + "/service-account-user", "")
                .path("id")
                .asText();
        grant(account, List.of("statistician"));
        send("PUT", "comity/users/" + account + "/groups/" + group(group), "");
        return secret("comity", client);
    }

    /** The secret of a program. */
    String secret(String realm, String client) {
        return send("GET", realm + "/clients/" + client(realm, client) + "/client-secret", "")
                .path("value")
                .asText();
    }

    /** Makes a new secret; the old one is worth nothing from then on. */
    String newSecret(String client) {
        return send("POST", "comity/clients/" + client(client) + "/client-secret", "")
                .path("value")
                .asText();
    }

    /** Which claims a client's tokens get. */
    JsonNode mappers(String client) {
        var mappers = send("GET", "comity/clients/" + client(client), "").path("protocolMappers");
        mappers.forEach(mapper -> ((ObjectNode) mapper).remove("id"));
        return mappers;
    }

    private void grant(String person, List<String> roles) {
        var granted = roles.stream()
                .map(role -> send("GET", "comity/roles/" + role, ""))
                .toList();
        send("POST", "comity/users/" + person + "/role-mappings/realm", granted);
    }

    private String client(String client) {
        return client("comity", client);
    }

    private String client(String realm, String client) {
        return send("GET", realm + "/clients?clientId=" + client, "")
                .at("/0/id")
                .asText();
    }

    private String person(String name) {
        return send("GET", "comity/users?exact=true&username=" + name, "")
                .at("/0/id")
                .asText();
    }

    private String group(String path) {
        return send("GET", "comity/group-by-path" + path, "").path("id").asText();
    }

    private JsonNode send(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(URI.create(server + "/admin/realms/" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body instanceof String ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)))
                .build();
        var answer = answer(request);
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isBetween(200, 299);
        return read(answer.body());
    }

    private String token() {
        if (fetched.plus(FRESH).isBefore(Instant.now())) {
            var form = "grant_type=password&client_id=admin-cli&username=admin&password=" + password;
            var request = HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            fetched = Instant.now();
            token = read(answer(request).body()).path("access_token").asText();
        }
        return token;
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
