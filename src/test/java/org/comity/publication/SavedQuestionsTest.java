package org.comity.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Saved addresses with old codes are answered by the data of an edition and by the page, with their status. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedQuestionsTest {

    private final Callers callers = Callers.ofFreshAuthority();
    private final Api nobody = new Api("");

    /** As many requests of each State that its number is not hidden. */
    @BeforeAll
    void publish() {
        for (var i = 0; i < 8; i++) {
            SampleCase.of(callers, SampleRequest.incomingAssistance().with("counterpart", "ROU"));
            SampleCase.of(callers, SampleRequest.incomingAssistance().with("counterpart", "SRB"));
        }
        SampleRelease.planned(callers, "saved", "2024-01-01", "2025-12-31").published(Map.of());
    }

    private String data(String query) {
        return "/api/v1/published/" + callers.authority() + "/saved/editions/latest/data?" + query;
    }

    private String page(String query) {
        return "/dashboard?release=" + callers.authority() + ":saved&lang=en&" + query;
    }

    @Test
    void anOldCodeIsAnsweredWithTheFiguresOfTheOneThatTookItsPlace() {
        var old = nobody.get(data("partner=ROM&table=received-by-partner")).expecting(200);
        var present = nobody.get(data("partner=ROU&table=received-by-partner")).expecting(200);

        assertThat(old.at("/tables/0/cells")).isEqualTo(present.at("/tables/0/cells"));
        assertThat(old.at("/tables/0/notes").toString()).contains("old-code-ROM", "ROU took its place in 2002");
        assertThat(old.header("Link"))
                .contains("/editions/latest/data?", "partner=ROU", "table=received-by-partner", "rel=\"canonical\"");
        assertThat(present.header("Link")).isEmpty();
        assertThat(nobody.get(data("partner=ROM,ROU&format=csv")).expecting(200).body())
                .contains("old-code-ROM");
        assertThat(nobody.get(page("partner=ROM")).expecting(200).body()).contains("ROU took its place in 2002");
    }

    @Test
    void anOldCodeWithoutASuccessorIsAnswered410WithItsParts() {
        var gone = nobody.get(data("partner=SCG")).expecting(410);

        assertThat(gone.problem()).isEqualTo("no-successor");
        assertThat(gone.text("/detail")).contains("SCG ended in 2006", "its parts are MNE and SRB");
        assertThat(gone.at("/endedCodes/0/parts").toString()).isEqualTo("[\"MNE\",\"SRB\"]");
        assertThat(nobody.get(page("partner=SCG")).expecting(410).body())
                .contains("SCG ended in 2006", "partner=SRB", "Figures of Serbia");
    }

    @Test
    void aSuccessorThatTheEditionDoesNotHaveIsAFaultThatNamesIt() {
        assertThat(nobody.get(data("partner=ZAR")).expecting(400).body()).contains("COD took its place in 1997");
        assertThat(nobody.get(page("partner=ZAR")).expecting(400).body()).contains("COD took its place in 1997");
    }

    @Test
    void theDayOfTheFirstEditionIsThatOfTheRelease() {
        var body = nobody.get(page("partner=ROU")).expecting(200).body();

        assertThat(body).contains("Edition 1, published on ").doesNotContain("first published on");
    }
}
