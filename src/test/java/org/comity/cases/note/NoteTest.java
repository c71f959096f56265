package org.comity.cases.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.base.time.MovableNow;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is special to notes; {@code PartsTest} tries what they share with other parts. */
@QuarkusTest
class NoteTest {

    private static final Instant MORNING = Instant.parse("2025-03-17T08:00:00Z");

    @Inject
    MovableNow now;

    @AfterEach
    void restart() {
        now.isUsual();
    }

    @Test
    void aNoteHasTheDayAndTheAuthorOfItsCallerUnlessTheyAreNamed() {
        now.stopsAt(MORNING);
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        var own = file.act("/notes", Map.of("text", "Called Paris")).expecting(201);
        var other = file.act(
                        "/notes", Map.of("text", "A thought", "day", "2025-03-10", "author", "Dr Moreau", "entry", 1))
                .expecting(201);

        assertThat(own.text("/day")).isEqualTo("2025-03-17");
        assertThat(own.text("/author")).isEqualTo("cleo");
        assertThat(other.text("/author")).isEqualTo("Dr Moreau");
        assertThat(file.read("/notes").texts("", "no")).containsExactly("2", "1");
    }

    @Test
    void aCorrectionKeepsTheFormerText() {
        now.stopsAt(MORNING);
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/notes", Map.of("text", "Three accounts")).expecting(201);
        now.stopsAt(MORNING.plusSeconds(3600));

        file.act("/notes/1/correction", Map.of("note", Map.of("text", "Two accounts"), "reason", "misheard"))
                .expecting(200);

        assertThat(file.read("/notes").texts("", "text")).containsExactly("Two accounts");
        assertThat(file.read("/notes?asOf=" + MORNING.plusSeconds(60)).texts("", "text"))
                .containsExactly("Three accounts");
        assertThat(file.read("/history").text("/2/narrative")).isEqualTo("misheard");
    }

    @Test
    void aCorrectionKeepsTheDayAndTheEntryThatItLeavesOut() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/notes", Map.of("text", "Three accounts", "day", "2025-03-05", "entry", 1))
                .expecting(201);

        var corrected = file.act(
                        "/notes/1/correction", Map.of("note", Map.of("text", "Two accounts"), "reason", "misheard"))
                .expecting(200);

        assertThat(corrected.text("/day")).isEqualTo("2025-03-05");
        assertThat(corrected.at("/entry").asInt()).isEqualTo(1);
    }

    @Test
    void aCorrectionThatNamesNoAuthorIsOfItsCaller() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/notes", Map.of("text", "Three accounts", "author", "Dr Moreau"))
                .expecting(201);
        var correction = Map.of("note", Map.of("text", "Two accounts"), "reason", "misheard");

        assertThat(file.act(file.callers().supervisor(), "/notes/1/correction", correction)
                        .expecting(200)
                        .text("/author"))
                .isNotEqualTo("Dr Moreau")
                .isEqualTo(file.read("/history").text("/2/recordedByName"));
    }

    @Test
    void theHistoryHasTheHashOfTheContentAndNotTheContent() {
        now.stopsAt(MORNING);
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/notes", Map.of("text", "Three accounts")).expecting(201);
        file.act("/notes/1/correction", Map.of("note", Map.of("text", "Two accounts"), "reason", "misheard"))
                .expecting(200);

        var history = file.read("/history");
        assertThat(history.text("/1/details/values/contentHash"))
                .isEqualTo(DigestUtils.sha256Hex("2025-03-17\n4\ncleo\nThree accounts"));
        assertThat(history.text("/2/details/values/contentHash"))
                .isEqualTo(DigestUtils.sha256Hex("2025-03-17\n4\ncleo\nTwo accounts"));
        assertThat(history.json().toString()).doesNotContain("accounts");
    }

    @Test
    void everyFaultOfANoteIsNamed() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        assertThat(file.act("/notes", Map.of("text", "x", "day", "2999-01-01", "entry", 7))
                        .expecting(422)
                        .faults())
                .containsExactly("/entry unknown", "/day in-the-future");
        file.act("/notes", Map.of("text", " ")).expecting(400);
        file.act("/notes/1/correction", Map.of("note", Map.of("text", "x"), "reason", "y"))
                .expecting(404);
    }

    @Test
    void aNoteOfAClosedRequestIsAddedCorrectedAndEnded() {
        var file = SampleCase.inExecution();
        file.take("RETURN_EXECUTED", "measureOutcomes", List.of(Map.of("measure", 1, "outcome", "EXECUTED")));
        file.take("TRANSMIT_RESULTS", "proof", SampleCase.PROOF);
        file.take("CLOSE");

        file.act("/notes", Map.of("text", "The file went to the archive")).expecting(201);
        file.act("/notes/1/correction", Map.of("note", Map.of("text", "It went to the court"), "reason", "misheard"))
                .expecting(200);
        file.act("/notes/1/ending", Map.of("reason", "of another case")).expecting(200);
    }

    @Test
    void notesCanBeCountedFromTheirFacts() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/notes", Map.of("text", "a", "day", "2025-03-10")).expecting(201);
        file.act("/notes", Map.of("text", "b", "day", "2025-03-12")).expecting(201);
        file.act("/notes/2/ending", Map.of("reason", "of another case")).expecting(200);

        try (var sql = Sql.application().actingFor(file.callers().authority(), "")) {
            assertThat(sql.column("select day_from from fact_note where day_to is null"))
                    .containsExactly("2025-03-10");
            assertThat(sql.number("select count(*) from fact_note where day_from <= date '2025-03-12'"))
                    .isEqualTo(2);
        }
    }
}
