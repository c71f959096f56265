package org.comity.examples;

import java.util.List;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;

/** Steps are taken, refused, corrected and read. */
final class TransitionExamples {

    static final List<Example> ALL = List.of(
            Example.of(
                    "takeStep",
                    201,
                    "accept",
                    "The request is accepted",
                    () -> Ask.about(RequestExamples.one())
                            .with("Idempotency-Key", "\"step-2\"")
                            .json(
                                    "{\"step\": \"ACCEPT\", \"decidedBy\": \"CENTRAL_AUTHORITY\", \"occurredAt\": \"2025-03-10\"}")),
            Example.of(
                    "takeStep",
                    201,
                    "proposeRefusal",
                    "A refusal is proposed, with its ground",
                    () -> Ask.about(RequestExamples.one()).json("""
                            {"step": "PROPOSE_REFUSAL", "decidedBy": "CENTRAL_AUTHORITY",
                             "narrative": "Would disclose a protected source",
                             "grounds": [{"code": "RF_SECURITY", "principal": true, "instrument": "UNCAC"}],
                             "consultation": {"notHeldBecause": "No narrower request is possible"}}""")),
            Example.of(
                    "takeStep",
                    422,
                    "lacking",
                    "Everything that is lacking is told at once",
                    () -> Ask.about(RequestExamples.one()).json("{\"step\": \"PROPOSE_REFUSAL\"}")),
            Example.of(
                    "takeStep",
                    409,
                    "notOpen",
                    "The steps that are open are named",
                    () -> Ask.about(RequestExamples.one()).json("{\"step\": \"CONFIRM_RECEIPT\"}")),
            Example.of(
                    "transitions",
                    200,
                    "history",
                    "What has happened until a day",
                    () -> Ask.about(RequestExamples.one()).with("on", "2025-03-10")),
            Example.of(
                    "transition",
                    200,
                    "one",
                    "The acknowledgement",
                    () -> Ask.about(RequestExamples.one()).with("seq", "2")),
            Example.of("history", 200, "everything", "With what ran beside the state", () -> Ask.about(asked())),
            Example.of("correctTransition", 201, "day", "The day was misread", () -> {
                var file = RequestExamples.one();
                return Ask.about(file, file.callers().supervisor())
                        .with("seq", "2")
                        .json("{\"reason\": \"The stamp was misread\", \"occurredAt\": \"2025-03-04\"}");
            }),
            Example.of("correctTransition", 422, "tooEarly", "A step cannot lie before the one before it", () -> {
                var file = RequestExamples.one();
                return Ask.about(file, file.callers().supervisor())
                        .with("seq", "2")
                        .json("{\"reason\": \"The stamp was misread\", \"occurredAt\": \"2025-03-01\"}");
            }),
            Example.of(
                    "correctTransition", 202, "proposed", "A second person confirms other words of a refusal", () -> {
                        var file = SampleCase.withProposedRefusal();
                        file.supervise("REFUSE", "occurredAt", "2025-03-06");
                        return Ask.about(file, file.callers().named("sara", "supervisor"))
                                .with("seq", "4")
                                .json(
                                        "{\"reason\": \"Said more precisely\", \"narrative\": \"It would touch a negotiation\"}");
                    }),
            Example.of(
                    "reclassify",
                    201,
                    "request",
                    "An enquiry turns out to be a request for assistance",
                    () -> reclassified("MLA", "2025-03-10")),
            Example.of(
                    "reclassify",
                    422,
                    "faults",
                    "Everything that is wrong is told at once",
                    () -> reclassified("ENQUIRY", "2025-03-18")));

    private TransitionExamples() {}

    private static Ask reclassified(String kind, String day) {
        var file = SampleCase.of(SampleRequest.of("INCOMING", "ENQUIRY")
                .with("dated", "2025-02-20")
                .with("receivedOn", SampleRequest.RECEIVED));
        return Ask.about(file, file.callers().supervisor()).json("""
                {"kind": "%s", "occurredAt": "%s", "reason": "They ask for bank records"}""".formatted(kind, day));
    }

    /** A request of which something was asked. */
    private static SampleCase asked() {
        var file = RequestExamples.one();
        file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-07", "replyBy", "2025-04-07");
        return file;
    }
}
