package org.comity.cases.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The record of a letter says what was sent, on its day, and what came of it. */
@QuarkusTest
class LetterSendingTest {

    @Inject
    MovableNow now;

    private SampleCase file;

    @BeforeEach
    void aRequestThatWasSent() {
        clock("2025-03-17");
        file = SampleCase.of(SampleRequest.outgoingAssistance());
        file.take("SUBMIT_FOR_REVIEW");
        file.supervise("APPROVE");
        file.take("SEND", "proof", SampleCase.PROOF);
    }

    @AfterEach
    void theClockShowsTheMachinesTime() {
        now.isUsual();
    }

    @Test
    void theTextThatWasSentIsStoredAsItWasSent() {
        draft();
        attempt("1", "text", "Estimados colegas:", "message", "Saludos").expecting(422);
        file.act("/letters/1/sending", Map.of("channel", "DIPLOMATIC")).expecting(400);

        attempt("1", "text", "Estimados colegas:").expecting(200);

        assertThat(text("1")).isEqualTo("Estimados colegas:");
    }

    @Test
    void aLetterIsNotSentBeforeItsRequest() {
        draft();

        assertThat(attempt("1", "sentOn", "2025-03-16").expecting(422).faults())
                .containsExactly("/sentOn out-of-order");
    }

    @Test
    void aDayOfReplyThatHasPassedIsLeftAside() {
        file.act("/letters", Map.of("kind", "CHASER", "replyBy", "2025-04-01")).expecting(201);
        clock("2025-04-05");

        assertThat(text("1")).contains("Please reply by 5 May 2025.");
        assertThat(attempt("1").expecting(200).text("/replyBy")).isEqualTo("2025-05-05");
    }

    @Test
    void aSecondChaserNamesTheFirstAndTheLastNews() {
        clock("2025-05-16");
        draft();
        attempt("1").expecting(200);
        clock("2025-08-14");
        draft();

        assertThat(text("2"))
                .contains("We have had no news of this request from you since 17 March 2025.")
                .contains("We reminded you on 16 May 2025.");
        file.take("RECORD_RECEIPT", "occurredAt", "2025-08-13");
        assertThat(text("2")).contains("since 13 August 2025.").doesNotContain("We reminded you");
    }

    @Test
    void anEarlyChaserWaitsByTheSameQuery() {
        draft();
        attempt("1").expecting(200);
        clock("2025-03-20");
        draft();

        var second = attempt("2").expecting(200);

        assertThat(second.text("/sideProcess")).isEqualTo(file.read("/letters").text("/0/sideProcess"));
        assertThat(file.read("/letters").at("/0").has("reply")).isFalse();
        assertThat(file.view().texts("/sideProcesses", "kind")).containsExactly("STATUS_QUERY");
    }

    @Test
    void aChaserMayHaveBeenSentBeforeAQueryThatAPersonRecorded() {
        clock("2025-03-20");
        file.open("STATUS_QUERY");
        draft();

        attempt("1", "sentOn", "2025-03-19").expecting(200);
        assertThat(file.view().texts("/sideProcesses", "kind")).containsExactly("STATUS_QUERY");
    }

    @Test
    void aQueryThatNobodyAnsweredDoesNotMeetItsDeadline() {
        draft();
        attempt("1").expecting(200);
        clock("2025-04-17");
        file.act("/letters/1/reply", Map.of("reply", "NO_REPLY")).expecting(200);

        assertThat(file.deadline("SLA_REPLY_STATUS_QUERY").path("ending").asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void theEndOfTheQueryShowsAsTheEndOfTheWait() {
        draft();
        attempt("1").expecting(200);
        clock("2025-03-25");
        file.end(file.view().text("/sideProcesses/0/id"), "2025-03-24");

        var letter = file.read("/letters/1");
        assertThat(letter.text("/repliedOn")).isEqualTo("2025-03-24");
        assertThat(letter.json().has("reply")).isFalse();
    }

    @Test
    void aLetterThatWasChangedIsFound() {
        draft();
        attempt("1", "reference", "NV 1/2025").expecting(200);
        assertThat(intact()).isTrue();
        try (var sql = Sql.superuser()) {
            sql.run("update letter set reference = 'NV 2/2025' where request_id = '" + file.id() + "'");
        }

        assertThat(intact()).isFalse();
    }

    private boolean intact() {
        return file.callers()
                .auditor()
                .get("/api/v1/history-verification")
                .expecting(200)
                .at("/intact")
                .asBoolean();
    }

    private void draft() {
        file.act("/letters", Map.of("kind", "CHASER")).expecting(201);
    }

    private Answer attempt(String no, Object... fields) {
        var body = new HashMap<String, Object>(Map.of("channel", "DIPLOMATIC", "language", "EN"));
        for (var i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return file.act("/letters/" + no + "/sending", body);
    }

    private String text(String no) {
        return file.callers()
                .caseworker()
                .get(file.path() + "/letters/" + no + "/text", "Accept-Language", "en")
                .expecting(200)
                .body();
    }

    private void clock(String day) {
        now.stopsAt(Instant.parse(day + "T09:00:00Z"));
    }
}
