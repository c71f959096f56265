package org.comity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.comity.sample.Api;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two nodes share a database, and one is killed at the instant at which ten thousand limits pass: each is noticed once. */
class ExpiryOnTwoNodesIT {

    private static final int LIMITS = 10_000;
    private static final String NOTICED =
            "select count(*) from deadline_expiry e join deadline d on d.id = e.deadline_id"
                    + " and d.request_id = e.request_id where d.title = 'Answer of the court'";

    private static final PackagedServer SERVER = PackagedServer.throwaway();

    @AfterAll
    static void end() {
        SERVER.close();
    }

    @Test
    void aLimitIsNoticedOnceThoughTheNodeThatNoticesItIsKilled() throws Exception {
        SERVER.settings().put("COMITY_JOBS_HEARTBEAT", "1S");
        try (var first = SERVER.start();
                var locking = SERVER.sql();
                var sql = SERVER.sql()) {
            SERVER.setUp("NODES");
            var file = SERVER.caller("sten", "NODES", "supervisor")
                    .post(Api.REQUESTS, SampleRequest.incomingAssistance())
                    .expecting(201)
                    .id();
            locking.run("begin");
            locking.run("lock table deadline_expiry in share mode");
            sql.run("""
                    insert into deadline (id, request_id, authority, title, legal_force, effect, reason, started_on, due_on, due_at,
                                          suspended_days, opened_by, version)
                    select gen_random_uuid(), cast(? as uuid), 'NODES', 'Answer of the court', 'STATUTE', 'MUST_RELEASE',
                           'for a test', current_date, (now() + interval '3 s')::date, now() + interval '3 s', 0, 1, 0
                    from generate_series(1, ?)""", file, LIMITS);
            await().atMost(Duration.ofSeconds(40)).until(() -> waits(sql));
            SERVER.settings().put("COMITY_HTTP_PORT", Integer.toString(PackagedServer.freePort()));

            try (var second = SERVER.start()) {
                first.kill();
                assertThat(sql.number(NOTICED)).isZero();
                var killed = System.nanoTime();
                locking.run("rollback");
                await().atMost(Duration.ofSeconds(60)).until(() -> sql.number(NOTICED) >= LIMITS);
                var seconds = Duration.ofNanos(System.nanoTime() - killed).toSeconds();
                System.out.printf("Expiries: %,d limits noticed %d s after the node was killed%n", LIMITS, seconds);

                assertThat(sql.number(NOTICED)).isEqualTo(LIMITS);
                assertThat(second.runs()).isTrue();
            }
        }
    }

    private static boolean waits(Sql sql) {
        return sql.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%notice_expiries%' and pid <> pg_backend_pid()")
                > 0;
    }
}
