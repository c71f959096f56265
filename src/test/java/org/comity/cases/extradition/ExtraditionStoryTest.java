package org.comity.cases.extradition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/**
 * An extradition from the provisional arrest to the consent to a later prosecution, by HTTP alone: the person is arrested under the European
 * convention with its limits of 18 and 40 days, the full request comes on day 30, and one of three offences is refused.
 */
@QuarkusTest
class ExtraditionStoryTest {

    private static final String ARRESTED_AT = "2025-03-04T22:30:00Z";
    private static final String REQUESTED_ON = "2025-04-03";

    @Test
    void fromTheProvisionalArrestToTheConsentToALaterProsecution() {
        var arrest = SampleCase.arrested(Callers.ofFreshAuthority(), ARRESTED_AT, "ECE");
        assertThat(arrest.deadline("DLN_PA_ECE_18").path("dueOn").asText()).isEqualTo("2025-03-22");
        assertThat(arrest.deadline("DLN_PA_ECE_40").path("dueOn").asText()).isEqualTo("2025-04-13");
        arrest.take("INFORM_OF_ARREST", "occurredAt", "2025-03-05", "proof", SampleCase.PROOF);
        var file = fullRequest(arrest);
        assertThat(arrest.view().text("/result")).isEqualTo("REQUEST_FOLLOWED");
        assertThat(arrest.deadline("DLN_PA_ECE_40").path("ending").asText()).isEqualTo("MET");
        assertThat(arrest.deadline("DLN_PA_ECE_18").path("late").asBoolean())
                .as("day 30 is after the 18 days, within which a release was possible")
                .isTrue();

        personAndCharges(file);
        custody(file);
        file.take("ACKNOWLEDGE", "occurredAt", "2025-04-04");
        file.take("CERTIFY", "occurredAt", "2025-04-07");
        file.take("SUBMIT_TO_COURT", "occurredAt", "2025-04-08");
        courtAndConsent(file);
        decisions(file);
        assurances(file);
        file.take("ORDER_SURRENDER", "occurredAt", "2025-05-05", "decidedBy", "COURT");
        postponementAndSurrender(file);
        afterwards(file);
    }

    private static SampleCase fullRequest(SampleCase arrest) {
        var file = SampleCase.of(
                arrest.callers(), SampleRequest.incomingExtradition().with("receivedOn", REQUESTED_ON));
        arrest.link("PREPARES", file);
        arrest.take("RECORD_FULL_REQUEST", "occurredAt", REQUESTED_ON);
        return file;
    }

    private static void personAndCharges(SampleCase file) {
        file.act(
                        "/persons",
                        Map.of("kind", "NATURAL", "name", "Petrov, Ivan", "roles", List.of("SOUGHT"), "born", "1970"))
                .expecting(201);
        for (var offence : List.of("Bribery", "Money laundering", "Fraud in 1999")) {
            file.act("/charges", charge(offence)).expecting(201);
        }
        assertThat(outcome(file).text("/outcome")).isEqualTo("PENDING");
    }

    private static void custody(SampleCase file) {
        file.act("/custody-spans", span("PROVISIONAL_ARREST", ARRESTED_AT, "2025-04-03T10:00:00Z"))
                .expecting(201);
        assertThat(file.act("/custody-spans", span("EXTRADITION_DETENTION", "2025-04-03T09:00:00Z", null))
                        .expecting(422)
                        .faults())
                .containsExactly("/beginsAt overlap");
        file.act("/custody-spans", span("EXTRADITION_DETENTION", "2025-04-03T10:00:00Z", null))
                .expecting(201);
        assertThat(file.read("/custody").at("/0/lasts").asBoolean()).isTrue();
    }

    private static void courtAndConsent(SampleCase file) {
        file.act(
                        "/court-phases",
                        Map.of(
                                "personNo",
                                1,
                                "instance",
                                "FIRST",
                                "court",
                                "Regional court of Vienna",
                                "outcome",
                                "PARTLY_ELIGIBLE",
                                "decidedOn",
                                "2025-04-22",
                                "day",
                                "2025-04-08"))
                .expecting(201);
        file.take(
                "RECORD_CONSENT",
                "occurredAt",
                "2025-04-22",
                "consent",
                Map.of(
                        "form",
                        "IN_COURT",
                        "givenOn",
                        "2025-04-22",
                        "specialityRenounced",
                        false,
                        "counsel",
                        "duty counsel"));
    }

    private static void decisions(SampleCase file) {
        assertThat(file.attempt("ORDER_SURRENDER", "occurredAt", "2025-04-23", "decidedBy", "COURT")
                        .expecting(422)
                        .faults())
                .containsExactly("charges/1 pending", "charges/2 pending", "charges/3 pending");
        decide(file, 1, with(assessed("Bribery"), "decision", "GRANTED"));
        decide(file, 2, with(assessed("Money laundering"), "decision", "GRANTED"));
        var lapsed = with(with(assessed("Fraud in 1999"), "decision", "REFUSED"), "ground", "RF_LAPSE_OF_TIME");
        assertThat(file.act("/charges/3/correction", correction(with(lapsed, "ground", "RF_NO_SUCH")))
                        .expecting(422)
                        .faults())
                .containsExactly("/corrected/ground unknown-ground");
        decide(file, 3, lapsed);

        var outcome = outcome(file);
        assertThat(outcome.text("/outcome")).isEqualTo("GRANTED_IN_PART");
        assertThat(outcome.texts("/persons/0/charges", "decision")).containsExactly("GRANTED", "GRANTED", "REFUSED");
        assertThat(outcome.text("/persons/0/charges/2/ground")).isEqualTo("RF_LAPSE_OF_TIME");
    }

    private static void assurances(SampleCase file) {
        var asked = file.open("ASSURANCES", "openedOn", "2025-04-23");
        var cell = new LinkedHashMap<String, Object>(Map.of(
                "personNo",
                1,
                "kind",
                "DETENTION_CONDITIONS",
                "terms",
                "A cell of 4 square metres",
                "standing",
                "ASKED"));
        cell.put("day", "2025-04-23");
        cell.put("answerDueOn", "2025-05-14");
        file.act("/assurances", cell).expecting(201);
        assertThat(file.deadline("SLA_ASSURANCE_ANSWER").path("dueOn").asText()).isEqualTo("2025-05-14");
        assertThat(file.attempt("ORDER_SURRENDER", "occurredAt", "2025-04-24", "decidedBy", "COURT")
                        .expecting(422)
                        .faults())
                .containsExactly("sideProcesses held-back");
        cell.putAll(Map.of(
                "standing",
                "ACCEPTED",
                "givenOn",
                "2025-04-30",
                "givenBy",
                "Ministry of Justice",
                "acceptedOn",
                "2025-05-02",
                "reviewDueOn",
                "2030-05-02"));
        file.act("/assurances/1/correction", correction(cell)).expecting(200);
        assertThat(file.deadline("SLA_ASSURANCE_REVIEW").path("dueOn").asText()).isEqualTo("2030-05-02");
        file.end(asked, "2025-05-02");
    }

    private static void postponementAndSurrender(SampleCase file) {
        var postponed = file.open("POSTPONEMENT", "openedOn", "2025-05-06", "reasonCode", "PP_SERVING_SENTENCE");
        var surrender = new LinkedHashMap<String, Object>(
                Map.of("personNo", 1, "kind", "FULL", "day", "2025-05-05", "postponedFor", "PP_SERVING_SENTENCE"));
        assertThat(file.act("/surrenders", surrender).expecting(422).faults()).containsExactly("/reviewDueOn not-null");
        file.act("/surrenders", with(surrender, "reviewDueOn", "2025-08-01")).expecting(201);
        assertThat(file.deadline("SLA_SURRENDER_REVIEW").path("dueOn").asText()).isEqualTo("2025-08-01");
        assertThat(file.attempt("RECORD_SURRENDER", "occurredAt", "2025-05-07")
                        .expecting(422)
                        .faults())
                .containsExactly("sideProcesses held-back");
        file.end(postponed, "2025-08-01");
        file.take("ARRANGE_SURRENDER", "occurredAt", "2025-08-04", "proof", SampleCase.PROOF);
        file.act(
                        "/custody-spans/2/correction",
                        correction(span("EXTRADITION_DETENTION", "2025-04-03T10:00:00Z", "2025-08-11T08:00:00Z")))
                .expecting(200);
        var custody = file.read("/custody");
        assertThat(custody.text("/0/forTheExtradition/days"))
                .as("4 March to 11 August, each day once")
                .isEqualTo("161");
        assertThat(custody.text("/0/forTheExtradition/duration")).isEqualTo("PT3825H30M");
        assertThat(custody.at("/0/lasts").asBoolean()).isFalse();
        var done = with(
                with(
                        with(with(surrender, "reviewDueOn", "2025-08-01"), "detentionDays", 161),
                        "informedOn",
                        "2025-08-04"),
                "handedOverOn",
                "2025-08-11");
        file.act("/surrenders/1/correction", correction(done)).expecting(200);
        assertThat(file.deadline("SLA_SURRENDER_REVIEW").path("endedOn").asText())
                .isEqualTo("2025-08-11");
        file.take("RECORD_SURRENDER", "occurredAt", "2025-08-11");
        assertThat(file.view().text("/result")).isEqualTo("SURRENDERED");
    }

    private static void afterwards(SampleCase file) {
        file.act(
                        "/obligations",
                        Map.of(
                                "kind",
                                "SPECIALITY",
                                "owedBy",
                                "REQUESTING_STATE",
                                "terms",
                                "No prosecution for the fraud of 1999",
                                "day",
                                "2025-08-11"))
                .expecting(201);
        file.take("NOTE_OBLIGATIONS", "occurredAt", "2025-08-12", "narrative", "Speciality binds");
        var asked = file.open("SPECIALITY_CONSENT", "openedOn", "2025-10-01");
        var consent = new LinkedHashMap<String, Object>(Map.of(
                "personNo",
                1,
                "purpose",
                "FURTHER_PROSECUTION",
                "offence",
                "Tax evasion in 2019",
                "day",
                "2025-10-01"));
        consent.putAll(Map.of("decision", "PENDING", "answerDueOn", "2025-12-30"));
        file.act("/speciality-consents", consent).expecting(201);
        assertThat(file.deadline("SLA_SPECIALITY_ANSWER").path("dueOn").asText())
                .isEqualTo("2025-12-30");
        assertThat(file.attempt("CLOSE", "narrative", "done").expecting(422).faults())
                .containsExactly("sideProcesses held-back");
        consent.putAll(Map.of("decision", "GRANTED", "decidedOn", "2025-11-20"));
        file.act("/speciality-consents/1/correction", correction(consent)).expecting(200);
        assertThat(file.deadline("SLA_SPECIALITY_ANSWER").path("ending").asText())
                .isEqualTo("MET");
        file.end(asked, "2025-11-20");
        file.take("CLOSE", "narrative", "done");

        assertThat(file.view().text("/state")).isEqualTo("CLOSED");
        assertThat(file.callers()
                        .caseworker()
                        .get("/api/v1/obligations?binding=true")
                        .expecting(200)
                        .texts("/items", "kind"))
                .as("speciality outlives the file")
                .contains("SPECIALITY");
    }

    private static Answer outcome(SampleCase file) {
        return file.read("/extradition-outcome");
    }

    private static void decide(SampleCase file, int no, Map<String, Object> charge) {
        file.act("/charges/" + no + "/correction", correction(charge)).expecting(200);
    }

    private static Map<String, Object> correction(Map<String, Object> corrected) {
        return Map.of("corrected", corrected, "reason", "It is known now");
    }

    private static Map<String, Object> charge(String offence) {
        return Map.of(
                "personNo",
                1,
                "offence",
                offence,
                "dualCriminality",
                "PENDING",
                "decision",
                "PENDING",
                "day",
                REQUESTED_ON);
    }

    private static Map<String, Object> assessed(String offence) {
        var charge = new LinkedHashMap<>(charge(offence));
        charge.putAll(Map.of(
                "dualCriminality",
                "FULFILLED",
                "assessedBy",
                "Regional court of Vienna",
                "assessedOn",
                "2025-04-22",
                "decidedBy",
                "COURT",
                "decidedOn",
                "2025-04-22"));
        return charge;
    }

    private static Map<String, Object> span(
            String title, String from, @org.jspecify.annotations.Nullable String until) {
        var span = new LinkedHashMap<String, Object>(
                Map.of("personNo", 1, "title", title, "country", "AUT", "beginsAt", from, "day", "2025-04-03"));
        if (until != null) {
            span.put("endsAt", until);
        }
        return span;
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }
}
