package org.comity.publication.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.comity.publication.SampleRelease;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** The facts that an office completes before it drafts an edition. */
@QuarkusTest
class UnknownsTest {

    private final Callers callers = Callers.ofFreshAuthority();
    private final SampleRelease release = SampleRelease.planned(callers, "annual", "2024-01-01", "2025-12-31");

    @Test
    void aRequestWithoutALegalBasisIsNamedOnceForEachTableAndYear() {
        var file = SampleCase.of(
                callers,
                SampleRequest.incomingAssistance().without("legalBases").with("officer", "cleo"));
        SampleCase.of(callers, SampleRequest.incomingAssistance());

        var found = callers.caseworker().get(release.address() + "/unknowns").expecting(200);

        assertThat(found.at("/complete").asBoolean()).isTrue();
        assertThat(found.at("/items")).singleElement().satisfies(one -> {
            assertThat(one.path("id").asText()).isEqualTo(file.id());
            assertThat(one.path("officer").asText()).isEqualTo("cleo");
            assertThat(one.path("missing"))
                    .extracting(fact -> Map.of(
                            fact.path("table").asText(), fact.path("period").asText()))
                    .contains(Map.of("requests-by-legal-basis", "2025"))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void aFactIsNamedForTheTablesThatItIsMissingInAlone() {
        SampleCase.of(callers, SampleRequest.incomingAssistance().without("legalBases"));

        var tables = callers.caseworker()
                .get(release.address() + "/unknowns")
                .expecting(200)
                .at("/items")
                .findValuesAsText("table");

        assertThat(tables).containsExactlyInAnyOrder("requests-by-legal-basis", "convention-use");
    }

    @Test
    void whatIsRecordedIsMissingNowhere() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());

        assertThat(callers.caseworker()
                        .get(release.address() + "/unknowns")
                        .expecting(200)
                        .at("/items"))
                .isEmpty();
    }
}
