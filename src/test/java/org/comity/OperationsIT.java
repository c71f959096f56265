package org.comity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.comity.sample.Api;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged server in operation: behind a proxy, with a small pool, with metrics, traces and logs. */
class OperationsIT {

    private static final PackagedServer SERVER = PackagedServer.throwaway();
    private static final Api ANYBODY = new Api("");

    private static PackagedApp app;
    private static Api caller;

    @BeforeAll
    static void start() throws Exception {
        SERVER.settings().put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "1");
        SERVER.settings().put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "2S");
        app = SERVER.start();
        SERVER.setUp("OPER");
        caller = SERVER.caller("otto", "OPER", "caseworker", "supervisor");
    }

    @AfterAll
    static void end() throws Exception {
        app.close();
        SERVER.close();
    }

    @Test
    void addressesAreThoseThatTheCallerOfTheProxyUsed() {
        var direct =
                caller.post(Api.REQUESTS, SampleRequest.incomingAssistance()).expecting(201);
        var behindTheProxy = caller.post(
                        Api.REQUESTS,
                        SampleRequest.incomingAssistance(),
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "comity.example")
                .expecting(201);

        assertThat(direct.header("Location")).startsWith("http://localhost:");
        assertThat(behindTheProxy.header("Location"))
                .isEqualTo("https://comity.example/api/v1/requests/" + behindTheProxy.id());
    }

    @Test
    void metricsAndHealthHaveAPortOfTheirOwnAndTheApiIsNotThere() {
        for (var path : List.of("/q/metrics", "/q/health", "/q/health/live", "/q/health/ready")) {
            ANYBODY.get(app.management() + path, "Accept", "*/*").expecting(200);
            ANYBODY.get(path, "Accept", "*/*").expecting(404);
        }
        for (var path : List.of("/api/v1/openapi", "/api/v1/me")) {
            caller.get(path, "Accept", "*/*").expecting(200);
            caller.get(app.management() + path, "Accept", "*/*").expecting(404);
        }
    }

    @Test
    void aCallThatFindsNoConnectionIsAnswered503() throws Exception {
        caller.get(Api.REQUESTS).expecting(200);
        try (var locking = SERVER.sql();
                var watching = SERVER.sql()) {
            locking.run("begin");
            locking.run("lock table request in access exclusive mode");
            var waiting = CompletableFuture.supplyAsync(() -> caller.get(Api.REQUESTS));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> watching.number("select count(*) from pg_stat_activity"
                                    + " where usename = 'comity_app' and wait_event_type = 'Lock'")
                            == 1);

            var refused = caller.get(Api.REQUESTS).expecting(503);

            assertThat(refused.problem()).isEqualTo("unavailable");
            assertThat(refused.text("/detail")).startsWith("Nothing was changed.");
            assertThat(refused.header("Retry-After")).isEqualTo("60");
            locking.run("rollback");
            assertThat(waiting.get().status()).isEqualTo(200);
        }
        assertThat(metrics()).contains("comity_problems_total{kind=\"unavailable\"");
    }

    @Test
    void metricsCountWhatHappensAndNameNobody() {
        var file = caller.post(Api.REQUESTS, SampleRequest.incomingAssistance()).expecting(201);
        caller.post(
                        Api.REQUESTS + "/" + file.id() + "/transitions",
                        Map.of("step", "ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED),
                        "If-Match",
                        file.etag())
                .expecting(201);
        SERVER.caller("ozzy", "ELSEWHERE", "caseworker")
                .get(Api.REQUESTS + "/" + file.id())
                .expecting(404);
        caller.put(Api.REQUESTS + "/" + file.id() + "/transitions", Map.of()).expecting(405);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> metrics().contains("comity_jobs_total{job=\"forget-idempotency-keys\",outcome=\"done\""));

        assertThat(metrics())
                .contains("comity_steps_total{step=\"ACKNOWLEDGE\"")
                .contains("comity_problems_total{kind=\"not-found\"")
                .containsPattern(
                        "http_server_requests_seconds_count\\{.*status=\"404\",uri=\"/api/v1/requests/\\{id}\"")
                .containsPattern("agroal_\\w+\\{datasource=\"default\"")
                .doesNotContain(file.id(), "otto", "ozzy", "OPER");
    }

    @Test
    void aProblemNamesItsTraceWhichTheLogNamesToo() throws Exception {
        var missing = caller.get(Api.REQUESTS + "/01957a00-0000-7000-8000-000000000001")
                .expecting(404);
        var trace = missing.text("/traceId");

        assertThat(trace).matches("[0-9a-f]{32}");
        await().atMost(Duration.ofSeconds(10)).until(() -> app.words().contains(trace));
        var line = app.words()
                .lines()
                .filter(text -> text.contains(trace))
                .findFirst()
                .orElseThrow();
        var logged = new ObjectMapper().readTree(line);
        assertThat(logged.path("message").asText()).startsWith("denied: 404 to GET /api/v1/requests/");
        assertThat(logged.at("/mdc/traceId").asText()).isEqualTo(trace);
    }

    @Test
    void theServerIsReadyWithItsSchemaAndItsLawBookOnly() {
        var ready = ANYBODY.get(app.management() + "/q/health/ready").expecting(200);
        assertThat(ready.texts("/checks", "name")).contains("Schema and law book");
        try (var sql = SERVER.sql()) {
            sql.run(
                    "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                            + " execution_time, success) values (9999, '9999', 'later', 'SQL', 'later.sql', 'test', 1, true)");

            assertThat(ANYBODY.get(app.management() + "/q/health/ready")
                            .expecting(503)
                            .text("/status"))
                    .isEqualTo("DOWN");
            assertThat(ANYBODY.get(app.management() + "/q/health/live")
                            .expecting(200)
                            .text("/status"))
                    .isEqualTo("UP");

            sql.run("delete from flyway_schema_history where version = '9999'");
        }
        ANYBODY.get(app.management() + "/q/health/ready").expecting(200);
    }

    private static String metrics() {
        return ANYBODY.get(app.management() + "/q/metrics", "Accept", "text/plain")
                .expecting(200)
                .body();
    }
}
