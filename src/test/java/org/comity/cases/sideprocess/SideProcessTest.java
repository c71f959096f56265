package org.comity.cases.sideprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.base.time.MovableNow;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SideProcessTest {

    @Test
    void aSideProcessOpensAndEndsAndTheStateStays() {
        var file = SampleCase.underReview();
        var id = file.open("TRANSLATION", "openedOn", "2025-03-05", "replyBy", "2025-04-05");
        assertThat(file.view().texts("/sideProcesses", "kind")).containsExactly("TRANSLATION");

        file.end(id, "2025-03-20");

        assertThat(file.view().at("/sideProcesses")).isEmpty();
        assertThat(file.view().text("/state")).isEqualTo("UNDER_REVIEW");
        var one = file.read("/side-processes/" + id);
        assertThat(one.text("/openedOn") + one.text("/replyBy") + one.text("/endedOn") + one.text("/outcome"))
                .isEqualTo("2025-03-052025-04-052025-03-20answered");
        assertThat(file.read("?on=2025-03-10").texts("/sideProcesses", "kind")).containsExactly("TRANSLATION");
        assertThat(file.read("?on=2025-03-04").at("/sideProcesses")).isEmpty();
        assertThat(file.read("?on=2025-03-20").at("/sideProcesses")).isEmpty();
        assertThat(file.read("/history").texts("", "kind"))
                .containsExactly("TRANSITION", "TRANSITION", "SIDE_PROCESS_OPENED", "SIDE_PROCESS_ENDED");
    }

    @Test
    void theSameRunsOnlyOnceAtATime() {
        var file = SampleCase.underReview();
        var first = file.open("CONSULTATION");

        assertThat(file.act("/side-processes", body("CONSULTATION"))
                        .expecting(409)
                        .problem())
                .isEqualTo("conflict");
        file.end(first, MovableNow.machineDay().toString());
        file.open("CONSULTATION");
        assertThat(file.read("/side-processes").json()).hasSize(2);
    }

    @Test
    void daysAndReasonsAreChecked() {
        var file = SampleCase.underReview();
        var tomorrow = MovableNow.machineDay().plusDays(1).toString();

        assertThat(file.act(
                                "/side-processes",
                                Map.of(
                                        "kind",
                                        "POSTPONEMENT",
                                        "topic",
                                        "t",
                                        "openedOn",
                                        tomorrow,
                                        "replyBy",
                                        "2025-01-01"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder(
                        "/openedOn in-the-future", "/replyBy out-of-order", "/reasonCode postponement-reason");
        assertThat(file.act("/side-processes", Map.of("kind", "APPEAL", "topic", "t", "reasonCode", "XX"))
                        .expecting(422)
                        .faults())
                .containsExactly("/reasonCode unknown");
        assertThat(file.act("/side-processes", Map.of("kind", "PARTY"))
                        .expecting(400)
                        .faults())
                .containsExactlyInAnyOrder("/kind bad-value", "/topic not-blank");
    }

    @Test
    void anEndComesAfterTheOpeningAndOnce() {
        var file = SampleCase.underReview();
        var id = file.open("APPEAL", "openedOn", "2025-03-10");
        var ending = "/side-processes/" + id + "/ending";

        assertThat(file.act(ending, Map.of("outcome", "o", "endedOn", "2025-03-09"))
                        .expecting(422)
                        .faults())
                .containsExactly("/endedOn out-of-order");
        assertThat(file.act(
                                ending,
                                Map.of(
                                        "outcome",
                                        "o",
                                        "endedOn",
                                        MovableNow.machineDay().plusDays(1).toString()))
                        .expecting(422)
                        .faults())
                .containsExactly("/endedOn in-the-future");
        file.end(id, "2025-03-10");
        file.act(ending, Map.of("outcome", "o")).expecting(409);
        file.act("/side-processes/" + UUID.randomUUID() + "/ending", Map.of("outcome", "o"))
                .expecting(404);
    }

    @Test
    void whatRunsHoldsBackWhatMustWait() {
        var file = SampleCase.underReview();
        var conditions = file.open("CONDITIONS");
        assertThat(file.attempt("ACCEPT").expecting(422).text("/heldBackBy/0")).isEqualTo("CONDITIONS");
        assertThat(file.view().json().toString()).contains("\"heldBackBy\":[\"CONDITIONS\"]");

        file.end(conditions, MovableNow.machineDay().toString());
        file.take("ACCEPT");
        file.open("POSTPONEMENT", "reasonCode", "PP_ONGOING_PROCEEDING");
        file.open("CONFIDENTIALITY_CHOICE");
        assertThat(file.attempt("SEND_FOR_EXECUTION", "recipient", "P")
                        .expecting(422)
                        .at("/heldBackBy"))
                .hasSize(2);
    }

    @Test
    void withdrawalEndsWhatRuns() {
        var file = SampleCase.underReview();
        file.open("CONSULTATION", "openedOn", "2025-03-10");
        file.open("TRANSLATION", "openedOn", "2025-03-20");

        file.take("WITHDRAW", "occurredAt", "2025-03-15");

        assertThat(file.view().at("/sideProcesses")).isEmpty();
        assertThat(file.read("/side-processes").texts("", "endedOn")).containsExactly("2025-03-15", "2025-03-20");
        assertThat(file.read("/side-processes").texts("", "outcome")).containsOnly("ENDED_WITH_THE_REQUEST");
    }

    @Test
    void nothingOpensBesideARequestThatIsOver() {
        var file = SampleCase.underReview();
        file.act("/side-processes", body("NATIONALITY_FOLLOW_UP")).expecting(409);

        file.take("WITHDRAW");

        file.act("/side-processes", body("CONSULTATION")).expecting(409);
        file.take("CLOSE");
        assertThat(file.act("/side-processes", body("CONSULTATION"))
                        .expecting(409)
                        .text("/detail"))
                .isEqualTo("The request is over (CLOSED): only NATIONALITY_FOLLOW_UP, SPECIALITY_CONSENT can open");
    }

    /** Consent to another prosecution, or to re-extradition, is asked for years after the request was closed. */
    @Test
    void whatFollowsTheResultOpensBesideAClosedRequest() {
        var file = SampleCase.underReview();
        assertThat(file.act("/side-processes", body("SPECIALITY_CONSENT"))
                        .expecting(409)
                        .text("/detail"))
                .isEqualTo("SPECIALITY_CONSENT follows the result, and the request has none yet (UNDER_REVIEW)");
        file.take("WITHDRAW");
        file.take("CLOSE");

        file.open("SPECIALITY_CONSENT");

        assertThat(file.view().texts("/sideProcesses", "kind")).containsExactly("SPECIALITY_CONSENT");
    }

    @Test
    void aSideProcessIsReadAsItWas() {
        var file = SampleCase.underReview();
        var before = Instant.now();
        var id = file.open("TRANSLATION", "openedOn", "2025-03-05");
        file.end(id, "2025-03-20");
        var caller = file.callers().caseworker();
        var address = file.path() + "/side-processes/" + id;

        assertThat(caller.get(address).expecting(200).etag()).isEqualTo(file.etag());
        assertThat(caller.get(address + "?on=2025-03-10")
                        .expecting(200)
                        .at("/endedOn")
                        .isTextual())
                .isFalse();
        caller.get(address + "?on=2025-03-04").expecting(404);
        caller.get(address + "?asOf=" + before).expecting(404);
    }

    @Test
    void anExecutingAuthoritySeesNoSideProcessAndOnlyItsOwnRequests() {
        var file = SampleCase.inExecution();
        var own = file.callers().executing("PROSECUTOR-1");
        var other = file.callers().executing("PROSECUTOR-2");

        own.get(file.execution()).expecting(200);
        own.get(file.path() + "/side-processes").expecting(403);
        other.get(file.execution()).expecting(404);
        assertThat(other.get("/api/v1/executions").at("/items")).isEmpty();
        assertThat(own.get("/api/v1/executions").at("/items")).hasSize(1);
        assertThat(own.get(file.execution()).texts("/openSteps", "step"))
                .containsExactly("RETURN_EXECUTED", "RETURN_PARTLY_EXECUTED", "RECORD_IMPOSSIBILITY");
        file.attempt(own, "WITHDRAW").expecting(403);
    }

    private static Map<String, Object> body(String kind) {
        return Map.of("kind", kind, "topic", "what it is about");
    }

    @Test
    void anOralRequestIsConfirmedBeforeResultsGoOut() {
        var file = SampleCase.of(SampleRequest.incomingAssistance().with("oral", true));

        assertThat(file.view().texts("/sideProcesses", "kind")).containsExactly("ORAL_CONFIRMATION");
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take("ACCEPT", "occurredAt", "2025-03-04");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", "PROSECUTOR-1");
        file.take("CONFIRM_RECEIPT", "occurredAt", "2025-03-06");
        file.take("RETURN_EXECUTED", "measureOutcomes", List.of(Map.of("measure", 1, "outcome", "EXECUTED")));
        assertThat(file.attempt("TRANSMIT_RESULTS", "proof", SampleCase.PROOF)
                        .expecting(422)
                        .text("/heldBackBy/0"))
                .isEqualTo("ORAL_CONFIRMATION");

        file.end(file.view().text("/sideProcesses/0/id"), "2025-03-04");

        assertThat(file.deadline("DLN_UNCAC_ORAL_CONFIRM").path("ending").asText())
                .isEqualTo("MET");
        file.take("TRANSMIT_RESULTS", "proof", SampleCase.PROOF);
    }
}
