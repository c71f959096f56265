package org.comity.cases.letter.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.comity.base.time.MovableNow;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program drafts a letter once for each occasion, and sends none. */
@QuarkusTest
class LetterProposalTest {

    private static final String FIRST_DAY = "2025-03-17";

    @Inject
    MovableNow now;

    private Callers callers;

    @BeforeEach
    void aDayInMarch() {
        clock(FIRST_DAY);
        callers = Callers.ofFreshAuthority();
    }

    @AfterEach
    void theClockShowsTheMachinesTime() {
        now.isUsual();
    }

    @Test
    void aRequestThatIsSilentForSixtyDaysGetsOneChaser() {
        var file = sent();
        var before = file.view();

        passes("2025-05-15");
        assertThat(letters(file)).isEmpty();
        passes("2025-05-16");
        passes("2025-05-16");
        passes("2025-05-17");

        assertThat(letters(file)).containsExactly("1 CHASER DRAFT");
        assertThat(file.read("/letters").text("/0/draftedOn")).isEqualTo("2025-05-16");
        assertThat(file.read("/letters").text("/0/silentSince")).isEqualTo(FIRST_DAY);
        assertThat(file.read("/letters").at("/0").has("draftedBy")).isFalse();
        assertThat(file.view().etag()).isEqualTo(before.etag());
        assertThat(file.view().text("/historyEntries")).isEqualTo(before.text("/historyEntries"));
    }

    @Test
    void aDraftIsWorkInPlaceOfTheSilence() {
        var file = sent();
        passes("2025-05-16");
        clock("2025-05-17");

        var line = lines("LETTER").getFirst();
        assertThat(line.path("todo").asText())
                .isEqualTo("A chaser to the requested State is drafted: send it or drop it, it is ready for 1 day");
        assertThat(line.path("settledBy").path("operation").asText()).isEqualTo("sendLetter");
        assertThat(line.path("settledBy").path("href").asText()).isEqualTo(file.path() + "/letters/1/sending");
        assertThat(kinds()).containsExactly("LETTER", "REVIEW");

        send(file, "1");
        assertThat(lines("LETTER")).isEmpty();
    }

    @Test
    void afterAChaserTheOfficeWaitsAndTheNextFollowsAfterNinetyDays() {
        var file = sent();
        passes("2025-05-16");
        clock("2025-05-16");
        send(file, "1");

        assertThat(file.read("/letters").text("/0/replyBy")).isEqualTo("2025-06-15");
        assertThat(file.view().texts("/sideProcesses", "kind")).containsExactly("STATUS_QUERY");
        assertThat(file.deadline("SLA_REPLY_STATUS_QUERY").path("dueOn").asText())
                .isEqualTo("2025-06-15");
        assertThat(file.deadline("SLA_CHASE_FOREIGN").path("ending").asText()).isEqualTo("MET");
        assertThat(file.deadline("SLA_CHASE_FOREIGN_AGAIN").has("endedOn")).isFalse();
        passes("2025-06-01");
        passes("2025-08-13");
        assertThat(letters(file)).containsExactly("1 CHASER SENT");

        passes("2025-08-14");
        clock("2025-08-14");
        assertThat(letters(file)).containsExactly("1 CHASER SENT", "2 CHASER DRAFT");
        send(file, "2");

        assertThat(file.read("/letters").text("/0/reply")).isEqualTo("NO_REPLY");
        assertThat(file.view().texts("/sideProcesses", "kind")).containsExactly("STATUS_QUERY");
        assertThat(file.deadline("SLA_CHASE_FOREIGN_AGAIN").path("ending").asText())
                .isEqualTo("MET");
    }

    @Test
    void aReplyBreaksTheSilence() {
        var file = sent();
        passes("2025-05-16");
        clock("2025-05-16");
        send(file, "1");
        clock("2025-06-02");
        reply(file, "1", "ANSWERED");

        assertThat(file.view().at("/sideProcesses")).isEmpty();
        passes("2025-08-14");
        assertThat(letters(file)).containsExactly("1 CHASER SENT");
        passes("2025-08-31");
        assertThat(letters(file)).containsExactly("1 CHASER SENT", "2 CHASER DRAFT");
    }

    @Test
    void aProposalWhoseOccasionPassedIsWithdrawn() {
        var file = sent();
        passes("2025-05-16");
        clock("2025-05-17");
        file.take("RECORD_RECEIPT");
        passes("2025-05-18");

        assertThat(letters(file)).containsExactly("1 CHASER DROPPED");
        assertThat(file.read("/letters").at("/0").has("droppedBy")).isFalse();
        passes("2025-07-15");
        assertThat(letters(file)).hasSize(1);
        passes("2025-07-16");
        assertThat(letters(file)).containsExactly("1 CHASER DROPPED", "2 CHASER DRAFT");
    }

    @Test
    void aDraftThatAPersonDroppedIsNotProposedOnTheNextDay() {
        var file = sent();
        passes("2025-05-16");
        clock("2025-05-16");
        file.act("/letters/1/dropping", Map.of("reason", "They called today")).expecting(200);

        passes("2025-05-17");
        passes("2025-08-13");
        assertThat(letters(file)).containsExactly("1 CHASER DROPPED");
        passes("2025-08-14");
        assertThat(letters(file)).hasSize(2);
    }

    @Test
    void nobodyIsAskedDuringAPostponementOrAfterTheEnd() {
        var postponed = sent();
        postponed.open("POSTPONEMENT", "reasonCode", "PP_EVIDENCE_IN_USE");
        var over = sent();
        over.take("RECORD_NO_LONGER_REQUIRED");
        var draft = SampleCase.of(callers, SampleRequest.outgoingAssistance());
        var annulled = SampleCase.of(callers, SampleRequest.incomingAssistance());
        annulled.act(
                        callers.supervisor(),
                        "/transitions/1/corrections",
                        Map.of("reason", "entered twice", "annul", true))
                .expecting(201);

        passes("2025-06-30");

        assertThat(Stream.of(postponed, over, draft).flatMap(file -> letters(file).stream()))
                .isEmpty();
        assertThat(allLetters("")).isEmpty();
    }

    @Test
    void theRequestingStateLearnsHowItsRequestStandsEveryNinetyDays() {
        var file = underReview();
        passes("2025-06-14");
        assertThat(letters(file)).isEmpty();
        passes("2025-06-15");
        clock("2025-06-15");
        assertThat(letters(file)).containsExactly("1 STATUS_NOTE DRAFT");

        send(file, "1");

        assertThat(file.deadline("SLA_STATUS_PUSH").path("ending").asText()).isEqualTo("MET");
        assertThat(file.read("/letters").at("/0").has("replyBy")).isFalse();
        passes("2025-09-12");
        assertThat(letters(file)).hasSize(1);
        passes("2025-09-13");
        assertThat(letters(file)).containsExactly("1 STATUS_NOTE SENT", "2 STATUS_NOTE DRAFT");
    }

    @Test
    void withoutAReplyWhetherTheAssistanceIsNeededTheRequestLapses() {
        var file = silentRequester();

        send(file, "1");
        assertThat(file.deadline("SLA_REPLY_STILL_NEEDED").path("dueOn").asText())
                .isEqualTo("2025-07-15");
        passes("2025-07-15");
        assertThat(letters(file)).containsExactly("1 STILL_NEEDED SENT");
        clock("2025-07-15");
        assertThat(file.act("/letters/1/reply", Map.of("reply", "NO_REPLY"))
                        .expecting(422)
                        .faults())
                .containsExactly("/repliedOn out-of-order");
        clock("2025-07-16");
        var closure = reply(file, "1", "NO_REPLY");

        assertThat(closure.path("step").asText()).isEqualTo("RECORD_LAPSE");
        assertThat(closure.path("reasonCode").asText()).isEqualTo("CL_LAPSED_NO_REPLY");
        assertThat(file.deadline("SLA_REPLY_STILL_NEEDED").path("ending").asText())
                .isEqualTo("CANCELLED");
        file.take("RECORD_LAPSE", "reasonCode", closure.path("reasonCode").asText(), "narrative", "No reply came");
        assertThat(file.view().text("/state")).isEqualTo("LAPSED");
        assertThat(file.read("/letters").at("/0").has("closure")).isFalse();
        file.supervise("REOPEN", "narrative", "The reply came in August");
        assertThat(file.read("/letters").at("/0").has("closure")).isFalse();
    }

    @Test
    void aRequestThatIsNotNeededEndsWithItsCode() {
        var file = silentRequester();
        send(file, "1");
        clock("2025-07-01");

        var closure = reply(file, "1", "NOT_NEEDED");

        assertThat(closure.path("step").asText()).isEqualTo("RECORD_NO_LONGER_REQUIRED");
        file.take(
                closure.path("step").asText(),
                "reasonCode",
                closure.path("reasonCode").asText());
        assertThat(file.read("/transitions").texts("", "reasonCode")).contains("CL_NO_LONGER_REQUIRED");
    }

    @Test
    void assistanceThatIsStillNeededGoesOn() {
        var file = silentRequester();
        send(file, "1");
        clock("2025-07-01");

        assertThat(reply(file, "1", "STILL_NEEDED").isMissingNode()).isTrue();
        assertThat(file.deadline("SLA_REPLY_STILL_NEEDED").path("ending").asText())
                .isEqualTo("MET");
    }

    @Test
    void theDaysAreServiceLevelsOfTheOffice() {
        callers.administrator()
                .put(
                        "/api/v1/authorities/" + callers.authority() + "/service-levels",
                        Map.of("chaseDays", 20, "replyDays", 10))
                .expecting(200);
        var file = sent();

        passes("2025-04-06");
        clock("2025-04-06");

        assertThat(letters(file)).containsExactly("1 CHASER DRAFT");
        send(file, "1");
        assertThat(file.read("/letters").text("/0/replyBy")).isEqualTo("2025-04-16");
    }

    @Test
    void aSealedRequestIsProposedAndSeenByThoseWhoMaySeeIt() {
        var file = sent();
        file.act("/level", Map.of("level", "SEALED", "reason", "a witness is named"))
                .expecting(200);
        passes("2025-05-16");
        var other = callers.named("otto", "caseworker");

        assertThat(letters(file)).containsExactly("1 CHASER DRAFT");
        assertThat(allLetters("")).hasSize(1);
        assertThat(other.get("/api/v1/letters").expecting(200).at("/items")).isEmpty();
        other.get(file.path() + "/letters/1/text", SampleCase.FOR_WORK).expecting(404);
    }

    @Test
    void aBarredOfficerAndAnotherAuthoritySeeNoLetter() {
        var file = sent();
        passes("2025-05-16");
        var barred = callers.named("bert", "caseworker");
        file.act(
                        callers.supervisor(),
                        "/access-rights",
                        Map.of("kind", "BAR", "person", barred.person(), "reason", "brother of the accused"))
                .expecting(201);
        var strangers = Callers.ofFreshAuthority();

        for (var nobody : List.of(barred, strangers.caseworker())) {
            assertThat(nobody.get("/api/v1/letters").expecting(200).at("/items"))
                    .isEmpty();
            nobody.get(file.path() + "/letters").expecting(404);
            nobody.post(
                            file.path() + "/letters/1/sending",
                            Map.of("channel", "DIPLOMATIC", "language", "EN"),
                            "If-Match",
                            file.etag())
                    .expecting(404);
        }
    }

    @Test
    void theDayOfAnotherAuthorityLeavesARequestAlone() {
        var file = sent();
        var strangers = Callers.ofFreshAuthority();

        LetterNight.of(strangers.authority()).passes("2025-12-01");
        assertThat(letters(file)).isEmpty();
        passes("2025-05-16");
        LetterNight.of(strangers.authority()).passes("2025-12-01");
        assertThat(letters(file)).containsExactly("1 CHASER DRAFT");
    }

    @Test
    void theListOfDraftsIsFilteredAndPaged() {
        var first = sent();
        var second = sent();
        passes("2025-05-16");
        clock("2025-05-16");
        send(first, "1");
        underReview();
        passes("2025-09-01");

        assertThat(allLetters("?state=DRAFT&kind=CHASER")).hasSize(2);
        assertThat(allLetters("?state=SENT")).hasSize(1);
        assertThat(allLetters("?officer=cleo")).hasSize(4);
        assertThat(allLetters("?state=DRAFT&authority=" + callers.authority())).hasSize(3);
        var page = callers.caseworker().get("/api/v1/letters?limit=1").expecting(200);
        var next = callers.caseworker()
                .get("/api/v1/letters?limit=1&cursor=" + page.text("/next"))
                .expecting(200);
        assertThat(List.of(page.text("/items/0/requestId"), next.text("/items/0/requestId")))
                .containsExactlyInAnyOrder(first.id(), second.id());
        callers.caseworker().get("/api/v1/letters?state=GONE").expecting(400);
    }

    private SampleCase sent() {
        var file = SampleCase.of(callers, SampleRequest.outgoingAssistance().with("officer", "cleo"));
        file.take("SUBMIT_FOR_REVIEW");
        file.supervise("APPROVE");
        file.take("SEND", "proof", SampleCase.PROOF);
        return file;
    }

    private SampleCase underReview() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "cleo"));
        file.take("ACKNOWLEDGE");
        return file;
    }

    /** A request whose requesting State owes information for ninety days, with the draft of the question. */
    private SampleCase silentRequester() {
        var file = underReview();
        file.open("REQUEST_FOR_INFORMATION", "replyBy", "2025-04-16");
        passes("2025-06-14");
        assertThat(letters(file)).isEmpty();
        passes("2025-06-15");
        assertThat(letters(file)).containsExactly("1 STILL_NEEDED DRAFT");
        clock("2025-06-15");
        return file;
    }

    private void clock(String day) {
        now.stopsAt(Instant.parse(day + "T09:00:00Z"));
    }

    private void passes(String day) {
        LetterNight.of(callers.authority()).passes(day);
    }

    private static void send(SampleCase file, String no) {
        file.act("/letters/" + no + "/sending", Map.of("channel", "CENTRAL_AUTHORITY", "language", "EN"))
                .expecting(200);
    }

    /** Records a reply; answers the step that ends the request after it. */
    private static JsonNode reply(SampleCase file, String no, String reply) {
        return file.act("/letters/" + no + "/reply", Map.of("reply", reply))
                .expecting(200)
                .at("/closure");
    }

    private static List<String> letters(SampleCase file) {
        return StreamSupport.stream(file.read("/letters").json().spliterator(), false)
                .map(letter -> letter.path("no").asText() + " "
                        + letter.path("kind").asText() + " "
                        + letter.path("state").asText())
                .toList();
    }

    private JsonNode allLetters(String query) {
        return callers.caseworker()
                .get("/api/v1/letters" + query)
                .expecting(200)
                .at("/items");
    }

    private List<JsonNode> lines(String kind) {
        return lines().stream()
                .filter(line -> line.path("kind").asText().equals(kind))
                .toList();
    }

    private List<String> kinds() {
        return lines().stream().map(line -> line.path("kind").asText()).toList();
    }

    private List<JsonNode> lines() {
        var day = callers.caseworker().get("/api/v1/my-day").expecting(200);
        return StreamSupport.stream(day.at("/items").spliterator(), false)
                .flatMap(item -> Stream.concat(
                        Stream.of(item.path("first")),
                        StreamSupport.stream(item.path("also").spliterator(), false)))
                .toList();
    }
}
