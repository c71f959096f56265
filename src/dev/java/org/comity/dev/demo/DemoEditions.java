package org.comity.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.TreeSet;
import org.comity.dev.tokens.DevUser;
import org.jspecify.annotations.Nullable;

/**
 * Three editions of the statistics of the demonstration office: the first, one with a request that was registered late, and one with another.
 * A statistician drafts them, and a supervisor approves them and signs the warnings.
 */
final class DemoEditions {

    private static final int YEARS = 7;
    private static final DevUser STATISTICIAN = DevUser.of("stan", "Stan Statistician", "DEMO", "statistician");
    private static final DevUser SUPERVISOR = DevUser.of("dora-lead", "Dora's lead", "DEMO", "supervisor");

    private final DemoClient api;
    private final ObjectMapper json;
    private final LocalDate today;

    DemoEditions(DemoClient api, ObjectMapper json, LocalDate today) {
        this.api = api;
        this.json = json;
        this.today = today;
    }

    /** Publishes the editions. */
    void publish() throws IOException, InterruptedException {
        var release = planned();
        publish(release, 1, null);
        register("FRA", today.minusYears(1).withMonth(10).withDayOfMonth(12));
        publish(release, 2, "A request of October of the last year was registered late.");
        register("CHE", today.minusYears(2).withMonth(3).withDayOfMonth(4));
        publish(release, 3, "A request of two years ago was found in the files of another office.");
    }

    private String planned() throws IOException, InterruptedException {
        var wanted = json.createObjectNode()
                .put("code", "annual")
                .put("program", "annual")
                .put("titleEn", "International cooperation against corruption")
                .put("titleFr", "Coopération internationale contre la corruption")
                .put("from", LocalDate.of(today.getYear() - YEARS, 1, 1).toString())
                .put("to", LocalDate.of(today.getYear(), 12, 31).toString());
        return "/api/v1/releases/"
                + api.change(STATISTICIAN, "/api/v1/releases", wanted).path("id").asText();
    }

    private void publish(String release, int no, @Nullable String reason) throws IOException, InterruptedException {
        var wanted = json.createObjectNode();
        if (reason != null) {
            wanted.put("reason", reason);
        }
        var edition = release + "/editions/" + no;
        drafted(release, wanted);
        api.change(STATISTICIAN, edition + "/submission", json.createObjectNode());
        var approval = json.createObjectNode();
        var codes = new TreeSet<String>();
        for (var warning : api.get(SUPERVISOR, edition + "/checklist").path("warnings")) {
            codes.add(warning.path("code").asText());
        }
        codes.forEach(approval.putArray("signed")::add);
        api.change(SUPERVISOR, edition + "/approval", approval);
        api.change(STATISTICIAN, edition + "/publication", json.createObjectNode());
    }

    /** A draft is a job; a slow machine answers with its address before it is done. */
    private void drafted(String release, ObjectNode wanted) throws IOException, InterruptedException {
        var answer = api.change(STATISTICIAN, release + "/editions", wanted);
        while (answer.has("percentage") && isOpen(answer)) {
            Thread.sleep(300);
            answer = api.get(STATISTICIAN, "/api/v1/jobs/" + answer.path("id").asText());
        }
        if ("FAILED".equals(answer.path("state").asText())) {
            throw new IOException("the draft of an edition failed: " + answer.path("problem"));
        }
    }

    private static boolean isOpen(JsonNode job) {
        var state = job.path("state").asText();
        return state.equals("QUEUED") || state.equals("RUNNING");
    }

    private void register(String partner, LocalDate received) throws IOException, InterruptedException {
        var request = json.createObjectNode()
                .put("direction", "INCOMING")
                .put("kind", "MLA")
                .put("counterpart", partner)
                .put("receivedOn", received.toString());
        request.putArray("legalBases").addObject().put("instrument", "UNCAC").put("role", "SOLE");
        request.putArray("offences").addObject().put("article", "15").put("main", true);
        api.change(DevUser.named("dora").orElseThrow(), "/api/v1/requests", request);
    }
}
