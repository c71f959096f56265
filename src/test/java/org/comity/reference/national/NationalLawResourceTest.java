package org.comity.reference.national;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NationalLawResourceTest {

    private static final String NATIONAL = "/api/v1/law/national";

    @Test
    void theLawOfAnotherStateIsThereToBeLookedUpAndDoesNotApply() {
        var law = read(Callers.ofFreshAuthorityIn("AUT"), "/CZE");

        assertThat(law.at("/own").asBoolean()).isFalse();
        assertThat(law.text("/statement")).contains("another State");
        assertThat(law.at("/grounds"))
                .isNotEmpty()
                .noneMatch(one -> one.path("applied").asBoolean());
        assertThat(law.text("/grounds/0/source/article")).isNotBlank();
        assertThat(law.text("/grounds/0/asOf")).isEqualTo("2026-01-01");
        assertThat(law.text("/grounds/0/textStatus")).isEqualTo("CURRENT");
    }

    @Test
    void theLawOfTheOwnStateAppliesAsFarAsItsTextIsCurrent() {
        var law = read(Callers.ofFreshAuthorityIn("ESP"), "/ESP");

        assertThat(law.at("/own").asBoolean()).isTrue();
        assertThat(law.at("/limits"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("applied").asBoolean())
                        .as(one.path("code").asText())
                        .isEqualTo(one.at("/source/instrument").asText().equals("ES_LRM")));
        assertThat(law.at("/texts"))
                .filteredOn(text -> text.path("code").asText().equals("ES_LEP-2009"))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.path("status").asText()).isEqualTo("OLD");
                    assertThat(text.path("applied").asBoolean()).isFalse();
                });
    }

    @Test
    void nothingAppliesByDefaultWhereOnlyExcerptsWereRead() {
        var law = read(Callers.ofFreshAuthorityIn("AUT"), "/AUT");

        assertThat(law.at("/own").asBoolean()).isTrue();
        assertThat(law.text("/statement")).contains("nothing of it applies by default");
        assertThat(law.at("/grounds"))
                .isNotEmpty()
                .noneMatch(one -> one.path("applied").asBoolean());
        assertThat(law.at("/grounds")).noneMatch(one -> one.path("verified").asBoolean());
    }

    @Test
    void aLimitThatIsNotComputedSaysWhyAndHasNoDay() {
        var decision = entry(read("/ARG"), "limits", "ARG-24767-36");
        assertThat(decision.path("effect").asText()).isEqualTo("DEEMED_GRANTED");
        assertThat(decision.path("computed").asBoolean()).isFalse();
        assertThat(decision.path("notComputed").toString()).contains("COUNTING_NOT_READ");
        assertThat(decision.has("dueOn")).isFalse();

        var judge = entry(read("/GBR"), "limits", "GBR-EA-6-2");
        assertThat(judge.path("atExpiry").asText()).isEqualTo("The person must be set free on application");
        assertThat(judge.path("counting").asText()).isEqualTo("HOURS_OF_WORKING_DAYS");

        var arrest = entry(read("/CHE"), "limits", "CHE-IMAC-50-1");
        assertThat(arrest.path("computed").asBoolean()).isFalse();
        assertThat(arrest.path("notComputed").toString()).contains("TEXT_NOT_CURRENT");
        assertThat(arrest.path("counting").asText()).isEqualTo("FOLLOWING_DAY");
        assertThat(arrest.path("rule").asText()).isEqualTo("DLN_PA_CH_18");
    }

    @Test
    void theListSaysHowMuchThereIsOfEachState() {
        var states = read(Callers.ofFreshAuthorityIn("IRL"), "").entries().json();

        assertThat(states).hasSize(20);
        assertThat(states)
                .filteredOn(state -> state.path("own").asBoolean())
                .singleElement()
                .satisfies(own -> {
                    assertThat(own.path("country").asText()).isEqualTo("IRL");
                    assertThat(own.path("applied").asInt()).isPositive();
                    assertThat(own.path("unverified").asInt()).isZero();
                });
        assertThat(states)
                .filteredOn(state -> !state.path("own").asBoolean())
                .allMatch(state -> state.path("applied").asInt() == 0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Czechia, CZE
            CZ, CZE
            cze, CZE
            CZX, CZE
            """)
    void anUnknownCodeIsAFaultWithASuggestion(String code, String meant) {
        var answer = caseworker().get(NATIONAL + "/" + code).expecting(400);

        assertThat(answer.faults()).containsExactly("country unknown");
        assertThat(answer.text("/errors/0/in")).isEqualTo("path");
        assertThat(answer.text("/detail")).contains("did you mean " + meant + "?");
    }

    @Test
    void aStateOfWhichNoTextWasReadIsNotFound() {
        var answer = caseworker().get(NATIONAL + "/BRA").expecting(404);

        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.text("/detail")).contains("no text of the law of BRA").contains("CZE");
    }

    @Test
    void aParameterThatDoesNotExistIsAFault() {
        assertThat(caseworker().get(NATIONAL + "/CZE?topic=X").expecting(400).faults())
                .containsExactly("topic unknown-parameter");
        assertThat(caseworker().get(NATIONAL + "?country=CZE").expecting(400).faults())
                .containsExactly("country unknown-parameter");
    }

    @Test
    void withoutATokenOrARoleNothingIsShown() {
        for (var below : new String[] {"", "/CZE"}) {
            new Api("").get(NATIONAL + below).expecting(401);
            Callers.ofFreshAuthority().named("norm").get(NATIONAL + below).expecting(403);
        }
    }

    private static JsonNode entry(Answer law, String list, String code) {
        for (var one : law.at("/" + list)) {
            if (one.path("code").asText().equals(code)) {
                return one;
            }
        }
        throw new AssertionError("No " + code + " in " + law.body());
    }

    private static Answer read(String below) {
        return read(Callers.ofFreshAuthority(), below);
    }

    private static Answer read(Callers callers, String below) {
        return callers.caseworker().get(NATIONAL + below).expecting(200);
    }

    private static Api caseworker() {
        return Callers.ofFreshAuthority().caseworker();
    }
}
