package org.comity.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.PackagedApp;
import org.comity.PackagedServer;
import org.comity.registers.MilestoneRegisters;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.junit.jupiter.api.Test;

/**
 * A register of 100,000 rows with seven milestones through the packaged server, whose heap is 512 MB: dry run, cancelled
 * commit, commit on a node that is killed, commit, the same file again, and a later file with 500 other rows. It reports times and the
 * peak of the heap; the rows that are recorded are held.
 */
class LargeImportBench {

    private static final int ROWS = Integer.getInteger("comity.bench.rows", 100_000);
    private static final int CHANGED = Integer.getInteger("comity.bench.changed", 500);
    private static final int EVERY = Math.max(1, ROWS / (10 * CHANGED));
    private static final int SENT = 3;
    private static final int RECEIVED = 4;
    private static final int GRANTED = 6;
    private static final String AUTHORITY = "LARGE";
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();
    private static final HeapLogs HEAP = new HeapLogs(FOLDER, "import");

    private final StringBuilder report = new StringBuilder();
    private final List<ProcessHandle> measured = new ArrayList<>();
    private Api caller = new Api("");

    @Test
    void aLargeRegisterGoesInAsAWhole() throws Exception {
        Files.createDirectories(FOLDER);
        var mapping = Files.readString(Path.of("src/test/resources/registers/milestones/extradition-outgoing.json"));
        var register = MilestoneRegisters.outgoingExtradition(ROWS);
        try (var server =
                PackagedServer.durable("bench/import-" + ProcessHandle.current().pid())) {
            server.settings().put("JDK_JAVA_OPTIONS", "-XX:+UseSerialGC -Xmx512m " + HEAP.option());
            var first = server.start();
            measure(server, first);
            server.setUp(AUTHORITY);
            caller = server.caller("lara", AUTHORITY, "caseworker", "supervisor");
            var dryRun = dryRun("dry run", register, mapping);
            var cancelled = commit(dryRun);
            follow(
                    "commit, cancelled at its half",
                    cancelled,
                    job -> job.at("/percentage").asInt() >= 50);
            cancel(cancelled);
            var killed = commit(dryRun);
            follow(
                    "commit, node killed at its half",
                    killed,
                    job -> job.at("/percentage").asInt() >= 50);
            first.kill();
            first.close();
            try (var second = server.start();
                    var sql = server.sql()) {
                measure(server, second);
                follow("after the restart", killed, job -> job.text("/state").equals("INTERRUPTED"));
                assertThat(sql.number("select count(*) from request")).isZero();
                follow("commit", commit(dryRun), LargeImportBench::isDone);
                assertThat(sql.number("select count(*) from request")).isEqualTo(ROWS);
                follow("verification", verification(server), LargeImportBench::isDone);
                var again = dryRun("dry run of the same file", register, mapping);
                assertThat(again.at("/alreadyImported").asInt()).isEqualTo(ROWS);
                follow("commit of the same file", commit(again), LargeImportBench::isDone);
                var later = later(register);
                var changed = dryRun("dry run of a later file", later, mapping);
                assertThat(changed.at("/changed").asInt()).isBetween(1, CHANGED);
                assertThat(changed.at("/changed").asInt()
                                + changed.at("/alreadyImported").asInt())
                        .isEqualTo(ROWS);
                report.append("  %d changed, %d already in%n"
                        .formatted(
                                changed.at("/changed").asInt(),
                                changed.at("/alreadyImported").asInt()));
                // The later file ends requests, which takes another supervisor.
                follow(
                        "commit of the later file",
                        commit(server.caller("lena", AUTHORITY, "supervisor"), changed),
                        LargeImportBench::isDone);
                assertThat(dryRun("dry run of the later file again", later, mapping)
                                .at("/alreadyImported")
                                .asInt())
                        .isEqualTo(ROWS);
                follow(
                        "export",
                        caller.get(Api.REQUESTS + "/export", "Prefer", "respond-async"),
                        LargeImportBench::isDone);
                assertThat(second.runs()).isTrue();
            }
        } finally {
            report.append("peak of the heap: %d MB of 512, after a collection %d MB%n"
                    .formatted(HEAP.peak(), HEAP.peakAfterCollection()));
            Files.writeString(FOLDER.resolve("large-import.txt"), report);
            System.out.println(report);
        }
    }

    private Answer dryRun(String name, String register, String mapping) throws InterruptedException {
        RequestSpecification call = caller.call("Prefer", "respond-async")
                .multiPart("file", "register.csv", register.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("mapping", mapping);
        var id = call.post("/api/v1/imports").then().statusCode(202).extract().<String>path("id");
        var done = follow(name, caller.get("/api/v1/jobs/" + id), LargeImportBench::isDone);
        return caller.get(done.text("/result")).expecting(200);
    }

    private Answer commit(Answer dryRun) {
        return commit(caller, dryRun);
    }

    private static Answer commit(Api supervisor, Answer dryRun) {
        return supervisor
                .post(
                        "/api/v1/imports/" + dryRun.id() + "/commit",
                        Map.of("sha256", dryRun.text("/sha256")),
                        "If-Match",
                        dryRun.etag(),
                        "Prefer",
                        "respond-async")
                .expecting(202);
    }

    private Answer verification(PackagedServer server) {
        caller = server.caller("lara", AUTHORITY, "caseworker", "supervisor", "auditor");
        return caller.get("/api/v1/history-verification", "Prefer", "respond-async")
                .expecting(202);
    }

    private void cancel(Answer job) throws InterruptedException {
        caller.post("/api/v1/jobs/" + job.id() + "/cancellation", "").expecting(200);
        follow("after the cancellation", job, found -> found.text("/state").equals("CANCELLED"));
    }

    private static boolean isDone(Answer job) {
        return job.text("/state").equals("DONE");
    }

    /** Asks for the job until it is as expected, and reports a line every five seconds. */
    private Answer follow(String name, Answer started, Predicate<Answer> end) throws InterruptedException {
        report.append(name).append("%n".formatted());
        System.out.println(name);
        var before = measured.stream().map(LargeImportBench::processorSeconds).toList();
        var job = started;
        for (int i = 0; !end.test(job); i++) {
            assertThat(job.text("/state")).as(job.body()).isIn("QUEUED", "RUNNING");
            Thread.sleep(500);
            job = caller.get("/api/v1/jobs/" + started.id()).expecting(200);
            if (i % 10 == 9 || end.test(job)) {
                line(job);
            }
        }
        say("  processor time: server %.1f s, database %.1f s%n"
                .formatted(
                        processorSeconds(measured.getFirst()) - before.getFirst(),
                        processorSeconds(measured.getLast()) - before.getLast()));
        return job;
    }

    /** Of two busy cores a job gets only a part: the processor time says what it needs. */
    private void measure(PackagedServer server, PackagedApp app) {
        measured.clear();
        measured.add(app.process());
        try (var sql = server.sql()) {
            var session =
                    ProcessHandle.of(sql.number("select pg_backend_pid()")).orElseThrow();
            measured.add(session.parent().orElseThrow());
        }
    }

    /** The processor time of a process and of those that it started. */
    private static double processorSeconds(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .flatMap(one -> one.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1000.0;
    }

    private void say(String line) {
        report.append(line);
        System.out.print(line);
    }

    private void line(Answer job) {
        var began = Instant.parse(job.text(job.at("/startedAt").isMissingNode() ? "/createdAt" : "/startedAt"));
        var end = job.at("/endedAt").isMissingNode() ? Instant.now() : Instant.parse(job.text("/endedAt"));
        var line = String.format(
                Locale.ROOT,
                "  %5.1f s %s %s %s of %s rows, %s %%, end %s%n",
                Duration.between(began, end).toMillis() / 1000.0,
                job.text("/state"),
                job.text("/phase"),
                job.text("/rowsDone"),
                job.text("/rowsTotal"),
                job.text("/percentage"),
                job.text(job.at("/endedAt").isMissingNode() ? "/estimatedEnd" : "/endedAt"));
        say(line);
    }

    /** The same register, in which some open rows have an end, and as many others the day of receipt abroad. */
    private static String later(String register) {
        var lines = register.split("\n");
        int ended = 0;
        int received = 0;
        for (int i = EVERY; i < lines.length; i += EVERY) {
            var cells = lines[i].split(",", -1);
            boolean open = Stream.of(cells).skip(GRANTED).allMatch(String::isEmpty);
            if (open && ended < CHANGED / 2) {
                cells[cells.length - 1] = "2022-06-01";
                ended++;
            } else if (!open && cells[RECEIVED].isEmpty() && received < CHANGED / 2) {
                cells[RECEIVED] = cells[SENT];
                received++;
            }
            lines[i] = String.join(",", cells);
        }
        return String.join("\n", lines) + "\n";
    }
}
