package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** What the rules of refusal forbid cannot be had by a correction, an annulment, a measure or an executing authority. */
@QuarkusTest
class NoWayAroundTest {

    private static final Map<String, Object> ANNUL = Map.of("reason", "by mistake", "annul", true);

    @Test
    void whoProposedDoesNotDecideByAnnullingTheReturnOfTheProposal() {
        var file = SampleCase.underReview();
        var supervisor = file.callers().supervisor();
        file.proposesRefusal(supervisor);
        var returned = file.supervise("RETURN_PROPOSAL", "narrative", "no");
        correct(file, supervisor, returned.at("/transition/seq").asInt(), ANNUL).expecting(201);

        assertThat(file.attempt(supervisor, "REFUSE").expecting(422).faults())
                .containsExactly("second-person second-person");
    }

    @Test
    void aPendingProposalIsReturnedAndNotCorrected() {
        var file = SampleCase.withProposedRefusal();

        for (var other : List.of(
                Map.of("reason", "better", "grounds", SampleCase.grounds("RF_SECURITY")),
                Map.of("reason", "better", "narrative", "my words"),
                Map.of("reason", "better", "occurredAt", "2025-03-05"),
                Map.of("reason", "better", "decidedBy", "EXECUTING_AUTHORITY"))) {
            correct(file, file.callers().supervisor(), 3, other).expecting(409);
        }
        file.supervise("REFUSE");
    }

    @Test
    void whoWroteAPartOfTheReasonsByACorrectionDoesNotDecide() {
        var file = SampleCase.withProposedRefusal();
        file.supervise("REFUSE");
        var writer = file.callers().named("otto", "supervisor");
        var confirmer = file.callers().named("oda", "supervisor");
        var proposed = correct(file, writer, 3, Map.of("reason", "better", "narrative", "my words"))
                .expecting(202);
        assertThat(file.read("/transitions").text("/2/narrative")).doesNotContain("my words");
        assertThat(proposed.text("/warnings/0")).contains("another supervisor");
        correct(file, confirmer, 3, confirming(proposed)).expecting(201);
        correct(file, file.callers().supervisor(), 4, ANNUL).expecting(201);

        for (var one : List.of(writer, confirmer)) {
            assertThat(file.attempt(one, "REFUSE").expecting(422).faults())
                    .containsExactly("second-person second-person");
            assertThat(needs(file, one, "REFUSE")).containsEntry("SECOND_PERSON", false);
        }
        assertThat(needs(file, file.callers().supervisor(), "REFUSE")).containsEntry("SECOND_PERSON", true);
        file.supervise("REFUSE");
    }

    @Test
    void aCorrectionThatNobodyConfirmedCountsAsWritten() {
        var file = SampleCase.withProposedRefusal();
        file.supervise("REFUSE");
        var writer = file.callers().named("otto", "supervisor");
        correct(file, writer, 3, Map.of("reason", "better", "narrative", "my words"))
                .expecting(202);
        correct(file, file.callers().supervisor(), 4, ANNUL).expecting(201);

        assertThat(file.attempt(writer, "REFUSE").expecting(422).faults())
                .containsExactly("second-person second-person");
    }

    @Test
    void theReasonsOfADecidedRefusalStayUntilASecondPersonConfirmsTheCorrection() {
        var file = SampleCase.withProposedRefusal();
        file.supervise("REFUSE");
        var writer = file.callers().named("otto", "supervisor");
        for (int seq : List.of(3, 4)) {
            for (var wanted : List.of(
                    Map.of("reason", "better", "grounds", SampleCase.grounds("RF_SECURITY")),
                    Map.of("reason", "better", "narrative", "my words " + seq),
                    Map.of("reason", "better", "document", Map.of("reference", "Az. 1")))) {
                var proposed = correct(file, writer, seq, wanted).expecting(202);
                assertThat(proposed.text("/transition/kind")).isEqualTo("PART");
                assertThat(correct(file, writer, seq, confirming(proposed))
                                .expecting(422)
                                .faults())
                        .containsExactly("/confirms second-person");
            }
        }

        assertThat(file.read("/transitions").json()).hasSize(4);
        assertThat(file.read("/transitions").text("/2/details/grounds/0/code")).isEqualTo("RF_SOVEREIGNTY");
        assertThat(file.read("/transitions").text("/3/details/grounds/0/code")).isEqualTo("RF_SOVEREIGNTY");
    }

    @Test
    void whoDecidedARefusalConfirmsACorrectionAndProposesNone() {
        var file = SampleCase.withProposedRefusal();
        file.supervise("REFUSE");
        var decider = file.callers().supervisor();
        for (int seq : List.of(3, 4)) {
            assertThat(correct(file, decider, seq, Map.of("reason", "better", "narrative", "my words"))
                            .expecting(422)
                            .faults())
                    .containsExactly("/narrative second-person");
        }
        var proposed = correct(
                        file,
                        file.callers().named("cleo", "caseworker", "supervisor"),
                        4,
                        Map.of("reason", "better", "grounds", SampleCase.grounds("RF_SECURITY")))
                .expecting(202);

        var corrected = correct(file, decider, 4, confirming(proposed)).expecting(201);

        assertThat(corrected.text("/transition/details/grounds/0/code")).isEqualTo("RF_SECURITY");
        assertThat(corrected.text("/transition/details/correctionReason")).contains("better", "I agree");
        assertThat(correct(file, decider, 4, confirming(proposed))
                        .expecting(409)
                        .problem())
                .isEqualTo("conflict");
    }

    @Test
    void aConfirmationNamesAProposedCorrectionOfItsEntryAndNothingElse() {
        var file = SampleCase.withProposedRefusal();
        file.supervise("REFUSE");
        var other = file.callers().named("oda", "supervisor");
        var proposed = correct(
                        file,
                        file.callers().named("otto", "supervisor"),
                        4,
                        Map.of("reason", "better", "narrative", "my words"))
                .expecting(202);
        var seq = proposed.at("/transition/seq").asInt();

        assertThat(correct(file, other, 3, confirming(proposed)).expecting(422).faults())
                .containsExactly("/confirms unknown");
        assertThat(correct(file, other, 4, Map.of("reason", "I agree", "confirms", 2))
                        .expecting(422)
                        .faults())
                .containsExactly("/confirms unknown");
        assertThat(correct(file, other, 4, Map.of("reason", "I agree", "confirms", seq, "narrative", "mine"))
                        .expecting(422)
                        .faults())
                .containsExactly("/confirms not-applicable");
        correct(file, file.callers().caseworker(), 4, confirming(proposed)).expecting(403);
        correct(file, other, 4, confirming(proposed)).expecting(201);
    }

    @Test
    void theDayOfARefusalIsCorrectedByOne() {
        var file = SampleCase.withProposedRefusal();
        file.supervise("REFUSE", "occurredAt", "2025-03-06");

        correct(file, file.callers().supervisor(), 4, Map.of("reason", "misread", "occurredAt", "2025-03-05"))
                .expecting(201);
    }

    @Test
    void theDecisionBringsNoWordsOfItsOwn() {
        var file = SampleCase.withProposedRefusal();

        assertThat(file.attempt(
                                file.callers().supervisor(),
                                "REFUSE",
                                "narrative",
                                "my words",
                                "consultation",
                                SampleCase.NOT_CONSULTED,
                                "answers",
                                List.of(Map.of("warning", "PH_FISCAL", "justification", "mine")))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder(
                        "/narrative not-applicable", "/consultation not-applicable", "/answers not-applicable");
    }

    @Test
    void aForbiddenGroundDoesNotComeInByACorrection() {
        var file = SampleCase.withProposedRefusal();
        file.supervise("REFUSE");
        var supervisor = file.callers().named("otto", "supervisor");

        for (var code : List.of("PH_BANK_SECRECY", "RF_INVENTED")) {
            var wanted = Map.of("reason", "really", "grounds", SampleCase.grounds(code));
            assertThat(correct(file, supervisor, 4, wanted).expecting(422).faults())
                    .anySatisfy(fault -> assertThat(fault).startsWith("/grounds"));
        }
        var sound = Map.of("reason", "really", "grounds", SampleCase.grounds("RF_SECURITY"));
        var proposed = correct(file, supervisor, 4, sound).expecting(202);
        assertThat(correct(file, file.callers().supervisor(), 4, confirming(proposed))
                        .expecting(201)
                        .text("/transition/details/grounds/0/code"))
                .isEqualTo("RF_SECURITY");
    }

    @Test
    void theDecisionBringsNoGroundsOfItsOwn() {
        var file = SampleCase.withProposedRefusal();

        assertThat(file.attempt(file.callers().supervisor(), "REFUSE", "grounds", SampleCase.grounds("RF_SECURITY"))
                        .expecting(422)
                        .faults())
                .containsExactly("/grounds not-applicable");
    }

    @Test
    void theGroundsAreJudgedAgainWhenTheRequestHasChangedSince() {
        var file = SampleCase.of(
                SampleRequest.incomingAssistance().with("legalBases", List.of(Map.of("instrument", "BILATERAL"))));
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take(
                "PROPOSE_REFUSAL",
                "grounds",
                SampleCase.grounds("RF_FISCAL_OFFENCE"),
                "narrative",
                "why",
                "consultation",
                SampleCase.NOT_CONSULTED);
        file.patch(Map.of("legalBases", List.of(Map.of("instrument", "UNCAC")))).expecting(200);

        assertThat(file.attempt(file.callers().supervisor(), "REFUSE")
                        .expecting(422)
                        .faults())
                .containsExactly("/grounds forbidden-ground");
    }

    @Test
    void measuresEndByTheStepsOfTheExecutionAlone() {
        var file = SampleCase.underReview();
        var refused = List.of(Map.of("measure", 1, "outcome", "REFUSED", "code", "RF_SOVEREIGNTY"));
        assertThat(file.attempt("ACCEPT", "measureOutcomes", refused)
                        .expecting(422)
                        .faults())
                .containsExactly("/measureOutcomes not-applicable");

        var executing = SampleCase.inExecution();
        assertThat(executing
                        .attempt("RETURN_PARTLY_EXECUTED", "narrative", "nothing", "measureOutcomes", refused)
                        .expecting(422)
                        .faults())
                .containsExactly("/document document-of-refused-part", "/measureOutcomes something-executed");
        var measure = Map.of("letter", "f", "coercive", true, "outcome", "REFUSED");
        var byHand = executing.patch(Map.of("measures", List.of(measure))).expecting(422);
        assertThat(byHand.faults()).containsExactly("/measures/0/outcome not-by-hand");
        assertThat(byHand.text("/errors/0/detail"))
                .contains("RETURN_EXECUTED", "RETURN_PARTLY_EXECUTED")
                .doesNotContain("ACCEPT");
    }

    @Test
    void whatWasSentToTheWrongAuthorityByMistakeIsTakenBack() {
        var file = SampleCase.underReview();
        file.take("ACCEPT");
        file.take("SEND_FOR_EXECUTION", "recipient", "WRONG-1");
        var wrong = file.callers().executing("WRONG-1");
        wrong.get(file.execution()).expecting(200);

        correct(file, file.callers().supervisor(), 4, ANNUL).expecting(201);

        wrong.get(file.execution()).expecting(404);
        assertThat(file.view().at("/executingAuthority").isMissingNode()).isTrue();
    }

    @Test
    void anAnnulledReturnLeavesTheMeasuresPending() {
        var file = SampleCase.inExecution();
        file.take("RETURN_EXECUTED", "measureOutcomes", List.of(Map.of("measure", 1, "outcome", "EXECUTED")));

        correct(file, file.callers().supervisor(), 6, ANNUL).expecting(201);

        assertThat(file.view().text("/content/measures/0/outcome")).isEqualTo("PENDING");
    }

    @Test
    void aMoveCorrectedTwiceStillMovesItsDeadlines() {
        var file = SampleCase.inExecution();
        var supervisor = file.callers().supervisor();
        correct(file, supervisor, 3, Map.of("reason", "words", "narrative", "in other words"))
                .expecting(201);

        correct(file, supervisor, 6, Map.of("reason", "day", "occurredAt", "2025-03-05"))
                .expecting(201);

        assertThat(file.deadline("SLA_EXECUTE_ROUTINE").path("startedOn").asText())
                .isEqualTo("2025-03-05");
    }

    @Test
    void whoReclassifiesARequestDoesNotRefuseItAloneNorWithoutAGround() {
        for (var way : List.of(
                List.of("ENQUIRY", "ENQUIRY_RECEIVED", "DECLINE"),
                List.of("TRANSFER_OF_PROCEEDINGS", "UNDER_REVIEW", "DECLINE"),
                List.of("DIRECT_REQUEST", "NOTIFIED", "NOTE_REFUSAL"))) {
            var file = SampleCase.of(SampleRequest.of("INCOMING", "MLA")
                    .with("legalBases", List.of(Map.of("instrument", "UNCAC")))
                    .with("oral", true));
            var supervisor = file.callers().supervisor();
            file.act(
                            supervisor,
                            "/reclassifications",
                            Map.of("kind", way.get(0), "state", way.get(1), "reason", "it is one"))
                    .expecting(201);

            assertThat(refusing(file, supervisor, way.getLast()).expecting(422).faults())
                    .as("%s", way)
                    .containsExactlyInAnyOrder(
                            "/grounds ground",
                            "/grounds one-principal-ground",
                            "/consultation consultation",
                            "second-person second-person");
            assertThat(needs(file, supervisor, way.getLast()))
                    .containsEntry("GROUND", false)
                    .containsEntry("ONE_PRINCIPAL_GROUND", false)
                    .containsEntry("CONSULTATION", false)
                    .containsEntry("SECOND_PERSON", false);
            var other = file.callers().named("otto", "supervisor");
            assertThat(refusing(file, other, way.getLast()).expecting(422).faults())
                    .containsExactly("/grounds ground", "/grounds one-principal-ground", "/consultation consultation");
            assertThat(needs(file, other, way.getLast())).containsEntry("SECOND_PERSON", true);
            assertThat(refusing(file, other, way.getLast(), SampleCase.grounds("PH_BANK_SECRECY"))
                            .expecting(422)
                            .faults())
                    .containsExactly("/grounds forbidden-ground");
            refusing(file, other, way.getLast(), SampleCase.grounds("RF_SOVEREIGNTY"))
                    .expecting(201);
            assertThat(file.view().text("/result")).isEqualTo("REFUSED");
        }
    }

    @Test
    void whatWasAnEnquiryFromTheFirstIsDeclinedByOne() {
        var file = SampleCase.of(SampleRequest.of("INCOMING", "ENQUIRY"));
        var supervisor = file.callers().supervisor();
        file.act(supervisor, "/reclassifications", Map.of("kind", "MLA", "reason", "by mistake"))
                .expecting(201);
        correct(file, supervisor, 2, ANNUL).expecting(201);

        assertThat(needs(file, supervisor, "DECLINE")).doesNotContainKeys("GROUND", "SECOND_PERSON");
        refusing(file, supervisor, "DECLINE").expecting(201);
    }

    /** What a step needs in the eyes of a caller, each with whether it is met. */
    private static Map<String, Boolean> needs(SampleCase file, Api who, String step) {
        var needs = new HashMap<String, Boolean>();
        for (var open : who.get(file.path()).expecting(200).at("/openSteps")) {
            if (open.path("step").asText().equals(step)) {
                open.path("needs")
                        .forEach(need -> needs.put(
                                need.path("code").asText(), need.path("met").asBoolean()));
            }
        }
        assertThat(needs).as(step).isNotEmpty();
        return needs;
    }

    private static Answer refusing(SampleCase file, Api who, String step) {
        return file.attempt(who, step, "narrative", "why", "proof", SampleCase.PROOF);
    }

    private static Answer refusing(SampleCase file, Api who, String step, List<Map<String, Object>> grounds) {
        return file.attempt(
                who,
                step,
                "grounds",
                grounds,
                "narrative",
                "why",
                "consultation",
                SampleCase.NOT_CONSULTED,
                "proof",
                SampleCase.PROOF);
    }

    private static Map<String, Object> confirming(Answer proposed) {
        return Map.of(
                "reason", "I agree", "confirms", proposed.at("/transition/seq").asInt());
    }

    private static Answer correct(SampleCase file, Api who, int seq, Map<String, ?> wanted) {
        return file.act(who, "/transitions/" + seq + "/corrections", wanted);
    }
}
