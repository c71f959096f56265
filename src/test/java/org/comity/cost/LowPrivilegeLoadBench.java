package org.comity.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.PackagedServer;
import org.comity.registers.MilestoneRegisters;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.SampleRequest;
import org.comity.sample.Wire;
import org.junit.jupiter.api.Test;

/**
 * Ten callers of low privilege who ask for the most expensive things for a minute, and a caseworker of the same authority beside
 * them: how long the caseworker's calls take without them and with them, and how all calls were answered.
 */
class LowPrivilegeLoadBench {

    private static final int ROWS = Integer.getInteger("comity.bench.load.rows", 5_000);
    private static final int SECONDS = Integer.getInteger("comity.bench.load.seconds", 60);
    private static final int TOGETHER = Integer.getInteger("comity.bench.load.together", 3);
    private static final String AUTHORITY = "LOAD";
    private static final String PERIODS = "direction=INCOMING&kind=MLA&from=1990-01-01&to=2026-12-31&by=offence";
    private static final String THEN = "on=2022-01-01&asOf=";
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

    private final StringBuilder report = new StringBuilder();
    private final Map<String, Map<String, AtomicInteger>> answers = new ConcurrentHashMap<>();

    /** One call of a caller; returns the status of its answer. */
    private interface Ask {
        int once() throws IOException;
    }

    @Test
    void aCaseworkerWorksOnBesideTenCallersWhoAskForTheMostExpensiveThings() throws Exception {
        Files.createDirectories(FOLDER);
        var server = PackagedServer.throwaway();
        server.settings().put("JDK_JAVA_OPTIONS", "-XX:+UseSerialGC -Xmx1g");
        try (server;
                var app = server.start()) {
            server.setUp(AUTHORITY);
            fill(server);
            var caseworker = server.caller("cora", AUTHORITY, "caseworker");
            work(caseworker, Duration.ofSeconds(10));
            var alone = work(caseworker, Duration.ofSeconds(20));
            say("alone", alone);
            var beside = besideAttackers(server, caseworker);
            say("beside ten callers", beside);
            answers.forEach((who, statuses) -> report.append("  %s: %s%n".formatted(who, new TreeMap<>(statuses))));
            assertThat(app.runs()).isTrue();
            assertThat(beside).isNotEmpty();
            assertThat(answers)
                    .allSatisfy((who, statuses) -> assertThat(statuses).as(who).doesNotContainKey("400"));
        } finally {
            Files.writeString(FOLDER.resolve("low-privilege-load.txt"), report);
            System.out.println(report);
        }
    }

    /** Requests of which each has an offence of its own, in free words. */
    private static void fill(PackagedServer server) throws IOException {
        var clerk = server.caller("lara", AUTHORITY, "caseworker", "supervisor");
        var mapping = Files.readString(Path.of("src/test/resources/registers/milestones/mla-incoming.json"));
        var register = MilestoneRegisters.incomingAssistance(ROWS).getBytes(StandardCharsets.UTF_8);
        var id = clerk.call("Prefer", "wait=60")
                .multiPart("file", "register.csv", register, "text/csv")
                .multiPart("mapping", mapping)
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var dryRun = clerk.get("/api/v1/imports/" + id).expecting(200);
        clerk.post(
                        "/api/v1/imports/" + dryRun.id() + "/commit",
                        Map.of("sha256", dryRun.text("/sha256")),
                        "If-Match",
                        dryRun.etag(),
                        "Prefer",
                        "wait=60")
                .expecting(200);
        try (var sql = server.sql()) {
            assertThat(sql.run("update request_offence set article = null, national = 'offence ' || request_id"))
                    .isPositive();
            sql.run("analyze");
        }
    }

    /** The caseworker lists, registers, reads and acknowledges; returns the milliseconds of each call. */
    private List<Long> work(Api caseworker, Duration time) {
        var millis = new ArrayList<Long>();
        var until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            timed(millis, () -> caseworker.get(Api.REQUESTS + "?standing=OPEN&limit=20"), 200);
            var made = timed(millis, () -> caseworker.post(Api.REQUESTS, SampleRequest.incomingAssistance()), 201);
            var address = Api.REQUESTS + "/" + made.id();
            timed(millis, () -> caseworker.get(address), 200);
            var step = Map.of("step", "ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
            timed(millis, () -> caseworker.post(address + "/transitions", step, "If-Match", made.etag()), 201);
        }
        return millis;
    }

    private static Answer timed(List<Long> millis, Supplier<Answer> call, int expected) {
        var began = System.nanoTime();
        var answer = call.get().expecting(expected);
        millis.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
        return answer;
    }

    private List<Long> besideAttackers(PackagedServer server, Api caseworker) throws Exception {
        var until = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            var running = new ConcurrentLinkedQueue<Future<?>>();
            attackers(server).forEach((who, ask) -> {
                for (var thread = 0; thread < TOGETHER; thread++) {
                    running.add(threads.submit(() -> attack(who, ask, until)));
                }
            });
            Thread.sleep(3000);
            var millis = work(caseworker, Duration.ofNanos(until - System.nanoTime()));
            for (var attacker : running) {
                attacker.get();
            }
            return millis;
        }
    }

    private static Map<String, Ask> attackers(PackagedServer server) throws IOException {
        var attackers = new TreeMap<String, Ask>();
        for (var figure : List.of("durations", "milestones", "statement")) {
            var caller = server.caller("stat-" + figure, AUTHORITY, "statistician");
            attackers.put(
                    figure,
                    () -> caller.get("/api/v1/statistics/" + figure + "?" + PERIODS)
                            .status());
        }
        for (var more : List.of("&sort=reviewOn", "&count=true", "&count=true&sort=reviewOn")) {
            var caller = server.caller("list" + more.hashCode(), AUTHORITY, "caseworker");
            attackers.put(
                    "list" + more,
                    () -> caller.get(Api.REQUESTS + "?" + THEN + Instant.now().truncatedTo(ChronoUnit.MILLIS) + more)
                            .status());
        }
        var bomb = bomb();
        var bomber = server.caller("bomber", AUTHORITY, "caseworker");
        attackers.put("bombs", () -> upload(bomber, bomb));
        var liner = server.caller("liner", AUTHORITY, "caseworker");
        var lines = "\n".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII);
        attackers.put("line ends", () -> upload(liner, lines));
        var exporter = server.caller("exporter", AUTHORITY, "caseworker");
        attackers.put(
                "exports",
                () -> exporter.get(Api.REQUESTS + "/export", "Prefer", "respond-async")
                        .status());
        var slow = server.caller("slow", AUTHORITY, "caseworker");
        attackers.put("slow bodies", () -> drip(slow));
        return attackers;
    }

    private void attack(String who, Ask ask, long until) {
        while (System.nanoTime() < until) {
            var answer = "broken";
            try {
                var status = ask.once();
                answer = Integer.toString(status);
                if (status == 429 || status == 409) {
                    Thread.sleep(50);
                }
            } catch (IOException | RuntimeException e) {
                answer = "broken: " + e.getClass().getSimpleName();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            answers.computeIfAbsent(who, any -> new ConcurrentHashMap<>())
                    .computeIfAbsent(answer, any -> new AtomicInteger())
                    .incrementAndGet();
        }
    }

    private static int upload(Api caller, byte[] file) {
        return caller.call("Prefer", "respond-async")
                .multiPart("file", "register", file, "application/octet-stream")
                .post("/api/v1/imports")
                .statusCode();
    }

    /** A body whose end never comes; the caller gives up after some seconds. */
    private static int drip(Api caller) throws IOException {
        try (var wire = Wire.toServer()) {
            wire.send("POST /api/v1/requests/_search HTTP/1.1\r\nHost: comity\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + caller.token() + "\r\nContent-Length: 1000\r\n\r\n{");
            for (var second = 0; second < 5; second++) {
                wire.during(1000).trySend(" ");
            }
            return wire.statuses().isEmpty()
                    ? 0
                    : Integer.parseInt(wire.statuses().split(" ", 2)[0]);
        }
    }

    /** A workbook of 200 KB that unpacks to 200 MB. */
    private static byte[] bomb() throws IOException {
        var all = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(all)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var rows = "<row><c/></row>".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
            for (var part = 0; part < 140; part++) {
                zip.write(rows);
            }
            zip.closeEntry();
        }
        return all.toByteArray();
    }

    private void say(String when, List<Long> millis) {
        var sorted = millis.stream().sorted().toList();
        report.append(String.format(
                Locale.ROOT,
                "caseworker %s: %d calls, median %d ms, p95 %d ms, most %d ms%n",
                when,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast()));
    }
}
