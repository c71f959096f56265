package org.comity.cases.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The work of a day: the most serious consequence first, each request once, and how each thing is settled. */
@QuarkusTest
class MyDayTest {

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
    void theReleaseOfAPersonComesBeforeAnOlderAlarmOfOurOwn() {
        var assistance = file(SampleRequest.incomingAssistance());
        var arrest = SampleCase.arrested(callers, "2025-03-15T10:00:00Z", "ECE");
        arrest.patch(Map.of("officer", "cleo"));

        var day = myDay(callers.caseworker(), "");

        assertThat(day.texts("/items", "requestId")).containsExactly(arrest.id(), assistance.id());
        assertThat(kinds(day)).containsExactly("LIBERTY", "OVERDUE");
        assertThat(day.at("/items/0/first/daysLeft").asInt())
                .isGreaterThan(day.at("/items/1/first/daysLeft").asInt());
        assertThat(day.at("/items/0/first/law").asBoolean()).isTrue();
        assertThat(day.text("/items/0/first/consequence")).startsWith("The person m");
        assertThat(day.text("/items/1/first/todo")).isEqualTo("Acknowledge the request: 7 days late");
        assertThat(day.at("/counts/LIBERTY").asInt()).isPositive();
    }

    @Test
    void aRequestIsOneLineWithWhatElseIsToDoBeneath() {
        var arrest = SampleCase.arrested(callers, "2025-03-15T10:00:00Z", "ECE");
        arrest.patch(Map.of("officer", "cleo"));

        var day = myDay(callers.caseworker(), "");

        assertThat(day.at("/items")).hasSize(1);
        var also = day.texts("/items/0/also", "kind");
        assertThat(also).isNotEmpty();
        var all = new ArrayList<>(kinds(day));
        all.addAll(also);
        assertThat(all).isSortedAccordingTo((a, b) -> WorkKind.valueOf(a).compareTo(WorkKind.valueOf(b)));
        var counted = StreamSupport.stream(day.at("/counts").spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .sum();
        assertThat(counted).isEqualTo(all.size());
    }

    @Test
    void theOperationOfALineSettlesIt() {
        var file = file(SampleRequest.incomingAssistance());
        var settling = myDay(callers.caseworker(), "").at("/items/0/first/settledBy");

        assertThat(settling.path("operation").asText()).isEqualTo("takeStep");
        assertThat(settling.path("step").asText()).isEqualTo("ACKNOWLEDGE");
        callers.caseworker()
                .post(settling.path("href").asText(), Map.of("step", "ACKNOWLEDGE"), "If-Match", file.etag())
                .expecting(201);

        assertThat(todos(myDay(callers.caseworker(), ""))).noneMatch(todo -> todo.startsWith("Acknowledge"));
    }

    @Test
    void aProposedRefusalWaitsForASupervisorWhoDidNotProposeIt() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        file.take("ACKNOWLEDGE");
        file.proposesRefusal(callers.supervisor());
        var another = callers.named("sonia", "supervisor");

        assertThat(ofKind(myDay(callers.supervisor(), "?unassigned=false"), "TO_DECIDE"))
                .isEmpty();
        assertThat(ofKind(myDay(callers.caseworker(), ""), "TO_DECIDE")).isEmpty();
        var waiting = myDay(another, "?unassigned=false");
        assertThat(waiting.text("/items/0/first/kind")).isEqualTo("TO_DECIDE");
        assertThat(waiting.text("/items/0/first/settledBy/step")).isEqualTo("REFUSE");
        assertThat(waiting.text("/items/0/first/todo")).isEqualTo("Refuse, or send it back: it waits since today");
    }

    @Test
    void aDraftWaitsForApproval() {
        SampleCase.of(callers, SampleRequest.outgoingExtradition().with("officer", "cleo"));

        var day = myDay(callers.supervisor(), "");

        assertThat(kinds(day)).containsExactly("TO_DECIDE");
        assertThat(day.text("/items/0/first/settledBy/step")).isEqualTo("APPROVE");
        assertThat(day.text("/items/0/first/todo"))
                .isEqualTo("Approve the request for sending once the draft is ready: it is a draft since today");
    }

    @Test
    void whatTheExecutingAuthorityReturnsAndAsksIsWork() {
        var file = file(SampleRequest.incomingAssistance());
        file.take("ACKNOWLEDGE");
        file.take("ACCEPT");
        file.take("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-1");
        var ella = callers.executing("PROSECUTOR-1");
        file.answers(ella, "CONFIRM_RECEIPT").expecting(201);
        file.asks(ella, Map.of("question", "Which account?"));

        var asked = item(myDay(callers.caseworker(), ""), "QUESTION");
        assertThat(asked.path("settledBy").path("operation").asText()).isEqualTo("endSideProcess");
        callers.caseworker()
                .post(
                        asked.path("settledBy").path("href").asText(),
                        Map.of("outcome", "the second one"),
                        "If-Match",
                        file.view().etag())
                .expecting(200);
        assertThat(ofKind(myDay(callers.caseworker(), ""), "QUESTION")).isEmpty();

        file.answers(ella, "RETURN_EXECUTED", "measureOutcomes", List.of(Map.of("measure", 1, "outcome", "EXECUTED")))
                .expecting(201);
        var returned = item(myDay(callers.caseworker(), ""), "RETURNED");
        assertThat(returned.path("settledBy").path("step").asText()).isEqualTo("TRANSMIT_RESULTS");
    }

    @Test
    void anAnswerIsWorkUntilSomethingElseIsRecorded() {
        var file = file(SampleRequest.incomingAssistance());
        file.take("ACKNOWLEDGE");
        var asked = file.open("REQUEST_FOR_INFORMATION");
        assertThat(ofKind(myDay(callers.caseworker(), ""), "ANSWERED")).isEmpty();

        file.end(asked, "2025-03-17");
        assertThat(item(myDay(callers.caseworker(), ""), "ANSWERED")
                        .path("todo")
                        .asText())
                .isEqualTo("Read the answer that came, and go on: it waits since today");

        file.take("ACCEPT");
        assertThat(ofKind(myDay(callers.caseworker(), ""), "ANSWERED")).isEmpty();
    }

    @Test
    void aRequestWithoutOfficerIsWorkOfTheSupervisorsWithAllItsDeadlines() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());

        assertThat(myDay(callers.caseworker(), "").at("/items")).isEmpty();
        var day = myDay(callers.supervisor(), "");
        assertThat(day.texts("/items", "requestId")).containsExactly(file.id());
        assertThat(kinds(day)).containsExactly("OVERDUE");
        assertThat(item(day, "UNASSIGNED").path("settledBy").path("operation").asText())
                .isEqualTo("changeRequest");
        assertThat(myDay(callers.supervisor(), "?unassigned=false").at("/items"))
                .isEmpty();
        assertThat(myDay(callers.caseworker(), "?unassigned=true").at("/items")).hasSize(1);
    }

    @Test
    void silenceAndThePassedReviewAreWork() {
        var file = file(SampleRequest.outgoingExtradition());
        file.supervise("APPROVE");
        file.take("SEND", "proof", SampleCase.PROOF);
        now.stopsAt(Instant.parse("2025-05-15T09:00:00Z"));
        assertThat(ofKind(myDay(callers.caseworker(), ""), "SILENT")).isEmpty();
        assertThat(ofKind(myDay(callers.caseworker(), ""), "REVIEW")).hasSize(1);

        now.stopsAt(Instant.parse("2025-05-17T09:00:00Z"));
        var silent = item(myDay(callers.caseworker(), ""), "SILENT");
        assertThat(silent.path("todo").asText())
                .isEqualTo("Ask the other State for the status: nothing happened for 61 days");
        assertThat(silent.path("settledBy").path("operation").asText()).isEqualTo("openSideProcess");
        assertThat(silent.path("settledBy").path("sideProcess").asText()).isEqualTo("STATUS_QUERY");
    }

    @Test
    void aServiceLevelOfTheOfficeIsNoDeadline() {
        var file = file(SampleRequest.incomingAssistance());
        assertThat(ofKind(myDay(callers.caseworker(), ""), "SERVICE_LEVEL")).isEmpty();
        levels(Map.of("acknowledgeDays", 10));

        var line = item(myDay(callers.caseworker(), ""), "SERVICE_LEVEL");

        assertThat(line.path("law").asBoolean()).isFalse();
        assertThat(line.has("consequence")).isFalse();
        assertThat(line.path("day").asText()).isEqualTo("2025-03-13");
        assertThat(line.path("todo").asText())
                .isEqualTo(
                        "Acknowledge receipt to the requesting State: 4 days late by the service level of the office");
        assertThat(file.read("/deadlines").body()).doesNotContain("service level");
    }

    @Test
    void requestsOfTheConventionComeFirstWhereTheOfficeSaysSo() {
        var older = file(SampleRequest.incomingAssistance()
                .with("legalBases", List.of(Map.of("instrument", "ETS30")))
                .with("receivedOn", "2025-03-02"));
        var newer = file(SampleRequest.incomingAssistance());
        assertThat(myDay(callers.caseworker(), "").texts("/items", "requestId"))
                .containsExactly(older.id(), newer.id());

        levels(Map.of("conventionFirst", true));

        assertThat(myDay(callers.caseworker(), "").texts("/items", "requestId"))
                .containsExactly(newer.id(), older.id());
    }

    @Test
    void pagesHaveEachRequestOnce() {
        var files = List.of(
                file(SampleRequest.incomingAssistance()).id(),
                file(SampleRequest.incomingAssistance()).id(),
                file(SampleRequest.incomingExtradition()).id());
        var seen = new ArrayList<String>();
        var query = "?limit=1";
        while (!query.isEmpty()) {
            var page = myDay(callers.caseworker(), query);
            seen.addAll(page.texts("/items", "requestId"));
            query = page.at("/next").isTextual() ? "?limit=1&cursor=" + page.text("/next") : "";
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(files);
        callers.caseworker().get(MY_DAY + "?cursor=abc").expecting(400);
    }

    @Test
    void aMemberSeesTheWorkOfTheUnitAndASupervisorThatOfEachPerson() {
        var carl = callers.named("carl", "caseworker");
        var dana = callers.named("dana", "caseworker");
        var lists = new SampleLists(callers);
        lists.staff(carl, dana);
        lists.unit("TEAM-1", List.of("cleo", "carl")).expecting(200);
        var file = file(SampleRequest.incomingAssistance());

        assertThat(myDay(carl, "").at("/items")).isEmpty();
        assertThat(myDay(carl, "?team=TEAM-1").texts("/items", "requestId")).containsExactly(file.id());
        dana.get(MY_DAY + "?team=TEAM-1").expecting(403);
        carl.get(MY_DAY + "?person=cleo").expecting(403);
        assertThat(myDay(callers.supervisor(), "?person=cleo").texts("/items", "requestId"))
                .containsExactly(file.id());
        assertThat(myDay(callers.supervisor(), "?team=TEAM-1").at("/items")).hasSize(1);
        assertThat(carl.get(MY_DAY + "?team=TEAM-2&limit=0").expecting(400).faults())
                .containsExactly("team bad-value", "limit bad-value");
    }

    @Test
    void theDeputyOfAnAbsentPersonSeesTheWork() {
        var carl = callers.named("carl", "caseworker");
        var lists = new SampleLists(callers);
        lists.staff(carl, callers.named("dana", "caseworker"));
        var file = file(SampleRequest.incomingAssistance());
        lists.put(
                        "absences/leave",
                        Map.of("person", "cleo", "deputy", "carl", "from", "2025-03-17", "until", "2025-03-18"))
                .expecting(200);

        assertThat(myDay(carl, "").texts("/items", "requestId")).containsExactly(file.id());
        assertThat(myDay(callers.caseworker(), "").at("/items")).hasSize(1);

        now.stopsAt(Instant.parse("2025-03-19T09:00:00Z"));
        assertThat(myDay(carl, "").at("/items")).isEmpty();
    }

    @Test
    void nobodySeesAnotherAuthorityOrASealedRequest() {
        var file = file(SampleRequest.incomingAssistance());
        assertThat(Callers.ofFreshAuthority()
                        .caseworker()
                        .get(MY_DAY + "?unassigned=true")
                        .expecting(200)
                        .at("/items"))
                .isEmpty();
        var dana = callers.named("dana", "caseworker");
        file.act(
                        callers.supervisor(),
                        "/level",
                        Map.of("level", "SEALED", "reason", "a witness", "assigned", List.of(dana.person())))
                .expecting(200);

        assertThat(myDay(callers.caseworker(), "").at("/items")).isEmpty();
        new Api("").get(MY_DAY).expecting(401);
        callers.auditor().get(MY_DAY).expecting(403);
    }

    @Test
    void theReadingIsNoted() {
        var file = file(SampleRequest.incomingAssistance());
        myDay(callers.caseworker(), "");

        assertThat(callers.auditor().get("/api/v1/audit").expecting(200).body()).contains(file.id());
    }

    private SampleCase file(SampleRequest request) {
        return SampleCase.of(callers, request.with("officer", "cleo"));
    }

    private void levels(Map<String, Object> levels) {
        callers.administrator()
                .put("/api/v1/authorities/" + callers.authority() + "/service-levels", levels)
                .expecting(200);
    }

    private static Answer myDay(Api who, String query) {
        return who.get(MY_DAY + query).expecting(200);
    }

    private static List<String> kinds(Answer day) {
        return items(day).map(item -> item.path("first").path("kind").asText()).toList();
    }

    private static List<String> todos(Answer day) {
        return everything(day).map(item -> item.path("todo").asText()).toList();
    }

    private static List<JsonNode> ofKind(Answer day, String kind) {
        return everything(day)
                .filter(item -> item.path("kind").asText().equals(kind))
                .toList();
    }

    private static JsonNode item(Answer day, String kind) {
        var found = ofKind(day, kind);
        assertThat(found).as("%s in %s", kind, day.body()).hasSize(1);
        return found.getFirst();
    }

    private static Stream<JsonNode> items(Answer day) {
        return StreamSupport.stream(day.at("/items").spliterator(), false);
    }

    private static Stream<JsonNode> everything(Answer day) {
        return items(day)
                .flatMap(line -> Stream.concat(
                        Stream.of(line.path("first")),
                        StreamSupport.stream(line.path("also").spliterator(), false)));
    }
}
