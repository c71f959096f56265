package org.comity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.comity.sample.Api;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that gets SIGTERM completes the calls that run, and gives up its jobs. It ignores forwarded headers of an address that is no proxy. */
class GracefulStopIT {

    private static final PackagedServer SERVER = PackagedServer.throwaway();

    /** A repeated job would wait for the same lock. */
    @BeforeAll
    static void callsAlone() {
        SERVER.settings().put("COMITY_JOBS_REPEATING", "false");
    }

    @AfterAll
    static void end() {
        SERVER.close();
    }

    @Test
    void aCallThatRunsIsAnsweredBeforeTheServerStops() throws Exception {
        SERVER.settings().put("COMITY_TRUSTED_PROXIES", "192.0.2.1");
        try (var app = SERVER.start();
                var locking = SERVER.sql();
                var watching = SERVER.sql()) {
            SERVER.setUp("STOP");
            var caller = SERVER.caller("sten", "STOP", "supervisor");
            assertThat(caller.post(
                                    Api.REQUESTS,
                                    SampleRequest.incomingAssistance(),
                                    "X-Forwarded-Proto",
                                    "https",
                                    "X-Forwarded-Host",
                                    "evil.example")
                            .expecting(201)
                            .header("Location"))
                    .startsWith("http://localhost:");
            locking.run("begin");
            locking.run("lock table request in access exclusive mode");
            var running = CompletableFuture.supplyAsync(() -> caller.get(Api.REQUESTS));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> watching.number("select count(*) from pg_stat_activity"
                                    + " where usename = 'comity_app' and wait_event_type = 'Lock'")
                            == 1);

            app.process().destroy();
            Thread.sleep(1500);
            assertThat(app.runs()).isTrue();
            locking.run("rollback");

            assertThat(running.get().status()).isEqualTo(200);
            app.ending();
        }
    }

    @Test
    void aJobThatRunsIsInterruptedByTheStop() throws Exception {
        try (var app = SERVER.start();
                var locking = SERVER.sql();
                var watching = SERVER.sql()) {
            SERVER.setUp("HALT");
            locking.run("begin");
            locking.run("lock table request in access exclusive mode");
            var job = SERVER.caller("sten", "HALT", "supervisor")
                    .get(Api.REQUESTS + "/export", "Prefer", "respond-async")
                    .expecting(202);
            var state = "select state from job where id = cast(? as uuid)";
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> watching.column(state, job.id()).equals(List.of("RUNNING")));

            app.process().destroy();
            Thread.sleep(3000);
            assertThat(app.runs()).isTrue();
            locking.run("rollback");

            app.ending();
            assertThat(watching.column(state, job.id())).containsExactly("INTERRUPTED");
        }
    }
}
