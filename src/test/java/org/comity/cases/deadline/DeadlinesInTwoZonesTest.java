package org.comity.cases.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether a day is over is asked at the seat of the authority whose deadline it is, whoever reads the list. */
@QuarkusTest
class DeadlinesInTwoZonesTest {

    private static final Instant NOON = Instant.parse("2025-03-19T12:00:00Z");
    private static final Instant LATE = Instant.parse("2025-03-19T23:30:00Z");

    @Inject
    MovableNow now;

    @AfterEach
    void restart() {
        now.isUsual();
    }

    @Test
    void eachLineIsOverdueByTheDayOfItsOwnAuthority() {
        now.stopsAt(NOON);
        var vienna = Callers.ofFreshAuthority();
        var newYork = new Callers("NEW-YORK");
        newYork.administrator()
                .put(
                        "/api/v1/authorities/NEW-YORK",
                        Map.of("name", "Across the sea", "country", "USA", "zoneId", "America/New_York"))
                .expecting(200);
        var over = dueToday(vienna);
        var notYet = dueToday(newYork);
        now.stopsAt(LATE);

        for (var authorities : List.of(
                List.of(vienna.authority(), newYork.authority()), List.of(newYork.authority(), vienna.authority()))) {
            var both = new Api(DevTokens.local()
                    .sign(DevUser.of("bea", "bea", vienna.authority(), "caseworker")
                            .inAuthorities(authorities.toArray(String[]::new))));

            assertThat(listed(both, "&overdue=true")).containsExactly(over);
            assertThat(listed(both, "&overdue=false")).containsExactly(notYet);
            assertThat(both.get("/api/v1/deadlines?reviews=false&dueFrom=2025-03-19&dueTo=2025-03-19")
                            .expecting(200)
                            .texts("/items", "daysLeft"))
                    .containsExactlyInAnyOrder("-1", "0");
        }
    }

    private static String dueToday(Callers callers) {
        return SampleCase.of(callers, SampleRequest.incomingAssistance())
                .act("/deadlines", Map.of("title", "Hearing", "dueOn", "2025-03-19", "reason", "set by the court"))
                .expecting(201)
                .id();
    }

    private static List<String> listed(Api caller, String filter) {
        return caller.get("/api/v1/deadlines?reviews=false&dueFrom=2025-03-19&dueTo=2025-03-19" + filter)
                .expecting(200)
                .texts("/items", "id");
    }
}
