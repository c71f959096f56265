package org.comity.statistics.cube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;

/**
 * An own authority with the requests of a worked example: the rows of its register, and the acts that the register cannot contain.
 *
 * @param callers its people
 * @param requests identifiers of its requests, by the own reference of the register
 */
record ExampleOffice(Callers callers, Map<String, String> requests) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");
    private static final String PAGE = "/api/v1/requests?limit=200";

    static ExampleOffice of(Path register) throws IOException {
        var office = new ExampleOffice(Callers.ofFreshAuthorityIn("ISL"), new HashMap<>());
        if (Files.exists(register.resolve("requests.csv"))) {
            office.takeIn(Files.readAllBytes(register.resolve("requests.csv")));
        }
        if (Files.exists(register.resolve("acts.yaml"))) {
            for (var act : YAML.readTree(register.resolve("acts.yaml").toFile())) {
                office.perform(act);
            }
        }
        return office;
    }

    private void takeIn(byte[] register) {
        var dryRun = callers.named("ida", "caseworker", "supervisor")
                .call()
                .multiPart("file", "register.csv", register, "text/csv")
                .post("/api/v1/imports");
        assertThat(dryRun.statusCode()).as(dryRun.asString()).isEqualTo(201);
        assertThat(dryRun.jsonPath().getList("faults")).as(dryRun.asString()).isEmpty();
        var commit = callers.supervisor()
                .post(
                        "/api/v1/imports/" + dryRun.path("id") + "/commit",
                        Map.of("sha256", dryRun.path("sha256")),
                        "If-Match",
                        dryRun.header("ETag"));
        assertThat(commit.status()).as(commit.body()).isEqualTo(200);
        for (var line : callers.caseworker().get(PAGE).expecting(200).at("/items")) {
            requests.put(line.path("reference").asText(), line.path("id").asText());
        }
    }

    private void perform(JsonNode act) {
        var path = filled(act.path("path").asText());
        var body = act.has("body") ? filled(act.path("body").toString()) : "";
        var who = switch (act.path("as").asText("caseworker")) {
            case "supervisor" -> callers.supervisor();
            case "administrator" -> callers.administrator();
            default -> callers.caseworker();
        };
        var method = act.path("method").asText("POST");
        var answer = send(who, method, path, body);
        assertThat(answer.status())
                .as("%s %s %s: %s", method, path, body, answer.body())
                .isBetween(200, 299);
        if (act.hasNonNull("name")) {
            requests.put(
                    act.path("name").asText(),
                    answer.at(pointer(act.path("id").asText("id"))).asText());
        }
    }

    /** A request by its name, or by {@code A-1/TRANSLATION} its side process of a kind that the program opened. */
    private Optional<String> named(String name) {
        var parts = name.split("/");
        if (parts.length != 2 || !requests.containsKey(parts[0])) {
            return Optional.ofNullable(requests.get(name));
        }
        var address = "/api/v1/requests/" + requests.get(parts[0]) + "/side-processes";
        for (var one : callers.caseworker().get(address).expecting(200).at("/items")) {
            if (one.path("kind").asText().equals(parts[1])) {
                return Optional.of(one.path("id").asText());
            }
        }
        return Optional.empty();
    }

    /** The pointer of a path such as {@code items[0].id}. */
    private static String pointer(String path) {
        return "/" + path.replace("[", "/").replace("]", "").replace(".", "/");
    }

    /** A change names the version of its request, or of the entry of a list. */
    private static Answer send(Api who, String method, String path, String body) {
        if (method.equals("PUT")) {
            return who.put(path, body, "If-Match", who.get(path).etag());
        }
        var type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        var request = path.replaceFirst("^(/api/v1/requests/[^/]+).*$", "$1");
        return method.equals("GET") || !request.startsWith("/api/v1/requests/")
                ? who.send(method, path, body, "Content-Type", type)
                : who.send(
                        method,
                        path,
                        body,
                        "Content-Type",
                        type,
                        "If-Match",
                        who.get(request).etag());
    }

    private String filled(String text) {
        return NAME.matcher(text.replace("{authority}", callers.authority()))
                .replaceAll(
                        found -> Matcher.quoteReplacement(named(found.group(1)).orElse(found.group())));
    }
}
