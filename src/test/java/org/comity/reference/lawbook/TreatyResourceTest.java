package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TreatyResourceTest {

    @Test
    void partiesAreThoseOfTheDay() {
        assertThat(law("/parties?instrument=UNCAC&on=2014-12-11").texts("", "party"))
                .contains("AUT")
                .doesNotContain("DEU");
        assertThat(law("/parties?instrument=UNCAC&on=2014-12-12").texts("", "party"))
                .contains("AUT", "DEU");
        assertThat(law("/parties?party=DEU").texts("", "instrument"))
                .containsExactlyInAnyOrder("UNCAC", "UNTOC", "ECE");
        assertThat(law("/parties?party=DEU&instrument=UNCAC").text("/0/source/read"))
                .isEqualTo("VDB-UNCAC");
    }

    @Test
    void positionsOfAStateSayWhatItDeclared() {
        var positions = law("/positions?party=LVA&instrument=UNCAC&on=2024-01-01");

        assertThat(positions.texts("", "subject"))
                .contains("EXTRADITION_BASIS", "CENTRAL_AUTHORITY", "LANGUAGES", "CONFISCATION_BASIS");
        assertThat(law("/positions?subject=EXTRADITION_BASIS").text("/0/answer"))
                .isEqualTo("YES");
        assertThat(positions.json())
                .allMatch(position -> position.path("verified").asBoolean());
    }

    @Test
    void whatAppliesIsWhatBoundBothOnTheDay() {
        var before = law("/applicable?between=AUT&and=DEU&on=2014-12-11");
        assertThat(force(before, "UNCAC")).isEqualTo("DOES_NOT_BIND");
        assertThat(force(before, "UNTOC")).isEqualTo("BINDS");

        var after = law("/applicable?between=DEU&and=AUT&on=2014-12-12");
        assertThat(force(after, "UNCAC")).isEqualTo("BINDS");
        assertThat(after.json().toString()).contains("\"validFrom\":\"2014-12-12\"");

        assertThat(force(law("/applicable?between=AUT&and=JPN&on=2020-01-01"), "UNCAC"))
                .isEqualTo("NOT_KNOWN");
    }

    @Test
    void whatIsDeclaredBetweenTheTwoIsShownBesideTheBond() {
        var bonds = law("/applicable?between=AZE&and=ARM&on=2020-01-01");

        assertThat(force(bonds, "UNCAC")).isEqualTo("BINDS");
        assertThat(bonds.json().toString()).contains("NOT_APPLIED_BETWEEN");
    }

    @Test
    void copiesThatWereReadAreShown() {
        assertThat(law("/readings").texts("", "code")).contains("NZ", "UNTC-UNCAC");
        assertThat(law("/instruments").json().toString()).contains("\"adopted\":\"2003-10-31\"");
        assertThat(law("/reasons?kind=DL").json()).hasSize(33);
        assertThat(law("/rule-sets").json()).hasSize(16);
    }

    @Test
    void aCorrectedEntryIsShownAsItWas() {
        for (var one : law("/corrections").json()) {
            if (one.path("code").asText().equals("DLN_UNCAC_SAFE_CONDUCT")) {
                assertThat(one.path("folder").asText()).isEqualTo("deadlines");
                assertThat(one.path("version").asInt()).isEqualTo(2);
                assertThat(one.path("reviewed").asText()).isEqualTo("2026-11-25");
                assertThat(one.at("/earlier/0/version").asInt()).isEqualTo(1);
                assertThat(one.at("/earlier/0/entry/procedures/0").asText()).isEqualTo("MLA_RECEIVED");
                return;
            }
        }
        fail("The corrected rule is not shown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /applicable                                      | between not-null,and not-null,on not-null
            /applicable?between=AUT&and=AUT&on=2020-01-01    | and bad-value
            /applicable?between=AUT&and=ZZZ&on=2020-02-30    | and bad-value,on bad-value
            /parties?instrument=NOWHERE&party=aut&colour=red | instrument bad-value,party bad-value,colour unknown-parameter
            /positions?subject=WEATHER                       | subject bad-value
            /corrections?colour=red                          | colour unknown-parameter
            """)
    void allFaultsOfAQueryAreReportedAtOnce(String question, String faults) {
        var answer = Callers.ofFreshAuthority()
                .caseworker()
                .get("/api/v1/law" + question)
                .expecting(400);

        assertThat(answer.faults()).containsExactlyInAnyOrder(faults.split(","));
    }

    private static String force(Answer bonds, String instrument) {
        for (var bond : bonds.json()) {
            if (bond.path("instrument").asText().equals(instrument)) {
                return bond.path("force").asText();
            }
        }
        return "none";
    }

    private static Answer law(String below) {
        return Callers.ofFreshAuthority()
                .caseworker()
                .get("/api/v1/law" + below)
                .expecting(200)
                .entries();
    }
}
