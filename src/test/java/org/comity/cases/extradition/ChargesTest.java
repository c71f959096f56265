package org.comity.cases.extradition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Each offence of a person has a decision of its own, and the steps of the request follow from these. */
@QuarkusTest
class ChargesTest {

    @Test
    void aDecisionHasItsDayItsBodyAndARefusalItsGround() {
        var file = extradition();

        assertThat(file.act("/charges", charge("decision", "REFUSED"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder(
                        "/decidedOn contradiction", "/decidedBy contradiction", "/ground contradiction");
        assertThat(file.act("/charges", charge("ground", "RF_LAPSE_OF_TIME"))
                        .expecting(422)
                        .faults())
                .containsExactly("/ground contradiction");
        assertThat(file.act("/charges", charge("personNo", 7, "article", "99"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder("/personNo unknown", "/article unknown");
    }

    @Test
    void aRequestOfAnotherKindHasNoCharges() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/persons", Map.of("kind", "NATURAL", "name", "Petrov, Ivan", "roles", List.of("SUSPECT")))
                .expecting(201);

        assertThat(file.act("/charges", charge()).expecting(422).faults()).containsExactly("kind not-applicable");
        assertThat(file.act(
                                "/custody-spans",
                                Map.of("personNo", 1, "title", "SENTENCE", "beginsAt", "2025-03-04T10:00:00Z"))
                        .expecting(422)
                        .faults())
                .containsExactly("kind not-applicable");
        assertThat(file.act("/surrenders", Map.of("personNo", 1, "kind", "FULL"))
                        .expecting(422)
                        .faults())
                .contains("kind not-applicable");
    }

    @Test
    void aPoliticalOffenceIsNoGroundUnderTheConvention() {
        var file = extradition();
        var refused = decided("REFUSED", "ground", "RF_POLITICAL_OFFENCE", "decidedBy", "CENTRAL_AUTHORITY");

        assertThat(file.act("/charges", refused).expecting(422).faults()).contains("/ground forbidden-ground");
        assertThat(file.act("/charges", decided("GRANTED", "decidedBy", "FOREIGN_COURT"))
                        .expecting(422)
                        .faults())
                .containsExactly("/decidedBy bad-value");
    }

    @Test
    void aProposalToRefuseHasItsGroundItsReasonsAndItsConsultation() {
        var file = extradition();

        assertThat(file.act("/charges", charge("decision", "REFUSAL_PROPOSED"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder("/ground contradiction", "/remark not-blank", "/consultation consultation");
        assertThat(file.act("/charges", proposal("ground", "RF_POLITICAL_OFFENCE"))
                        .expecting(422)
                        .faults())
                .contains("/ground forbidden-ground");
        assertThat(file.act("/charges", proposal("decidedBy", "CENTRAL_AUTHORITY"))
                        .expecting(422)
                        .faults())
                .containsExactly("/decidedBy contradiction");
        assertThat(file.act(
                                "/charges",
                                decided(
                                        "REFUSED",
                                        "ground",
                                        "RF_LAPSE_OF_TIME",
                                        "notConsultedBecause",
                                        "a court decided"))
                        .expecting(422)
                        .faults())
                .containsExactly("/notConsultedBecause not-applicable");
    }

    @Test
    void theOfficeRefusesAChargeByTwoPersonsForTheReasonsThatWereProposed() {
        var file = extradition();
        var supervisor = file.callers().supervisor();
        assertThat(file.act(supervisor, "/charges", refusal()).expecting(422).faults())
                .containsExactly("/decision second-person");
        file.act("/charges", charge("remark", "Barred since 2020")).expecting(201);
        assertThat(correct(file, supervisor, refusal()).expecting(422).faults())
                .as("a routine record is no proposal")
                .containsExactly("/corrected/decision second-person");
        correct(file, file.callers().caseworker(), proposal()).expecting(200);

        assertThat(correct(file, file.callers().caseworker(), refusal())
                        .expecting(422)
                        .faults())
                .containsExactly("/corrected/decision second-person");
        assertThat(correct(file, supervisor, refusal("remark", "Barred since 2019"))
                        .expecting(422)
                        .faults())
                .containsExactly("/corrected/decision second-person");
        assertThat(correct(file, supervisor, refusal("ground", "RF_HUMANITARIAN"))
                        .expecting(422)
                        .faults())
                .containsExactly("/corrected/decision second-person");
        correct(file, supervisor, refusal()).expecting(200);
    }

    @Test
    void aSupervisorWhoProposedDoesNotRefuse() {
        var file = extradition();
        var supervisor = file.callers().supervisor();
        file.act(supervisor, "/charges", proposal()).expecting(201);

        assertThat(correct(file, supervisor, refusal()).expecting(422).faults())
                .containsExactly("/corrected/decision second-person");
        correct(file, file.callers().named("second", "supervisor"), refusal()).expecting(200);
    }

    @Test
    void anotherSupervisorThanTheOneWhoRefusedUndoesIt() {
        var file = refused();
        var decider = file.callers().supervisor();
        var other = file.callers().named("second", "supervisor");
        var undone = List.of(
                decided("GRANTED"),
                charge(),
                decided("WITHDRAWN"),
                decided("REFUSED", "ground", "RF_HUMANITARIAN"),
                proposal("remark", "Barred since 2019"));

        for (var corrected : undone) {
            for (var caller : List.of(file.callers().caseworker(), decider)) {
                assertThat(correct(file, caller, corrected).expecting(422).faults())
                        .containsExactly("/corrected/decision supervisor");
            }
        }
        for (var caller : List.of(file.callers().caseworker(), decider)) {
            assertThat(file.act(caller, "/charges/1/ending", Map.of("reason", "Misread"))
                            .expecting(422)
                            .faults())
                    .containsExactly(" supervisor");
        }
        assertThat(correct(file, other, refusal("remark", "Barred since 2019"))
                        .expecting(422)
                        .faults())
                .as("other reasons are proposed again")
                .containsExactly("/corrected/decision second-person");
        correct(file, other, proposal("remark", "Barred since 2019")).expecting(200);
        file.act("/charges/1/ending", Map.of("reason", "Of another person")).expecting(200);
        var ended = refused();
        ended.act(
                        ended.callers().named("second", "supervisor"),
                        "/charges/1/ending",
                        Map.of("reason", "Of another person"))
                .expecting(200);
    }

    @Test
    void aChargeWhoseRefusalIsProposedIsPending() {
        var file = extradition();
        file.act("/charges", decided("GRANTED")).expecting(201);
        file.act("/charges", proposal()).expecting(201);

        var outcome = file.read("/extradition-outcome");
        assertThat(outcome.text("/outcome")).isEqualTo("PENDING");
        assertThat(outcome.texts("/persons/0/charges", "decision")).containsExactly("GRANTED", "REFUSAL_PROPOSED");
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take("CERTIFY");
        file.take("SUBMIT_TO_COURT");
        file.take("RECORD_ELIGIBILITY");
        assertThat(file.attempt("ORDER_SURRENDER").expecting(422).faults()).containsExactly("charges/2 pending");
    }

    @Test
    void nothingIsProposedAboutARequestOfOurs() {
        var file = SampleCase.of(SampleRequest.outgoingExtradition());
        file.act("/persons", Map.of("kind", "NATURAL", "name", "Petrov, Ivan", "roles", List.of("SOUGHT")))
                .expecting(201);

        assertThat(file.act("/charges", proposal()).expecting(422).faults()).contains("/decision not-applicable");
    }

    @Test
    void aGrantWithoutDualCriminalityIsMarkedAndAnAccessoryOffenceNeedsOneThatQualifies() {
        var file = extradition();

        assertThat(file.act("/charges", decided("GRANTED", "dualCriminality", "NOT_FULFILLED"))
                        .expecting(422)
                        .faults())
                .containsExactly("/withoutDualCriminality contradiction");
        assertThat(file.act("/charges", decided("GRANTED", "accessory", true))
                        .expecting(422)
                        .faults())
                .containsExactly("/decision alone");
        file.act("/charges", decided("GRANTED", "dualCriminality", "NOT_FULFILLED", "withoutDualCriminality", true))
                .expecting(201);
        file.act("/charges", decided("GRANTED", "accessory", true)).expecting(201);
        file.act("/charges/1/ending", Map.of("reason", "Of another person")).expecting(422);
    }

    @Test
    void theChargesAgreeWithASurrenderThatWasOrdered() {
        var file = extradition();
        file.act("/charges", decided("GRANTED")).expecting(201);
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take("CERTIFY");
        file.take("SUBMIT_TO_COURT");
        file.take("RECORD_ELIGIBILITY");
        file.take("ORDER_SURRENDER");

        assertThat(file.act("/charges", charge()).expecting(422).faults()).containsExactly("/decision granted");
        assertThat(file.act(
                                "/charges/1/correction",
                                Map.of(
                                        "corrected",
                                        decided("REFUSED", "ground", "RF_LAPSE_OF_TIME"),
                                        "reason",
                                        "Misread"))
                        .expecting(422)
                        .faults())
                .containsExactly("/corrected/decision granted");
        file.act("/charges/1/ending", Map.of("reason", "Misread")).expecting(422);
    }

    @Test
    void theReturnAfterASurrenderOutlivesTheResult() {
        var file = extradition();
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take("CERTIFY");
        file.take("SUBMIT_TO_COURT");
        file.take("RECORD_ELIGIBILITY");
        file.take("ORDER_SURRENDER");
        file.act(
                        "/surrenders",
                        Map.of(
                                "personNo",
                                1,
                                "kind",
                                "TEMPORARY",
                                "handedOverOn",
                                "2025-03-10",
                                "returnDueOn",
                                "2030-03-10",
                                "day",
                                "2025-03-05"))
                .expecting(201);

        file.take("RECORD_SURRENDER");

        assertThat(file.deadline("SLA_RETURN_AFTER_SURRENDER").has("endedOn")).isFalse();
    }

    @Test
    void aRequestIsNotRefusedAsAWholeWhileAChargeIsGranted() {
        var file = extradition();
        file.act("/charges", decided("GRANTED")).expecting(201);
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take(
                "PROPOSE_REFUSAL",
                "grounds",
                SampleCase.grounds("RF_HUMANITARIAN"),
                "narrative",
                "ill",
                "consultation",
                SampleCase.NOT_CONSULTED);

        assertThat(file.attempt(file.callers().supervisor(), "REFUSE")
                        .expecting(422)
                        .faults())
                .containsExactly("charges/1 granted");
    }

    @Test
    void aChargeThatNobodyDecidedHasTheResultOfTheRequest() {
        var file = extradition();
        file.act("/charges", charge()).expecting(201);
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take(
                "PROPOSE_REFUSAL",
                "grounds",
                SampleCase.grounds("RF_HUMANITARIAN"),
                "narrative",
                "ill",
                "consultation",
                SampleCase.NOT_CONSULTED);
        file.supervise("REFUSE");

        var outcome = file.read("/extradition-outcome");
        assertThat(outcome.text("/outcome")).isEqualTo("REFUSED");
        assertThat(outcome.at("/persons/0/charges/0/follows").asBoolean()).isTrue();
    }

    @Test
    void aSurrenderIsNotOrderedIfEveryChargeIsRefused() {
        var file = extradition();
        file.act("/charges", decided("REFUSED", "ground", "RF_LAPSE_OF_TIME")).expecting(201);
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take("CERTIFY");
        file.take("SUBMIT_TO_COURT");
        file.take("RECORD_ELIGIBILITY");

        assertThat(file.attempt("ORDER_SURRENDER").expecting(422).faults()).containsExactly("charges refused");
    }

    private static SampleCase extradition() {
        var file = SampleCase.of(
                SampleRequest.incomingExtradition().with("legalBases", List.of(Map.of("instrument", "UNCAC"))));
        file.act("/persons", Map.of("kind", "NATURAL", "name", "Petrov, Ivan", "roles", List.of("SOUGHT")))
                .expecting(201);
        return file;
    }

    @Test
    void theWordsOfAnOffenceDoNotReplaceItsNumber() {
        var file = extradition();
        file.act("/offences", Map.of("article", "15", "national", "Bribery of an official"))
                .expecting(201);
        var numbered = charge("offenceNo", 1);
        numbered.remove("offence");
        file.act("/charges", numbered).expecting(201);

        assertThat(correct(file, file.callers().caseworker(), charge("offence", "Bribery of an official"))
                        .expecting(422)
                        .faults())
                .containsExactly("/corrected/offenceNo contradiction");
        correct(file, file.callers().caseworker(), charge("offence", "Bribery of a judge"))
                .expecting(200);
    }

    private static SampleCase refused() {
        var file = extradition();
        file.act("/charges", proposal()).expecting(201);
        correct(file, file.callers().supervisor(), refusal()).expecting(200);
        return file;
    }

    private static Answer correct(SampleCase file, Api caller, Map<String, Object> corrected) {
        return file.act(caller, "/charges/1/correction", Map.of("corrected", corrected, "reason", "Decided"));
    }

    private static Map<String, Object> proposal(Object... fields) {
        var charge = charge(
                "decision",
                "REFUSAL_PROPOSED",
                "ground",
                "RF_LAPSE_OF_TIME",
                "remark",
                "Barred since 2020",
                "notConsultedBecause",
                "answered in advance");
        put(charge, fields);
        return charge;
    }

    private static Map<String, Object> refusal(Object... fields) {
        var charge = proposal("decision", "REFUSED", "decidedBy", "CENTRAL_AUTHORITY", "decidedOn", "2025-03-05");
        put(charge, fields);
        return charge;
    }

    private static Map<String, Object> decided(String decision, Object... fields) {
        var charge = charge(
                "decision",
                decision,
                "dualCriminality",
                "FULFILLED",
                "assessedBy",
                "Court",
                "assessedOn",
                "2025-03-05",
                "decidedBy",
                "COURT",
                "decidedOn",
                "2025-03-05");
        put(charge, fields);
        return charge;
    }

    private static Map<String, Object> charge(Object... fields) {
        var charge = new LinkedHashMap<String, Object>(Map.of(
                "personNo",
                1,
                "offence",
                "Bribery",
                "dualCriminality",
                "PENDING",
                "decision",
                "PENDING",
                "day",
                "2025-03-04"));
        put(charge, fields);
        return charge;
    }

    private static void put(Map<String, Object> charge, Object... fields) {
        for (var i = 0; i < fields.length; i += 2) {
            charge.put(String.valueOf(fields[i]), fields[i + 1]);
        }
    }
}
