package org.comity.reference.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SetUpAuthorityTest {

    private final Callers callers = Callers.ofFreshAuthority();

    /** A code that nobody assigned, one that is left to users, and one of a State that is gone. */
    @ParameterizedTest
    @ValueSource(strings = {"XQX", "XXX", "QQQ", "CSK"})
    void anAuthorityIsOneOfAStateOrTerritoryOfToday(String country) {
        assertThat(setUp(country, "Europe/Vienna").expecting(422).faults()).containsExactly("/country unknown");
        assertThat(shown()).isEqualTo("AUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BMU", "XKX"})
    void aTerritoryHasAnAuthorityOfItsOwn(String country) {
        setUp(country, "Europe/Vienna").expecting(200);

        assertThat(shown()).isEqualTo(country);
    }

    @Test
    void aZoneThatIsNoneIsAFaultOfItsField() {
        assertThat(setUp("AUT", "Europe/Atlantis").expecting(400).faults()).containsExactly("/zoneId must-hold");
    }

    private Answer setUp(String country, String zone) {
        return callers.administrator()
                .send(
                        "PUT",
                        "/api/v1/authorities/" + callers.authority(),
                        Map.of("name", "Authority of a test", "country", country, "zoneId", zone),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"0\"");
    }

    private String shown() {
        return callers.administrator()
                .get("/api/v1/authorities/" + callers.authority())
                .expecting(200)
                .text("/country");
    }
}
