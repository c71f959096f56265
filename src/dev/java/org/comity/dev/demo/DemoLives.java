package org.comity.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.comity.dev.tokens.DevUser;

/**
 * The lives of the demonstration requests: each is registered and then taken through its steps, as a caseworker would do
 * it. A life may bear a name ({@code as}), which later ones link to as {@code #name}; what is not a step says below
 * which address of the request it is posted.
 */
final class DemoLives {

    private static final Pattern DAY = Pattern.compile("@(-?\\d+)");

    private final DemoClient api;
    private final Map<String, String> named = new HashMap<>();

    DemoLives(DemoClient api) {
        this.api = api;
    }

    /** The lives, with days written as {@code @-30} for thirty days before today. */
    static JsonNode read(ObjectMapper json, LocalDate today) throws IOException {
        try (var stream = Objects.requireNonNull(DemoLives.class.getResourceAsStream("/demo/lives.json"))) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return json.readTree(DAY.matcher(text)
                    .replaceAll(match ->
                            today.plusDays(Long.parseLong(match.group(1))).toString()));
        }
    }

    /** Lets one request live. */
    void play(JsonNode life) throws IOException, InterruptedException {
        var dora = DevUser.named("dora").orElseThrow();
        var lead = DevUser.of("dora-lead", "Dora's lead", "DEMO", "supervisor");
        var id = api.post(dora, "/api/v1/requests", life.path("request"))
                .path("id")
                .asText();
        named.put("#" + life.path("as").asText(), id);
        for (var step : life.path("steps")) {
            var body = (ObjectNode) step.deepCopy();
            var by = body.remove("by") == null ? dora : lead;
            var below = body.remove("below");
            if (body.has("to")) {
                body.put("to", named.get(body.path("to").asText()));
            }
            api.post(by, "/api/v1/requests/" + id + (below == null ? "/transitions" : below.asText()), body);
        }
    }
}
