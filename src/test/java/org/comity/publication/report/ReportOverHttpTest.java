package org.comity.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.publication.SampleRelease;
import org.comity.publication.paper.ReadPaper;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** The report of a published edition by HTTP. */
@QuarkusTest
class ReportOverHttpTest {

    private static final int SHOWN = 12;

    private final Callers callers = Callers.ofFreshAuthority();

    private void requests() {
        for (var i = 0; i < SHOWN; i++) {
            SampleCase.of(callers, SampleRequest.incomingAssistance());
        }
    }

    private String report(String edition) throws IOException {
        var answer = RestAssured.given()
                .get("/api/v1/published/" + callers.authority() + "/report/editions/" + edition + "/report");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).endsWith("-report-edition-2.pdf\"");
        return ReadPaper.text(answer.asByteArray());
    }

    /** Numbers of an edition that was withdrawn are in no report that is made or was made before. */
    @Test
    void theReportOfAnEditionForgetsAWithdrawnOne() throws IOException {
        requests();
        var release = SampleRelease.planned(callers, "report", "2024-01-01", "2025-12-31");
        release.published(Map.of());
        requests();
        release.published(Map.of("reason", "Twelve requests were registered late"));
        var withBoth = report("latest");
        assertThat(withBoth).contains("from 12 to 24", "Twelve requests were registered late");
        assertThat(report("2")).isEqualTo(withBoth);

        var first = release.approver().get(release.edition(1));
        release.withdraw(first, "A register was incomplete");

        assertThat(report("latest"))
                .doesNotContain("from 12 to 24")
                .contains("There is no earlier edition to compare with.");
    }

    @Test
    void aPublicTextHasNoControlCharacters() {
        var release = SampleRelease.planned(callers, "report", "2024-01-01", "2024-12-31");
        var draft = release.drafted(release.drafter(), Map.of("reason", "Two\n\tlines"));

        for (var character : new String[] {"\u0000", "\u0008", "\u0085", "\ufffe"}) {
            var reason = Map.of("reason", "late" + character);
            release.drafter().post(release.address() + "/editions", reason).expecting(400);
            release.drafter()
                    .post(draft.location() + "/submission", reason, "If-Match", draft.etag())
                    .expecting(400);
            release.approver()
                    .post(draft.location() + "/withdrawal", reason, "If-Match", draft.etag())
                    .expecting(400);
        }
    }

    /** Titles and the list of early readers are published with the release. */
    @Test
    void aPublicTextOfAReleaseHasNoControlCharacters() {
        var release = SampleRelease.planned(callers, "titles", "2024-01-01", "2024-12-31");
        var planned = release.drafter().get(release.address()).etag();

        for (var character : new String[] {"\\u0000", "\\u0008", "\\u0085", "\\ufffe", "\\ud83d"}) {
            for (var field : List.of("titleEn", "titleFr")) {
                var titles = new HashMap<>(Map.of("titleEn", "Cooperation", "titleFr", "Coopération"));
                titles.put(field, "late" + character);
                assertThat(release.drafter()
                                .put(release.address(), written(titles), "If-Match", planned)
                                .expecting(400)
                                .faults())
                        .singleElement()
                        .asString()
                        .startsWith("/" + field + " ");
            }
            for (var field : List.of("name", "organisation", "reason")) {
                var reader = new HashMap<>(Map.of("name", "Rhea", "organisation", "Court", "reason", "Comments"));
                reader.put(field, "late" + character);
                assertThat(release.approver()
                                .post(release.address() + "/early-readers", written(reader))
                                .expecting(400)
                                .faults())
                        .singleElement()
                        .asString()
                        .startsWith("/" + field + " ");
            }
        }
    }

    /** JSON with the escapes as they stand in the texts. */
    private static String written(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> "\"" + text.getKey() + "\": \"" + text.getValue() + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
