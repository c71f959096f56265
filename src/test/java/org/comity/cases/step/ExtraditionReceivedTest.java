package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Extradition asked of us: court and minister decide, one after the other or one alone. */
@QuarkusTest
class ExtraditionReceivedTest {

    private static final Map<String, Object> CONSENT =
            Map.of("form", "IN_COURT", "givenOn", "2025-03-10", "specialityRenounced", true, "counsel", "duty counsel");

    @Test
    void aRequestGoesThroughCourtAndMinisterToTheSurrender() {
        var file = beforeCourt("ECE");
        file.take("RECORD_ELIGIBILITY", "occurredAt", "2025-04-01");
        file.take("SUBMIT_TO_MINISTER", "occurredAt", "2025-04-02");
        var appeal = file.open("APPEAL", "openedOn", "2025-04-03");
        file.take("ORDER_SURRENDER", "occurredAt", "2025-04-10");
        assertThat(file.attempt("ARRANGE_SURRENDER", "proof", SampleCase.PROOF)
                        .expecting(422)
                        .faults())
                .containsExactly("sideProcesses held-back");
        file.end(appeal, "2025-05-01");
        file.take("ARRANGE_SURRENDER", "occurredAt", "2025-05-02", "proof", SampleCase.PROOF);
        file.take("RECORD_SURRENDER", "occurredAt", "2025-05-09");

        assertThat(outcome(file)).isEqualTo("SURRENDERED FINALISED SURRENDERED");
        file.take("NOTE_OBLIGATIONS", "narrative", "Tell us of the outcome");
        file.open("SPECIALITY_CONSENT");
        assertThat(file.attempt("CLOSE", "narrative", "done").expecting(422).faults())
                .containsExactly("sideProcesses held-back");
        file.callers()
                .supervisor()
                .get(file.path())
                .texts("/openSteps", "step")
                .forEach(step -> assertThat(step).isNotEqualTo("REOPEN"));
    }

    @Test
    void theConsentOfThePersonSaysItsFormItsDayAndWhetherSpecialityIsRenounced() {
        var file = beforeCourt("EAW");
        assertThat(file.attempt("RECORD_CONSENT").expecting(422).faults()).containsExactly("/consent persons-consent");
        assertThat(file.attempt("RECORD_CONSENT", "consent", Map.of("form", "IN_COURT", "givenOn", "2025-03-10"))
                        .expecting(422)
                        .faults())
                .containsExactly("/consent persons-consent");

        var taken = file.take("RECORD_CONSENT", "occurredAt", "2025-03-10", "consent", CONSENT);

        assertThat(taken.text("/transition/decidedBy")).isEqualTo("PERSON");
        assertThat(taken.at("/transition/details/consent/specialityRenounced").asBoolean())
                .isTrue();
        assertThat(file.deadline("DLN_EAW_CONSENT").path("dueOn").asText()).isEqualTo("2025-03-20");
        file.take("ORDER_SURRENDER", "occurredAt", "2025-03-18", "decidedBy", "COURT");
        assertThat(file.deadline("DLN_EAW_CONSENT").path("ending").asText()).isEqualTo("MET");
    }

    @Test
    void aHigherCourtMayRefuseOnOtherGrounds() {
        var file = beforeCourt("UNCAC");
        file.take(
                "RECORD_COURT_REFUSAL", "occurredAt", "2025-04-01", "grounds", SampleCase.grounds("RF_FISCAL_OFFENCE"));
        file.take(
                "RECORD_COURT_REFUSAL",
                "occurredAt",
                "2025-05-01",
                "grounds",
                SampleCase.grounds("RF_POLITICAL_OFFENCE"));

        assertThat(file.supervise("RECORD_FINAL_REFUSAL", "occurredAt", "2025-06-02")
                        .text("/transition/details/grounds/0/code"))
                .isEqualTo("RF_POLITICAL_OFFENCE");
    }

    /** A court's refusal is recorded as it is: no consultation, and what would be forbidden to us only warns. */
    @Test
    void aRefusalByTheCourtIsNeverBlockedAndCountsOnceItIsFinal() {
        var file = beforeCourt("UNCAC");
        var refused = file.take(
                "RECORD_COURT_REFUSAL", "occurredAt", "2025-04-01", "grounds", SampleCase.grounds("RF_FISCAL_OFFENCE"));
        assertThat(outcome(file)).isEqualTo("COURT_REFUSED OPEN ");
        assertThat(refused.at("/warnings")).isNotEmpty();
        var appeal = file.open("APPEAL", "openedOn", "2025-04-02");
        var supervisor = file.callers().supervisor();
        assertThat(file.attempt(supervisor, "RECORD_FINAL_REFUSAL")
                        .expecting(422)
                        .faults())
                .containsExactly("sideProcesses held-back");
        file.end(appeal, "2025-05-01");

        var last = file.supervise("RECORD_FINAL_REFUSAL", "occurredAt", "2025-05-02");

        assertThat(outcome(file)).isEqualTo("REFUSED FINALISED REFUSED");
        assertThat(last.text("/transition/decidedBy")).isEqualTo("COURT");
        assertThat(last.text("/transition/details/grounds/0/code")).isEqualTo("RF_FISCAL_OFFENCE");
        assertThat(file.attempt("CLOSE").expecting(422).faults()).containsExactly("reasons-sent reasons-sent");
        file.take("SEND_REASONS", "proof", SampleCase.PROOF);
        file.take("CLOSE");
    }

    @Test
    void aHigherCourtMayFindOtherwise() {
        var file = beforeCourt("ECE");
        file.take("RECORD_COURT_REFUSAL", "grounds", SampleCase.grounds("RF_LAPSE_OF_TIME"));
        file.take("RECORD_ELIGIBILITY");

        assertThat(outcome(file)).isEqualTo("FOUND_ELIGIBLE OPEN ");
        file.take("RECORD_REMITTAL", "narrative", "new evidence");
        assertThat(outcome(file)).isEqualTo("BEFORE_COURT OPEN ");
    }

    @Test
    void aRefusalOfOursNeedsConsultationAndASecondPersonAndReturnsToItsPhase() {
        var file = beforeCourt("ECE");
        file.take("RECORD_ELIGIBILITY");
        file.take("SUBMIT_TO_MINISTER");
        assertThat(file.attempt("PROPOSE_REFUSAL").expecting(422).faults())
                .containsExactlyInAnyOrder(
                        "/narrative narrative",
                        "/grounds ground",
                        "/grounds one-principal-ground",
                        "/consultation consultation");
        var proposal = new Object[] {
            "grounds",
            SampleCase.grounds("RF_HUMANITARIAN"),
            "narrative",
            "ill",
            "consultation",
            SampleCase.NOT_CONSULTED
        };
        file.take("PROPOSE_REFUSAL", proposal);
        assertThat(outcome(file)).isEqualTo("EXECUTIVE_REFUSAL_PROPOSED OPEN ");
        file.take("RETURN_PROPOSAL", "narrative", "ask a doctor");
        assertThat(outcome(file)).isEqualTo("BEFORE_MINISTER OPEN ");

        file.supervise("PROPOSE_REFUSAL", proposal);
        assertThat(file.attempt(file.callers().supervisor(), "REFUSE")
                        .expecting(422)
                        .faults())
                .containsExactly("second-person second-person");
        file.attempt(file.callers().named("sara", "supervisor"), "REFUSE").expecting(201);
        assertThat(file.view().text("/result")).isEqualTo("REFUSED");
    }

    @Test
    void aPendingProposalAfterTheCourtPhaseIsReturnedAndNotCorrected() {
        var file = beforeCourt("ECE");
        file.take("RECORD_ELIGIBILITY");
        var proposed = file.take(
                "PROPOSE_REFUSAL",
                "grounds",
                SampleCase.grounds("RF_HUMANITARIAN"),
                "narrative",
                "ill",
                "consultation",
                SampleCase.NOT_CONSULTED);

        file.act(
                        file.callers().supervisor(),
                        "/transitions/" + proposed.text("/transition/seq") + "/corrections",
                        Map.of("reason", "better", "grounds", SampleCase.grounds("RF_NATIONALITY")))
                .expecting(409);
    }

    @Test
    void aRefusalSolelyForNationalityIsFollowedUpWhoeverDecidedIt() {
        var byCourt = beforeCourt("UNCAC");
        byCourt.take("RECORD_COURT_REFUSAL", "grounds", SampleCase.grounds("RF_NATIONALITY"));
        assertThat(byCourt.view().at("/sideProcesses")).isEmpty();
        byCourt.supervise("RECORD_FINAL_REFUSAL");
        assertThat(byCourt.view().texts("/sideProcesses", "kind")).containsExactly("NATIONALITY_FOLLOW_UP");

        var byUs = underReview("UNCAC");
        byUs.take(
                "PROPOSE_REFUSAL",
                "grounds",
                SampleCase.grounds("RF_NATIONALITY"),
                "narrative",
                "a citizen",
                "consultation",
                SampleCase.NOT_CONSULTED);
        byUs.supervise("REFUSE");
        assertThat(byUs.view().texts("/sideProcesses", "kind")).containsExactly("NATIONALITY_FOLLOW_UP");
        assertThat(byUs.deadline("SLA_NATIONALITY_FOLLOW_UP_RECEIVED").isMissingNode())
                .isFalse();
    }

    @Test
    void aMissedSurrenderStartsBothStagesAndADischargeLeavesTheRequestOpen() {
        var file = beforeCourt("ECE");
        file.take("RECORD_ELIGIBILITY", "occurredAt", "2025-04-01");
        file.take("ORDER_SURRENDER", "occurredAt", "2025-04-02", "decidedBy", "COURT");
        file.take("ARRANGE_SURRENDER", "occurredAt", "2025-04-03", "proof", SampleCase.PROOF);
        file.take("RECORD_MISSED_SURRENDER", "occurredAt", "2025-04-10", "narrative", "nobody came");
        assertThat(due(file, "DLN_ECE_SURRENDER_15")).isEqualTo("2025-04-25 MAY_RELEASE");
        assertThat(due(file, "DLN_ECE_SURRENDER_30")).isEqualTo("2025-05-10 MUST_RELEASE");

        file.take("RECORD_DISCHARGE", "occurredAt", "2025-05-10", "narrative", "thirty days are over");

        assertThat(outcome(file)).isEqualTo("DISCHARGED OPEN ");
        assertThat(file.deadline("DLN_ECE_SURRENDER_30").path("ending").asText())
                .isEqualTo("MET");
        assertThat(file.view().texts("/openSteps", "step")).contains("ORDER_SURRENDER", "PROPOSE_REFUSAL");
    }

    @Test
    void whoIsSurrenderedForATimeIsNotYetSurrendered() {
        var file = beforeCourt("ECE");
        file.take("RECORD_ELIGIBILITY");
        file.take("ORDER_SURRENDER");
        var away = file.open("TEMPORARY_SURRENDER");
        assertThat(file.attempt("RECORD_SURRENDER").expecting(422).faults()).containsExactly("sideProcesses held-back");

        file.end(away, file.view().text("/stateSince"));

        file.take("RECORD_SURRENDER");
    }

    @Test
    void aPersonWhoDiesWhileTheMinisterDecidesMakesItImpossible() {
        var file = beforeCourt("ECE");
        file.take("RECORD_ELIGIBILITY");
        file.take("SUBMIT_TO_MINISTER");

        file.take("RECORD_IMPOSSIBILITY", "reasonCode", "NX_PERSON_DECEASED", "narrative", "the person has died");

        assertThat(outcome(file)).isEqualTo("NOT_EXECUTABLE FINALISED IMPOSSIBLE");
    }

    private static SampleCase underReview(String instrument) {
        var file = SampleCase.of(
                SampleRequest.incomingExtradition().with("legalBases", List.of(Map.of("instrument", instrument))));
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        return file;
    }

    private static SampleCase beforeCourt(String instrument) {
        var file = underReview(instrument);
        file.take("CERTIFY", "occurredAt", "2025-03-05");
        file.take("SUBMIT_TO_COURT", "occurredAt", "2025-03-06");
        return file;
    }

    private static String outcome(SampleCase file) {
        var view = file.view();
        return view.text("/state") + " " + view.text("/standing") + " " + view.text("/result");
    }

    private static String due(SampleCase file, String rule) {
        return file.deadline(rule).path("dueOn").asText() + " "
                + file.deadline(rule).path("effect").asText();
    }
}
