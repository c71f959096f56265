package org.comity.cases.extradition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Bail and a duty to report take the place of custody. UNCAC article 44(10). */
@QuarkusTest
class MeasureInPlaceOfCustodyTest {

    @Test
    void bailAndADutyToReportAreRecordedAndAddNoDayOfCustody() {
        var file = SampleCase.of(SampleRequest.incomingExtradition());
        file.act("/persons", Map.of("kind", "NATURAL", "name", "Petrov, Ivan", "roles", List.of("SOUGHT")))
                .expecting(201);
        span(file, "PROVISIONAL_ARREST", "2025-03-03T10:00:00Z", "2025-03-05T10:00:00Z");
        span(file, "BAIL", "2025-03-05T10:00:00Z", "2025-03-20T10:00:00Z");
        span(file, "REPORTING", "2025-03-20T10:00:00Z", "2025-04-20T10:00:00Z");

        var custody = file.read("/custody");

        assertThat(custody.at("/0/all/days").asInt()).isEqualTo(3);
        assertThat(custody.at("/0/forTheExtradition/days").asInt()).isEqualTo(3);
        assertThat(custody.at("/0/lasts").asBoolean()).isFalse();
        assertThat(custody.texts("/0/titles", "title"))
                .containsExactlyInAnyOrder("PROVISIONAL_ARREST", "BAIL", "REPORTING");
    }

    private static void span(SampleCase file, String title, String beginsAt, String endsAt) {
        file.act("/custody-spans", Map.of("personNo", 1, "title", title, "beginsAt", beginsAt, "endsAt", endsAt))
                .expecting(201);
    }
}
