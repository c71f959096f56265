package org.comity.reference.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SetUpAuthorityTest {

    private final Callers callers = Callers.ofFreshAuthority();
    private final Api adam = callers.administrator();
    private final Api zoe = callers.named("zoe", "administrator");

    /** A code that nobody assigned, one that is left to users, and one of a State that is gone. */
    @ParameterizedTest
    @ValueSource(strings = {"XQX", "XXX", "QQQ", "CSK"})
    void anAuthorityIsOneOfAStateOrTerritoryOfToday(String country) {
        assertThat(setUp(adam, country, "Europe/Vienna").expecting(422).faults())
                .containsExactly("/country unknown");
        assertThat(shown().text("/country")).isEqualTo("AUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BMU", "XKX"})
    void aTerritoryHasAnAuthorityOfItsOwn(String country) {
        assertThat(Callers.ofFreshAuthorityIn(country)
                        .administrator()
                        .get("/api/v1/authorities")
                        .texts("/items", "country"))
                .containsExactly(country);
    }

    @Test
    void aZoneThatIsNoneIsAFaultOfItsField() {
        assertThat(setUp(adam, "AUT", "Europe/Atlantis").expecting(400).faults())
                .containsExactly("/zoneId must-hold");
    }

    @Test
    void anotherZoneTakesEffectWhenASecondAdministratorSendsTheSame() {
        var proposed = setUp(adam, "AUT", "Pacific/Auckland").expecting(202);
        assertThat(proposed.text("/zoneId")).isEqualTo("Europe/Vienna");
        assertThat(proposed.text("/proposed/zoneId")).isEqualTo("Pacific/Auckland");
        assertThat(proposed.text("/proposed/by")).isEqualTo("adam");
        assertThat(proposed.text("/name")).isEqualTo("Authority of a test");
        assertThat(setUp(adam, "AUT", "Pacific/Auckland").expecting(422).faults())
                .containsExactly("/zoneId second-person");
        assertThat(shown().text("/zoneId")).isEqualTo("Europe/Vienna");

        var moved = setUp(zoe, "AUT", "Pacific/Auckland").expecting(200);

        assertThat(moved.text("/zoneId")).isEqualTo("Pacific/Auckland");
        assertThat(moved.at("/proposed").isMissingNode()).isTrue();
    }

    @Test
    void anotherStateTakesASecondAdministratorToo() {
        setUp(adam, "PRT", "Europe/Vienna").expecting(202);
        assertThat(setUp(adam, "PRT", "Europe/Vienna").expecting(422).faults())
                .containsExactly("/country second-person");
        assertThat(shown().text("/country")).isEqualTo("AUT");
    }

    @Test
    void aSecondAdministratorAgreesToWhatIsProposedAndNothingElse() {
        setUp(adam, "AUT", "Pacific/Auckland").expecting(202);
        setUp(zoe, "AUT", "Pacific/Fiji").expecting(202);
        assertThat(shown().text("/zoneId")).isEqualTo("Europe/Vienna");

        assertThat(setUp(zoe, "AUT", "Pacific/Fiji").expecting(422).faults()).containsExactly("/zoneId second-person");
        assertThat(setUp(adam, "AUT", "Pacific/Fiji").expecting(200).text("/zoneId"))
                .isEqualTo("Pacific/Fiji");
    }

    @Test
    void thePresentZoneWithdrawsAProposal() {
        setUp(adam, "AUT", "Pacific/Auckland").expecting(202);
        setUp(adam, "AUT", "Europe/Vienna").expecting(200);

        setUp(zoe, "AUT", "Pacific/Auckland").expecting(202);
        assertThat(shown().text("/zoneId")).isEqualTo("Europe/Vienna");
    }

    @Test
    void anotherNameTakesOneAdministrator() {
        var path = "/api/v1/authorities/" + callers.authority();
        var renamed = Map.of("name", "Another", "country", "AUT", "zoneId", "Europe/Vienna");

        assertThat(adam.put(path, renamed, "If-Match", shown().etag())
                        .expecting(200)
                        .text("/name"))
                .isEqualTo("Another");
    }

    private Answer setUp(Api who, String country, String zone) {
        return who.put(
                "/api/v1/authorities/" + callers.authority(),
                Map.of("name", "Authority of a test", "country", country, "zoneId", zone),
                "If-Match",
                shown().etag());
    }

    private Answer shown() {
        return adam.get("/api/v1/authorities/" + callers.authority()).expecting(200);
    }
}
