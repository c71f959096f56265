package org.comity.cases.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Measures are decided one by one, before and after the acceptance of the request, by the rules of the whole request. */
@QuarkusTest
class MeasureDecisionTest {

    private static final Map<String, Object> NO_OFFENCE_HERE =
            Map.of("letter", "c", "coercive", true, "dualCriminality", "NOT_FULFILLED");

    @Test
    void theOfficeRefusesAMeasureByTwoPersons() {
        var file = withTwo();
        propose(file, "RF_DUAL_CRIM").expecting(201);

        assertThat(refuse(file.callers().caseworker(), file).expecting(422).faults())
                .containsExactly("/proposalNo second-person");
        assertThat(outcomes(file)).as("a proposal decides nothing").containsExactly("PENDING", "PENDING");
        var refused = refuse(file.callers().supervisor(), file).expecting(201);

        assertThat(refused.text("/no")).isEqualTo("2");
        assertThat(outcomes(file)).containsExactly("PENDING", "REFUSED");
        assertThat(file.view().text("/content/measures/1/outcomeCode")).isEqualTo("RF_DUAL_CRIM");
        assertIntact(file);
    }

    @Test
    void whoProposedDoesNotDecideAlsoAsASupervisor() {
        var file = withTwo();
        var supervisor = file.callers().supervisor();
        decide(supervisor, file, proposal("RF_DUAL_CRIM")).expecting(201);

        assertThat(refuse(supervisor, file).expecting(422).faults()).containsExactly("/proposalNo second-person");
        refuse(file.callers().named("second", "supervisor"), file).expecting(201);
    }

    @Test
    void aCorrectionChangesNeitherTheBodyNorTheProposal() {
        var file = refusedSecond();
        var other = with(
                "measureNo", 2, "decision", "REFUSED", "decidedBy", "MINISTER", "proposalNo", 7, "day", "2025-03-11");

        assertThat(file.act(
                                file.callers().supervisor(),
                                "/measure-decisions/2/correction",
                                Map.of("corrected", other, "reason", "Misread"))
                        .expecting(422)
                        .faults())
                .contains("/corrected/decidedBy fixed", "/corrected/proposalNo fixed");
    }

    @Test
    void aProposalServesOneDecision() {
        var file = refusedSecond();
        var accepted =
                with("measureNo", 2, "decision", "ACCEPTED", "decidedBy", "CENTRAL_AUTHORITY", "day", "2025-03-11");
        accepted.put(
                "answers",
                List.of(Map.of(
                        "warning", "DUAL_CRIMINALITY_NOT_FULFILLED", "justification", "granted under 46(9)(c)")));
        decide(file, accepted).expecting(201);

        assertThat(refuse(file.callers().supervisor(), file).expecting(422).faults())
                .contains("/proposalNo spent");
    }

    @Test
    void aRefusedMeasureIsRefusedInEveryPlace() {
        var file = refusedSecond();
        file.take("ACCEPT", "occurredAt", "2025-03-12");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-13", "recipient", "PROSECUTOR-1");
        file.take("CONFIRM_RECEIPT", "occurredAt", "2025-03-14");
        var prosecutor = file.callers().executing("PROSECUTOR-1");

        assertThat(prosecutor
                        .get(file.execution(), SampleCase.FOR_WORK)
                        .expecting(200)
                        .text("/measures/1/outcome"))
                .isEqualTo("REFUSED");
        assertThat(file.answers(prosecutor, "RETURN_EXECUTED", "measureOutcomes", outcomes(1, 2))
                        .expecting(422)
                        .faults())
                .contains("/measureOutcomes/1/outcome decided");
        assertThat(file.attempt("RETURN_EXECUTED", "measureOutcomes", outcomes(1))
                        .expecting(422)
                        .text("/needs/0"))
                .isEqualTo("EVERY_MEASURE_EXECUTED");
        file.answers(
                        prosecutor,
                        "RETURN_PARTLY_EXECUTED",
                        "narrative",
                        "One was refused before",
                        "measureOutcomes",
                        outcomes(1))
                .expecting(201);
        file.take("TRANSMIT_RESULTS", "proof", SampleCase.PROOF);

        assertThat(file.view().text("/result")).isEqualTo("PARTLY_EXECUTED");
        assertThat(outcomes(file)).containsExactly("EXECUTED", "REFUSED");
        assertIntact(file);
    }

    @Test
    void anEndedDecisionTakesBackWhatFollowsFromIt() {
        var file = refusedSecond();
        var ending = Map.of("reason", "Another request");

        assertThat(file.act("/measure-decisions/2/ending", ending)
                        .expecting(422)
                        .faults())
                .containsExactly(" supervisor");
        assertThat(file.act(file.callers().supervisor(), "/measure-decisions/1/ending", ending)
                        .expecting(422)
                        .faults())
                .containsExactly(" named");
        file.act(file.callers().supervisor(), "/measure-decisions/2/ending", ending)
                .expecting(200);

        assertThat(outcomes(file)).containsExactly("PENDING", "PENDING");
        assertThat(file.view().at("/content/measures/1/outcomeCode").isTextual())
                .isFalse();
        assertIntact(file);
    }

    @Test
    void anAnnulledStepLeavesTheDecisionsBeforeIt() {
        var file = refusedSecond();
        file.supervise("WITHDRAW");
        assertThat(outcomes(file)).containsExactly("WITHDRAWN", "REFUSED");
        var withdrawal = file.read("/transitions").json();
        var seq = withdrawal.get(withdrawal.size() - 1).path("seq").asText();

        file.act(
                        file.callers().supervisor(),
                        "/transitions/" + seq + "/corrections",
                        Map.of("reason", "Another request", "annul", true))
                .expecting(201);

        assertThat(outcomes(file)).containsExactly("PENDING", "REFUSED");
        assertIntact(file);
    }

    @Test
    void theGroundsAreJudgedAsThoseOfTheWholeRequest() {
        var file = withTwo();

        assertThat(propose(file, "RF_BANK_SECRECY").expecting(422).faults()).hasSize(1);
        assertThat(propose(file, "PH_BANK_SECRECY").expecting(422).faults()).containsExactly("/code forbidden-ground");
        assertThat(decide(
                                file,
                                Map.of(
                                        "measureNo",
                                        2,
                                        "decision",
                                        "REFUSAL_PROPOSED",
                                        "decidedBy",
                                        "CENTRAL_AUTHORITY"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder("/code not-null", "/narrative not-null", "/consultation consultation");
    }

    @Test
    void aCoerciveMeasureWithoutDualCriminalityIsAcceptedWithAReason() {
        var file = withTwo();
        var accepted = with("measureNo", 2, "decision", "ACCEPTED", "decidedBy", "CENTRAL_AUTHORITY");

        assertThat(decide(file, accepted).expecting(422).faults()).containsExactly("/answers unanswered-warning");
        accepted.put(
                "answers",
                List.of(Map.of(
                        "warning", "DUAL_CRIMINALITY_NOT_FULFILLED", "justification", "granted under 46(9)(c)")));
        decide(file, accepted).expecting(201);
    }

    @Test
    void anExecutingAuthorityAndACourtRefuseByADocument() {
        var file = withTwo();
        var refused = with("measureNo", 2, "decision", "REFUSED", "decidedBy", "COURT", "code", "RF_SOVEREIGNTY");

        assertThat(decide(file, refused).expecting(422).faults()).containsExactly("/document document");
        refused.put("document", "Judgment 3 Ov 12/25");
        refused.put("documentOn", "2025-03-11");
        decide(file, refused).expecting(201);

        assertThat(outcomes(file)).containsExactly("PENDING", "REFUSED");
        assertThat(decide(file, refused).expecting(422).faults()).containsExactly("/decision order");
        decide(
                        file,
                        with(
                                "measureNo",
                                2,
                                "decision",
                                "ACCEPTED",
                                "decidedBy",
                                "COURT",
                                "document",
                                "Appeal 4/25",
                                "answers",
                                List.of(Map.of(
                                        "warning", "DUAL_CRIMINALITY_NOT_FULFILLED", "justification", "so the court"))))
                .expecting(201);
        assertThat(outcomes(file)).containsExactly("PENDING", "PENDING");
        assertIntact(file);
    }

    @Test
    void aPostponedMeasureHasADayOfReviewAndIsNotExecuted() {
        var file = withTwo();
        var postponed = with("measureNo", 1, "decision", "POSTPONED", "decidedBy", "CENTRAL_AUTHORITY");
        assertThat(decide(file, postponed).expecting(422).faults())
                .containsExactlyInAnyOrder("/code not-null", "/consultation consultation", "/dueOn not-null");
        postponed.putAll(Map.of(
                "code",
                "PP_ONGOING_PROCEEDING",
                "notConsultedBecause",
                "urgent",
                "dueOn",
                "2025-06-10",
                "day",
                "2025-03-10"));
        decide(file, postponed).expecting(201);
        assertThat(file.deadline("SLA_MEASURE_REVIEW").path("dueOn").asText()).isEqualTo("2025-06-10");
        assertThat(file.view().text("/content/measures/0/postponedUntil")).isEqualTo("2025-06-10");
        refuseSecond(file);
        file.take("ACCEPT");
        file.take("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-1");
        file.take("CONFIRM_RECEIPT");

        assertThat(file.attempt("RETURN_PARTLY_EXECUTED", "narrative", "why", "measureOutcomes", outcomes(1))
                        .expecting(422)
                        .faults())
                .containsExactly("/measureOutcomes/0/outcome decided");
        decide(file, with("measureNo", 1, "decision", "RESUMED", "decidedBy", "CENTRAL_AUTHORITY"))
                .expecting(201);
        assertThat(file.deadline("SLA_MEASURE_REVIEW").path("ending").asText()).isEqualTo("MET");
        file.take("RETURN_PARTLY_EXECUTED", "narrative", "why", "measureOutcomes", outcomes(1));
        assertIntact(file);
    }

    @Test
    void resultsThatNoLongerAgreeWithTheMeasuresAreNotTransmitted() {
        var file = withTwo();
        file.take(
                "ACCEPT",
                "answers",
                List.of(Map.of(
                        "warning", "DUAL_CRIMINALITY_NOT_FULFILLED", "justification", "granted under 46(9)(c)")));
        file.take("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-1");
        file.take("CONFIRM_RECEIPT");
        file.take("RETURN_EXECUTED", "measureOutcomes", outcomes(1, 2));
        decide(
                        file,
                        with(
                                "measureNo",
                                2,
                                "decision",
                                "REFUSED",
                                "decidedBy",
                                "COURT",
                                "code",
                                "RF_SOVEREIGNTY",
                                "document",
                                "Judgment 3 Ov 12/25"))
                .expecting(201);

        assertThat(file.attempt("TRANSMIT_RESULTS", "proof", SampleCase.PROOF)
                        .expecting(422)
                        .text("/needs/0"))
                .isEqualTo("STILL_EXECUTED");
        file.take("RESUME_EXECUTION", "narrative", "The court refused one");
        file.take("RETURN_PARTLY_EXECUTED", "narrative", "The court refused one");
        file.act("/measures", SampleRequest.measure("a", false)).expecting(201);
        assertThat(file.attempt("TRANSMIT_RESULTS", "proof", SampleCase.PROOF)
                        .expecting(422)
                        .text("/needs/0"))
                .isEqualTo("NO_MEASURE_OPEN");
        decide(file, with("measureNo", 3, "decision", "EXECUTED", "decidedBy", "EXECUTING_AUTHORITY"))
                .expecting(201);
        file.take("TRANSMIT_RESULTS", "proof", SampleCase.PROOF);
        assertThat(file.view().text("/result")).isEqualTo("PARTLY_EXECUTED");
        assertIntact(file);
    }

    @Test
    void measuresGoToDifferentExecutingAuthorities() {
        var file = withTwo();
        var sent = with(
                "measureNo",
                1,
                "decision",
                "SENT",
                "decidedBy",
                "CENTRAL_AUTHORITY",
                "executingAuthority",
                "PROSECUTOR-2",
                "day",
                "2025-03-10",
                "dueOn",
                "2025-05-10");
        decide(
                        file,
                        with(
                                "measureNo",
                                1,
                                "decision",
                                "SENT",
                                "decidedBy",
                                "CENTRAL_AUTHORITY",
                                "executingAuthority",
                                "PROSECUTR-2"))
                .expecting(422);
        decide(file, sent).expecting(201);

        assertThat(file.read("/measures").texts("", "executingAuthority")).containsExactly("PROSECUTOR-2", "");
        assertThat(file.deadline("SLA_MEASURE_EXECUTION").path("dueOn").asText())
                .isEqualTo("2025-05-10");
        sent.put("dueOn", "2025-05-20");
        file.act("/measure-decisions/1/correction", Map.of("corrected", sent, "reason", "Misread"))
                .expecting(200);
        assertThat(file.deadline("SLA_MEASURE_EXECUTION").path("dueOn").asText())
                .isEqualTo("2025-05-20");
        assertThat(file.patch(Map.of(
                                "measures",
                                List.of(
                                        Map.of("no", 1, "letter", "f", "coercive", true, "executingAuthority", "X"),
                                        Map.of("no", 2, "letter", "c", "coercive", true))))
                        .expecting(422)
                        .faults())
                .containsExactly("/measures/0/executingAuthority not-by-hand");
    }

    @Test
    void theStepThatReportsTheExecutionEndsTheDeadlineOfAMeasureThatWasSent() {
        var file = SampleCase.inExecution();
        decide(
                        file,
                        with(
                                "measureNo",
                                1,
                                "decision",
                                "SENT",
                                "decidedBy",
                                "CENTRAL_AUTHORITY",
                                "executingAuthority",
                                "PROSECUTOR-1",
                                "dueOn",
                                "2030-01-31"))
                .expecting(201);
        assertThat(file.deadline("SLA_MEASURE_EXECUTION").has("endedOn")).isFalse();

        file.take("RETURN_EXECUTED", "measureOutcomes", List.of(Map.of("measure", 1, "outcome", "EXECUTED")));

        assertThat(file.deadline("SLA_MEASURE_EXECUTION").path("ending").asText())
                .isEqualTo("MET");
        var last = file.read("/transitions").json();
        file.act(
                        file.callers().supervisor(),
                        "/transitions/" + last.get(last.size() - 1).path("seq").asText() + "/corrections",
                        Map.of("reason", "Another request", "annul", true))
                .expecting(201);
        assertThat(outcomes(file)).containsExactly("PENDING");
        assertThat(file.read("/deadlines").body()).contains("SLA_MEASURE_EXECUTION");
        assertIntact(file);
    }

    @Test
    void aRequestIsNotReportedAsExecutedInPartIfEveryMeasureIsExecuted() {
        var file = SampleCase.inExecution();
        var executed = List.of(Map.of("measure", 1, "outcome", "EXECUTED"));
        var inPart = List.of(Map.of("measure", 1, "outcome", "PARTLY_EXECUTED", "code", "PX_CONDITIONS"));

        assertThat(file.attempt("RETURN_PARTLY_EXECUTED", "narrative", "why", "measureOutcomes", executed)
                        .expecting(422)
                        .faults())
                .containsExactly("/measureOutcomes not-every-measure-executed");
        assertThat(file.attempt("RETURN_EXECUTED", "measureOutcomes", inPart)
                        .expecting(422)
                        .faults())
                .containsExactly("/measureOutcomes every-measure-executed");
        file.take("RETURN_PARTLY_EXECUTED", "narrative", "why", "measureOutcomes", inPart);
        assertThat(file.view().text("/state")).isEqualTo("PARTLY_EXECUTED");
    }

    @Test
    void theOtherStateDecidesOnTheMeasuresOfARequestOfOurs() {
        var file = SampleCase.of(SampleRequest.outgoingAssistance());
        var refused = with(
                "measureNo",
                1,
                "decision",
                "REFUSED",
                "decidedBy",
                "OTHER_STATE",
                "code",
                "RF_SOVEREIGNTY",
                "document",
                "Note 4");
        assertThat(decide(file, refused).expecting(409).text("/detail")).contains("not open");
        file.take("SUBMIT_FOR_REVIEW");
        file.supervise("APPROVE");
        file.take("SEND", "proof", SampleCase.PROOF);

        assertThat(decide(file, with("measureNo", 1, "decision", "ACCEPTED", "decidedBy", "MINISTER"))
                        .expecting(422)
                        .faults())
                .contains("/decidedBy bad-value");
        decide(file, refused).expecting(201);
        assertThat(outcomes(file)).containsExactly("REFUSED");
        assertThat(file.attempt("RECORD_RESULTS").expecting(422).text("/needs/0"))
                .isEqualTo("EVERY_MEASURE_EXECUTED");
    }

    private static SampleCase withTwo() {
        var file = SampleCase.of(SampleRequest.incomingAssistance()
                .with("measures", List.of(SampleRequest.measure("f", true), NO_OFFENCE_HERE)));
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        return file;
    }

    private static SampleCase refusedSecond() {
        var file = withTwo();
        refuseSecond(file);
        return file;
    }

    private static void refuseSecond(SampleCase file) {
        var no = propose(file, "RF_DUAL_CRIM").expecting(201).text("/no");
        decide(
                        file.callers().supervisor(),
                        file,
                        with(
                                "measureNo",
                                2,
                                "decision",
                                "REFUSED",
                                "decidedBy",
                                "CENTRAL_AUTHORITY",
                                "proposalNo",
                                Integer.valueOf(no),
                                "day",
                                "2025-03-11"))
                .expecting(201);
    }

    private static Answer propose(SampleCase file, String code) {
        return decide(file, proposal(code));
    }

    private static Map<String, Object> proposal(String code) {
        return with(
                "measureNo",
                2,
                "decision",
                "REFUSAL_PROPOSED",
                "decidedBy",
                "CENTRAL_AUTHORITY",
                "code",
                code,
                "narrative",
                "No such offence here",
                "notConsultedBecause",
                "answered in advance",
                "day",
                "2025-03-10");
    }

    private static Answer refuse(Api who, SampleCase file) {
        return decide(
                who,
                file,
                with(
                        "measureNo",
                        2,
                        "decision",
                        "REFUSED",
                        "decidedBy",
                        "CENTRAL_AUTHORITY",
                        "proposalNo",
                        1,
                        "day",
                        "2025-03-11"));
    }

    private static Answer decide(SampleCase file, Map<String, Object> body) {
        return decide(file.callers().caseworker(), file, body);
    }

    private static Answer decide(Api who, SampleCase file, Map<String, Object> body) {
        return file.act(who, "/measure-decisions", body);
    }

    private static Map<String, Object> with(@Nullable Object... fields) {
        var body = new LinkedHashMap<String, Object>();
        for (var i = 0; i < fields.length; i += 2) {
            body.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return body;
    }

    private static List<Map<String, Object>> outcomes(int... measures) {
        return java.util.Arrays.stream(measures)
                .mapToObj(no -> Map.<String, Object>of("measure", no, "outcome", "EXECUTED"))
                .toList();
    }

    private static List<String> outcomes(SampleCase file) {
        return file.read("/measures").texts("", "outcome");
    }

    private static void assertIntact(SampleCase file) {
        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/history-verification")
                        .expecting(200)
                        .at("/intact")
                        .asBoolean())
                .isTrue();
    }
}
