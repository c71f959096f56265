package org.comity.statistics.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.comity.sample.Callers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The definitions of the indicators over HTTP. */
@QuarkusTest
class CatalogueOverHttpTest {

    private static final String PATH = "/api/v1/statistics/indicators";

    private final Callers callers = Callers.ofFreshAuthority();

    @ParameterizedTest
    @ValueSource(strings = {PATH, PATH + "/requests-received"})
    void withoutATokenThereIsNoDefinition(String path) {
        given().get(path).then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "caseworker, 200",
        "supervisor, 200",
        "statistician, 200",
        "auditor, 200",
        "executing-authority, 403",
        "data-protection-officer, 403",
        "administrator, 403"
    })
    void thoseWhoReadFiguresReadTheirDefinitions(String role, int status) {
        var caller = callers.named("rita", role);

        assertThat(caller.get(PATH).status()).isEqualTo(status);
        assertThat(caller.get(PATH + "/requests-received").status()).isEqualTo(status);
    }

    @Test
    void theListCountsTheIndicatorsByStatus() {
        var list = callers.caseworker().get(PATH).expecting(200);

        assertThat(list.texts("/items", "code")).hasSize(163).contains("requests-received", "data-completeness");
        assertThat(list.texts("/counts", "status")).containsExactly("AVAILABLE", "PARTLY", "WAITING");
        assertThat(list.at("/counts/0/indicators").asInt()
                        + list.at("/counts/1/indicators").asInt()
                        + list.at("/counts/2/indicators").asInt())
                .isEqualTo(163);
    }

    @ParameterizedTest
    @CsvSource({
        "status=WAITING, value-change-in-custody, requests-received",
        "askedBy=Q07, refusals-by-ground, requests-received",
        "askedBy=RES 7/1 27(a), refusals-by-ground, requests-received",
        "askedBy=UNCAC 44(10), provisional-arrests-lapsed, refusals-by-ground",
        "dimension=ground, refusals-by-ground, requests-received",
        "status=AVAILABLE&dimension=age-band, pending-at-end, live-freezes"
    })
    void aFilterLeavesTheOthersOut(String filter, String within, String outside) {
        var list = callers.caseworker()
                .get(PATH + "?" + filter.replace(" ", "%20"))
                .expecting(200);

        assertThat(list.texts("/items", "code")).contains(within).doesNotContain(outside);
    }

    @Test
    void aDefinitionIsShownInFull() {
        var shown = callers.caseworker()
                .get(PATH + "/refusals-for-lack-of-dual-criminality")
                .expecting(200);

        assertThat(shown.text("/status")).isEqualTo("AVAILABLE");
        assertThat(shown.text("/numerator")).contains("RF_DUAL_CRIM");
        assertThat(shown.text("/computed/from")).isEqualTo("FLOWS");
        assertThat(shown.text("/computed/share/0/dimension")).isEqualTo("ground");
        assertThat(shown.text("/computed/share/0/values/0")).isEqualTo("RF_DUAL_CRIM");
        assertThat(shown.at("/additiveOverTime").asBoolean()).isFalse();
        assertThat(shown.texts("/dimensions", "code")).contains("partner", "decider", "ground");
        assertThat(shown.texts("/concepts", "concept")).contains("STAT_CONC_DEF", "DOC_METHOD", "REC_USE_LIM");
        assertThat(shown.text("/askedBy/0/source")).contains("eighth session");
        assertThat(shown.at("/rules").size()).isGreaterThan(4);
    }

    @Test
    void anIndicatorThatWaitsNamesTheMissingPartAndHasNoCondition() {
        var shown = callers.caseworker().get(PATH + "/value-change-in-custody").expecting(200);

        assertThat(shown.at("/waitsFor/0").asText()).isEqualTo("JOINED_EVENTS");
        assertThat(shown.at("/computed").isMissingNode()).isTrue();
    }

    @Test
    void everyAuthorityHasTheSameDefinitions() {
        assertThat(Callers.ofFreshAuthority().caseworker().get(PATH).body())
                .isEqualTo(callers.caseworker().get(PATH).body());
    }

    @Test
    void anUnknownIndicatorIsNotFound() {
        assertThat(callers.caseworker().get(PATH + "/refusals-by-colour").status())
                .isEqualTo(404);
    }

    @Test
    void wrongFiltersAreReportedAtOnceWithTheWordThatWasMeant() {
        var answer = callers.caseworker()
                .get(PATH + "?status=AVAILABEL&askedBy=Q7&dimension=grounds&colour=red")
                .expecting(400);

        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "status bad-value", "askedBy bad-value", "dimension bad-value", "colour unknown-parameter");
        assertThat(answer.body())
                .contains("did you mean AVAILABLE?", "did you mean ground?", "must be a key in askedBy of GET " + PATH);
    }
}
