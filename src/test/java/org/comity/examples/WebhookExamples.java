package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.SentWebhooks;

/** Webhooks of an office. */
final class WebhookExamples {

    /** The office of the example that is made at the moment. */
    private static String last = "";

    private static final String ADDRESS = "{\"url\": \"https://hooks.example.org/comity\", \"types\": [%s]}";

    static final List<Example> ALL = List.of(
            Example.of(
                    "enterWebhook",
                    201,
                    "all",
                    "Every event is sent there",
                    () -> Ask.by(callers().administrator()).with("code", last).json(ADDRESS.formatted(""))),
            Example.of(
                    "enterWebhook",
                    422,
                    "faults",
                    "The address is private, and there is no such kind",
                    () -> Ask.by(callers().administrator())
                            .with("code", last)
                            .json(
                                    "{\"url\": \"https://10.0.0.1/hooks\", \"types\": [\"org.comity.request.step-take\"]}")),
            Example.of("webhooks", 200, "one", "The webhooks of an office", () -> {
                entered();
                return Ask.by(new Callers(last).administrator()).with("code", last);
            }),
            Example.of("webhook", 200, "failing", "Nobody listens there", WebhookExamples::failing),
            Example.of(
                    "changeWebhook",
                    200,
                    "kinds",
                    "Only steps are sent",
                    () -> changing(entered()).json(ADDRESS.formatted("\"org.comity.request.step-taken\""))),
            Example.of(
                    "changeWebhook",
                    422,
                    "plain",
                    "Nothing is sent without TLS",
                    () -> changing(entered()).json("{\"url\": \"http://hooks.example.org/comity\"}")),
            Example.of("changeWebhookSecret", 200, "other", "Another secret", () -> changing(entered())),
            Example.of(
                    "replayWebhook",
                    200,
                    "all",
                    "Every event is sent again",
                    () -> changing(entered()).json("{\"after\": \"0\"}")),
            Example.of(
                    "replayWebhook",
                    400,
                    "place",
                    "A place is the id of an event",
                    () -> changing(entered()).json("{\"after\": \"yesterday\"}")),
            Example.of("webhookDeliveries", 200, "failed", "Nobody listens there", WebhookExamples::failing));

    private WebhookExamples() {}

    private static Callers callers() {
        var callers = Callers.ofFreshAuthority();
        last = callers.authority();
        return callers;
    }

    private static String entered() {
        return entered(callers(), "https://hooks.example.org/comity");
    }

    private static String entered(Callers callers, String url) {
        return callers.administrator()
                .post("/api/v1/authorities/" + callers.authority() + "/webhooks", Map.of("url", url))
                .expecting(201)
                .id();
    }

    private static Ask changing(String id) {
        return Ask.by(new Callers(last).administrator())
                .with("code", last)
                .with("webhook", id)
                .with("If-Match", "\"0\"");
    }

    private static Ask failing() {
        var callers = callers();
        var id = entered(callers, "https://localhost:1/comity");
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        SentWebhooks.send();
        return Ask.by(callers.administrator()).with("code", last).with("webhook", id);
    }
}
