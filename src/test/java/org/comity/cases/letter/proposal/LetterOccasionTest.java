package org.comity.cases.letter.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.comity.base.security.Caller;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which days bring the occasion of a letter, and which do not. */
@QuarkusTest
class LetterOccasionTest {

    private static final String REGISTER = """
            reference,direction,kind,counterpart,received_on,officer
            R-1,INCOMING,MLA,FRA,2012-03-01,cleo
            """;

    @Inject
    MovableNow now;

    private Callers callers;

    @BeforeEach
    void aDayInMarch() {
        clock("2025-03-17");
        callers = Callers.ofFreshAuthority();
    }

    @AfterEach
    void theClockShowsTheMachinesTime() {
        now.isUsual();
    }

    @Test
    void theSilenceOfAnImportedRequestBeginsWithTheImport() {
        var run = callers.caseworker()
                .call()
                .multiPart("file", "register.csv", REGISTER.getBytes(UTF_8), "text/csv")
                .post("/api/v1/imports");
        var report = new Answer(run.statusCode(), run.headers(), run.asString()).expecting(201);
        callers.supervisor()
                .post(
                        "/api/v1/imports/" + report.id() + "/commit",
                        Map.of("sha256", report.text("/sha256")),
                        "If-Match",
                        report.etag())
                .expecting(200);
        assertThat(callers.caseworker().get("/api/v1/requests").expecting(200).at("/items"))
                .hasSize(1);

        passes("2025-03-18");
        passes("2025-06-14");
        assertThat(drafts()).isEmpty();
        passes("2025-06-15");
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void theSilenceOfAReopenedRequestBeginsWithTheReopening() {
        var file = underReview();
        file.take("RECORD_NO_LONGER_REQUIRED");
        clock("2026-03-17");
        file.supervise("REOPEN", "narrative", "They need it", "occurredAt", "2025-03-20");

        passes("2026-03-18");
        assertThat(letters(file)).isEmpty();
        passes("2026-06-15");
        assertThat(letters(file)).containsExactly("1 STATUS_NOTE DRAFT");
    }

    @Test
    void aStatusNoteDoesNotShortenTheTimeForWhichAnAnswerIsOwed() {
        callers.administrator()
                .put(
                        "/api/v1/authorities/" + callers.authority() + "/service-levels",
                        Map.of("statusNoteDays", 60, "stillNeededDays", 90))
                .expecting(200);
        var file = underReview();
        file.open("REQUEST_FOR_INFORMATION", "replyBy", "2025-04-16");
        passes("2025-05-16");
        clock("2025-05-16");
        send(file, "1");

        passes("2025-06-15");

        assertThat(letters(file)).containsExactly("1 STATUS_NOTE SENT", "2 STILL_NEEDED DRAFT");
        assertThat(file.read("/letters").text("/1/silentSince")).isEqualTo("2025-03-17");
    }

    @Test
    void afterTheReplyThatTheAssistanceIsNotNeededTheEndIsWork() {
        var file = silentRequester();
        send(file, "1");
        clock("2025-07-01");
        file.act("/letters/1/reply", Map.of("reply", "NOT_NEEDED")).expecting(200);

        passes("2025-12-01");
        assertThat(letters(file)).containsExactly("1 STILL_NEEDED SENT");
        var line = line("LETTER");
        assertThat(line.path("todo").asText())
                .isEqualTo(
                        "End the request with the reason CL_NO_LONGER_REQUIRED: the assistance is not needed any more,"
                                + " known since today");
        assertThat(line.path("settledBy").path("step").asText()).isEqualTo("RECORD_NO_LONGER_REQUIRED");
        file.end(file.view().text("/sideProcesses/0/id"), "2025-07-01");
        assertThat(line("LETTER").isMissingNode()).isTrue();
        assertThat(file.read("/letters").at("/0").has("closure")).isFalse();
    }

    @Test
    void aLetterThatNobodyEndedStopsNoLaterOne() {
        var file = silentRequester();
        send(file, "1");
        clock("2025-07-01");
        file.end(file.view().text("/sideProcesses/0/id"), "2025-07-01");

        passes("2025-09-28");
        assertThat(letters(file)).containsExactly("1 STILL_NEEDED SENT");
        passes("2025-09-29");
        assertThat(letters(file)).containsExactly("1 STILL_NEEDED SENT", "2 STATUS_NOTE DRAFT");
    }

    @Test
    void aRequestThatIsNotAcknowledgedGetsNoStatusNote() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());

        passes("2025-12-01");

        assertThat(letters(file)).isEmpty();
    }

    @Test
    void aDraftThatAPersonForgotEndsWithItsRequest() {
        var file = underReview();
        file.act("/letters", Map.of("kind", "STATUS_NOTE")).expecting(201);
        file.take("RECORD_NO_LONGER_REQUIRED");

        passes("2025-03-18");

        assertThat(letters(file)).containsExactly("1 STATUS_NOTE DROPPED");
        assertThat(file.read("/letters").text("/0/droppedReason")).isEqualTo("The request is no longer pending");
    }

    @Test
    void nobodyProposesButTheWorkOfTheAuthority() {
        var file = underReview();
        var authority = callers.authority();
        var person = new Caller("issuer|cleo", "cleo", Set.of(), List.of(authority), null);

        assertThat(new LetterNight(person, authority).passes("2025-12-01")).isZero();
        assertThat(new LetterNight(LetterNight.of("OTHER").by(), authority).passes("2025-12-01"))
                .isZero();
        assertThat(letters(file)).isEmpty();
        assertThat(LetterNight.of(authority).passes("2025-12-01")).isEqualTo(1);
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

    private static List<String> letters(SampleCase file) {
        return StreamSupport.stream(file.read("/letters").json().spliterator(), false)
                .map(letter -> letter.path("no").asText() + " "
                        + letter.path("kind").asText() + " "
                        + letter.path("state").asText())
                .toList();
    }

    private JsonNode drafts() {
        return callers.caseworker()
                .get("/api/v1/letters?state=DRAFT")
                .expecting(200)
                .at("/items");
    }

    private JsonNode line(String kind) {
        return StreamSupport.stream(
                        callers.caseworker()
                                .get("/api/v1/my-day")
                                .expecting(200)
                                .at("/items")
                                .spliterator(),
                        false)
                .flatMap(item -> Stream.concat(
                        Stream.of(item.path("first")),
                        StreamSupport.stream(item.path("also").spliterator(), false)))
                .filter(line -> line.path("kind").asText().equals(kind))
                .findFirst()
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }
}
