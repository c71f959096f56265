package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.rules.procedure.Procedure;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** What is particular to spontaneous information, transfers, enquiries and directly notified requests. */
@QuarkusTest
class LightProcedureTest {

    private static final LocalDate TODAY = MovableNow.machineDay();
    private static final Map<String, Object> FREE = Map.of("none", true);
    private static final Map<String, Object> CONSENT = Map.of("givenOn", "2025-03-09", "form", "IN_COURT");

    @Test
    void informationIsNotPassedOnBeforeItsRestrictionsAreRegistered() {
        var file = begun(Procedure.SPONTANEOUS_INFORMATION_RECEIVED);

        file.attempt("DISSEMINATE", "recipient", "FIU-1").expecting(409);
        assertThat(file.attempt("SET_RESTRICTIONS").expecting(422).faults())
                .containsExactly("/restrictions restrictions");
        file.take("SET_RESTRICTIONS", "restrictions", FREE);
        file.take("DISSEMINATE", "recipient", "FIU-1");

        assertThat(file.view().text("/state")).isEqualTo("DISSEMINATED");
    }

    @Test
    void restrictionsSayWhatIsRestrictedOrThatNothingIs() {
        var file = begun(Procedure.SPONTANEOUS_INFORMATION_RECEIVED);

        for (var wrong : List.of(
                Map.of(),
                Map.of("none", true, "terms", "not as evidence"),
                Map.of("terms", " "),
                Map.of("confidential", true))) {
            assertThat(file.attempt("SET_RESTRICTIONS", "restrictions", wrong).status())
                    .as("%s", wrong)
                    .isBetween(400, 422);
        }
        file.take("SET_RESTRICTIONS", "restrictions", Map.of("prohibitedRecipients", List.of("the tax office")));
    }

    @Test
    void confidentialityIsReviewedOnItsDayAndNewRestrictionsTakeThePlaceOfTheOld() {
        var file = begun(Procedure.SPONTANEOUS_INFORMATION_RECEIVED);
        var first = TODAY.plusDays(40).toString();
        var second = TODAY.plusDays(80).toString();

        file.take("SET_RESTRICTIONS", "restrictions", Map.of("confidential", true, "reviewOn", first));
        assertThat(file.deadline("DLN_SI_RESTRICTIONS_REVIEW").path("dueOn").asText())
                .isEqualTo(first);
        file.take("SET_RESTRICTIONS", "restrictions", Map.of("confidential", true, "reviewOn", second));

        assertThat(file.deadline("DLN_SI_RESTRICTIONS_REVIEW").path("dueOn").asText())
                .isEqualTo(second);
        assertThat(file.read("/deadlines").json())
                .filteredOn(deadline -> deadline.path("ending").asText().equals("SUPERSEDED"))
                .hasSize(1);
        assertThat(file.attempt(
                                "SET_RESTRICTIONS",
                                "restrictions",
                                Map.of("confidential", true, "reviewOn", "2025-01-01"))
                        .expecting(422)
                        .faults())
                .containsExactly("/restrictions/reviewOn out-of-order");
    }

    @Test
    void aCorrectedDayOfTheRestrictionsLeavesTheDayOfTheirReview() {
        var file = SampleCase.of(SampleRequest.of(Procedure.SPONTANEOUS_INFORMATION_RECEIVED)
                .with("dated", "2025-02-20")
                .with("receivedOn", "2025-03-03"));
        var restrictions = Map.of("confidential", true, "reviewOn", "2099-06-01");
        file.take("SET_RESTRICTIONS", "occurredAt", "2025-03-04", "restrictions", restrictions);

        file.act(
                        file.callers().supervisor(),
                        "/transitions/2/corrections",
                        Map.of("reason", "the note", "occurredAt", "2025-03-06"))
                .expecting(201);

        var review = file.deadline("DLN_SI_RESTRICTIONS_REVIEW");
        assertThat(review.path("startedOn").asText()).isEqualTo("2025-03-06");
        assertThat(review.path("dueOn").asText()).isEqualTo("2099-06-01");
    }

    @Test
    void restrictionsThatBeganLongAgoAreRecordedWithTheDayTheyWereToBeReviewed() {
        var file = SampleCase.of(SampleRequest.of(Procedure.SPONTANEOUS_INFORMATION_RECEIVED)
                .with("dated", "2025-02-20")
                .with("receivedOn", "2025-03-03"));
        var past = Map.of("confidential", true, "reviewOn", "2025-06-01");

        assertThat(file.attempt("SET_RESTRICTIONS", "occurredAt", "2025-06-02", "restrictions", past)
                        .expecting(422)
                        .faults())
                .containsExactly("/restrictions/reviewOn out-of-order");
        var taken = file.take("SET_RESTRICTIONS", "occurredAt", "2025-04-01", "restrictions", past);

        assertThat(taken.at("/warnings")).hasSize(1);
        assertThat(taken.text("/warnings/0")).contains("2025-06-01");
        assertThat(file.deadline("DLN_SI_RESTRICTIONS_REVIEW").path("dueOn").asText())
                .isEqualTo("2025-06-01");
        assertThat(file.take("SET_RESTRICTIONS", "restrictions", FREE).at("/warnings"))
                .isEmpty();
    }

    @Test
    void restrictionsAndConsentBelongToTheirStepsAlone() {
        var file = begun(Procedure.ENQUIRY_RECEIVED);

        assertThat(file.attempt(
                                "ANSWER",
                                "proof",
                                SampleCase.PROOF,
                                "restrictions",
                                FREE,
                                "consent",
                                Map.of("givenOn", TODAY.plusDays(2).toString(), "form", "IN_WRITING"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder(
                        "/restrictions not-applicable", "/consent not-applicable", "/consent/givenOn in-the-future");
    }

    @Test
    void whatTheInformationWasUsedForIsTold() {
        var file = begun(Procedure.SPONTANEOUS_INFORMATION_RECEIVED);
        file.take("SET_RESTRICTIONS", "restrictions", FREE);
        file.take("DISSEMINATE", "recipient", "FIU-1");

        var used = file.take("RECORD_USE", "narrative", "an inquiry was opened");
        assertThat(used.text("/result")).isEqualTo("USED");
        assertThat(file.deadline("SLA_SI_FEEDBACK").has("endedOn")).isFalse();
        file.take("SEND_FEEDBACK", "proof", SampleCase.PROOF);

        assertThat(file.deadline("SLA_SI_FEEDBACK").path("ending").asText()).isEqualTo("MET");
    }

    @Test
    void informationOfOursIsClearedByASupervisorAndRestrictedBeforeItGoesOut() {
        var file = begun(Procedure.SPONTANEOUS_INFORMATION_SENT);

        file.attempt("CLEAR", "narrative", "nothing is prejudiced").expecting(403);
        file.supervise("CLEAR", "narrative", "nothing is prejudiced");
        file.attempt("SEND", "proof", SampleCase.PROOF).expecting(409);
        file.take("SET_RESTRICTIONS", "restrictions", FREE);
        file.take("SEND", "proof", SampleCase.PROOF);
        file.take("TAKE_NOTE");

        assertThat(file.view().text("/result")).isEqualTo("TAKEN_NOTE_OF");
    }

    @Test
    void aRequestFollowsFromInformationThatWasReceived() {
        var information = begun(Procedure.SPONTANEOUS_INFORMATION_RECEIVED);
        var request = SampleCase.of(information.callers(), SampleRequest.outgoingAssistance());

        request.link("FOLLOWS", information);

        assertThat(information.read("/links").texts("", "kind")).containsExactly("FOLLOWS");
        assertThat(information.read("/links").text("/0/from/id")).isEqualTo(request.id());
    }

    @Test
    void theOutcomeOfTransferredProceedingsIsReportedBack() {
        var file = begun(Procedure.TRANSFER_OF_PROCEEDINGS_RECEIVED);
        file.take("ACKNOWLEDGE");
        file.take("AGREE_TO_TRANSFER");
        file.attempt("SEND_FEEDBACK", "proof", SampleCase.PROOF).expecting(409);
        assertThat(file.take("RECORD_TRANSFER").text("/result")).isEqualTo("TRANSFERRED");

        assertThat(file.attempt("SEND_FEEDBACK").expecting(422).faults()).containsExactly("/proof proof");
        file.take("SEND_FEEDBACK", "proof", SampleCase.PROOF, "narrative", "The court convicted the accused");

        assertThat(file.read("/transitions").texts("", "step")).endsWith("SEND_FEEDBACK");
        assertThat(file.read("/transitions").texts("", "narrative")).endsWith("The court convicted the accused");
    }

    @Test
    void consentAndAgreementComeInEitherOrderAndBothComeBeforeTheTransfer() {
        var consentFirst = underReview();
        consentFirst.take("RECORD_CONSENT", "consent", CONSENT);
        consentFirst.attempt("RECORD_TRANSFER").expecting(409);
        consentFirst.take("AGREE_TO_TRANSFER");
        var agreementFirst = underReview();
        agreementFirst.take("AGREE_TO_TRANSFER", "decidedBy", "MINISTER");
        agreementFirst.attempt("RECORD_TRANSFER").expecting(409);
        agreementFirst.take("RECORD_CONSENT", "consent", Map.of("notRequiredBecause", "the treaty asks for none"));

        for (var file : List.of(consentFirst, agreementFirst)) {
            assertThat(file.view().text("/state")).isEqualTo("TRANSFER_AGREED");
            assertThat(file.take("RECORD_TRANSFER").text("/result")).isEqualTo("TRANSFERRED");
        }
    }

    @Test
    void consentIsWithdrawnUntilTheTransferTakesPlace() {
        var file = underReview();
        file.take("RECORD_CONSENT", "consent", CONSENT);
        file.take("AGREE_TO_TRANSFER");

        file.take("RECORD_CONSENT_WITHDRAWN", "narrative", "thought again");

        assertThat(file.view().text("/state")).isEqualTo("STATES_AGREED");
        assertThat(file.take("RECORD_CONSENT_REFUSED").text("/result")).isEqualTo("OTHERWISE_FINALISED");
    }

    @Test
    void aTransferIsNotReopened() {
        var file = underReview();
        file.take("RECORD_CONSENT", "consent", CONSENT);
        file.take("AGREE_TO_TRANSFER");
        file.take("RECORD_TRANSFER");
        file.attempt(file.callers().supervisor(), "REOPEN", "narrative", "why").expecting(409);
        file.take("CLOSE");

        assertThat(file.attempt(file.callers().supervisor(), "REOPEN", "narrative", "why")
                        .expecting(422)
                        .faults())
                .containsExactly("not-transferred not-transferred");
    }

    @Test
    void whoeverDeclinesATransferSaysWhyBeforeTheFileIsClosed() {
        var file = underReview();
        file.supervise("DECLINE", "narrative", "the remaining sentence is too short");

        assertThat(file.attempt("CLOSE").expecting(422).faults()).containsExactly("reasons-sent reasons-sent");
        file.take("SEND_REASONS", "proof", SampleCase.PROOF);
        file.take("CLOSE");
    }

    @Test
    void whatWouldMakeItAnotherKindIsAFault() {
        var measures = List.of(SampleRequest.measure("f", true));
        var suggested = Map.of("on", "2030-01-01", "reason", "trial");

        assertThat(faults(SampleRequest.of("INCOMING", "SPONTANEOUS_INFORMATION")
                        .with("measures", measures)
                        .with("suggestedDeadline", suggested)
                        .with("oral", true)))
                .containsExactlyInAnyOrder(
                        "/measures not-applicable", "/suggestedDeadline not-applicable", "/oral not-applicable");
        assertThat(faults(SampleRequest.of("INCOMING", "TRANSFER_OF_SENTENCED_PERSON")
                        .with("stage", "TRIAL")
                        .with("purpose", "EVIDENCE")))
                .containsExactlyInAnyOrder("/stage contradiction", "/purpose contradiction");
        assertThat(faults(
                        SampleRequest.of("OUTGOING", "TRANSFER_OF_PROCEEDINGS").with("measures", measures)))
                .containsExactly("/measures not-applicable");
        assertThat(faults(SampleRequest.of("OUTGOING", "ENQUIRY").with("measures", measures)))
                .containsExactly("/measures not-applicable");
        assertThat(faults(SampleRequest.of("INCOMING", "DIRECT_REQUEST").with("channel", "DIPLOMATIC")))
                .containsExactly("/channel contradiction");
    }

    @Test
    void eachKindHasASeriesAndRowsOfItsOwn() {
        var callers = Callers.ofFreshAuthority();
        var enquiry = SampleCase.of(callers, SampleRequest.of(Procedure.ENQUIRY_RECEIVED));
        enquiry.take("ANSWER", "proof", SampleCase.PROOF);
        var year = TODAY.getYear();

        assertThat(enquiry.view().text("/reference")).isEqualTo("ENQ-IN/" + year + "/00001");
        var statement = callers.supervisor()
                .get("/api/v1/statistics/statement?direction=INCOMING&kind=ENQUIRY&from=" + year + "-01-01&to=" + year
                        + "-12-31")
                .expecting(200);
        assertThat(statement.at("/total/rows"))
                .filteredOn(row -> row.path("row").asText().equals("ANSWERED"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("values").path(0).asInt()).isOne());
        assertThat(statement.at("/total/rows"))
                .extracting(row -> row.path("row").asText())
                .doesNotContain("SURRENDERED", "EXECUTED", "USED", "TRANSFERRED");
    }

    private static SampleCase begun(Procedure procedure) {
        return SampleCase.of(SampleRequest.of(procedure));
    }

    private static SampleCase underReview() {
        var file = begun(Procedure.TRANSFER_OF_SENTENCED_PERSON_RECEIVED);
        file.take("ACKNOWLEDGE");
        return file;
    }

    private static List<String> faults(SampleRequest request) {
        return Callers.ofFreshAuthority()
                .caseworker()
                .post(Api.REQUESTS, request.fields())
                .expecting(422)
                .faults();
    }
}
