package org.comity.cases.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.comity.base.time.MovableNow;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Deadlines follow the facts they depend on, whichever way these change. */
@QuarkusTest
class FactsFollowTest {

    private static final Map<String, Object> CUSTODY = Map.of("reason", "custody");
    private static final Map<String, Object> TRIAL = Map.of("on", "2026-12-31", "reason", "trial");

    @Test
    void urgencyThatIsAddedLaterOpensTheDeadlinesOfAnUrgentRequest() {
        var said = SampleCase.of(SampleRequest.incomingAssistance().with("urgency", CUSTODY));
        var changed = SampleCase.of(SampleRequest.incomingAssistance());

        changed.patch(Map.of("urgency", CUSTODY)).expecting(200);

        assertThat(running(changed)).isEqualTo(running(said));
        assertThat(changed.deadline("SLA_ACK_URGENT").path("dueAt").asText()).isEqualTo("2025-03-04T23:00:00Z");
    }

    @Test
    void whatTheEndCancelledComesBackWhenTheRequestIsReopened() {
        var file = SampleCase.of(SampleRequest.incomingAssistance().with("suggestedDeadline", TRIAL));
        file.act("/deadlines", Map.of("title", "Hearing", "reason", "court", "dueOn", "2099-12-24"))
                .expecting(201);
        file.take("WITHDRAW", "occurredAt", "2025-03-10");
        assertThat(running(file)).isEmpty();
        file.take("CLOSE", "occurredAt", "2025-03-11");

        var reopened = file.supervise("REOPEN", "occurredAt", "2025-03-12", "narrative", "they ask again");

        assertThat(reopened.texts("/deadlinesOpened", "title")).contains("Hearing");
        assertThat(file.deadline("DLN_UNCAC_SUGGESTED").has("endedOn")).isFalse();
        assertThat(file.deadline("DLN_UNCAC_SUGGESTED").path("dueOn").asText()).isEqualTo("2026-12-31");
        assertThat(file.deadline("SLA_ACK").has("endedOn")).isTrue();
        assertThat(file.read("/deadlines?on=2025-03-11").texts("", "rule")).doesNotContain("DLN_UNCAC_SUGGESTED");
        assertThat(file.read("/deadlines?on=2025-03-12").texts("", "rule")).containsOnlyOnce("DLN_UNCAC_SUGGESTED");
    }

    @Test
    void urgencyThatIsTakenBackEndsThem() {
        var file = SampleCase.of(SampleRequest.incomingAssistance().with("urgency", CUSTODY));

        file.patch(without("urgency")).expecting(200);

        assertThat(file.deadline("SLA_ACK_URGENT").path("ending").asText()).isEqualTo("CANCELLED");
        assertThat(running(file)).isEqualTo(running(SampleCase.of(SampleRequest.incomingAssistance())));
    }

    @Test
    void whatIsMetAlreadyIsNotOpenedAgain() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.take("ACKNOWLEDGE", "occurredAt", "2025-03-04");

        file.patch(Map.of("urgency", CUSTODY)).expecting(200);

        assertThat(file.deadline("SLA_ACK_URGENT").isMissingNode()).isTrue();
    }

    @Test
    void aDeadlineThatOpensLaterStandsStillForTheDaysThatHavePassed() {
        var said = SampleCase.of(SampleRequest.incomingAssistance().with("urgency", CUSTODY));
        var changed = SampleCase.of(SampleRequest.incomingAssistance());
        for (var file : List.of(said, changed)) {
            file.take("ACKNOWLEDGE", "occurredAt", "2025-03-03");
            file.take("ACCEPT", "occurredAt", "2025-03-04");
            file.end(file.open("CONSULTATION", "openedOn", "2025-03-06"), "2025-03-10");
        }

        changed.patch(Map.of("urgency", CUSTODY)).expecting(200);

        assertThat(said.deadline("SLA_EXECUTE_URGENT").path("suspendedDays").asInt())
                .isPositive();
        assertThat(running(changed)).isEqualTo(running(said));
    }

    @Test
    void anotherLegalBasisChangesTheDeadlinesOfItsTreaty() {
        var said = SampleCase.of(SampleRequest.incomingAssistance()
                .with("suggestedDeadline", TRIAL)
                .without("legalBases"));
        var changed = SampleCase.of(SampleRequest.incomingAssistance().with("suggestedDeadline", TRIAL));
        assertThat(running(changed).toString()).contains("DLN_UNCAC_SUGGESTED");

        changed.patch(without("legalBases")).expecting(200);

        assertThat(running(changed)).isEqualTo(running(said));
        assertThat(running(changed).toString()).contains("SLA_SUGGESTED").doesNotContain("DLN_UNCAC_SUGGESTED");
    }

    @Test
    void onADayThereIsOneDeadlineForTheSuggestedDay() {
        var file = SampleCase.of(SampleRequest.incomingAssistance()
                .with("suggestedDeadline", TRIAL)
                .with("urgency", CUSTODY));
        var before = file.read("/history").text("/0/recordedAt");
        file.patch(Map.of("suggestedDeadline", Map.of("on", "2027-01-31", "reason", "adjourned")))
                .expecting(200);
        file.patch(without("urgency")).expecting(200);

        var then = file.read("/deadlines?on=2025-03-04");
        assertThat(then.texts("", "dueOn")).contains("2027-01-31").doesNotContain("2026-12-31");
        assertThat(then.texts("", "rule")).contains("SLA_ACK").doesNotContain("SLA_ACK_URGENT");
        assertThat(file.read("/deadlines?on=2025-03-04&asOf=" + before).texts("", "dueOn"))
                .contains("2026-12-31")
                .doesNotContain("2027-01-31");
        assertThat(file.read("/deadlines").texts("", "dueOn")).contains("2027-01-31", "2026-12-31");
    }

    @Test
    void aSuggestedDeadlineThatIsTakenBackRunsNoMore() {
        var file = SampleCase.of(SampleRequest.incomingAssistance().with("suggestedDeadline", TRIAL));

        file.patch(without("suggestedDeadline")).expecting(200);

        assertThat(file.deadline("DLN_UNCAC_SUGGESTED").path("ending").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void aCorrectedDayOfReceiptMovesWhatOpenedLaterToo() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.patch(Map.of("urgency", CUSTODY)).expecting(200);

        file.act(
                        file.callers().supervisor(),
                        "/transitions/1/corrections",
                        Map.of("reason", "the stamp", "occurredAt", "2025-03-05"))
                .expecting(201);

        assertThat(file.deadline("SLA_ACK_URGENT").path("dueAt").asText()).isEqualTo("2025-03-06T23:00:00Z");
    }

    @Test
    void aReviewIsNotRemovedInSilence() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        assertThat(file.patch(without("reviewOn")).expecting(422).faults()).containsExactly("/reviewOn not-removable");
        assertThat(file.patch(Map.of("reviewOn", "2025-03-03")).expecting(422).faults())
                .containsExactly("/reviewOn in-the-past");
        var tomorrow = MovableNow.machineDay().plusDays(1).toString();
        assertThat(file.patch(Map.of("reviewOn", tomorrow)).expecting(200).text("/reviewOn"))
                .isEqualTo(tomorrow);
    }

    @Test
    void aFieldThatThereIsNotIsAFaultWithNullToo() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        for (var name : List.of("colour", "kind", "direction", "state")) {
            assertThat(file.patch(without(name)).expecting(400).faults())
                    .containsExactly("/" + name + " unknown-field");
        }
        assertThat(file.patch(Map.of("urgency", without("colour")))
                        .expecting(400)
                        .faults())
                .contains("/urgency/colour unknown-field");
        assertThat(file.patch(without("summary")).expecting(200).at("/content/summary"))
                .hasToString("");
    }

    private static Map<String, @Nullable Object> without(String field) {
        var patch = new HashMap<String, @Nullable Object>();
        patch.put(field, null);
        return patch;
    }

    /** The running deadlines with their days. */
    private static TreeSet<String> running(SampleCase file) {
        var running = new TreeSet<String>();
        for (JsonNode deadline : file.read("/deadlines").json()) {
            if (!deadline.has("endedOn")) {
                running.add("%s %s-%s %s +%s"
                        .formatted(
                                deadline.path("rule").asText(),
                                deadline.path("startedOn").asText(),
                                deadline.path("dueOn").asText(),
                                deadline.path("dueAt").asText(),
                                deadline.path("suspendedDays").asText()));
            }
        }
        return running;
    }
}
