package org.comity.examples;

import java.util.List;
import org.comity.sample.Api;
import org.comity.sample.Callers;

/** Who I am, where I work, which States there are, and what the auditor sees. */
final class OfficeExamples {

    static final List<Example> ALL = List.of(
            Example.of(
                    "me",
                    200,
                    "caseworker",
                    "A caseworker",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker())),
            Example.of(
                    "authorities",
                    200,
                    "own",
                    "The authority I work for",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker())),
            Example.of("authority", 200, "one", "The authority I work for", () -> {
                var callers = Callers.ofFreshAuthority();
                return Ask.by(callers.caseworker()).with("code", callers.authority());
            }),
            Example.of("setUpAuthority", 200, "anew", "The authority gets another name", () -> setUp("""
                    {"name": "Central Authority, Ministry of Justice", "country": "AUT", "zoneId": "Europe/Vienna"}""")),
            Example.of(
                    "setUpAuthority",
                    202,
                    "moved",
                    "Another time zone waits for a second administrator",
                    () -> setUp("""
                    {"name": "Central Authority, Ministry of Justice", "country": "AUT", "zoneId": "Europe/Lisbon"}""")),
            Example.of("setUpAuthority", 400, "faults", "Every fault is told at once", () -> setUp("""
                    {"name": " ", "country": "at", "zoneId": "Europe/Vienna"}""")),
            Example.of(
                            "countries",
                            200,
                            "all",
                            "States and territories",
                            () -> Ask.by(Callers.ofFreshAuthority().caseworker()))
                    .showing(2),
            Example.of(
                    "country",
                    200,
                    "retired",
                    "A State that is no more",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker()).with("alpha3", "CSK")),
            Example.of("auditTrail", 200, "request", "What was done with a request, one a page", () -> {
                var file = RequestExamples.one();
                return Ask.by(file.callers().auditor())
                        .with("subject", file.id())
                        .with("limit", "1");
            }),
            Example.of("verifyHistory", 200, "intact", "The history of a request is whole", () -> {
                var file = RequestExamples.one();
                return Ask.by(file.callers().auditor()).with("request", file.id());
            }));

    private OfficeExamples() {}

    private static Ask setUp(String body) {
        var callers = Callers.ofFreshAuthority();
        var address = "/api/v1/authorities/" + callers.authority();
        Api administrator = callers.administrator();
        return Ask.by(administrator)
                .with("code", callers.authority())
                .with("If-Match", administrator.get(address).expecting(200).etag())
                .json(body);
    }
}
