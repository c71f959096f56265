package org.comity.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.comity.dev.demo.story.DemoCase;
import org.comity.dev.demo.story.DemoRegister;
import org.comity.dev.demo.story.DemoSideProcess;
import org.comity.dev.tokens.DevUser;

/**
 * Loads the register of the demonstration office: an earlier file of the requests with side processes, these side processes,
 * then the whole register, which brings the first requests up to date, and the details that no column has.
 */
final class LoadRegister {

    private static final DevUser CASEWORKER = DevUser.named("dora").orElseThrow();

    /** Who commits an import that ends requests late: another person than the reader. */
    private static final DevUser SECOND = DevUser.of("dora-lead", "Dora's lead", "DEMO", "supervisor", "caseworker");

    /** Calls at once; a caller may make six. */
    private static final int AT_ONCE = 4;

    private final DemoClient api;
    private final ObjectMapper json;

    LoadRegister(DemoClient api, ObjectMapper json) {
        this.api = api;
        this.json = json;
    }

    /** Loads all of it. */
    void load(DemoRegister register) throws IOException, InterruptedException {
        api.importRegister(CASEWORKER, SECOND, register.csvBeforeSideProcesses(), DemoRegister.mapping());
        var before = idsByReference();
        atOnce(register.withSideProcesses().stream()
                .<Callable<Void>>map(one -> () -> runAside(before, one))
                .toList());
        api.importRegister(CASEWORKER, SECOND, register.csv(), DemoRegister.mapping());
        var ids = idsByReference();
        atOnce(register.details().entrySet().stream()
                .<Callable<Void>>map(details -> () -> {
                    api.patch(CASEWORKER, "/api/v1/requests/" + ids.get(details.getKey()), json.valueToTree(details.getValue()));
                    return null;
                })
                .toList());
    }

    private Void runAside(Map<String, String> ids, DemoCase one) throws IOException, InterruptedException {
        var side = one.side().orElseThrow();
        var path = "/api/v1/requests/" + ids.get(one.reference()) + "/side-processes";
        var opened = api.change(CASEWORKER, path, opening(side));
        if (side.endedOn() != null) {
            var ending = json.createObjectNode()
                    .put("endedOn", side.endedOn().toString())
                    .put("outcome", "Settled");
            api.change(CASEWORKER, path + "/" + opened.path("id").asText() + "/ending", ending);
        }
        return null;
    }

    private JsonNode opening(DemoSideProcess side) {
        var opening = json.createObjectNode()
                .put("kind", side.kind().name())
                .put("openedOn", side.openedOn().toString())
                .put("topic", "See the correspondence");
        if (side.reasonCode().startsWith("RI_")) {
            opening.putArray("items").add(side.reasonCode());
            opening.put("replyBy", side.openedOn().plusDays(60).toString());
        } else {
            opening.put("reasonCode", side.reasonCode());
        }
        return opening;
    }

    private Map<String, String> idsByReference() throws IOException, InterruptedException {
        var ids = new HashMap<String, String>();
        var next = "";
        do {
            var page = api.get(CASEWORKER, "/api/v1/requests?limit=200" + next);
            page.path("items")
                    .forEach(item -> ids.put(
                            item.path("reference").asText(), item.path("id").asText()));
            next = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return ids;
    }

    private static void atOnce(List<Callable<Void>> calls) throws IOException, InterruptedException {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : new ArrayList<>(pool.invokeAll(calls))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
