package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Assistance we ask for: prepared at home, executed abroad, delivered to who wanted it. */
@QuarkusTest
class AssistanceSentTest {

    private static final List<Map<String, Object>> EXECUTED = List.of(Map.of("measure", 1, "outcome", "EXECUTED"));

    @Test
    void aRequestGoesFromItsDraftToTheAuthorityThatWantedIt() {
        var file = SampleCase.of(SampleRequest.outgoingAssistance());
        file.take("SUBMIT_FOR_REVIEW");
        file.take("RETURN_TO_DRAFT", "narrative", "no nexus");
        file.take("SUBMIT_FOR_REVIEW");
        file.take("SHARE_DRAFT", "proof", SampleCase.PROOF);
        file.take("RECORD_COMMENTS", "narrative", "name the account");
        file.supervise("APPROVE");
        assertThat(outcome(file)).isEqualTo("APPROVED PREPARING ");
        var translation = file.open("TRANSLATION");
        assertThat(file.attempt("SEND", "proof", SampleCase.PROOF)
                        .expecting(422)
                        .faults())
                .containsExactly("sideProcesses held-back");
        file.end(translation, file.view().text("/stateSince"));
        file.take("SEND", "proof", SampleCase.PROOF);
        file.take("RECORD_RECEIPT");
        file.take("RECORD_PARTIAL_RESULTS", "narrative", "account opening papers");
        file.take("RECORD_RESULTS", "measureOutcomes", EXECUTED);
        assertThat(outcome(file)).isEqualTo("RESULTS_RECEIVED FINALISED EXECUTED");
        file.take("DELIVER_RESULTS", "recipient", "PROSECUTOR-1", "proof", SampleCase.PROOF);
        file.take("NOTE_OBLIGATIONS", "narrative", "originals go back");

        file.take("CLOSE", "narrative", "originals went back");

        assertThat(outcome(file)).isEqualTo("CLOSED CLOSED EXECUTED");
        assertThat(file.view().at("/executingAuthority").isMissingNode()).isTrue();
    }

    @Test
    void anOralRequestIsSentAtOnceAndAwaitsItsConfirmation() {
        var file = SampleCase.of(SampleRequest.outgoingAssistance());
        file.attempt("SEND_ORALLY", "proof", SampleCase.PROOF, "narrative", "by telephone")
                .expecting(403);

        var sent = file.supervise(
                "SEND_ORALLY",
                "occurredAt",
                file.view().text("/stateSince"),
                "proof",
                SampleCase.PROOF,
                "narrative",
                "agreed by telephone");

        assertThat(outcome(file)).isEqualTo("SENT OPEN ");
        assertThat(sent.texts("/deadlinesOpened", "rule")).containsExactly("DLN_UNCAC_ORAL_CONFIRM");
        assertThat(file.view().texts("/sideProcesses", "kind")).containsExactly("ORAL_CONFIRMATION");
        file.end(file.view().text("/sideProcesses/0/id"), file.view().text("/stateSince"));
        assertThat(file.deadline("DLN_UNCAC_ORAL_CONFIRM").path("ending").asText())
                .isEqualTo("MET");
    }

    @Test
    void anOralSendingThatNeverWasLeavesNothingToConfirm() {
        var file = SampleCase.of(SampleRequest.outgoingAssistance());
        file.supervise("SEND_ORALLY", "proof", SampleCase.PROOF, "narrative", "agreed by telephone");

        file.act(
                        file.callers().supervisor(),
                        "/transitions/2/corrections",
                        Map.of("reason", "another request", "annul", true))
                .expecting(201);

        assertThat(outcome(file)).isEqualTo("DRAFT PREPARING ");
        assertThat(file.view().at("/sideProcesses")).isEmpty();
        assertThat(file.deadline("DLN_UNCAC_ORAL_CONFIRM").path("ending").asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void aRequestOfOurOwnIsNotRegisteredAsOral() {
        var oral = SampleRequest.outgoingAssistance().with("oral", true);
        var callers = SampleCase.of(SampleRequest.outgoingAssistance()).callers();

        assertThat(callers.caseworker()
                        .post(org.comity.sample.Api.REQUESTS, oral)
                        .expecting(422)
                        .faults())
                .containsExactly("/oral not-applicable");
    }

    @Test
    void thePartnersRefusalIsCodedAlsoWhereItGaveNoReason() {
        var file = sent();
        assertThat(file.attempt("RECORD_REFUSAL").expecting(422).faults())
                .containsExactlyInAnyOrder("/grounds ground", "/grounds one-principal-ground");

        file.take("RECORD_REFUSAL", "grounds", SampleCase.grounds("RF_NO_REASON_GIVEN"));

        assertThat(outcome(file)).isEqualTo("REFUSED FINALISED REFUSED");
        file.take("CLOSE");
    }

    @Test
    void aRefusalInPartLeavesTheRestInExecution() {
        var file = sent();
        file.take("RECORD_PARTIAL_REFUSAL", "grounds", SampleCase.grounds("RF_DUAL_CRIM"));
        assertThat(outcome(file)).isEqualTo("IN_EXECUTION_ABROAD OPEN ");

        file.take(
                "RECORD_INCOMPLETE_RESULTS",
                "narrative",
                "without the second account",
                "measureOutcomes",
                List.of(Map.of("measure", 1, "outcome", "PARTLY_EXECUTED")));

        assertThat(outcome(file)).isEqualTo("RESULTS_RECEIVED FINALISED PARTLY_EXECUTED");
    }

    @Test
    void whatTheOtherStateAsksAndPostponesBlocksNothingItDoes() {
        var file = sent();
        for (var kind : List.of("REQUEST_FOR_INFORMATION", "CONSULTATION", "CONDITIONS")) {
            file.open(kind);
        }
        file.open("POSTPONEMENT", "reasonCode", "PP_ONGOING_PROCEEDING");

        file.take("RECORD_RESULTS", "measureOutcomes", EXECUTED);

        assertThat(file.view().at("/sideProcesses")).isEmpty();
    }

    private static SampleCase sent() {
        var file = SampleCase.of(SampleRequest.outgoingAssistance());
        file.take("SUBMIT_FOR_REVIEW");
        file.supervise("APPROVE");
        file.take("SEND", "proof", SampleCase.PROOF);
        return file;
    }

    private static String outcome(SampleCase file) {
        var view = file.view();
        return view.text("/state") + " " + view.text("/standing") + " " + view.text("/result");
    }
}
