package org.comity.examples;

import java.util.List;
import org.comity.sample.Api;
import org.comity.sample.Callers;

/** Problems that look the same wherever they meet a caller. */
final class ProblemExamples {

    private static final String UNKNOWN = "01957a00-0000-7000-8000-000000000001";

    static final List<Example> ALL = List.of(
            Example.ofProblem(
                    "requests",
                    400,
                    "parameters",
                    "Every faulty parameter is named",
                    () -> reader().with("on", "yesterday").with("limit", "none")),
            Example.ofProblem("me", 401, "noToken", "The token is none of ours", () -> Ask.by(new Api("not.a.token"))),
            Example.ofProblem("auditTrail", 403, "role", "A caseworker does not audit", ProblemExamples::reader),
            Example.ofProblem(
                    "request",
                    404,
                    "notThere",
                    "Not there, or not for this caller",
                    () -> reader().with("id", UNKNOWN)),
            Example.ofProblem(
                    "takeStep",
                    409,
                    "notOpen",
                    "The steps that are open are named",
                    () -> Ask.about(RequestExamples.one()).json("{\"step\": \"CLOSE\"}")),
            Example.ofProblem(
                    "changeRequest",
                    412,
                    "stale",
                    "Somebody else was faster",
                    () -> Ask.about(RequestExamples.one())
                            .with("If-Match", "\"0\"")
                            .patch("{\"summary\": \"Payments to two officials\"}")),
            Example.ofProblem(
                    "registerRequest",
                    415,
                    "mediaType",
                    "A body of another kind",
                    () -> reader().text("An incoming request")),
            Example.ofProblem(
                    "takeStep",
                    422,
                    "lacking",
                    "Everything that is lacking is told at once",
                    () -> Ask.about(RequestExamples.one())
                            .json("{\"step\": \"WITHDRAW\", \"occurredAt\": \"2025-03-18\"}")),
            Example.ofProblem(
                    "takeStep",
                    428,
                    "noIfMatch",
                    "A change needs the version it starts from",
                    () -> Ask.about(RequestExamples.one()).without("If-Match").json("{\"step\": \"ACCEPT\"}")));

    private ProblemExamples() {}

    private static Ask reader() {
        return Ask.by(Callers.ofFreshAuthority().caseworker());
    }
}
