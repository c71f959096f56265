package org.comity.examples;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.Sql;

/** Acts that take longer than a call waits. */
final class JobExamples {

    private static final String JOBS = "/api/v1/jobs/";
    private static final String REGISTER = """
            reference,counterpart,dated
            A/1,USA,2014-03-12
            """;
    private static final String MAPPING = """
            {"constants": {"direction": "OUTGOING", "kind": "EXTRADITION"}}""";

    static final List<Example> ALL = List.of(
            Example.of(
                    "dryRunImport",
                    202,
                    "job",
                    "Nobody waits for the report",
                    () -> upload(Callers.ofFreshAuthority()).with("Prefer", "respond-async")),
            Example.of("commitImport", 202, "job", "Nobody waits for the end", () -> {
                var callers = Callers.ofFreshAuthority();
                var report = upload(callers).of(new Operation("POST", "/api/v1/imports", MissingNode.getInstance()));
                return Ask.by(callers.caseworker())
                        .with("id", report.id())
                        .with("If-Match", report.etag())
                        .with("Prefer", "respond-async")
                        .json("{\"sha256\": \"" + report.text("/sha256") + "\"}");
            }),
            Example.of(
                    "exportRegister",
                    202,
                    "job",
                    "Nobody waits for the file",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker()).with("Prefer", "respond-async")),
            Example.of(
                    "verifyHistory",
                    202,
                    "job",
                    "Nobody waits for the findings",
                    () -> Ask.by(Callers.ofFreshAuthority().auditor()).with("Prefer", "respond-async")),
            Example.of("jobs", 200, "newest", "One job", () -> {
                var callers = Callers.ofFreshAuthority();
                exported(callers);
                return Ask.by(callers.caseworker()).with("limit", "10");
            }),
            Example.of("job", 200, "running", "Half of the rows are recorded", () -> {
                var callers = Callers.ofFreshAuthority();
                var job = exported(callers);
                is(job, """
                        kind = 'IMPORT_COMMIT', state = 'RUNNING', result = null, ended_at = null, phase = 'RECORDING',
                        rows_done = 41500, rows_total = 100000, percentage = 53,
                        estimated_end = started_at + interval '75 seconds'""");
                return ask(callers, job);
            }),
            Example.of("job", 200, "done", "The file can be fetched", () -> {
                var callers = Callers.ofFreshAuthority();
                return ask(callers, exported(callers));
            }),
            Example.of("cancelJob", 200, "cancelled", "It will not begin", () -> {
                var callers = Callers.ofFreshAuthority();
                var job = exported(callers);
                is(job, """
                        state = 'QUEUED', result = null, started_at = null, ended_at = null, phase = null, rows_total = null,
                        percentage = 0""");
                return ask(callers, job);
            }),
            Example.of("cancelJob", 409, "over", "It has ended", () -> {
                var callers = Callers.ofFreshAuthority();
                return ask(callers, exported(callers));
            }),
            Example.of("eraseJobResult", 200, "erased", "Its file is gone", () -> {
                var callers = Callers.ofFreshAuthority();
                return ask(callers, exported(callers));
            }),
            Example.of("jobResult", 200, "csv", "An exported register", () -> {
                var callers = Callers.ofFreshAuthority();
                return ask(callers, exported(callers));
            }),
            Example.of("jobResult", 200, "json", "The findings of a verification", () -> {
                var callers = Callers.ofFreshAuthority();
                var job = end(
                        callers.auditor(),
                        callers.auditor()
                                .get("/api/v1/history-verification", "Prefer", "respond-async")
                                .expecting(202));
                return Ask.by(callers.auditor()).with("id", job.id());
            }));

    private JobExamples() {}

    private static Ask upload(Callers callers) {
        return Ask.by(callers.caseworker()).form(new LinkedHashMap<>(Map.of("file", REGISTER, "mapping", MAPPING)));
    }

    private static Ask ask(Callers callers, Answer job) {
        return Ask.by(callers.caseworker()).with("id", job.id());
    }

    private static Answer exported(Callers callers) {
        var caseworker = callers.caseworker();
        return end(
                caseworker,
                caseworker
                        .get("/api/v1/requests/export", "Prefer", "respond-async")
                        .expecting(202));
    }

    private static Answer end(Api caller, Answer job) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> caller.get(JOBS + job.id()),
                        found -> found.text("/state").equals("DONE"));
    }

    /** Brings a job into a state that lasts too short to be met. */
    private static void is(Answer job, String assignments) {
        try (var sql = Sql.superuser()) {
            sql.run("update job set " + assignments + " where id = cast(? as uuid)", job.id());
        }
    }
}
