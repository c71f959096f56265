package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A year that is not over is partial, and one that has not begun has no figures. */
@QuarkusTest
class UnfinishedYearTest {

    private static final String YEARS = "?direction=INCOMING&kind=MLA&from=2024-01-01&to=2026-12-31";

    @Inject
    MovableNow now;

    @AfterEach
    void restart() {
        now.isUsual();
    }

    @Test
    void aStatementOfTheRunningYearEndsToday() {
        now.stopsAt(Instant.parse("2025-11-25T12:00:00Z"));
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        var statement = asked(file.callers(), "statement" + YEARS);

        assertThat(statement.texts("/periods", "partial")).containsExactly("false", "true", "true");
        assertThat(statement.texts("/periods", "to")).containsExactly("2024-12-31", "2025-11-25", "2026-12-31");
        for (var row : statement.at("/total/rows")) {
            assertThat(row.path("values").path(2).isNull()).as(row.toString()).isTrue();
            assertThat(row.path("values").path(1).isNumber()).as(row.toString()).isTrue();
        }
        assertThat(statement.at("/balanced").asBoolean()).isTrue();
    }

    @Test
    void otherFiguresOfYearsMarkTheRunningOneToo() {
        now.stopsAt(Instant.parse("2025-11-25T12:00:00Z"));
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        for (var figure : new String[] {"milestones", "refusals", "durations"}) {
            assertThat(asked(file.callers(), figure + YEARS).texts("/periods", "partial"))
                    .as(figure)
                    .containsExactly("false", "true", "true");
        }
    }

    @Test
    void aYearAsItWasKnownThenIsPartialIfItWasNotOverThen() {
        now.stopsAt(Instant.parse("2025-11-25T12:00:00Z"));
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        now.isUsual();

        var statement = asked(
                file.callers(),
                "statement?direction=INCOMING&kind=MLA&from=2025-01-01&to=2025-12-31&asOf=2025-12-01T00:00:00Z");

        assertThat(statement.text("/periods/0/to")).isEqualTo("2025-12-01");
        assertThat(statement.at("/periods/0/partial").asBoolean()).isTrue();
    }

    @Test
    void milestonesHaveNoGroupsUnlessAskedFor() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        assertThat(asked(file.callers(), "milestones" + YEARS).text("/by")).isEqualTo("none");
    }

    private static Answer asked(Callers callers, String figure) {
        return callers.caseworker().get("/api/v1/statistics/" + figure).expecting(200);
    }
}
