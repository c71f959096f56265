package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefusalTest {

    @Test
    void aRefusalMustNameAGround() {
        var answer = SampleCase.underReview().attempt("PROPOSE_REFUSAL").expecting(422);

        assertThat(answer.problem()).isEqualTo("step-lacks");
        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "/grounds ground",
                        "/grounds one-principal-ground",
                        "/narrative narrative",
                        "/consultation consultation");
    }

    @Test
    void exactlyOneGroundIsThePrincipalOne() {
        var file = SampleCase.underReview();
        var none = List.of(Map.of("code", "RF_SOVEREIGNTY"));
        var two = List.of(
                Map.of("code", "RF_SOVEREIGNTY", "principal", true), Map.of("code", "RF_SECURITY", "principal", true));

        assertThat(propose(file, none).expecting(422).faults()).containsExactly("/grounds one-principal-ground");
        assertThat(propose(file, two).expecting(422).faults()).containsExactly("/grounds one-principal-ground");
        propose(file, SampleCase.grounds("RF_SOVEREIGNTY", "RF_SECURITY")).expecting(201);
    }

    @Test
    void aSecondPersonDecides() {
        var file = SampleCase.underReview();
        file.proposesRefusal(file.callers().supervisor());

        assertThat(file.attempt(file.callers().supervisor(), "REFUSE")
                        .expecting(422)
                        .faults())
                .containsExactly("second-person second-person");
        file.attempt(file.callers().caseworker(), "REFUSE").expecting(403);
        var other = file.callers().named("sixten", "supervisor");
        assertThat(file.attempt(other, "REFUSE").expecting(201).text("/result")).isEqualTo("REFUSED");
    }

    @Test
    void groundsComeFromTheLawBook() {
        var file = SampleCase.underReview();

        assertThat(propose(file, SampleCase.grounds("RF_WHIM")).expecting(422).faults())
                .containsExactly("/grounds/0/code unknown-ground");
        assertThat(propose(file, SampleCase.grounds("NX_TECHNICAL"))
                        .expecting(422)
                        .faults())
                .containsExactly("/grounds/0/code unknown-ground");
    }

    @Test
    void aMisspeltGroundIsNamedByItsPlaceWithTheNearestOne() {
        var grounds = SampleCase.grounds("RF_SOVEREIGNTY", "RF_NATIONALTY", "RF_SECURTY");

        var refused = propose(SampleCase.underReview(), grounds).expecting(422);

        assertThat(refused.faults())
                .containsExactlyInAnyOrder("/grounds/1/code unknown-ground", "/grounds/2/code unknown-ground");
        assertThat(refused.texts("/errors", "detail"))
                .anyMatch(detail -> detail.endsWith("; did you mean RF_NATIONALITY?"))
                .anyMatch(detail -> detail.endsWith("; did you mean RF_SECURITY?"));
    }

    @Test
    void bankSecrecyStopsARefusal() {
        var answer = propose(SampleCase.underReview(), SampleCase.grounds("PH_BANK_SECRECY"))
                .expecting(422);

        assertThat(answer.faults()).containsExactly("/grounds forbidden-ground");
    }

    @Test
    void whatTheOtherStateDecidedIsRecordedAsItIs() {
        var file = SampleCase.extraditionSent("UNCAC");

        var refused = file.take("RECORD_REFUSAL", "grounds", SampleCase.grounds("RF_POLITICAL_OFFENCE"));

        assertThat(refused.text("/state")).isEqualTo("REFUSED");
        assertThat(refused.text("/transition/decidedBy")).isIn("OTHER_STATE", "FOREIGN_COURT");
        assertThat(refused.at("/warnings"))
                .extracting(JsonNode::asText)
                .contains("RF_POLITICAL_OFFENCE is a forbidden ground here (PH_POLITICAL_UNCAC)");
    }

    @Test
    void aWarningHoldsUntilItIsAnswered() {
        var file = SampleCase.of(
                SampleRequest.incomingAssistance().with("measures", List.of(SampleRequest.measure("b", false))));
        file.take("ACKNOWLEDGE");
        var grounds = SampleCase.grounds("RF_DUAL_CRIM");

        assertThat(propose(file, grounds).expecting(422).faults()).containsExactly("/answers unanswered-warning");
        var proposed = file.take(
                "PROPOSE_REFUSAL",
                "grounds",
                grounds,
                "narrative",
                "why",
                "consultation",
                SampleCase.NOT_CONSULTED,
                "answers",
                List.of(Map.of("warning", "PH_DUALCRIM_NONCOERCIVE", "justification", "basic concepts")));
        assertThat(proposed.at("/warnings")).hasSize(1);
        assertThat(proposed.text("/transition/details/answers/0/justification")).isEqualTo("basic concepts");
    }

    @Test
    void aRefusalNamesTheVersionOfAGroundThatWasCorrected() {
        var corrected = propose(SampleCase.underReview(), SampleCase.grounds("RF_DUAL_CRIM"))
                .expecting(201);
        var asEver = propose(SampleCase.underReview(), SampleCase.grounds("RF_SOVEREIGNTY"))
                .expecting(201);

        assertThat(corrected.at("/transition/details/lawVersions/RF_DUAL_CRIM").asInt())
                .isEqualTo(2);
        assertThat(asEver.at("/transition/details/lawVersions").isMissingNode()).isTrue();
    }

    @Test
    void aRunningConsultationHoldsTheRefusalBack() {
        var file = SampleCase.underReview();
        var consultation = file.open("CONSULTATION");
        propose(file, SampleCase.grounds("RF_SOVEREIGNTY"), Map.of("sideProcess", consultation))
                .expecting(201);

        var held = file.attempt(file.callers().supervisor(), "REFUSE").expecting(422);
        assertThat(held.faults()).containsExactly("sideProcesses held-back");
        assertThat(held.text("/heldBackBy/0")).isEqualTo("CONSULTATION");

        file.end(consultation, org.comity.base.time.MovableNow.machineDay().toString());
        file.supervise("REFUSE");
    }

    @Test
    void aConsultationIsOneOfTheRequestsOwn() {
        var file = SampleCase.underReview();
        var translation = file.open("TRANSLATION");
        var other = SampleCase.underReview().open("CONSULTATION");

        for (var id : List.of(translation, other)) {
            assertThat(propose(file, SampleCase.grounds("RF_SOVEREIGNTY"), Map.of("sideProcess", id))
                            .expecting(422)
                            .faults())
                    .containsExactly("/consultation/sideProcess unknown");
        }
    }

    @Test
    void aCourtNeedNotConsult() {
        var refused = SampleCase.underReview()
                .supervise(
                        "RECORD_COURT_REFUSAL",
                        "proof",
                        SampleCase.PROOF,
                        "grounds",
                        SampleCase.grounds("RF_NE_BIS_REQUESTED"),
                        "narrative",
                        "final judgment of 2020");

        assertThat(refused.text("/result")).isEqualTo("REFUSED");
        assertThat(refused.text("/transition/decidedBy")).isEqualTo("COURT");
    }

    @Test
    void reasonsMustBeSentBeforeClosing() {
        var file = SampleCase.withProposedRefusal();
        file.supervise("REFUSE");

        assertThat(file.attempt("CLOSE").expecting(422).faults()).containsExactly("reasons-sent reasons-sent");
        assertThat(file.attempt("SEND_REASONS").expecting(422).faults()).containsExactly("/proof proof");
        file.take("SEND_REASONS", "proof", SampleCase.PROOF);
        assertThat(file.take("CLOSE").text("/result")).isEqualTo("REFUSED");
    }

    @Test
    void aRefusalRestsOnTheGroundsThatWereProposed() {
        var file = SampleCase.withProposedRefusal();

        var refused = file.supervise("REFUSE");

        assertThat(refused.text("/transition/details/grounds/0/code")).isEqualTo("RF_SOVEREIGNTY");
        assertThat(refused.at("/transition/details/grounds/0/principal").asBoolean())
                .isTrue();
        var shown = file.read("/transitions").json();
        assertThat(shown.get(shown.size() - 1).at("/details/grounds/0/code").asText())
                .isEqualTo("RF_SOVEREIGNTY");
    }

    @Test
    void aReturnedProposalIsForgotten() {
        var file = SampleCase.withProposedRefusal();
        file.take("RETURN_PROPOSAL", "narrative", "think again");
        assertThat(propose(file, SampleCase.grounds("RF_SECURITY"))
                        .expecting(201)
                        .text("/state"))
                .isEqualTo("REFUSAL_PROPOSED");

        assertThat(file.supervise("REFUSE").text("/transition/details/grounds/0/code"))
                .isEqualTo("RF_SECURITY");
    }

    @Test
    void refusedImpossiblePostponedWithdrawnAndClosedAreFiveThings() {
        var refused = SampleCase.withProposedRefusal();
        refused.supervise("REFUSE");
        var impossible = SampleCase.underReview();
        impossible.take("RECORD_IMPOSSIBILITY", "reasonCode", "NX_TECHNICAL", "narrative", "no such line");
        var withdrawn = SampleCase.underReview();
        withdrawn.take("WITHDRAW");
        var noLongerRequired = SampleCase.underReview();
        noLongerRequired.take("RECORD_NO_LONGER_REQUIRED");
        var postponed = SampleCase.underReview();
        postponed.open("POSTPONEMENT", "reasonCode", "PP_ONGOING_PROCEEDING");
        withdrawn.take("CLOSE");

        assertThat(List.of(
                        outcome(refused),
                        outcome(impossible),
                        outcome(noLongerRequired),
                        outcome(withdrawn),
                        outcome(postponed)))
                .containsExactly(
                        "REFUSED FINALISED REFUSED",
                        "NOT_EXECUTABLE FINALISED IMPOSSIBLE",
                        "WITHDRAWN FINALISED NO_LONGER_REQUIRED",
                        "CLOSED CLOSED WITHDRAWN",
                        "UNDER_REVIEW OPEN ");
        assertThat(postponed.view().texts("/sideProcesses", "kind")).containsExactly("POSTPONEMENT");
    }

    @Test
    void aRefusalSolelyForNationalityIsFollowedUp() {
        var file = SampleCase.extraditionSent("UNCAC");
        file.take("RECORD_REFUSAL", "grounds", SampleCase.grounds("RF_NATIONALITY"));

        assertThat(file.view().texts("/sideProcesses", "kind")).containsExactly("NATIONALITY_FOLLOW_UP");
        assertThat(file.deadline("SLA_NATIONALITY_FOLLOW_UP").path("endedOn").isMissingNode())
                .isTrue();
        assertThat(file.attempt("CLOSE").expecting(422).faults()).containsExactly("sideProcesses held-back");
        file.end(file.view().text("/sideProcesses/0/id"), file.view().text("/stateSince"));
        assertThat(file.deadline("SLA_NATIONALITY_FOLLOW_UP").path("ending").asText())
                .isEqualTo("MET");
        file.take("CLOSE");
    }

    @Test
    void aSecondGroundBesideNationalityNeedsNoFollowUp() {
        var file = SampleCase.extraditionSent("UNCAC");
        file.take("RECORD_REFUSAL", "grounds", SampleCase.grounds("RF_NATIONALITY", "RF_LAPSE_OF_TIME"));

        assertThat(file.view().at("/sideProcesses")).isEmpty();
        file.take("CLOSE");
    }

    @Test
    void whoDecidedIsNotWhoMayRecord() {
        var file = SampleCase.underReview();

        assertThat(file.attempt("ACCEPT", "decidedBy", "PERSON").expecting(422).faults())
                .containsExactly("/decidedBy bad-value");
        assertThat(file.take("ACCEPT", "decidedBy", "MINISTER").text("/transition/decidedBy"))
                .isEqualTo("MINISTER");
    }

    private static String outcome(SampleCase file) {
        var view = file.view();
        return view.text("/state") + " " + view.text("/standing") + " " + view.text("/result");
    }

    private static Answer propose(SampleCase file, Object grounds) {
        return propose(file, grounds, SampleCase.NOT_CONSULTED);
    }

    private static Answer propose(SampleCase file, Object grounds, Object consultation) {
        return file.attempt("PROPOSE_REFUSAL", "grounds", grounds, "narrative", "why", "consultation", consultation);
    }
}
