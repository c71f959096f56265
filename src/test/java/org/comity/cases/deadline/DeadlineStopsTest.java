package org.comity.cases.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.TreeSet;
import org.comity.sample.SampleCase;
import org.junit.jupiter.api.Test;

/** A clock stands still on the days on which a side process ran, in whatever order these were recorded. */
@QuarkusTest
class DeadlineStopsTest {

    private static final String QUESTION = "REQUEST_FOR_INFORMATION";

    @Test
    void anEndThatIsRecordedAfterTheStepThatMetTheDeadlineMovesItsLastDay() {
        var inOrder = SampleCase.underReview();
        inOrder.end(inOrder.open(QUESTION, "openedOn", "2025-03-04"), "2025-03-14");
        inOrder.take("ACCEPT", "occurredAt", "2025-03-25");
        var late = SampleCase.underReview();
        var question = late.open(QUESTION, "openedOn", "2025-03-04");
        late.take("ACCEPT", "occurredAt", "2025-03-25");
        late.end(question, "2025-03-14");
        var later = SampleCase.underReview();
        later.take("ACCEPT", "occurredAt", "2025-03-25");
        later.end(later.open(QUESTION, "openedOn", "2025-03-04"), "2025-03-14");

        assertThat(inOrder.deadline("SLA_TRIAGE").path("dueOn").asText()).isEqualTo("2025-03-28");
        assertThat(inOrder.deadline("SLA_TRIAGE").path("late").asBoolean()).isFalse();
        assertThat(deadlines(late)).isEqualTo(deadlines(inOrder));
        assertThat(deadlines(later)).isEqualTo(deadlines(inOrder));
        assertThat(late.read("/deadlines?on=2025-03-10").toString()).isNotEmpty();
    }

    @Test
    void aDeadlineThatWasMetWhileAQuestionRanStandsStill() {
        var file = SampleCase.underReview();
        var question = file.open(QUESTION, "openedOn", "2025-03-04");
        file.take("ACCEPT", "occurredAt", "2025-03-25");
        file.end(question, "2025-03-30");

        assertThat(file.deadline("SLA_TRIAGE").path("suspendedSince").asText()).isEqualTo("2025-03-04");
        assertThat(file.deadline("SLA_TRIAGE").path("late").asBoolean()).isFalse();
        assertThat(file.deadline("SLA_FORWARD").path("suspendedDays").asInt()).isEqualTo(5);
    }

    @Test
    void sideProcessesThatOverlapStopItOnce() {
        var inOrder = SampleCase.underReview();
        var first = inOrder.open("CONSULTATION", "openedOn", "2025-03-05");
        var second = inOrder.open(QUESTION, "openedOn", "2025-03-08");
        inOrder.end(first, "2025-03-11");
        inOrder.end(second, "2025-03-13");
        var late = SampleCase.underReview();
        late.end(late.open(QUESTION, "openedOn", "2025-03-08"), "2025-03-13");
        late.end(late.open("CONSULTATION", "openedOn", "2025-03-05"), "2025-03-11");

        assertThat(inOrder.deadline("SLA_TRIAGE").path("suspendedDays").asInt()).isEqualTo(8);
        assertThat(deadlines(late)).isEqualTo(deadlines(inOrder));
    }

    @Test
    void aDeadlineThatOpensLaterStoodStillAlsoForWhatAStepEnded() {
        var said = SampleCase.underReview();
        var changed = SampleCase.underReview();
        said.patch(Map.of("urgency", Map.of("reason", "custody"))).expecting(200);
        for (var file : java.util.List.of(said, changed)) {
            file.take("ACCEPT", "occurredAt", "2025-03-05");
            file.open("CONSULTATION", "openedOn", "2025-03-06");
            file.take("WITHDRAW", "occurredAt", "2025-03-10");
            file.supervise("REOPEN", "occurredAt", "2025-03-12", "narrative", "they ask again");
            file.take("ACCEPT", "occurredAt", "2025-03-13");
        }

        changed.patch(Map.of("urgency", Map.of("reason", "custody"))).expecting(200);

        assertThat(running(changed)).isEqualTo(running(said));
        assertThat(changed.deadline("SLA_EXECUTE_URGENT").has("suspendedSince")).isFalse();
    }

    @Test
    void aReopeningBringsBackEachDeadlineThatNoRuleOpened() {
        var file = SampleCase.underReview();
        for (var title : java.util.List.of("Hearing", "Visit")) {
            file.act("/deadlines", Map.of("title", title, "dueOn", "2999-03-19", "reason", "set by the court"))
                    .expecting(201);
        }
        file.take("WITHDRAW", "occurredAt", "2025-03-10");

        file.supervise("REOPEN", "occurredAt", "2025-03-12", "narrative", "they ask again");

        assertThat(file.read("/deadlines").json().findValuesAsText("title").stream()
                        .filter(title -> title.equals("Hearing") || title.equals("Visit")))
                .hasSize(4);
    }

    @Test
    void whatAnAnnulledStepEndedStandsStillAsIfItHadNotHappened() {
        var file = SampleCase.underReview();
        var question = file.open(QUESTION, "openedOn", "2025-03-04");
        file.take("ACCEPT", "occurredAt", "2025-03-25");
        file.end(question, "2025-03-27");
        file.act(
                        file.callers().supervisor(),
                        "/transitions/4/corrections",
                        Map.of("reason", "recorded in the wrong request", "annul", true))
                .expecting(201);

        assertThat(file.deadline("SLA_TRIAGE").has("endedOn")).isFalse();
        assertThat(file.deadline("SLA_TRIAGE").has("suspendedSince")).isFalse();
        assertThat(file.deadline("SLA_TRIAGE").path("suspendedDays").asInt()).isEqualTo(23);
    }

    @Test
    void anAcceptanceWithoutTheAnswerIsRecordedWithAWarning() {
        var file = SampleCase.underReview();
        var question = file.open(QUESTION, "openedOn", "2025-03-04");

        var accepted = file.take("ACCEPT", "occurredAt", "2025-03-05");

        assertThat(accepted.at("/warnings")).hasSize(1);
        assertThat(accepted.text("/warnings/0")).contains("request for information", "without its answer");
        var answered = SampleCase.underReview();
        answered.end(answered.open(QUESTION, "openedOn", "2025-03-04"), "2025-03-05");
        assertThat(answered.take("ACCEPT", "occurredAt", "2025-03-05").at("/warnings"))
                .isEmpty();
        file.end(question, "2025-03-06");
    }

    @Test
    void anEndedLineHasNoDaysLeft() {
        var file = SampleCase.underReview();

        var met = file.callers()
                .caseworker()
                .get("/api/v1/deadlines?ending=MET")
                .expecting(200)
                .at("/items");
        assertThat(met)
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.has("daysLeft")).isFalse());
        assertThat(file.callers().caseworker().get("/api/v1/deadlines").at("/items"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("daysLeft").isInt()).isTrue());
    }

    private static TreeSet<String> running(SampleCase file) {
        var running = deadlines(file);
        running.removeIf(line -> !line.endsWith("runs"));
        return running;
    }

    /** All deadlines as they are counted, and how they ended. */
    private static TreeSet<String> deadlines(SampleCase file) {
        var deadlines = new TreeSet<String>();
        for (JsonNode deadline : file.read("/deadlines").json()) {
            deadlines.add("%s %s-%s +%s %s %s"
                    .formatted(
                            deadline.path("rule").asText(),
                            deadline.path("startedOn").asText(),
                            deadline.path("dueOn").asText(),
                            deadline.path("suspendedDays").asText(),
                            deadline.path("suspendedSince").asText(),
                            deadline.path("ending").asText("runs")));
        }
        return deadlines;
    }
}
