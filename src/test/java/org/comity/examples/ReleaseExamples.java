package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.publication.SampleRelease;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;

/** Releases of statistics, and their editions from draft to withdrawal. */
final class ReleaseExamples {

    private static final String FROM = "2024-01-01";
    private static final String TO = "2025-12-31";

    static final List<Example> ALL = List.of(
            Example.of(
                    "releases",
                    200,
                    "planned",
                    "One release is planned",
                    () -> Ask.by(planned().drafter())),
            Example.of(
                    "planRelease",
                    201,
                    "annual",
                    "Two years, under embargo",
                    () -> planning("""
                {"code": "annual-2025", "program": "annual", "titleEn": "Corruption cases across borders, 2024 and 2025",
                 "titleFr": "Affaires de corruption transfrontalières, 2024 et 2025", "from": "2024-01-01", "to": "2025-12-31",
                 "scheduledAt": "2025-06-30T08:00:00Z"}""").with("Idempotency-Key", "\"release-2025\"")),
            Example.of("planRelease", 422, "faults", "Every fault is reported at once", () -> planning("""
                {"code": "monthly", "program": "monthly", "titleEn": "Cases", "titleFr": "Affaires", "from": "2025-12-31",
                 "to": "2024-01-01", "yearStart": "02-29"}""")),
            Example.of("release", 200, "published", "One edition is published", () -> {
                var release = planned();
                release.published(Map.of());
                return by(release);
            }),
            Example.of("releaseUnknowns", 200, "facts", "The facts that are missing, by officer", () -> {
                var callers = office();
                return Ask.by(callers.caseworker()).with("id", planned(callers).id());
            }),
            Example.of("changeRelease", 200, "embargo", "Another time of publication", () -> changing("""
                {"titleEn": "Corruption cases across borders", "titleFr": "Affaires de corruption transfrontalières",
                 "scheduledAt": "2025-07-01T08:00:00Z"}""")),
            Example.of(
                    "changeRelease",
                    400,
                    "faults",
                    "Every fault of the form is reported at once",
                    () -> changing("{\"titleEn\": \"\", \"colour\": \"red\"}")),
            Example.of(
                    "addEarlyReader", 201, "minister", "A minister sees the figures a day before", () -> reader("""
                {"name": "Mira Novak", "organisation": "Ministry of Justice", "reason": "Answers questions of the parliament"}""")),
            Example.of(
                    "addEarlyReader",
                    400,
                    "faults",
                    "Every fault of the form is reported at once",
                    () -> reader("{\"name\": \"\", \"colour\": \"red\"}")),
            Example.of(
                    "draftEdition",
                    201,
                    "first",
                    "The first draft of a release",
                    () -> by(planned()).with("Prefer", "wait=60").json("{\"note\": \"After the year was closed\"}")),
            Example.of(
                    "draftEdition",
                    202,
                    "job",
                    "Nobody waits for the draft",
                    () -> by(planned()).with("Prefer", "respond-async").json("{}")),
            Example.of(
                    "draftEdition",
                    400,
                    "faults",
                    "A field that does not exist is a fault",
                    () -> by(planned()).json("{\"colour\": \"red\"}")),
            Example.of("edition", 200, "draft", "A draft with its manifest", () -> {
                var release = planned();
                return by(release, release.drafted(release.drafter(), Map.of()));
            }),
            Example.of("editionChecklist", 200, "warnings", "Nothing blocks the approval", () -> {
                var release = planned();
                return by(release, release.drafted(release.drafter(), Map.of()));
            }),
            Example.of("compareEditions", 200, "late", "A request was registered late", () -> {
                var callers = office();
                var release = planned(callers);
                release.published(Map.of());
                SampleCase.of(callers, SampleRequest.incomingExtradition());
                return by(release, release.drafted(release.drafter(), Map.of()));
            }),
            Example.of("restatedEntries", 200, "late", "The request that was registered late", () -> {
                var callers = office();
                var release = planned(callers);
                release.published(Map.of());
                SampleCase.of(callers, SampleRequest.incomingExtradition());
                return ofApprover(release, release.drafted(release.drafter(), Map.of()))
                        .with("table", "flow")
                        .with("place", "2025,INCOMING,EXTRADITION,NEW,COUNT");
            }),
            Example.of("evidencePack", 200, "pack", "The pack of a first edition", () -> {
                var release = planned();
                return by(release, release.published(Map.of())).with("Prefer", "wait=60");
            }),
            Example.of("evidencePack", 202, "job", "Nobody waits for the pack", () -> {
                var release = planned();
                return by(release, release.published(Map.of())).with("Prefer", "respond-async");
            }),
            Example.of("submitEdition", 200, "review", "The draft is ready", () -> {
                var release = planned();
                return by(release, release.drafted(release.drafter(), Map.of()))
                        .json("{\"note\": \"Compared with the register\"}");
            }),
            Example.of("submitEdition", 422, "reason", "A later edition needs a reason", () -> {
                var release = planned();
                release.published(Map.of());
                return by(release, release.drafted(release.drafter(), Map.of())).json("{}");
            }),
            Example.of("returnEdition", 200, "draft", "The definition needs a correction", () -> {
                var release = planned();
                return by(release, release.submitted(release.drafter(), Map.of()))
                        .json("{\"note\": \"The note on the year is missing\"}");
            }),
            Example.of(
                    "returnEdition",
                    400,
                    "faults",
                    "A field that does not exist is a fault",
                    () -> by(planned())
                            .with("edition", "1")
                            .with("If-Match", "\"0\"")
                            .json("{\"colour\": \"red\"}")),
            Example.of("approveEdition", 200, "approved", "A second person signs the warnings", () -> {
                var release = planned();
                var submitted = release.submitted(release.drafter(), Map.of());
                return approval(release, submitted);
            }),
            Example.of(
                    "approveEdition", 422, "second-person", "The person who submitted it does not approve it", () -> {
                        var release = planned();
                        return approval(release, release.submitted(release.approver(), Map.of()));
                    }),
            Example.of("publishEdition", 200, "published", "The approved edition is published by hand", () -> {
                var release = planned();
                return by(release, approved(release)).json("{}");
            }),
            Example.of("publishEdition", 409, "embargo", "Not before the scheduled time", () -> {
                var release = SampleRelease.planned(
                        office(), "annual-2025", FROM, TO, Map.of("scheduledAt", "2025-06-30T08:00:00Z"));
                return by(release, approved(release)).json("{}");
            }),
            Example.of(
                    "publishEdition",
                    400,
                    "faults",
                    "A field that does not exist is a fault",
                    () -> by(planned())
                            .with("edition", "1")
                            .with("If-Match", "\"0\"")
                            .json("{\"colour\": \"red\"}")),
            Example.of("withdrawEdition", 200, "withdrawn", "The reason is public", () -> {
                var release = planned();
                return ofApprover(release, release.published(Map.of()))
                        .json("{\"reason\": \"A register was imported twice\"}");
            }),
            Example.of("withdrawEdition", 400, "faults", "A withdrawal needs a reason", () -> {
                var release = planned();
                return Ask.by(release.approver())
                        .with("id", release.id())
                        .with("edition", "1")
                        .with("If-Match", "\"0\"")
                        .json("{\"reason\": \"\"}");
            }));

    private ReleaseExamples() {}

    /** An office with one open request. */
    private static Callers office() {
        return RequestExamples.one().callers();
    }

    static SampleRelease planned() {
        return planned(office());
    }

    private static SampleRelease planned(Callers callers) {
        return SampleRelease.planned(callers, "annual-2025", FROM, TO);
    }

    private static Ask planning(String body) {
        return Ask.by(Callers.ofFreshAuthority().named("drafter", "statistician"))
                .json(body);
    }

    private static Ask changing(String body) {
        return by(planned()).with("If-Match", "\"0\"").json(body);
    }

    private static Ask reader(String body) {
        return by(planned()).json(body);
    }

    private static Ask by(SampleRelease release) {
        return Ask.by(release.drafter()).with("id", release.id());
    }

    private static Ask by(SampleRelease release, Answer edition) {
        return of(by(release), edition);
    }

    private static Ask ofApprover(SampleRelease release, Answer edition) {
        return of(Ask.by(release.approver()).with("id", release.id()), edition);
    }

    private static Ask of(Ask ask, Answer edition) {
        return ask.with("edition", edition.text("/edition")).with("If-Match", edition.etag());
    }

    private static Answer approved(SampleRelease release) {
        return release.approve(release.approver(), release.submitted(release.drafter(), Map.of()))
                .expecting(200);
    }

    private static Ask approval(SampleRelease release, Answer submitted) {
        return ofApprover(release, submitted)
                .json(
                        "{\"signed\": [\"INCOMPLETE_WITHOUT_NOTE\", \"MUCH_HIDDEN\", \"COARSER_TABLE\", \"BEYOND_LIMIT\"]}");
    }
}
