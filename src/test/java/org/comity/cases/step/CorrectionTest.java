package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorrectionTest {

    private static final Map<String, Object> ANNUL = Map.of("reason", "it never happened", "annul", true);

    @Test
    void aDayThatMovesChangesWhatHeldOnADay() {
        var file = SampleCase.inExecution();
        assertThat(file.read("?on=2025-03-04").text("/state")).isEqualTo("ACCEPTED");

        var corrected = correct(file, 3, to("2025-03-05")).expecting(201);

        assertThat(corrected.text("/state")).isEqualTo("IN_EXECUTION");
        assertThat(corrected.at("/transition/supersedes").asInt()).isEqualTo(3);
        assertThat(file.read("?on=2025-03-04").text("/state")).isEqualTo("UNDER_REVIEW");
        assertThat(file.callers()
                        .caseworker()
                        .get("/api/v1/requests?on=2025-03-04")
                        .text("/items/0/state"))
                .isEqualTo("UNDER_REVIEW");
        var moves = file.read("/transitions");
        assertThat(moves.json()).hasSize(6);
        assertThat(moves.at("/2/supersededBy").asInt()).isEqualTo(6);
        assertThat(moves.text("/2/occurredAt")).isEqualTo("2025-03-04");
        assertThat(moves.text("/5/kind")).isEqualTo("CORRECTION");
        assertThat(moves.text("/5/details/correctionReason")).isEqualTo("misread");
    }

    @Test
    void deadlinesAreCountedAnewFromTheRightDay() {
        var file = SampleCase.inExecution();
        assertThat(file.deadline("SLA_EXECUTE_ROUTINE").path("startedOn").asText())
                .isEqualTo("2025-03-04");

        correct(file, 3, to("2025-03-05")).expecting(201);

        assertThat(file.deadline("SLA_EXECUTE_ROUTINE").path("startedOn").asText())
                .isEqualTo("2025-03-05");
        assertThat(file.deadline("SLA_FORWARD").path("ending").asText()).isEqualTo("MET");
    }

    @Test
    void theOrderOfEventsStays() {
        var file = SampleCase.inExecution();
        var tomorrow = MovableNow.machineDay().plusDays(1).toString();

        assertThat(correct(file, 3, to("2025-03-02")).expecting(422).faults())
                .containsExactly("/occurredAt out-of-order");
        assertThat(correct(file, 3, to("2025-03-06")).expecting(422).faults())
                .containsExactly("/occurredAt out-of-order");
        assertThat(correct(file, 5, to(tomorrow)).expecting(422).faults()).containsExactly("/occurredAt in-the-future");
        assertThat(correct(file, 3, Map.of("annul", true)).expecting(400).faults())
                .containsExactly("/reason not-blank");
    }

    @Test
    void onlyTheLastMoveCanBeAnnulled() {
        var file = SampleCase.underReview();
        correct(file, 1, ANNUL).expecting(409);
        assertThat(correct(file, 2, ANNUL).expecting(201).text("/state")).isEqualTo("REGISTERED");
        file.take("ACKNOWLEDGE");
        file.take("ACCEPT");
        correct(file, 4, ANNUL).expecting(409);
    }

    @Test
    void anAnnulledWithdrawalLeavesTheRequestAsItWas() {
        var file = SampleCase.underReview();
        file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-06");
        file.take("WITHDRAW", "occurredAt", "2025-03-10");
        assertThat(file.deadline("SLA_TRIAGE").path("ending").asText()).isEqualTo("CANCELLED");

        var corrected = correct(file, 4, ANNUL).expecting(201);

        assertThat(corrected.text("/state")).isEqualTo("UNDER_REVIEW");
        assertThat(corrected.at("/result").isMissingNode()).isTrue();
        assertThat(corrected.at("/transition/annulled").asBoolean()).isTrue();
        assertThat(file.view().texts("/sideProcesses", "kind")).containsExactly("REQUEST_FOR_INFORMATION");
        assertThat(file.deadline("SLA_TRIAGE").has("endedOn")).isFalse();
        assertThat(file.deadline("SLA_TRIAGE").path("suspendedSince").asText()).isEqualTo("2025-03-06");
        assertThat(file.read("?on=2025-03-10").text("/state")).isEqualTo("UNDER_REVIEW");
        assertThat(file.callers()
                        .caseworker()
                        .get("/api/v1/requests?running=REQUEST_FOR_INFORMATION")
                        .at("/items"))
                .hasSize(1);
        file.take("RECORD_LAPSE", "narrative", "no answer came", "occurredAt", "2025-06-01");
    }

    @Test
    void aCorrectionThatChangesNothingIsAFault() {
        var file = SampleCase.underReview();
        var nothing = new java.util.HashMap<String, Object>();
        nothing.put("reason", "x");
        nothing.put("occurredAt", null);

        assertThat(correct(file, 1, nothing).expecting(422).faults()).containsExactly(" changes-nothing");
        assertThat(correct(file, 2, to(SampleRequest.RECEIVED)).expecting(422).faults())
                .containsExactly(" changes-nothing");
        assertThat(file.read("/history").json()).hasSize(2);
    }

    @Test
    void aCorrectedDayThatIsNotThatOfTheProofWarns() {
        var file = SampleCase.withProposedRefusal();
        file.supervise("REFUSE", "occurredAt", "2025-03-05");
        file.take("SEND_REASONS", "occurredAt", "2025-03-10", "proof", SampleCase.PROOF);

        assertThat(correct(file, 5, to("2025-03-09")).expecting(201).text("/warnings/0"))
                .contains("2025-03-10");
    }

    @Test
    void ourRequestIsNotDatedAfterItWasSent() {
        var file = SampleCase.of(SampleRequest.outgoingAssistance().with("dated", "2025-03-03"));
        file.take("SUBMIT_FOR_REVIEW", "occurredAt", "2025-03-04");
        file.supervise("APPROVE", "occurredAt", "2025-03-04");
        file.take("SEND", "occurredAt", "2025-03-10", "proof", SampleCase.PROOF);

        assertThat(file.patch(Map.of("dated", "2025-03-11")).expecting(422).faults())
                .containsExactly("/dated out-of-order");
        file.patch(Map.of("dated", "2025-03-10")).expecting(200);
        assertThat(correct(file, 4, to("2025-03-09")).expecting(422).faults())
                .containsExactly("/occurredAt out-of-order");
    }

    @Test
    void whatWasSupersededIsNotCorrectedAgain() {
        var file = SampleCase.inExecution();
        correct(file, 3, to("2025-03-05")).expecting(201);

        assertThat(correct(file, 3, to("2025-03-04")).expecting(409).problem()).isEqualTo("conflict");
        correct(file, 6, to("2025-03-04")).expecting(201);
        correct(file, 77, to("2025-03-04")).expecting(404);
        assertThat(file.read("?on=2025-03-04").text("/state")).isEqualTo("ACCEPTED");
    }

    @Test
    void reasonsWhoseSendingIsAnnulledWereNotSent() {
        var file = SampleCase.withProposedRefusal();
        file.supervise("REFUSE");
        file.take("SEND_REASONS", "proof", SampleCase.PROOF);

        correct(file, 5, ANNUL).expecting(201);

        assertThat(file.attempt("CLOSE").expecting(422).faults()).containsExactly("reasons-sent reasons-sent");
    }

    @Test
    void whoDecidedIsCorrectedByAnotherPersonAndMustBeABodyThatCanDecide() {
        var file = SampleCase.withProposedRefusal();
        file.supervise("REFUSE", "decidedBy", "CENTRAL_AUTHORITY");
        var second = file.callers().named("sixten", "supervisor");
        var undocumented = Map.of("reason", "misread", "decidedBy", "MINISTER");
        var minister = Map.of("reason", "misread", "decidedBy", "MINISTER", "document", SampleCase.LETTER);

        assertThat(correct(file, 4, minister).expecting(422).faults()).containsExactly("/decidedBy second-person");
        assertThat(file.act(
                                second,
                                "/transitions/4/corrections",
                                Map.of("reason", "misread", "decidedBy", "FOREIGN_COURT"))
                        .expecting(422)
                        .faults())
                .containsExactly("/decidedBy bad-value");
        assertThat(correct(file, 4, Map.of("reason", "misread", "annul", true, "decidedBy", "MINISTER"))
                        .expecting(422)
                        .faults())
                .containsExactly("/decidedBy not-applicable");
        assertThat(file.act(file.callers().caseworker(), "/transitions/4/corrections", minister)
                        .status())
                .isEqualTo(403);
        assertThat(file.act(second, "/transitions/4/corrections", undocumented)
                        .expecting(422)
                        .faults())
                .containsExactly("/document document");
        var proposed = file.act(second, "/transitions/4/corrections", minister).expecting(202);
        var confirmation = Map.of(
                "reason",
                "so it was",
                "confirms",
                proposed.at("/transition/seq").asInt());
        var corrected = correct(file, 4, confirmation).expecting(201);

        assertThat(corrected.text("/transition/decidedBy")).isEqualTo("MINISTER");
        assertThat(corrected.text("/transition/details/document/form")).isEqualTo("LETTER");
        assertThat(file.view().text("/result")).isEqualTo("REFUSED");
        var refusals = file.callers()
                .named("stella", "statistician")
                .get("/api/v1/statistics/refusals?by=none&direction=INCOMING&kind=MLA&from=2025-01-01&to="
                        + MovableNow.machineDay())
                .expecting(200);
        var columns = refusals.texts("/columns", "column");
        var total = refusals.at("/total/rows/0/values");
        assertThat(total.get(columns.indexOf("MINISTER")).asInt()).isEqualTo(1);
        assertThat(total.get(columns.indexOf("CENTRAL_AUTHORITY")).asInt()).isZero();
    }

    @Test
    void anAnnulledProposalHasNoProposer() {
        var file = SampleCase.withProposedRefusal();
        correct(file, 3, ANNUL).expecting(201);
        file.attempt(
                        file.callers().named("sixten", "supervisor"),
                        "PROPOSE_REFUSAL",
                        "grounds",
                        SampleCase.grounds("RF_SECURITY"),
                        "narrative",
                        "why",
                        "consultation",
                        SampleCase.NOT_CONSULTED)
                .expecting(201);
        file.take("RETURN_PROPOSAL", "narrative", "no");

        correct(file, 6, ANNUL).expecting(201);

        file.attempt(file.callers().named("sixten", "supervisor"), "REFUSE").expecting(422);
        assertThat(file.supervise("REFUSE").text("/transition/details/grounds/0/code"))
                .isEqualTo("RF_SECURITY");
    }

    @Test
    void onlyASupervisorCorrects() {
        var file = SampleCase.inExecution();

        file.act("/transitions/3/corrections", to("2025-03-05")).expecting(403);
    }

    @Test
    void aSurrenderCannotBeReopened() {
        var file = SampleCase.extraditionSent("ECE");
        file.take("RECORD_GRANT");
        file.take("RECORD_SURRENDER");
        file.attempt(file.callers().supervisor(), "REOPEN", "narrative", "why").expecting(409);

        file.take("CLOSE");

        assertThat(file.attempt(file.callers().supervisor(), "REOPEN", "narrative", "why")
                        .expecting(422)
                        .faults())
                .containsExactly("not-surrendered not-surrendered");
    }

    @Test
    void aRefusedExtraditionIsReopenedWithoutItsFollowUpAndMayBeRefusedAgain() {
        var file = SampleCase.extraditionSent("UNCAC");
        file.take("RECORD_REFUSAL", "grounds", SampleCase.grounds("RF_NATIONALITY"));

        var reopened = file.supervise("REOPEN", "narrative", "the ruling was quashed");

        assertThat(reopened.at("/result").isMissingNode()).isTrue();
        assertThat(file.view().at("/sideProcesses")).isEmpty();
        assertThat(file.deadline("SLA_NATIONALITY_FOLLOW_UP").path("ending").asText())
                .isEqualTo("CANCELLED");
        file.take("RECORD_REFUSAL", "grounds", SampleCase.grounds("RF_NATIONALITY"));
        assertThat(file.view().texts("/sideProcesses", "kind")).containsExactly("NATIONALITY_FOLLOW_UP");
    }

    private static Map<String, Object> to(String day) {
        return Map.of("reason", "misread", "occurredAt", day);
    }

    private static Answer correct(SampleCase file, int seq, Object body) {
        return file.act(file.callers().supervisor(), "/transitions/" + seq + "/corrections", body);
    }
}
