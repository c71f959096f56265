package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** The law of the own State: its grounds can be chosen for a refusal, and its limits can be set as deadlines. */
@QuarkusTest
class OwnLawTest {

    @Test
    void aGroundOfTheOwnLawCanBeChosenBesideThoseOfTheBook() {
        assertThat(refused("CZE", "RF_ORDRE_PUBLIC", "ECE").expecting(201).at("/warnings"))
                .isEmpty();

        assertThat(refused("POL", "RF_ORDRE_PUBLIC", "ECE").expecting(422).faults())
                .containsExactly("/grounds not-applicable");
    }

    @Test
    void aGroundOfAnOldTextIsNotAppliedByDefault() {
        assertThat(refused("DEU", "RF_ORDRE_PUBLIC", "ECE").expecting(422).faults())
                .containsExactly("/grounds not-applicable");
    }

    @Test
    void theNatureOfAGroundIsThatOfTheOwnLaw() {
        assertThat(refused("CZE", "RF_HUMANITARIAN", "UNCAC").expecting(201).at("/warnings"))
                .isEmpty();
        assertThat(refused("POL", "RF_HUMANITARIAN", "UNCAC").expecting(201).text("/warnings/0"))
                .contains("does not say");
    }

    @Test
    void aLimitOfTheOwnLawIsCountedAsItsActSays() {
        var file = arrestedIn("IRL");

        var set = file.act(
                        "/deadlines",
                        Map.of(
                                "rule", "IRL-EA-27-7",
                                "startedOn", "2025-03-04",
                                "reason", "the certificate is due"))
                .expecting(201);
        assertThat(set.text("/dueOn")).isEqualTo("2025-03-21");
        assertThat(set.text("/effect")).isEqualTo("MUST_RELEASE");
        assertThat(set.text("/force")).isEqualTo("STATUTE");
        assertThat(set.text("/rule")).isEqualTo("IRL-EA-27-7");
    }

    @Test
    void aLimitWhoseCountWasNotReadIsSetWithADayThatAPersonCounted() {
        var file = arrestedIn("DEU");
        var limit = Map.of("rule", "DEU-IRG-16-2", "startedOn", "2025-03-04", "reason", "the documents are due");

        var without = file.act("/deadlines", limit).expecting(422);
        assertThat(without.faults()).containsExactly("/dueOn not-computed");
        assertThat(without.text("/detail")).contains("whether the day of the event counts was not read");
    }

    @Test
    void aLimitOfAnOldTextIsSetWithADayThatAPersonCounted() {
        var limit = Map.of("rule", "NLD-UW-14-3-4", "startedOn", "2025-03-04", "reason", "the request is due");

        var without = arrestedIn("NLD").act("/deadlines", limit).expecting(422);
        assertThat(without.faults()).containsExactly("/dueOn not-computed");
        assertThat(without.text("/detail")).contains("did not confirm it");
    }

    @Test
    void aLimitOfAnotherStateOrOfAnotherMatterIsNoRuleHere() {
        var body = Map.of("rule", "IRL-EA-27-7", "dueOn", "2025-03-21", "startedOn", "2025-03-04", "reason", "r");
        assertThat(arrestedIn("CZE").act("/deadlines", body).expecting(422).faults())
                .contains("/rule unknown");

        var assistance = SampleCase.of(Callers.ofFreshAuthorityIn("IRL"), SampleRequest.incomingAssistance());
        assertThat(assistance.act("/deadlines", body).expecting(422).faults()).contains("/rule unknown");
    }

    @Test
    void aRuleThatCountsTheFirstDayEndsADayEarlier() {
        var file = arrestedIn("GBR");
        var rule = Map.of("rule", "DLN_PA_UK_P2", "startedOn", "2025-03-04", "reason", "the papers are due");

        assertThat(file.act("/deadlines", rule).expecting(201).text("/dueOn")).isEqualTo("2025-04-17");
    }

    private static SampleCase arrestedIn(String country) {
        var file = SampleCase.of(Callers.ofFreshAuthorityIn(country), SampleRequest.incomingArrest());
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        return file;
    }

    private static Answer refused(String country, String ground, String basis) {
        var file = SampleCase.of(
                Callers.ofFreshAuthorityIn(country),
                SampleRequest.incomingExtradition().with("legalBases", List.of(Map.of("instrument", basis))));
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        return file.attempt(
                "PROPOSE_REFUSAL",
                "grounds",
                SampleCase.grounds(ground),
                "narrative",
                "in short",
                "consultation",
                SampleCase.NOT_CONSULTED);
    }
}
