package org.comity.cases.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The priority of a request: who gave it and why, its review, and the order of lists and of my day. */
@QuarkusTest
class PriorityTest {

    private static final Map<String, Object> HIGH = Map.of(
            "value", "HIGH", "code", "EVIDENCE_AT_RISK", "reason", "the bank deletes soon", "reviewOn", "2025-03-24");
    private static final Map<String, Object> NORMAL =
            Map.of("value", "NORMAL", "code", "NO_REASON_FOR_ANOTHER", "reason", "the trial is over");

    private static final Map<String, Object> NORMAL_FOR_NOW = Map.of(
            "value",
            "NORMAL",
            "code",
            "NO_REASON_FOR_ANOTHER",
            "reason",
            "the trial is put off",
            "reviewOn",
            "2025-05-01");

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
    void aPriorityHasAReasonAnAuthorADayOfReviewAndAnEntry() {
        var file = file(SampleRequest.incomingAssistance());
        assertThat(file.read("/priority").text("/value")).isEqualTo("NORMAL");
        assertThat(file.read("/priority").text("/source")).isEqualTo("NONE");

        var set = set(file, HIGH).expecting(200);

        assertThat(set.text("/setOn")).isEqualTo("2025-03-17");
        assertThat(set.at("/setBy").asText()).isNotEmpty();
        var view = file.view();
        assertThat(view.text("/priority/value")).isEqualTo("HIGH");
        assertThat(view.text("/priority/code")).isEqualTo("EVIDENCE_AT_RISK");
        assertThat(view.etag()).isEqualTo(set.etag());
        assertThat(view.at("/historyEntries").asInt()).isEqualTo(2);
        var entry = file.read("/history").at("/1");
        assertThat(entry.path("details").path("values").path("value").asText()).isEqualTo("HIGH");
        assertThat(entry.path("narrative").asText()).isEqualTo("the bank deletes soon");
        set(file, HIGH).expecting(200);
        assertThat(file.view().at("/historyEntries").asInt()).isEqualTo(2);
        assertThat(file.read("?on=2025-03-17").at("/priority").isMissingNode()).isTrue();
    }

    @Test
    void aMarkOfUrgencyIsAPriorityUntilTheOfficeGivesAnother() {
        var file = file(SampleRequest.incomingAssistance().with("urgency", Map.of("reason", "custody")));
        assertThat(file.read("/priority").text("/value")).isEqualTo("URGENT");
        assertThat(file.read("/priority").text("/source")).isEqualTo("URGENCY");
        assertThat(file.read("/priority").text("/reason")).isEqualTo("custody");

        assertThat(set(file, NORMAL).expecting(422).faults()).containsExactly("/reviewOn missing");
        set(file, NORMAL_FOR_NOW).expecting(200);

        assertThat(file.read("/priority").text("/value")).isEqualTo("NORMAL");
        assertThat(file.view().text("/content/urgency/reason")).isEqualTo("custody");
        assertThat(file.view().text("/priority/source")).isEqualTo("OFFICE");
    }

    @Test
    void aLaterMarkCountsOnceTheOfficeTookItsPriorityBack() {
        var file = file(SampleRequest.incomingAssistance());
        set(file, HIGH).expecting(200);
        set(file, NORMAL).expecting(200);
        assertThat(file.read("/priority").text("/source")).isEqualTo("NONE");
        assertThat(file.view().at("/historyEntries").asInt()).isEqualTo(3);
        set(file, NORMAL).expecting(200);
        assertThat(file.view().at("/historyEntries").asInt()).isEqualTo(3);

        mark(file);

        assertThat(file.read("/priority").text("/value")).isEqualTo("URGENT");
    }

    @Test
    void aLaterMarkAsksForAReviewOfALowerPriority() {
        var file = file(SampleRequest.incomingAssistance());
        set(file, HIGH).expecting(200);

        mark(file);

        assertThat(file.read("/priority").text("/value")).isEqualTo("HIGH");
        assertThat(file.read("/priority").text("/reviewOn")).isEqualTo("2025-03-17");
        assertThat(kinds(callers.caseworker().get("/api/v1/my-day"))).contains("PRIORITY_REVIEW");
    }

    @Test
    void everyFaultIsReported() {
        var file = file(SampleRequest.incomingAssistance());

        assertThat(set(file, Map.of("value", "HIGH", "code", "OTHER", "reason", "r"))
                        .expecting(422)
                        .faults())
                .containsExactly("/reviewOn missing");
        assertThat(set(file, Map.of("value", "URGENT", "code", "OTHER", "reason", "r", "reviewOn", "2025-03-16"))
                        .expecting(422)
                        .faults())
                .containsExactly("/reviewOn in-the-past");
        assertThat(set(file, Map.of()).expecting(400).faults())
                .contains("/value not-null", "/code not-null", "/reason not-blank");
        callers.caseworker().put(file.path() + "/priority", HIGH).expecting(428);
        callers.auditor()
                .put(file.path() + "/priority", HIGH, "If-Match", file.etag())
                .expecting(403);
        new Api("").get(file.path() + "/priority").expecting(401);
        Callers.ofFreshAuthority()
                .caseworker()
                .put(file.path() + "/priority", HIGH, "If-Match", file.etag())
                .expecting(404);
    }

    @Test
    void theReviewOfThePriorityIsALineOfTheDay() {
        var file = file(SampleRequest.incomingAssistance());
        set(file, HIGH).expecting(200);
        assertThat(kinds(callers.caseworker().get("/api/v1/my-day"))).doesNotContain("PRIORITY_REVIEW");

        now.stopsAt(Instant.parse("2025-03-25T09:00:00Z"));
        var day = callers.caseworker().get("/api/v1/my-day").expecting(200);

        assertThat(kinds(day)).contains("PRIORITY_REVIEW");
        assertThat(day.body()).contains("Look at the priority again, and say whether it stays: 1 day late");
        assertThat(day.text("/items/0/priority")).isEqualTo("HIGH");
        set(file, NORMAL).expecting(200);
        assertThat(kinds(callers.caseworker().get("/api/v1/my-day"))).doesNotContain("PRIORITY_REVIEW");
    }

    @Test
    void theConsequenceDecidesFirstAndThenThePriority() {
        var older = file(SampleRequest.incomingAssistance().with("receivedOn", "2025-03-03"));
        var newer = file(SampleRequest.incomingAssistance().with("receivedOn", "2025-03-04"));
        var arrest = SampleCase.arrested(callers, "2025-03-15T10:00:00Z", "ECE");
        arrest.patch(Map.of("officer", "cleo"));
        assertThat(callers.caseworker().get("/api/v1/my-day").texts("/items", "requestId"))
                .containsExactly(arrest.id(), older.id(), newer.id());

        set(newer, HIGH).expecting(200);

        assertThat(callers.caseworker().get("/api/v1/my-day").texts("/items", "requestId"))
                .containsExactly(arrest.id(), newer.id(), older.id());
    }

    @Test
    void aDayMayBeginWithRequestsOfTheConvention() {
        var other = file(SampleRequest.incomingAssistance()
                .with("legalBases", List.of(Map.of("instrument", "ETS30")))
                .with("receivedOn", "2025-03-02"));
        var file = file(SampleRequest.incomingAssistance());
        assertThat(callers.caseworker().get("/api/v1/my-day").texts("/items", "requestId"))
                .containsExactly(other.id(), file.id());

        assertThat(callers.caseworker().get("/api/v1/my-day?first=UNCAC").texts("/items", "requestId"))
                .containsExactly(file.id(), other.id());
    }

    @Test
    void listsAreFilteredAndSortedByPriority() {
        var normal = file(SampleRequest.incomingAssistance());
        var urgent = file(SampleRequest.incomingAssistance().with("urgency", Map.of("reason", "custody")));
        var high = file(SampleRequest.incomingAssistance());
        set(high, HIGH).expecting(200);

        assertThat(list("?priority=HIGH")).containsExactly(high.id());
        assertThat(list("?priority=URGENT,HIGH")).containsExactly(high.id(), urgent.id());
        assertThat(list("?priority=NORMAL")).containsExactly(normal.id());
        assertThat(pages("?officer=cleo&sort=priority")).containsExactly(urgent.id(), high.id(), normal.id());
        assertThat(callers.caseworker().get(Api.REQUESTS + "?priority=HIGH").text("/items/0/priority"))
                .isEqualTo("HIGH");
        assertThat(callers.caseworker()
                        .get(Api.REQUESTS + "?on=2025-03-17&standing=OPEN&priority=HIGH&sort=priority")
                        .expecting(400)
                        .faults())
                .containsExactlyInAnyOrder("priority bad-value", "sort bad-value");
    }

    @Test
    void requestsOfTheConventionComeFirstInEachOrder() {
        var other = List.of(Map.of("instrument", "ETS30"));
        var first = file(SampleRequest.incomingAssistance());
        var second = file(SampleRequest.incomingAssistance().with("legalBases", other));
        var third = file(SampleRequest.incomingAssistance());
        var fourth = file(SampleRequest.incomingAssistance().with("legalBases", other));

        assertThat(pages("?officer=cleo&first=UNCAC"))
                .containsExactly(third.id(), first.id(), fourth.id(), second.id());
        assertThat(pages("?officer=cleo&first=UNCAC&sort=reference"))
                .containsExactly(first.id(), third.id(), second.id(), fourth.id());
        assertThat(pages("?standing=OPEN&first=UNCAC&sort=registeredAt"))
                .containsExactly(first.id(), third.id(), second.id(), fourth.id());
        var cursor = callers.caseworker().get(Api.REQUESTS + "?limit=1").text("/next");
        callers.caseworker()
                .get(Api.REQUESTS + "?limit=1&officer=cleo&first=UNCAC&cursor=" + cursor)
                .expecting(400);
        assertThat(callers.caseworker()
                        .get(Api.REQUESTS + "?first=UNCAC&sort=priority")
                        .expecting(400)
                        .faults())
                .containsExactlyInAnyOrder("sort bad-value", "first bad-value");
    }

    private SampleCase file(SampleRequest request) {
        return SampleCase.of(callers, request.with("officer", "cleo"));
    }

    private void mark(SampleCase file) {
        callers.caseworker()
                .patch(
                        file.path(),
                        Map.of("urgency", Map.of("reason", "custody")),
                        "If-Match",
                        file.view().etag())
                .expecting(200);
    }

    private Answer set(SampleCase file, Map<String, Object> priority) {
        return callers.caseworker()
                .put(
                        file.path() + "/priority",
                        priority,
                        "If-Match",
                        file.view().etag());
    }

    private List<String> list(String query) {
        return callers.caseworker().get(Api.REQUESTS + query).expecting(200).texts("/items", "id");
    }

    /** All pages of a list, one request each. */
    private List<String> pages(String list) {
        var seen = new ArrayList<String>();
        var query = list + "&limit=1";
        while (!query.isEmpty()) {
            var page = callers.caseworker().get(Api.REQUESTS + query).expecting(200);
            seen.addAll(page.texts("/items", "id"));
            query = page.at("/next").isTextual() ? list + "&limit=1&cursor=" + page.text("/next") : "";
        }
        return seen;
    }

    private static List<String> kinds(Answer day) {
        var kinds = new ArrayList<String>();
        day.expecting(200).at("/items").forEach(item -> {
            kinds.add(item.path("first").path("kind").asText());
            item.path("also").forEach(also -> kinds.add(also.path("kind").asText()));
        });
        return kinds;
    }
}
