package org.comity.cases.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person drafts, sends and drops letters, and records the reply. */
@QuarkusTest
class LetterTest {

    private static final Instant MORNING = Instant.parse("2025-03-17T08:00:00Z");

    @Inject
    MovableNow now;

    private SampleCase file;

    @BeforeEach
    void aRequestThatWasSent() {
        now.stopsAt(MORNING);
        file = SampleCase.of(SampleRequest.outgoingAssistance()
                .with("dated", "2025-03-03")
                .with("foreignReferences", List.of(Map.of("reference", "RI 7/25"))));
        file.take("SUBMIT_FOR_REVIEW");
        file.supervise("APPROVE");
        file.take("SEND", "proof", SampleCase.PROOF);
    }

    @AfterEach
    void theClockShowsTheMachinesTime() {
        now.isUsual();
    }

    @Test
    void aDraftChangesNeitherHistoryNorVersion() {
        var before = file.view();

        var draft = file.act("/letters", Map.of("kind", "CHASER", "message", "The trial begins in May"))
                .expecting(201);

        assertThat(draft.location()).isEqualTo(file.path() + "/letters/1");
        assertThat(draft.text("/state")).isEqualTo("DRAFT");
        assertThat(draft.text("/draftedBy")).isEqualTo("cleo");
        assertThat(draft.etag()).isEqualTo(before.etag());
        assertThat(file.view().text("/historyEntries")).isEqualTo(before.text("/historyEntries"));
        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/audit?subject=" + file.id())
                        .expecting(200)
                        .texts("/items", "act"))
                .contains("DRAFT_LETTER");
    }

    @Test
    void thereIsOneDraftAtATime() {
        draft();

        assertThat(file.act("/letters", Map.of("kind", "CHASER")).expecting(409).problem())
                .isEqualTo("conflict");
        file.act("/letters/1/dropping", Map.of("reason", "They called")).expecting(200);
        assertThat(draft()).isEqualTo("2");
        file.act("/letters/1/dropping", Map.of("reason", "again")).expecting(409);
        file.act("/letters/1/sending", Map.of("channel", "DIPLOMATIC", "language", "EN"))
                .expecting(409);
        file.act("/letters/9/sending", Map.of("channel", "DIPLOMATIC", "language", "EN"))
                .expecting(404);
    }

    @Test
    void aRepeatedCallDraftsOnce() {
        var caller = file.callers().caseworker();
        for (var i = 0; i < 2; i++) {
            caller.post(
                            file.path() + "/letters",
                            Map.of("kind", "CHASER"),
                            "If-Match",
                            file.etag(),
                            "Idempotency-Key",
                            "chaser-1")
                    .expecting(201);
        }

        assertThat(file.read("/letters").json()).hasSize(1);
    }

    @Test
    void everyFaultOfALetterIsNamed() {
        assertThat(file.act("/letters", Map.of("kind", "STATUS_NOTE", "replyBy", "2025-04-01"))
                        .expecting(422)
                        .faults())
                .containsExactly("/kind not-applicable", "/replyBy not-applicable");
        file.act("/letters", Map.of()).expecting(400);
        draft();
        assertThat(file.act(
                                "/letters/1/sending",
                                Map.of(
                                        "channel",
                                        "DIPLOMATIC",
                                        "language",
                                        "EN",
                                        "sentOn",
                                        "2025-03-18",
                                        "replyBy",
                                        "2025-03-01"))
                        .expecting(422)
                        .faults())
                .containsExactly("/sentOn in-the-future", "/replyBy out-of-order");
        file.act("/letters/1/sending", Map.of()).expecting(400);
        file.act("/letters/1/dropping", Map.of("reason", " ")).expecting(400);
        file.act("/letters/1/reply", Map.of("reply", "ANSWERED")).expecting(409);
        send("1");
        assertThat(file.act("/letters/1/reply", Map.of("reply", "NOT_NEEDED", "repliedOn", "2025-03-16"))
                        .expecting(422)
                        .faults())
                .containsExactly("/reply not-applicable", "/repliedOn out-of-order");
    }

    @Test
    void theTextOfADraftIsThatOfTodayAndThatOfALetterIsAsSent() {
        draft();
        now.stopsAt(MORNING.plusSeconds(86_400));
        var french = text("fr-BE, en;q=0.5");
        assertThat(french.header("Content-Type")).isEqualTo("text/plain; charset=UTF-8");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.body())
                .contains("18 mars 2025", "Votre référence : RI 7/25", "Date de notre demande : 3 mars 2025")
                .contains("Transmise le : 17 mars 2025", "au plus tard le 17 avril 2025");
        assertThat(text("de").header("Content-Language")).isEqualTo("en");

        file.act("/letters/1/sending", Map.of("channel", "DIPLOMATIC", "language", "FR", "message", "Merci"))
                .expecting(200);
        now.stopsAt(MORNING.plusSeconds(30 * 86_400));
        file.patch(Map.of("foreignReferences", List.of())).expecting(200);

        var stored = text("en");
        assertThat(stored.header("Content-Language")).isEqualTo("fr");
        assertThat(stored.body()).contains("18 mars 2025", "RI 7/25").contains("\nMerci\n");
        assertThat(file.read("/history").json().toString()).contains(DigestUtils.sha256Hex(stored.body()));
    }

    @Test
    void aSentLetterIsAPartThatIsKnownThen() {
        draft();
        now.stopsAt(MORNING.plusSeconds(3600));
        var sent = send("1");
        now.stopsAt(MORNING.plusSeconds(2 * 86_400));
        file.act("/letters/1/reply", Map.of("reply", "ANSWERED", "remark", "The hearing is in June"))
                .expecting(200);

        assertThat(sent.text("/state")).isEqualTo("SENT");
        assertThat(file.read("/history").texts("", "kind"))
                .containsSubsequence("SIDE_PROCESS_OPENED", "PART", "SIDE_PROCESS_ENDED", "PART");
        assertThat(file.read("/letters?asOf=" + MORNING.plusSeconds(60)).json()).isEmpty();
        var then = file.read("/letters?asOf=" + MORNING.plusSeconds(7200));
        assertThat(then.at("/0").has("reply")).isFalse();
        assertThat(then.text("/0/sentOn")).isEqualTo("2025-03-17");
        assertThat(file.read("/letters").text("/0/reply")).isEqualTo("ANSWERED");
        assertThat(file.read("/letters").text("/0/repliedOn")).isEqualTo("2025-03-19");
        assertThat(file.read("/letters?on=2025-03-16").json()).isEmpty();
        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/history-verification")
                        .expecting(200)
                        .at("/intact")
                        .asBoolean())
                .isTrue();
        file.act("/letters/1/reply", Map.of("reply", "ANSWERED")).expecting(409);
    }

    @Test
    void aChaserEndsAQueryThatAPersonOpened() {
        var query = file.open("STATUS_QUERY", "replyBy", "2025-03-17");
        now.stopsAt(MORNING.plusSeconds(86_400));
        draft();

        send("1");

        assertThat(file.read("/side-processes/" + query).text("/endedOn")).isEqualTo("2025-03-18");
        assertThat(file.view().at("/sideProcesses")).hasSize(1);
    }

    @Test
    void noLetterIsSentAboutARequestThatIsOver() {
        draft();
        file.take("RECORD_NO_LONGER_REQUIRED");

        file.act("/letters/1/sending", Map.of("channel", "DIPLOMATIC", "language", "EN"))
                .expecting(409);
        file.act("/letters/1/dropping", Map.of("reason", "it is over")).expecting(200);
        file.act("/letters", Map.of("kind", "CHASER")).expecting(409);
    }

    @Test
    void onlyThoseWhoHandleTheRequestReachItsLetters() {
        draft();
        var address = file.path() + "/letters/1";
        var auditor = file.callers().auditor();
        var stranger = Callers.ofFreshAuthority().caseworker();

        new Api("").get(address).expecting(401);
        auditor.get(address).expecting(403);
        auditor.get("/api/v1/letters").expecting(403);
        stranger.get(address).expecting(404);
        stranger.post(address + "/dropping", Map.of("reason", "mine"), "If-Match", file.etag())
                .expecting(404);
        file.callers()
                .caseworker()
                .post(address + "/dropping", Map.of("reason", "mine"))
                .expecting(428);
    }

    private String draft() {
        return file.act("/letters", Map.of("kind", "CHASER")).expecting(201).text("/no");
    }

    private Answer send(String no) {
        return file.act("/letters/" + no + "/sending", Map.of("channel", "DIPLOMATIC", "language", "EN"))
                .expecting(200);
    }

    private Answer text(String languages) {
        return file.callers()
                .caseworker()
                .get(file.path() + "/letters/1/text", "Accept-Language", languages)
                .expecting(200);
    }
}
