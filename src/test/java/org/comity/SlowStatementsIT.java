package org.comity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.comity.sample.Api;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No call occupies the database, or waits for it, longer than the settings allow. */
class SlowStatementsIT {

    private static final int LOCKED_MILLIS = 2500;
    private static final int MOST_CONNECTIONS = 20;
    private static final int AT_ONCE = 4;
    private static final String YEAR = "direction=INCOMING&kind=MLA&from=2020-01-01&to=2020-12-31";
    private static final PackagedServer SERVER = PackagedServer.throwaway();

    private static PackagedApp app;
    private static Api caller;

    @BeforeAll
    static void start() throws Exception {
        SERVER.settings().put("COMITY_DB_STATEMENT_SECONDS", "1");
        app = SERVER.start();
        SERVER.setUp("SLOW");
        SERVER.setUp("NEIGHBOUR");
        SERVER.setUp("THIRD");
        caller = SERVER.caller("sven", "SLOW", "supervisor");
    }

    @AfterAll
    static void end() throws Exception {
        app.close();
        SERVER.close();
    }

    @Test
    void whatTakesTooLongIsStoppedAndSaysSo() {
        var paths = List.of(
                "/api/v1/statistics/statement?" + YEAR,
                "/api/v1/statistics/durations?asOf=2024-01-01T00:00:00Z&" + YEAR,
                Api.REQUESTS + "?on=2020-06-30&standing=OPEN");
        for (var path : paths) {
            try (var locking = SERVER.sql()) {
                lock(locking);

                var answer = caller.get(path).expecting(503);

                assertThat(answer.problem()).isEqualTo("too-slow");
                assertThat(answer.text("/detail")).startsWith("Nothing was changed.");
                assertThat(answer.header("Retry-After")).isEqualTo("60");
            }
            caller.get(path).expecting(200);
        }
    }

    @Test
    void aWriteThatIsStoppedLeavesNothing() {
        var written = count();
        try (var locking = SERVER.sql()) {
            lock(locking);

            assertThat(caller.post(Api.REQUESTS, SampleRequest.incomingAssistance())
                            .expecting(503)
                            .problem())
                    .isEqualTo("too-slow");
        }

        assertThat(count()).isEqualTo(written);
    }

    private static String count() {
        return caller.get(Api.REQUESTS + "?count=true&limit=1").expecting(200).text("/count");
    }

    @Test
    void anExportMayTakeLonger() {
        try (var locking = SERVER.sql()) {
            lock(locking);
            var began = System.nanoTime();
            var later = CompletableFuture.delayedExecutor(LOCKED_MILLIS, TimeUnit.MILLISECONDS);
            var unlocking = CompletableFuture.runAsync(() -> locking.run("rollback"), later);

            caller.get(Api.REQUESTS + "/export").expecting(200);

            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isGreaterThanOrEqualTo(LOCKED_MILLIS);
            unlocking.join();
        }
    }

    /** One limit for all jobs, of which one authority may not take every place; the others wait for theirs. */
    @Test
    void onlyFewJobsOfAnAuthorityRunAtOnceAndTheOthersWait() {
        var neighbour = SERVER.caller("nina", "NEIGHBOUR", "supervisor");
        var third = SERVER.caller("theo", "THIRD", "supervisor");
        try (var locking = SERVER.sql()) {
            lock(locking);
            for (var who : List.of(caller, caller, caller, neighbour, neighbour)) {
                export(who);
            }
            await().atMost(2, TimeUnit.MINUTES).until(() -> running(caller) + running(neighbour) == AT_ONCE);
            export(third);

            await().during(3, TimeUnit.SECONDS).atMost(2, TimeUnit.MINUTES).until(() -> running(third) == 0);
            assertThat(running(caller)).isEqualTo(2);
            locking.run("rollback");
        }
        await().atMost(2, TimeUnit.MINUTES)
                .until(() -> Stream.of(caller, neighbour, third)
                        .flatMap(who -> states(who).stream())
                        .allMatch("DONE"::equals));
    }

    private static void export(Api who) {
        who.get(Api.REQUESTS + "/export", "Prefer", "respond-async").expecting(202);
    }

    private static long running(Api who) {
        return states(who).stream().filter("RUNNING"::equals).count();
    }

    private static List<String> states(Api who) {
        return who.get("/api/v1/jobs").expecting(200).texts("/items", "state");
    }

    /** A transaction that could not begin must not wait for the next call on the same thread. */
    @Test
    void whenTheDatabaseHangsUpTheNextCallsAreAnswered() {
        caller.get(Api.REQUESTS).expecting(200);
        try (var sql = SERVER.sql()) {
            assertThat(sql.column(
                            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'comity_app'"))
                    .isNotEmpty()
                    .containsOnly("t");
        }
        for (var connections = 0; connections < MOST_CONNECTIONS; connections++) {
            var answer = caller.get(Api.REQUESTS);
            if (answer.status() != 200) {
                assertThat(answer.expecting(503).problem()).isEqualTo("unavailable");
            }
        }

        caller.get(Api.REQUESTS).expecting(200);
    }

    private static void lock(Sql locking) {
        locking.run("begin");
        locking.run("lock table request, history_entry in access exclusive mode");
    }
}
