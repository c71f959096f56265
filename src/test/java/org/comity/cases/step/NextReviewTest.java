package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No open request is without a next review. */
@QuarkusTest
class NextReviewTest {

    @Inject
    MovableNow now;

    @AfterEach
    void theClockShowsTheMachinesTime() {
        now.isUsual();
    }

    @Test
    void theIntervalOfTheOfficeSetsIt() {
        var callers = Callers.ofFreshAuthority();
        var today = MovableNow.machineDay();
        var usual = SampleCase.of(callers, SampleRequest.incomingAssistance());
        assertThat(usual.registered().text("/content/reviewOn"))
                .isEqualTo(today.plusDays(30).toString());
        callers.administrator()
                .put("/api/v1/authorities/" + callers.authority() + "/service-levels", Map.of("reviewDays", 45))
                .expecting(200);

        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        assertThat(file.registered().text("/content/reviewOn"))
                .isEqualTo(today.plusDays(45).toString());

        now.passes(50);
        assertThat(file.view().text("/content/reviewOn"))
                .isEqualTo(today.plusDays(45).toString());
        file.take("ACKNOWLEDGE");
        assertThat(file.view().text("/content/reviewOn"))
                .isEqualTo(today.plusDays(95).toString());
    }

    @Test
    void aStepOfAnExecutingAuthorityFollowsTheIntervalOfTheOffice() {
        var file = SampleCase.inExecution();
        var callers = file.callers();
        callers.administrator()
                .put("/api/v1/authorities/" + callers.authority() + "/service-levels", Map.of("reviewDays", 7))
                .expecting(200);
        now.passes(40);

        file.answers(
                        callers.executing("PROSECUTOR-1"),
                        "RETURN_EXECUTED",
                        "measureOutcomes",
                        List.of(Map.of("measure", 1, "outcome", "EXECUTED")))
                .expecting(201);

        assertThat(file.view().text("/content/reviewOn"))
                .isEqualTo(MovableNow.machineDay().plusDays(47).toString());
    }

    @Test
    void nobodyRemovesItFromAnOpenRequest() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var nothing = new HashMap<String, Object>();
        nothing.put("reviewOn", null);

        assertThat(file.patch(nothing).expecting(422).faults()).containsExactly("/reviewOn not-removable");
    }

    @Test
    void theDatabaseRefusesAnOpenRequestWithoutOne() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        try (var sql = Sql.superuser()) {
            assertThatThrownBy(
                            () -> sql.run("update request set review_on = null where id = cast(? as uuid)", file.id()))
                    .hasStackTraceContaining("an open request has a next review");
        }
    }

    @Test
    void aClosedRequestHasNoneAndAReopenedOneHasOneAgain() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.take("WITHDRAW", "narrative", "no longer of use");
        file.take("CLOSE");
        assertThat(file.view().at("/content/reviewOn").isMissingNode()).isTrue();

        file.supervise("REOPEN", "narrative", "asked again");

        assertThat(file.view().text("/content/reviewOn"))
                .isEqualTo(MovableNow.machineDay().plusDays(30).toString());
    }
}
