package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** A commit of an import that takes long: it shows its progress, and ends as a whole or not at all. */
@QuarkusTest
class ImportJobTest {

    private static final String HEADING = "reference,counterpart,dated,offence\n";
    private static final String EXTRADITIONS = "{\"constants\":{\"direction\":\"OUTGOING\",\"kind\":\"EXTRADITION\"}}";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Test
    void aCommitThatNobodyWaitsForShowsItsProgressAndItsResult() {
        var office = Office.open();
        var dryRun = office.dryRun(register(1200), EXTRADITIONS);

        try (var locking = Sql.superuser()) {
            holdUpOffences(locking);
            var accepted = commit(office, dryRun, "respond-async");
            accepted.then()
                    .statusCode(202)
                    .header("Preference-Applied", "respond-async")
                    .body("state", equalTo("QUEUED"));
            var running = waitFor(office, accepted, "phase", "RECORDING");
            assertThat(running.getString("state")).isEqualTo("RUNNING");
            assertThat(running.getInt("rowsTotal")).isEqualTo(1200);
            assertThat(running.getInt("percentage")).isBetween(20, 99);
            assertThat(running.getString("result")).isNull();
            assertThat(office.count("request")).as("others see nothing yet").isZero();
            locking.run("rollback");

            var done = waitFor(office, accepted, "state", "DONE");
            assertThat(done.getInt("percentage")).isEqualTo(100);
            assertThat(done.getString("result")).isEqualTo("/api/v1/imports/" + dryRun.path("id"));
            assertThat(done.getString("endedAt")).isGreaterThan(done.getString("startedAt"));
        }
        office.calling().get("/api/v1/imports/" + dryRun.path("id")).then().body("added", equalTo(1200));
        assertThat(office.count("request")).isEqualTo(1200);
    }

    @Test
    void aCommitThatIsWaitedForIsAnsweredWithItsImport() {
        var office = Office.open();

        commit(office, office.dryRun(register(3), EXTRADITIONS), "wait=60")
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=60")
                .body("state", equalTo("COMMITTED"))
                .body("added", equalTo(3));
    }

    @Test
    void aFailedCommitKeepsTheProblemThatTheCallWouldGet() {
        var office = Office.open();
        var faulty = office.dryRun(register(2) + "A/9,Atlantis,2014-02-30,\n", EXTRADITIONS);
        var problem = office.commit(faulty).then().statusCode(422).extract().jsonPath();

        var failed = waitFor(office, commit(office, faulty, "respond-async"), "state", "FAILED");

        for (var field : List.of("type", "title", "status", "detail", "errors", "faultCount")) {
            assertThat(failed.<Object>get("problem." + field)).as(field).isEqualTo(problem.get(field));
        }
        assertThat(failed.getString("result")).isNull();
        assertThat(office.count("request")).isZero();
    }

    @Test
    void aCancelledCommitWritesNothingAndCanBeCommittedLater() {
        var office = Office.open();
        var dryRun = office.dryRun(register(1200), EXTRADITIONS);

        try (var locking = Sql.superuser()) {
            holdUpOffences(locking);
            var accepted = commit(office, dryRun, "respond-async");
            waitFor(office, accepted, "phase", "RECORDING");

            cancel(office, accepted).then().statusCode(200).body("state", equalTo("CANCELLED"));
            cancel(office, accepted).then().statusCode(409);
            locking.run("rollback");
            waitForTheWorker(accepted);
            waitFor(office, accepted, "state", "CANCELLED");
        }

        assertNothingIsWritten(office, dryRun);
        assertThat(Office.number("select count(*) from audit_entry where act = 'CANCEL_JOB' and authority = '"
                        + office.code() + "'"))
                .isEqualTo(1);
        office.commit(dryRun).then().statusCode(200).body("added", equalTo(1200));
    }

    /** The scheduler finds a job whose node no longer confirms it; the lost node can record nothing if it lives on. */
    @Test
    void theJobOfALostNodeIsInterruptedAndWritesNothing() {
        var office = Office.open();
        var dryRun = office.dryRun(register(1200), EXTRADITIONS);

        try (var locking = Sql.superuser();
                var sql = Sql.superuser()) {
            holdUpOffences(locking);
            var accepted = commit(office, dryRun, "respond-async");
            waitFor(office, accepted, "phase", "RECORDING");
            sql.run(
                    "update scheduled_tasks set last_heartbeat = now() - interval '1 hour', picked_by = 'lost-node',"
                            + " version = version + 1 where task_instance = ?",
                    accepted.<String>path("id"));

            waitFor(office, accepted, "state", "INTERRUPTED");
            locking.run("rollback");
            await().atMost(LONGEST).until(() -> placesOfJobs(sql) == 0);
        }

        assertNothingIsWritten(office, dryRun);
        office.commit(dryRun).then().statusCode(200).body("added", equalTo(1200));
    }

    @Test
    void theSameKeyGivesTheSameJobUnlessItWasInVain() {
        var office = Office.open();
        var dryRun = office.dryRun(register(2), EXTRADITIONS);

        try (var locking = Sql.superuser()) {
            holdUpOffences(locking);
            var first = commit(office, dryRun, "respond-async", "Idempotency-Key", "once");
            var second = commit(office, dryRun, "respond-async", "Idempotency-Key", "once");
            assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
            second.then().header("Idempotency-Replayed", "true");
            cancel(office, first).then().statusCode(200);

            var third = commit(office, dryRun, "respond-async", "Idempotency-Key", "once");
            third.then().statusCode(202).header("Idempotency-Replayed", nullValue());
            assertThat(third.<String>path("id")).isNotEqualTo(first.path("id"));
            locking.run("rollback");
            waitFor(office, third, "state", "DONE");
        }

        commit(office, dryRun, "wait=60", "Idempotency-Key", "once")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("added", equalTo(2));
    }

    @Test
    void theFileOfADryRunIsNotKeptWithItsJob() {
        var office = Office.open();
        var accepted = office.calling()
                .header("Prefer", "respond-async")
                .multiPart(
                        "file",
                        "register.csv",
                        register(2).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "text/csv")
                .multiPart("mapping", EXTRADITIONS)
                .post("/api/v1/imports");
        accepted.then().statusCode(202).body("kind", equalTo("IMPORT_DRY_RUN"));

        var done = waitFor(office, accepted, "state", "DONE");

        office.calling().get(done.getString("result")).then().statusCode(200).body("ready", equalTo(2));
        office.calling()
                .redirects()
                .follow(false)
                .get("/api/v1/jobs/" + done.getString("id") + "/result")
                .then()
                .statusCode(303);
        assertThat(Office.number("select count(*) from job_file where job_id = '" + done.getString("id") + "'"))
                .isZero();
    }

    @Test
    void anExportIsFetchedFromItsJob() {
        var office = Office.open();
        office.commit(office.dryRun(register(2), EXTRADITIONS)).then().statusCode(200);
        var now = office.calling()
                .get("/api/v1/requests/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        var accepted = office.calling().header("Prefer", "wait=0").get("/api/v1/requests/export");
        accepted.then().statusCode(202).header("Preference-Applied", "wait=0");
        var done = waitFor(office, accepted, "state", "DONE");

        assertThat(done.getInt("rowsTotal")).isEqualTo(2);
        var result = office.calling().get(done.getString("result"));
        result.then().statusCode(200).header("Content-Disposition", equalTo("attachment; filename=\"register.csv\""));
        assertThat(result.asString()).isEqualTo(now).contains("A/0");
        Office.open().calling().get(done.getString("result")).then().statusCode(404);
    }

    @Test
    void aCommitThatContradictsItsImportIsRefusedWithoutAJob() {
        var office = Office.open();
        var dryRun = office.dryRun(register(2), EXTRADITIONS);
        office.commit(dryRun).then().statusCode(200);
        var jobs = office.calling().get("/api/v1/jobs").path("items.size()");

        commit(office, dryRun, "respond-async").then().statusCode(409);

        office.calling().get("/api/v1/jobs").then().body("items", hasSize((int) jobs));
    }

    private static String register(int rows) {
        return HEADING
                + IntStream.range(0, rows)
                        .mapToObj(i -> "A/" + i + ",USA,2014-03-12,fraud\n")
                        .collect(Collectors.joining());
    }

    /** A transaction that records an offence waits until the transaction of this connection ends. */
    private static void holdUpOffences(Sql locking) {
        locking.run("begin");
        locking.run("lock table request_offence in share mode");
    }

    private static Response commit(Office office, Response dryRun, String preference, String... headers) {
        var call = office.calling()
                .contentType("application/json")
                .header("If-Match", dryRun.header("ETag"))
                .header("Prefer", preference)
                .body(Map.of("sha256", dryRun.path("sha256")));
        for (var i = 0; i < headers.length; i += 2) {
            call = call.header(headers[i], headers[i + 1]);
        }
        return call.post("/api/v1/imports/" + dryRun.path("id") + "/commit");
    }

    private static Response cancel(Office office, Response accepted) {
        return office.calling().post("/api/v1/jobs/" + accepted.path("id") + "/cancellation");
    }

    private static JsonPath waitFor(Office office, Response accepted, String field, String value) {
        var address = "/api/v1/jobs/" + accepted.path("id");
        return await().atMost(LONGEST)
                .until(() -> office.calling().get(address).jsonPath(), job -> value.equals(job.getString(field)));
    }

    /** Once the scheduler has removed the job, its transaction is over. */
    private static void waitForTheWorker(Response accepted) {
        await().atMost(LONGEST)
                .until(() -> Office.number("select count(*) from scheduled_tasks where task_instance = '"
                                + accepted.path("id") + "'")
                        == 0);
    }

    private static int placesOfJobs(Sql sql) {
        return sql.number("select count(*) from pg_locks where locktype = 'advisory'");
    }

    private static void assertNothingIsWritten(Office office, Response dryRun) {
        for (var table : List.of("request", "history_entry")) {
            assertThat(office.count(table)).as(table).isZero();
        }
        office.calling().get("/api/v1/imports/" + dryRun.path("id")).then().body("state", equalTo("DRY_RUN"));
    }
}
