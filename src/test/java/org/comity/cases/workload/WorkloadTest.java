package org.comity.cases.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many open requests each officer and unit has. */
@QuarkusTest
class WorkloadTest {

    private static final String WORKLOAD = "/api/v1/workload";

    @Inject
    MovableNow now;

    @AfterEach
    void theClockShowsTheMachinesTime() {
        now.isUsual();
    }

    @Test
    void itCountsByOfficerAndUnitAndWithoutOfficer() {
        now.stopsAt(Instant.parse("2025-03-09T09:00:00Z"));
        var callers = Callers.ofFreshAuthority();
        SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "C. Berg"));
        var lists = new SampleLists(callers);
        lists.staff(callers.named("carl", "caseworker"), callers.named("dana", "caseworker"));
        lists.unit("TEAM-1", List.of("cleo", "carl")).expecting(200);
        SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "cleo"));
        SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "dana"));
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var over = SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "dana"));
        over.take(
                "WITHDRAW",
                "narrative",
                "no longer of use",
                "document",
                Map.of("form", "LETTER", "reference", "L 1", "receivedOn", "2025-03-09"));
        callers.administrator()
                .post(lists.path("name-matches"), Map.of("kind", "OFFICER", "name", "C. Berg", "code", "cleo"))
                .expecting(200);

        var due = callers.supervisor().get(WORKLOAD).expecting(200);
        assertThat(due.at("/items/0/all/open").asInt()).isEqualTo(4);
        assertThat(due.at("/items/0/all/overdue").asInt()).isZero();
        assertThat(due.at("/items/0/all/dueThisWeek").asInt()).isEqualTo(4);
        assertThat(due.at("/items/0/unassigned/open").asInt()).isEqualTo(1);
        assertThat(due.texts("/items/0/officers", "person")).containsExactly("cleo", "dana");
        assertThat(due.at("/items/0/officers/0/load/open").asInt()).isEqualTo(2);
        assertThat(due.at("/items/0/officers/1/load/open").asInt()).isEqualTo(1);
        assertThat(due.at("/items/0/units/0/load/open").asInt()).isEqualTo(2);

        now.stopsAt(Instant.parse("2025-05-09T09:00:00Z"));
        var late = callers.supervisor()
                .get(WORKLOAD + "?authority=" + callers.authority())
                .expecting(200);
        assertThat(late.at("/items/0/all/overdue").asInt()).isEqualTo(4);
        assertThat(late.at("/items/0/all/dueThisWeek").asInt()).isZero();
        assertThat(late.at("/items/0/all/reviewDue").asInt()).isEqualTo(4);
        callers.caseworker().get(WORKLOAD).expecting(403);
    }

    @Test
    void anOfficerIsFoundByTheSameKeyAsInMyDay() {
        var callers = Callers.ofFreshAuthority();
        SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "CLEO"));
        SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "c.  berg"));
        var lists = new SampleLists(callers);
        lists.staff(callers.named("carl", "caseworker"), callers.named("dana", "caseworker"));
        callers.administrator()
                .post(lists.path("name-matches"), Map.of("kind", "OFFICER", "name", "C. Berg", "code", "cleo"));
        SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "cleo"));

        var load = callers.supervisor().get(WORKLOAD).expecting(200);

        assertThat(load.at("/items/0/officers/0/person").asText()).isEqualTo("cleo");
        assertThat(load.at("/items/0/officers/0/load/open").asInt())
                .isEqualTo(callers.caseworker()
                        .get("/api/v1/my-day")
                        .expecting(200)
                        .at("/items")
                        .size());
    }

    @Test
    void aRequestThatTheSupervisorMayNotSeeIsNotCounted() {
        var callers = Callers.ofFreshAuthority();
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        file.act(
                        callers.supervisor(),
                        "/level",
                        Map.of(
                                "level",
                                "SEALED",
                                "reason",
                                "a witness",
                                "assigned",
                                List.of(callers.caseworker().person())))
                .expecting(200);

        var other = callers.named("sonia", "supervisor").get(WORKLOAD).expecting(200);
        assertThat(other.at("/items/0/all/open").asInt()).isZero();
    }
}
