package org.comity.base.longjobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobResourceTest {

    private static final String JOBS = "/api/v1/jobs";
    private static final String EXPORT = "/api/v1/requests/export";

    @Inject
    ForgetJobs forgetting;

    @Test
    void aJobIsSeenByItsStarterAndByThoseWhoOverseeItsAuthority() {
        var callers = Callers.ofFreshAuthority();
        var job = export(callers.caseworker());
        var address = JOBS + "/" + job.id();

        for (var one : List.of(callers.caseworker(), callers.supervisor(), callers.auditor())) {
            assertThat(one.get(address).expecting(200).text("/kind")).isEqualTo("REGISTER_EXPORT");
            assertThat(one.get(JOBS).texts("/items", "id")).containsExactly(job.id());
        }
        assertThat(callers.supervisor().get(JOBS + "?own=true").texts("/items", "id"))
                .isEmpty();
        var others = List.of(
                callers.named("carl", "caseworker"), Callers.ofFreshAuthority().supervisor());
        for (var other : others) {
            assertThat(other.get(address).expecting(404).problem()).isEqualTo("not-found");
            other.get(address + "/result").expecting(404);
            other.post(address + "/cancellation", "").expecting(404);
            assertThat(other.get(JOBS).texts("/items", "id")).isEmpty();
        }
        callers.auditor().post(address + "/cancellation", "").expecting(403);
        // The role may start jobs of another kind: it learns nothing of this one.
        callers.named("stan", "statistician").get(address).expecting(404);
        callers.executing("POLICE").get(address).expecting(403);
        new Api("").get(address).expecting(401);
    }

    @Test
    void theResultOfAJobIsForTheRolesThatMayStartIt() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var callers = file.callers();
        var export = waitForTheEnd(callers.caseworker(), export(callers.caseworker()));
        var verification = waitForTheEnd(
                callers.auditor(),
                callers.auditor()
                        .get("/api/v1/history-verification", "Prefer", "respond-async")
                        .expecting(202));

        callers.supervisor().get(export.text("/result")).expecting(200);
        assertThat(callers.auditor().get(export.text("/result")).expecting(403).text("/detail"))
                .contains("role that may start");
        callers.supervisor().get(verification.text("/result")).expecting(403);
        callers.auditor().get(verification.text("/result")).expecting(200);
    }

    /** The problem of an import quotes the register, and numbers of rows count requests that others may not see. */
    @Test
    void theProblemAndTheNumbersOfAJobAreForThePersonWhoStartedIt() {
        var callers = Callers.ofFreshAuthority();
        var job = waitForTheEnd(callers.caseworker(), export(callers.caseworker()));
        try (var sql = Sql.superuser()) {
            sql.run(
                    "update job set state = 'FAILED', result = null, problem = '{\"status\": 422}' where id = cast(? as uuid)",
                    job.id());
        }

        var own = callers.caseworker().get(JOBS + "/" + job.id());
        assertThat(own.at("/problem/status").asInt()).isEqualTo(422);
        assertThat(own.at("/rowsDone").isMissingNode()).isFalse();
        for (var one : List.of(callers.supervisor(), callers.auditor())) {
            var seen = one.get(JOBS + "/" + job.id()).expecting(200);
            assertThat(seen.at("/problem").isMissingNode()).isTrue();
            assertThat(seen.at("/rowsDone").isMissingNode()).isTrue();
            assertThat(seen.at("/rowsTotal").isMissingNode()).isTrue();
        }
        assertThat(callers.auditor().get(JOBS).at("/items/0/problem").isMissingNode())
                .isTrue();
    }

    @Test
    void anotherAuthoritySeesNoJobInTheDatabase() {
        var callers = Callers.ofFreshAuthority();
        var job = export(callers.caseworker());
        waitForTheEnd(callers.caseworker(), job);

        try (var sql = Sql.application()) {
            for (var table : List.of("job", "job_file")) {
                var key = table.equals("job") ? "id" : "job_id";
                var count = "select count(*) from " + table + " where " + key + " = cast(? as uuid)";
                assertThat(sql.actingFor(callers.authority(), "").number(count, job.id()))
                        .as(table)
                        .isEqualTo(1);
                assertThat(sql.actingFor(callers.authority(), "POLICE").number(count, job.id()))
                        .as(table)
                        .isZero();
                assertThat(sql.actingFor("ELSEWHERE", "").number(count, job.id()))
                        .as(table)
                        .isZero();
                assertThat(sql.actingFor("", "").number(count, job.id()))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void jobsAreAPageNewestFirst() {
        var caseworker = Callers.ofFreshAuthority().caseworker();
        var first = export(caseworker);
        var second = export(caseworker);

        var page = caseworker.get(JOBS + "?limit=1").expecting(200);

        assertThat(page.texts("/items", "id")).containsExactly(second.id());
        assertThat(caseworker
                        .get(JOBS + "?limit=1&cursor=" + page.text("/next"))
                        .texts("/items", "id"))
                .containsExactly(first.id());
        assertThat(caseworker.get(JOBS + "?cursor=x").expecting(400).faults()).containsExactly("cursor bad-value");
        assertThat(caseworker.get(JOBS + "?own=perhaps").expecting(400).faults())
                .containsExactly("own bad-value");
    }

    @Test
    void aPreferenceSaysHowLongACallWaits() {
        var caseworker = Callers.ofFreshAuthority().caseworker();

        assertThat(caseworker.get(EXPORT).expecting(200).header("Preference-Applied"))
                .isEmpty();
        assertThat(caseworker.get(EXPORT, "Prefer", "wait=40").expecting(200).header("Preference-Applied"))
                .isEqualTo("wait=40");
        assertThat(caseworker
                        .get(EXPORT, "Prefer", "handling=lenient, wait=9000")
                        .expecting(200)
                        .header("Preference-Applied"))
                .isEqualTo("wait=60");
        var async = caseworker.get(EXPORT, "Prefer", "respond-async").expecting(202);
        assertThat(async.location()).isEqualTo(JOBS + "/" + async.id());
        for (var wrong : List.of("wait=soon", "wait", "wait=-1")) {
            assertThat(caseworker.get(EXPORT, "Prefer", wrong).expecting(400).faults())
                    .as(wrong)
                    .containsExactly("Prefer bad-value");
        }
    }

    @Test
    void theVerificationOfAllHistoriesIsFetchedFromItsJob() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var auditor = file.callers().auditor();
        var now = auditor.get("/api/v1/history-verification").expecting(200);

        var accepted = auditor.get("/api/v1/history-verification", "Prefer", "respond-async")
                .expecting(202);
        var done = waitForTheEnd(auditor, accepted);

        assertThat(done.text("/kind")).isEqualTo("HISTORY_VERIFICATION");
        assertThat(done.at("/rowsDone").asInt()).isEqualTo(1);
        assertThat(auditor.get(done.text("/result")).expecting(200).json()).isEqualTo(now.json());
    }

    @Test
    void aJobIsForgottenThreeDaysAfterItsEnd() {
        var caseworker = Callers.ofFreshAuthority().caseworker();
        var job = export(caseworker);
        waitForTheEnd(caseworker, job);
        forgetting.run();
        caseworker.get(JOBS + "/" + job.id()).expecting(200);

        try (var sql = Sql.superuser()) {
            sql.run("update job set ended_at = ended_at - interval '4 days' where id = cast(? as uuid)", job.id());
        }
        forgetting.run();

        caseworker.get(JOBS + "/" + job.id()).expecting(404);
    }

    @Test
    void aCallerWithTooManyResultsErasesSomeBeforeTheNextJob() {
        var callers = Callers.ofFreshAuthority();
        var caseworker = callers.caseworker();
        var job = export(caseworker);
        waitForTheEnd(caseworker, job);
        try (var sql = Sql.superuser()) {
            sql.run("""
                    insert into job select (jsonb_populate_record(j, jsonb_build_object('id', gen_random_uuid()))).*
                    from job j, generate_series(1, 49) where j.id = cast(? as uuid)""", job.id());
            sql.run("""
                    insert into job_file (job_id, media_type, file_name, content)
                    select id, 'text/csv', 'register.csv', '' from job j
                    where j.authorities @> array[cast(? as varchar)] and j.id <> cast(? as uuid)""", callers.authority(), job.id());
        }

        var refused = caseworker.get(EXPORT, "Prefer", "respond-async").expecting(409);
        assertThat(refused.problem()).isEqualTo("quota");
        assertThat(refused.text("/detail"))
                .contains("You have stored 50 files of jobs", "POST /api/v1/jobs/{id}/erasure");
        callers.supervisor().get(EXPORT).expecting(200);

        caseworker.post(JOBS + "/" + job.id() + "/erasure", "").expecting(200);
        caseworker.get(EXPORT).expecting(200);
    }

    @Test
    void theResultOfAJobIsErasedByItsStarterOrASupervisor() {
        var callers = Callers.ofFreshAuthority();
        var job = export(callers.caseworker());
        waitForTheEnd(callers.caseworker(), job);
        var erasure = JOBS + "/" + job.id() + "/erasure";

        new Api("").post(erasure, "").expecting(401);
        callers.named("stan", "statistician").post(erasure, "").expecting(404);
        callers.auditor().post(erasure, "").expecting(403);
        callers.named("carl", "caseworker").post(erasure, "").expecting(404);
        Callers.ofFreshAuthority().supervisor().post(erasure, "").expecting(404);
        callers.caseworker().get(JOBS + "/" + job.id() + "/result").expecting(200);

        assertThat(callers.supervisor().post(erasure, "").expecting(200).text("/state"))
                .isEqualTo("DONE");
        callers.caseworker().get(JOBS + "/" + job.id() + "/result").expecting(404);
        callers.caseworker().post(erasure, "").expecting(409);
        var trail = callers.auditor().get("/api/v1/audit?subject=" + job.id()).expecting(200);
        assertThat(trail.texts("/items", "act")).containsOnlyOnce("ERASE_JOB_RESULT");
        var erased = trail.at("/items/" + trail.texts("/items", "act").indexOf("ERASE_JOB_RESULT"));
        assertThat(erased.path("caller").asText())
                .isEqualTo(callers.supervisor().person());
        assertThat(erased.path("roles").asText()).isEqualTo("supervisor");
    }

    private static Answer export(Api caller) {
        return caller.get(EXPORT, "Prefer", "respond-async").expecting(202);
    }

    private static Answer waitForTheEnd(Api caller, Answer job) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> caller.get(JOBS + "/" + job.id()),
                        found -> found.text("/state").equals("DONE"));
    }
}
