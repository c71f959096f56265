package org.comity.cases.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Notes and measures are compared with their entries: their rows, and the rows of before each change. */
@QuarkusTest
class VerifyRecordsTest {

    private final SampleCase file = SampleCase.of(SampleRequest.incomingAssistance());

    @Test
    void recordsThatTheApplicationChangedAreIntact() {
        writeAndCorrectANote();
        file.act("/notes/1/ending", Map.of("reason", "of another request")).expecting(200);
        correctAMeasure();
        file.patch(Map.of(
                "measures",
                List.of(Map.of("no", 1, "letter", "f", "coercive", false, "description", "Accounts of 2025"))));

        assertThat(faults()).isEmpty();
    }

    @Test
    void aTextThatWasChangedIsFoundThoughTheDatabaseRetainedTheFormerOne() {
        writeAndCorrectANote();
        file.patch(Map.of("summary", "Bank records"));

        changed("update note set text = 'Three accounts' where request_id = ?");

        assertThat(faults()).containsExactly("RECORD_CHANGED 3");
    }

    @Test
    void aTextThatWasChangedWithoutATraceIsFound() {
        writeAndCorrectANote();

        changed(
                "set session_replication_role = replica",
                "update note set text = 'Three accounts' where request_id = ?");

        assertThat(faults()).containsExactly("RECORD_CHANGED 3");
    }

    @Test
    void aFormerTextThatWasChangedIsFound() {
        writeAndCorrectANote();

        changed(
                "set session_replication_role = replica",
                "update earlier_row set was = was || '{\"text\": \"Four accounts\"}' where request_id = ?");

        assertThat(faults()).containsExactly("RECORD_CHANGED 2");
    }

    @Test
    void aNoteThatWasRemovedIsFound() {
        writeAndCorrectANote();

        changed("delete from note where request_id = ?");

        assertThat(faults()).containsExactly("RECORD_REMOVED 2");
    }

    @Test
    void aMeasureThatWasChangedIsFound() {
        correctAMeasure();

        changed("update measure set description = 'Accounts of 2020' where request_id = ? and no = 1");

        assertThat(faults()).containsExactly("RECORD_CHANGED 2");
    }

    /** Earlier versions wrote an outcome into an entry without its code. */
    @Test
    void anOutcomeWhoseEntryHasNoCodeIsIntact() {
        correctAMeasure();

        outcomeWithoutItsCode("PENDING", "IMPOSSIBLE");
        assertThat(faults()).isEmpty();

        outcomeWithoutItsCode("IMPOSSIBLE", "EXECUTED");
        assertThat(faults()).containsExactly("RECORD_CHANGED 2");
    }

    /** The measure has an outcome with a code, and its entry, which fits its hash, the outcome alone. */
    private void outcomeWithoutItsCode(String from, String to) {
        try (var sql = Sql.superuser()) {
            sql.run("set session_replication_role = replica");
            sql.run(
                    "update measure set outcome = '" + to + "', outcome_code = 'NX_TECHNICAL'"
                            + " where request_id = ? and no = 1",
                    UUID.fromString(file.id()));
            var history = new TamperedHistory(sql, file.id());
            history.set(2, "details = replace(details, '\"outcome\":\"" + from + "\"', '\"outcome\":\"" + to + "\"')");
            history.rehash(2);
            history.setHeadTo(2);
            history.rewriteTrail();
            sql.run("delete from noted_state where subject = ?", UUID.fromString(file.id()));
            sql.column("select note_state_of('" + file.id() + "', 2)::text");
        }
    }

    @Test
    void oneRequestAmongOthersIsVerifiedWithItsRecords() {
        writeAndCorrectANote();
        var other = SampleCase.of(file.callers(), SampleRequest.incomingAssistance());
        changed("update note set text = 'x' where request_id = ?");

        assertThat(faults(file)).containsExactly("RECORD_CHANGED 3");
        assertThat(faults(other)).isEmpty();
    }

    private void writeAndCorrectANote() {
        file.act("/notes", Map.of("text", "Three accounts")).expecting(201);
        file.act("/notes/1/correction", Map.of("note", Map.of("text", "Two accounts"), "reason", "misheard"))
                .expecting(200);
    }

    private void correctAMeasure() {
        var measure = Map.of("letter", "f", "coercive", false, "description", "Accounts of 2024");
        file.act("/measures/1/correction", Map.of("measure", measure, "reason", "a slip"))
                .expecting(200);
    }

    /** Runs statements as a superuser; the last one has the request as its parameter. */
    private void changed(String... statements) {
        try (var sql = Sql.superuser()) {
            for (var statement : statements) {
                if (statement.contains("?")) {
                    assertThat(sql.run(statement, UUID.fromString(file.id()))).isPositive();
                } else {
                    sql.run(statement);
                }
            }
        }
    }

    private List<String> faults() {
        return faults(null);
    }

    private List<String> faults(@Nullable SampleCase one) {
        var found = file.callers()
                .auditor()
                .get("/api/v1/history-verification" + (one == null ? "" : "?request=" + one.id()))
                .expecting(200);
        assertThat(found.at("/intact").asBoolean())
                .isEqualTo(found.at("/faults").isEmpty());
        return found.texts("/faults", "code").stream()
                .map(code -> code + " " + found.at("/faults/0/seq").asInt())
                .toList();
    }
}
