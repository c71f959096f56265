package org.comity.cases.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database compares each instant that is recorded with its own time. */
@QuarkusTest
class RecordedTimeTest {

    @Inject
    MovableNow now;

    @AfterEach
    void restart() {
        now.passes(1);
        now.isUsual();
    }

    @Test
    void aNodeWhoseClockIsWrongRecordsNothingAndSaysSo() {
        var callers = Callers.ofFreshAuthority();
        setDatabaseTime("clock_timestamp() - interval '3 minutes'");

        var answer = callers.caseworker().post(Api.REQUESTS, SampleRequest.incomingAssistance());

        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.text("/detail")).contains("clock");
        setDatabaseTime("clock_timestamp()");
        assertThat(callers.caseworker().get(Api.REQUESTS).expecting(200).at("/items"))
                .isEmpty();
    }

    @Test
    void clocksMayDifferByAMinute() {
        var callers = Callers.ofFreshAuthority();
        for (var difference : new String[] {"- interval '1 minute'", "+ interval '1 minute'"}) {
            setDatabaseTime("clock_timestamp() " + difference);

            callers.caseworker()
                    .post(Api.REQUESTS, SampleRequest.incomingAssistance())
                    .expecting(201);
        }
    }

    @Test
    void nothingIsRecordedBeforeWhatWasRecordedEarlier() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        now.passes(1);
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        now.isUsual();

        var answer = file.act("/notes", Map.of("text", "Called Paris"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(file.view().text("/historyEntries")).isEqualTo("2");
    }

    @Test
    void theApplicationsRoleCannotMoveTheTimeOfTheDatabase() {
        try (var sql = Sql.application()) {
            assertThatThrownBy(() -> sql.run("create or replace function comity_now() returns timestamptz language sql"
                            + " volatile as $$ select timestamptz '2020-01-01' $$"))
                    .hasMessageStartingWith("42501 ");
        }
        try (var sql = Sql.superuser()) {
            assertThat(sql.column("select abs(extract(epoch from comity_now() - clock_timestamp())) < 1"))
                    .containsExactly("t");
        }
    }

    private static void setDatabaseTime(String time) {
        try (var sql = Sql.owner()) {
            sql.run("create or replace function comity_now() returns timestamptz language sql volatile as $$ select "
                    + time + " $$");
        }
    }
}
