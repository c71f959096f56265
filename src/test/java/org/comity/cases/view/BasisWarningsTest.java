package org.comity.cases.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** A legal basis that did not bind both States on the day of the request is told, and stops nothing. */
@QuarkusTest
class BasisWarningsTest {

    @Test
    void aTreatyThatCameIntoForceLaterIsWarnedOf() {
        var file = SampleCase.of(from("DEU", "2014-12-11"));

        assertThat(file.registered().status()).isEqualTo(201);
        assertThat(file.registered().json().path("warnings"))
                .extracting(warning -> warning.asText())
                .containsExactly("UNCAC was not in force between AUT and DEU on 2014-12-11, but since 2014-12-12");
        file.take("ACKNOWLEDGE");
    }

    @Test
    void whatBoundBothOrIsNotKnownIsNotWarnedOf() {
        assertThat(SampleCase.of(from("DEU", "2014-12-12")).view().at("/warnings"))
                .isEmpty();
        assertThat(SampleCase.of(from("FRA", "2004-01-01")).view().at("/warnings"))
                .hasSize(1);
        assertThat(SampleCase.of(from("FRA", "2020-01-01")).view().at("/warnings"))
                .isEmpty();
    }

    @Test
    void aRequestWithoutADateCountsFromTheDayItCame() {
        var undated = from("DEU", "2014-12-11").without("dated").with("receivedOn", "2014-12-11");

        assertThat(SampleCase.of(undated).view().at("/warnings")).hasSize(1);
    }

    private static SampleRequest from(String counterpart, String dated) {
        return SampleRequest.incomingAssistance()
                .with("counterpart", counterpart)
                .with("dated", dated)
                .with("receivedOn", "2025-03-03")
                .with("legalBases", List.of(Map.of("instrument", "UNCAC"), Map.of("instrument", "RECIPROCITY")));
    }
}
