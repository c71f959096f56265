package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.Api;
import org.comity.sample.SampleCase;

/** Levels of requests, access rights, break-glass and its review. */
final class AccessExamples {

    private static final String ADA = "https://login.example.org|ada";

    static final List<Example> ALL = List.of(
            Example.of("level", 200, "restricted", "A restricted request", () -> Ask.about(restricted())),
            Example.of(
                    "setLevel",
                    200,
                    "restricted",
                    "A witness is named",
                    () -> Ask.about(RequestExamples.one()).json("""
                    {"level": "RESTRICTED", "reason": "It names a protected witness", "assigned": ["%s"]}""".formatted(ADA))),
            Example.of(
                    "setLevel",
                    200,
                    "lowering",
                    "A lower level is a proposal",
                    () -> Ask.about(restricted()).json("""
                    {"level": "NORMAL", "reason": "The trial was public"}""")),
            Example.of(
                    "setLevel",
                    400,
                    "noReason",
                    "A level needs a reason",
                    () -> Ask.about(RequestExamples.one()).json("{\"level\": \"SEALED\"}")),
            Example.of("decideLevel", 200, "agreed", "Another person agrees", () -> {
                var file = restricted();
                file.act(
                                file.callers().supervisor(),
                                "/level",
                                Map.of("level", "NORMAL", "reason", "The trial was public"))
                        .expecting(200);
                return Ask.about(file, file.callers().named("sara", "supervisor"))
                        .json("{\"agreed\": true, \"reason\": \"I read the judgment\"}");
            }),
            Example.of("decideLevel", 422, "second", "Who proposed it does not decide", () -> {
                var file = restricted();
                file.act(
                                file.callers().supervisor(),
                                "/level",
                                Map.of("level", "NORMAL", "reason", "The trial was public"))
                        .expecting(200);
                return Ask.about(file, file.callers().supervisor())
                        .json("{\"agreed\": true, \"reason\": \"I read the judgment\"}");
            }),
            Example.of("accessRights", 200, "all", "Who may see a request", () -> Ask.about(restricted())),
            Example.of(
                    "accessRight",
                    200,
                    "one",
                    "One right",
                    () -> Ask.about(restricted()).with("no", "1")),
            Example.of(
                    "giveAccess",
                    201,
                    "grant",
                    "A grant for two days",
                    () -> supervised(RequestExamples.one()).json("""
                    {"kind": "GRANT", "person": "%s", "personName": "Ada Berg", "until": "2025-03-19T09:00:00Z",
                     "reason": "She translates the annex", "purpose": "Translation"}""".formatted(ADA))),
            Example.of(
                    "giveAccess",
                    422,
                    "endless",
                    "A grant has an end and a purpose",
                    () -> supervised(RequestExamples.one()).json("""
                    {"kind": "GRANT", "person": "%s", "reason": "She translates the annex"}""".formatted(ADA))),
            Example.of(
                    "endAccess",
                    200,
                    "ended",
                    "A right ends at once",
                    () -> supervised(restricted()).with("no", "2").json("{\"reason\": \"Another office\"}")),
            Example.of(
                    "endAccess",
                    400,
                    "noReason",
                    "An end needs a reason",
                    () -> supervised(restricted()).with("no", "2").json("{}")),
            Example.of("breakGlass", 201, "arrest", "An arrest at night", () -> {
                var file = restricted();
                return Ask.by(colleague(file))
                        .json("""
                        {"reference": "%s", "reason": "The police ask at night whether the warrant stands",
                         "purpose": "Answer to the police"}""".formatted(file.registered().text("/reference")));
            }),
            Example.of(
                    "breakGlass",
                    400,
                    "noPurpose",
                    "A purpose is needed",
                    () -> Ask.by(colleague(restricted()))
                            .json("{\"reference\": \"MLA-IN/2025/00001\", \"reason\": \"I need it\"}")),
            Example.of("accessReviews", 200, "open", "What waits for a supervisor", () -> {
                var file = restricted();
                broken(file);
                return Ask.by(file.callers().supervisor()).with("open", "true");
            }),
            Example.of("accessReview", 200, "open", "A use of break-glass", () -> {
                var file = restricted();
                return Ask.by(file.callers().supervisor()).with("id", broken(file));
            }),
            Example.of("closeAccessReview", 200, "justified", "It was justified", () -> {
                var file = restricted();
                return Ask.by(file.callers().supervisor())
                        .with("id", broken(file))
                        .with("If-Match", "\"0\"")
                        .json("{\"finding\": \"JUSTIFIED\", \"remark\": \"I spoke with the police\"}");
            }),
            Example.of("closeAccessReview", 400, "noRemark", "A remark is needed", () -> {
                var file = restricted();
                return Ask.by(file.callers().supervisor())
                        .with("id", broken(file))
                        .with("If-Match", "\"0\"")
                        .json("{\"finding\": \"JUSTIFIED\"}");
            }));

    private AccessExamples() {}

    private static Ask supervised(SampleCase file) {
        return Ask.about(file, file.callers().supervisor());
    }

    private static Api colleague(SampleCase file) {
        return file.callers().named("carl", "caseworker");
    }

    /** A request to which the caseworker, both supervisors and Ada are assigned. */
    private static SampleCase restricted() {
        var file = RequestExamples.one();
        var persons = List.of(
                ADA,
                file.callers().supervisor().person(),
                file.callers().named("sara", "supervisor").person());
        file.act("/level", Map.of("level", "RESTRICTED", "reason", "It names a protected witness", "assigned", persons))
                .expecting(200);
        return file;
    }

    private static String broken(SampleCase file) {
        return colleague(file)
                .post(
                        "/api/v1/break-glass",
                        Map.of(
                                "reference",
                                file.registered().text("/reference"),
                                "reason",
                                "The police ask at night whether the warrant stands",
                                "purpose",
                                "Answer to the police"))
                .expecting(201)
                .id();
    }
}
