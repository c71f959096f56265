package org.comity.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.comity.PackagedServer;
import org.comity.cost.large.LargeOffice;
import org.comity.publication.SampleRelease;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/**
 * An edition of all figures of a Large office in each format, from a server whose heap is 256 MB, and in the same run and database its cells
 * by bare SQL. Times are reported, since they are the machine's; each answer is held to be whole.
 */
class EditionFormatsBench {

    private static final int REQUESTS = Integer.getInteger("comity.bench.requests", 150_000);
    private static final int TIMES = Integer.getInteger("comity.bench.times", 5);
    private static final long SEED = Long.getLong("comity.bench.seed", 1);
    private static final String FROM = System.getProperty("comity.bench.from", "2016-01-01");

    private static final String AUTHORITY = "FORMATS";
    private static final int HEAP = 256;
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();
    private static final HeapLogs DRAFTING = new HeapLogs(FOLDER, "drafting");
    private static final HeapLogs EXPORTS = new HeapLogs(FOLDER, "formats");

    private final StringBuilder report = new StringBuilder();

    @Test
    void anEditionOfALargeOfficeInEachFormat() throws Exception {
        Files.createDirectories(FOLDER);
        try (var server = PackagedServer.durable(
                "bench/formats-" + ProcessHandle.current().pid())) {
            server.settings().put("COMITY_DASHBOARD", "public");
            publish(server);
            server.settings().put("JDK_JAVA_OPTIONS", "-XX:+UseSerialGC -Xmx" + HEAP + "m " + EXPORTS.option());
            try (var app = server.start();
                    var sql = server.sql()) {
                var bare = bareSql(sql);
                say("| format | bytes | first s | p50 s | ratio to bare SQL |%n|---|---|---|---|---|%n");
                say("| cells by bare SQL | | | %.2f | 1 |%n", bare);
                for (var format : SampleRelease.FORMATS) {
                    measure(format, bare);
                }
                assertThat(app.runs()).isTrue();
            }
        } finally {
            say(
                    "%nHeap of the exports: %d MB at most of %d, after a collection %d MB%n",
                    EXPORTS.peak(), HEAP, EXPORTS.peakAfterCollection());
            Files.writeString(FOLDER.resolve("formats.md"), report);
        }
    }

    private void publish(PackagedServer server) throws Exception {
        server.settings().put("JDK_JAVA_OPTIONS", "-XX:+UseSerialGC -Xmx1g " + DRAFTING.option());
        try (var app = server.start();
                var sql = server.sql()) {
            server.setUp(AUTHORITY);
            var tally = new LargeOffice(AUTHORITY, REQUESTS, SEED).written(server.superuserUrl());
            sql.run("vacuum analyze");
            tally.numbers().forEach((what, number) -> System.out.println("Formats: " + what + " = " + number));
            var release = SampleRelease.planned(
                    server.caller("stan", AUTHORITY, "statistician"),
                    server.caller("sven", AUTHORITY, "supervisor"),
                    "large",
                    FROM,
                    "2025-12-31",
                    Map.of());
            var begun = System.nanoTime();
            drafted(release);
            say(
                    "Draft of %d requests from %s: %.0f s, heap %d MB at most%n%n",
                    REQUESTS, FROM, seconds(begun), DRAFTING.peak());
            var draft = release.drafter().get(release.edition(1)).expecting(200);
            var submitted = release.drafter()
                    .post(release.edition(1) + "/submission", Map.of(), "If-Match", draft.etag())
                    .expecting(200);
            var approved = release.approve(release.approver(), submitted).expecting(200);
            release.drafter()
                    .post(release.edition(1) + "/publication", Map.of(), "If-Match", approved.etag())
                    .expecting(200);
            say(
                    "Tables: %d, cells: %d, hidden: %d%n%n",
                    sql.number("select count(*) from edition_table"),
                    sql.number("select count(*) from edition_cell"),
                    sql.number("select count(*) from edition_cell where 'HIDDEN' = any (statuses)"));
            assertThat(app.runs()).isTrue();
        }
    }

    private void drafted(SampleRelease release) throws InterruptedException {
        var job = release.drafter()
                .post(release.address() + "/editions", Map.of(), "Prefer", "respond-async")
                .expecting(202);
        for (var i = 0; !job.text("/state").equals("DONE"); i++) {
            assertThat(job.text("/state")).as(job.body()).isIn("QUEUED", "RUNNING");
            if (i % 20 == 0) {
                System.out.printf("Formats: %s %s %%%n", job.text("/phase"), job.text("/percentage"));
            }
            Thread.sleep(500);
            job = release.drafter().get("/api/v1/jobs/" + job.id()).expecting(200);
        }
    }

    /** The middle of the times that the rows of the cells take by SQL, in seconds. */
    private static double bareSql(Sql sql) {
        var taken = new double[TIMES + 1];
        for (var i = 0; i <= TIMES; i++) {
            var begun = System.nanoTime();
            sql.rows("select * from edition_cell");
            taken[i] = seconds(begun);
        }
        return middle(taken);
    }

    private void measure(String format, double bare) throws IOException, InterruptedException {
        var taken = new double[TIMES + 1];
        var bytes = 0L;
        for (var i = 0; i <= TIMES; i++) {
            var begun = System.nanoTime();
            var found = bytesOf(format);
            taken[i] = seconds(begun);
            assertThat(i == 0 ? found : bytes).as(format).isEqualTo(found).isPositive();
            bytes = found;
        }
        var middle = middle(taken);
        say("| %s | %d | %.2f | %.2f | %.1f |%n", format, bytes, taken[0], middle, middle / bare);
    }

    private static long bytesOf(String format) throws IOException, InterruptedException {
        var address = System.getProperty("test.url") + "/api/v1/published/" + AUTHORITY
                + "/large/editions/1/data?format=" + format;
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                assertThat(answer.statusCode()).as(format).isEqualTo(200);
                return body.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /** The middle of all times but the first. */
    private static double middle(double[] taken) {
        var later = Arrays.copyOfRange(taken, 1, taken.length);
        Arrays.sort(later);
        return later[later.length / 2];
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private void say(String line, Object... values) {
        var text = String.format(Locale.ROOT, line, values);
        report.append(text);
        System.out.print(text);
    }
}
