package org.comity.cases.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of a day among lines of one kind, and whose day it is when several people are absent. */
@QuarkusTest
class MyDayOrderTest {

    private static final String MY_DAY = "/api/v1/my-day";

    @Inject
    MovableNow now;

    private Callers callers;

    @BeforeEach
    void aDayInMarch() {
        now.stopsAt(Instant.parse("2025-03-17T09:00:00Z"));
        callers = Callers.ofFreshAuthority();
    }

    @AfterEach
    void theClockShowsTheMachinesTime() {
        now.isUsual();
    }

    @Test
    void whatCanBeSavedComesBeforeWhatIsLost() {
        var lost = preserved("2025-01-05");
        var saved = preserved("2025-01-25");

        var day = myDay("");

        assertThat(day.texts("/items", "requestId")).containsExactly(saved.id(), lost.id());
        assertThat(day.text("/items/0/first/kind")).isEqualTo("LOSS");
        assertThat(day.text("/items/1/first/kind")).isEqualTo("LAW_OVERDUE");
        assertThat(day.at("/counts/LOSS").asInt()).isEqualTo(1);
    }

    @Test
    void aLossOfTheDayComesBeforeALaterOneOfAnUrgentRequest() {
        var soon = preserved("2025-01-17");
        var urgent = preserved("2025-02-05");
        urgent.patch(Map.of("urgency", Map.of("reason", "custody")));

        var day = myDay("");

        assertThat(day.texts("/items", "requestId")).containsExactly(soon.id(), urgent.id());
        assertThat(day.text("/items/1/first/kind")).isEqualTo("LOSS");
    }

    @Test
    void limitsOfOneDayAreInTheOrderOfTheirInstantsOnAllPages() {
        var hours = List.of("20:00", "08:00", "14:00", "11:00", "23:00");
        var files = hours.stream()
                .map(hour -> file(SampleRequest.incomingAssistance()
                        .with("receivedOn", "2025-03-10T" + hour + ":00Z")
                        .with("urgency", Map.of("reason", "custody"))))
                .map(SampleCase::id)
                .toList();

        var seen = new ArrayList<String>();
        var query = "?limit=2";
        while (!query.isEmpty()) {
            var page = myDay(query);
            seen.addAll(page.texts("/items", "requestId"));
            query = page.at("/next").isTextual() ? "?limit=2&cursor=" + page.text("/next") : "";
        }

        assertThat(seen).containsExactly(files.get(1), files.get(3), files.get(2), files.get(0), files.get(4));
    }

    @Test
    void theDeputyOfAnAbsentDeputySeesTheWorkOfBoth() {
        var carl = callers.named("carl", "caseworker");
        var dana = callers.named("dana", "caseworker");
        var lists = new SampleLists(callers);
        lists.staff(carl, dana);
        var file = file(SampleRequest.incomingAssistance());
        absent(lists, "cleo", "carl").expecting(200);
        assertThat(dana.get(MY_DAY).expecting(200).at("/items")).isEmpty();

        absent(lists, "carl", "dana").expecting(200);

        assertThat(dana.get(MY_DAY).expecting(200).texts("/items", "requestId")).containsExactly(file.id());
        assertThat(absent(lists, "dana", "cleo").expecting(422).faults()).containsExactly("/deputy circle");
    }

    private static Answer absent(SampleLists lists, String person, String deputy) {
        return lists.put(
                "absences/" + person,
                Map.of("person", person, "deputy", deputy, "from", "2025-03-17", "until", "2025-03-18"));
    }

    /** Computer data are preserved for 60 days. */
    private SampleCase preserved(String since) {
        var file = file(SampleRequest.incomingAssistance()
                .with("dated", "2025-01-02")
                .with("receivedOn", "2025-01-05")
                .with("legalBases", List.of(Map.of("instrument", "BC"))));
        file.act(
                        "/deadlines",
                        Map.of("rule", "DLN_BC_PRESERVATION", "startedOn", since, "reason", "the data are preserved"))
                .expecting(201);
        return file;
    }

    private SampleCase file(SampleRequest request) {
        return SampleCase.of(callers, request.with("officer", "cleo"));
    }

    private Answer myDay(String query) {
        return callers.caseworker().get(MY_DAY + query).expecting(200);
    }
}
