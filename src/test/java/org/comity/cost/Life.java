package org.comity.cost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.PackagedServer;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;

/**
 * The life of one request through the API: it is created with twelve fields, takes four steps, one of which opens a
 * deadline of 45 days, and its history is read once. One life in ten ends in a refusal.
 */
final class Life {

    private static final SampleRequest TWELVE_FIELDS = SampleRequest.incomingAssistance()
            .with("channel", "DIPLOMATIC")
            .with("language", "fr")
            .with("offences", List.of(Map.of("article", "15", "main", true)))
            .with("summary", "Bank records");

    private final Api caseworker;
    private final Api supervisor;
    private final SampleRequest request;
    private final boolean refused;
    private final List<Call> calls = new ArrayList<>();
    private String etag = "";

    private Life(Staff office, int number) {
        this.request = request(number);
        this.caseworker = office.caseworker();
        this.supervisor = office.supervisor();
        this.refused = number % 10 == 0;
    }

    /** Letters have references and dates of their own, as those of an office have: two alike would be duplicates. */
    private static SampleRequest request(int number) {
        return TWELVE_FIELDS
                .with("foreignReferences", List.of(Map.of("reference", "PNF-" + UUID.randomUUID())))
                .with(
                        "dated",
                        LocalDate.of(2025, 2, 20).minusDays(number % 3000).toString());
    }

    /** Who lives it, each with a token that holds for many calls. */
    record Staff(Api caseworker, Api supervisor) {

        static Staff of(PackagedServer server, String authority) {
            return new Staff(
                    server.caller("cara", authority, "caseworker"), server.caller("sven", authority, "supervisor"));
        }
    }

    /** What is called. */
    enum Kind {
        CREATE,
        TRANSITION,
        HISTORY
    }

    /** One call and how long its answer took. */
    record Call(Kind kind, long nanos) {}

    /** Lives one life from the beginning and tells of its calls. */
    static List<Call> live(Staff office, int number) {
        var life = new Life(office, number);
        life.live();
        return life.calls;
    }

    private void live() {
        var path = Api.REQUESTS + "/"
                + timed(Kind.CREATE, () -> caseworker.post(Api.REQUESTS, request), 201)
                        .id() + "/transitions";
        step(caseworker, path, "ACKNOWLEDGE", Map.of());
        if (refused) {
            var why = Map.of(
                    "decidedBy",
                    "CENTRAL_AUTHORITY",
                    "grounds",
                    SampleCase.grounds("RF_SOVEREIGNTY"),
                    "narrative",
                    "Essential interests would suffer",
                    "consultation",
                    Map.of("notHeldBecause", "The answer could not have changed the decision"));
            step(caseworker, path, "PROPOSE_REFUSAL", why);
            step(supervisor, path, "REFUSE", Map.of("decidedBy", "CENTRAL_AUTHORITY"));
            step(caseworker, path, "SEND_REASONS", Map.of("proof", SampleCase.PROOF));
        } else {
            step(caseworker, path, "ACCEPT", Map.of("decidedBy", "CENTRAL_AUTHORITY"));
            step(caseworker, path, "SEND_FOR_EXECUTION", Map.of("recipient", "P"));
            step(caseworker, path, "CONFIRM_RECEIPT", Map.of());
        }
        timed(Kind.HISTORY, () -> caseworker.get(path), 200);
    }

    private void step(Api who, String path, String step, Map<String, ?> said) {
        var body = new LinkedHashMap<String, Object>(said);
        body.put("step", step);
        timed(Kind.TRANSITION, () -> who.post(path, body, "If-Match", etag), 201);
    }

    private Answer timed(Kind kind, java.util.function.Supplier<Answer> call, int status) {
        var start = System.nanoTime();
        var answer = call.get().expecting(status);
        calls.add(new Call(kind, System.nanoTime() - start));
        etag = answer.etag().isEmpty() ? etag : answer.etag();
        return answer;
    }
}
