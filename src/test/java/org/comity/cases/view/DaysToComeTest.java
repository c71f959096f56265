package org.comity.cases.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Nothing happened at an instant that has not come, and nothing is known of a day that has not. */
@QuarkusTest
class DaysToComeTest {

    private final SampleCase file = SampleCase.of(SampleRequest.incomingAssistance());
    private final String soon = Instant.now().plusSeconds(600).toString();
    private final String tomorrow = MovableNow.machineDay().plusDays(1).toString();

    @Test
    void nothingHappenedAtAnInstantOfTodayThatHasNotCome() {
        var correction = Map.of("reason", "misread", "occurredAt", soon);

        assertThat(file.attempt("ACKNOWLEDGE", "occurredAt", soon)
                        .expecting(422)
                        .faults())
                .containsExactly("/occurredAt in-the-future");
        assertThat(file.act(file.callers().supervisor(), "/transitions/1/corrections", correction)
                        .expecting(422)
                        .faults())
                .contains("/occurredAt in-the-future");
        assertThat(file.act("/deadlines", Map.of("title", "t", "reason", "r", "startedOn", soon, "dueOn", "2999-01-01"))
                        .expecting(422)
                        .faults())
                .containsExactly("/startedOn in-the-future");
        assertThat(file.act(
                                file.callers().supervisor(),
                                "/reclassifications",
                                Map.of("kind", "ENQUIRY", "reason", "n", "occurredAt", soon))
                        .expecting(422)
                        .faults())
                .contains("/occurredAt in-the-future");
    }

    @Test
    void nothingWasReceivedAtAnInstantOfTodayThatHasNotCome() {
        assertThat(file.patch(Map.of("receivedOn", soon)).expecting(422).faults())
                .containsExactly("/receivedOn in-the-future");
        assertThat(file.callers()
                        .caseworker()
                        .post(
                                Api.REQUESTS,
                                SampleRequest.incomingAssistance()
                                        .with("receivedOn", soon)
                                        .fields())
                        .expecting(422)
                        .faults())
                .containsExactly("/receivedOn in-the-future");
    }

    @Test
    void noDayIsBeforeTheFirstOfTheFigures() {
        file.patch(Map.of("receivedOn", "0001-01-01")).expecting(400);
        file.patch(Map.of("dated", "1799-12-31")).expecting(400);
        file.patch(Map.of("receivedOn", "1799-12-31T12:00:00Z")).expecting(400);
        file.attempt("ACKNOWLEDGE", "occurredAt", "1799-12-31").expecting(400);
        file.patch(Map.of("dated", "1800-01-01")).expecting(200);
    }

    @Test
    void nothingIsShownOfADayThatHasNotCome() {
        var caseworker = file.callers().caseworker();
        for (var below : List.of(
                "", "/deadlines", "/side-processes", "/measures", "/notes", "/links", "/transitions", "/history")) {
            assertThat(caseworker
                            .get(file.path() + below + "?on=" + tomorrow)
                            .expecting(400)
                            .faults())
                    .as(below)
                    .containsExactly("on bad-value");
        }
        assertThat(caseworker
                        .get(Api.REQUESTS + "?on=" + tomorrow)
                        .expecting(400)
                        .faults())
                .containsExactly("on bad-value");
        assertThat(caseworker
                        .post(Api.REQUESTS + "/_search", Map.of("text", "abc", "on", tomorrow))
                        .expecting(400)
                        .faults())
                .containsExactly("/on bad-value");
        caseworker.get(file.path() + "?on=" + MovableNow.machineDay()).expecting(200);
    }

    @Test
    void noFigureIsThatOfADayThatHasNotCome() {
        var caseworker = Callers.ofFreshAuthority().caseworker();
        for (var figure : List.of("open-stock", "results")) {
            var address = "/api/v1/statistics/" + figure + "?direction=INCOMING&kind=MLA&on=";

            assertThat(caseworker.get(address + tomorrow).expecting(400).faults())
                    .as(figure)
                    .containsExactly("on bad-value");
            caseworker.get(address + MovableNow.machineDay()).expecting(200);
        }
    }
}
