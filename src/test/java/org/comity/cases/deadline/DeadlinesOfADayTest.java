package org.comity.cases.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Api;
import org.comity.sample.SampleCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deadlines and side processes as they stood on a day, and as that was known at an instant. */
@QuarkusTest
class DeadlinesOfADayTest {

    @Inject
    MovableNow now;

    @AfterEach
    void theClockIsUsualAgain() {
        now.isUsual();
    }

    @Test
    void aDeadlineShowsTheDaysItHadStoodStillByThatDay() {
        var file = SampleCase.underReview();
        var asked = file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-05");
        file.end(asked, "2025-03-15");

        assertThat(triage(file, "on=2025-03-04")).isEqualTo("due 2025-03-18, stood still 0, since -, left 14");
        assertThat(triage(file, "on=2025-03-05")).isEqualTo("due 2025-03-18, stood still 0, since 2025-03-05, left -");
        assertThat(triage(file, "on=2025-03-14")).isEqualTo("due 2025-03-18, stood still 0, since 2025-03-05, left -");
        assertThat(triage(file, "on=2025-03-15")).isEqualTo("due 2025-03-28, stood still 10, since -, left 13");
    }

    @Test
    void whatWasNotYetKnownOfADayIsNotShown() {
        var file = SampleCase.underReview();
        var before = now.instant();
        now.passes(1);
        var asked = file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-05");
        var opened = now.instant();
        now.passes(1);
        file.end(asked, "2025-03-15");

        assertThat(triage(file, "on=2025-03-20&asOf=" + before))
                .isEqualTo("due 2025-03-18, stood still 0, since -, left -2");
        assertThat(triage(file, "on=2025-03-20&asOf=" + opened))
                .isEqualTo("due 2025-03-18, stood still 0, since 2025-03-05, left -");
        assertThat(triage(file, "on=2025-03-20")).isEqualTo("due 2025-03-28, stood still 10, since -, left 8");
    }

    @Test
    void theSideProcessesOfADayAreListed() {
        var file = SampleCase.underReview();
        var asked = file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-05");
        file.open("CONSULTATION", "openedOn", "2025-03-10");
        file.end(asked, "2025-03-15");
        var caseworker = file.callers().caseworker();

        assertThat(file.read("/side-processes?on=2025-03-04").json()).isEmpty();
        var then = file.read("/side-processes?on=2025-03-12");
        assertThat(then.texts("", "kind")).containsExactly("REQUEST_FOR_INFORMATION", "CONSULTATION");
        assertThat(then.texts("", "endedOn")).containsOnly("");
        assertThat(file.read("/side-processes?on=2025-03-15").texts("", "kind")).containsExactly("CONSULTATION");
        assertThat(caseworker.get(Api.REQUESTS + "?on=2025-03-12").at("/items/0/running"))
                .hasSize(2);
        assertThat(caseworker.get(Api.REQUESTS + "?on=2025-03-09").text("/items/0/running/0"))
                .isEqualTo("REQUEST_FOR_INFORMATION");
    }

    @Test
    void anEndThatWasTakenBackIsStillKnownToHaveBeenRecorded() {
        var file = SampleCase.underReview();
        file.open("CONSULTATION", "openedOn", "2025-03-05");
        var running = now.instant();
        now.passes(1);
        file.take("WITHDRAW", "occurredAt", "2025-03-10");
        var ended = now.instant();
        now.passes(1);
        file.act(
                        file.callers().supervisor(),
                        "/transitions/4/corrections",
                        Map.of("reason", "it never happened", "annul", true))
                .expecting(201);

        assertThat(file.read("/side-processes?asOf=" + running).texts("", "outcome"))
                .containsExactly("");
        assertThat(file.read("/side-processes?asOf=" + ended).texts("", "outcome"))
                .containsExactly("ENDED_WITH_THE_REQUEST");
        assertThat(file.read("/side-processes").texts("", "outcome")).containsExactly("");
        assertThat(file.read("/deadlines?asOf=" + ended).texts("", "ending")).contains("CANCELLED");
        assertThat(file.read("/deadlines").texts("", "ending")).doesNotContain("CANCELLED");
    }

    private static String triage(SampleCase file, String query) {
        for (var deadline : file.read("/deadlines?" + query).json()) {
            if (deadline.path("rule").asText().equals("SLA_TRIAGE")) {
                return "due %s, stood still %s, since %s, left %s"
                        .formatted(
                                text(deadline, "dueOn"),
                                text(deadline, "suspendedDays"),
                                text(deadline, "suspendedSince"),
                                text(deadline, "daysLeft"));
            }
        }
        return "none";
    }

    private static String text(JsonNode deadline, String field) {
        return deadline.path(field).asText("-");
    }
}
