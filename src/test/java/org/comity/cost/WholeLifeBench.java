package org.comity.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.comity.PackagedApp;
import org.comity.PackagedServer;
import org.comity.cost.Life.Call;
import org.comity.cost.Life.Kind;
import org.comity.cost.Life.Staff;
import org.comity.cost.Meters.PerLife;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/**
 * Whole lives of requests through HTTP with everything on, and in the same run, in the same database, the bare SQL of the
 * same life. Statements and bytes of the log are held to a limit; times are reported, since they are the machine's.
 */
class WholeLifeBench {

    private static final double STATEMENTS = 40;

    /** 16 KiB and a quarter for the calls of a life, and 1 KiB for the job that publishes its events. */
    private static final double WAL_BYTES = 17.75 * 1024;

    private static final int WARM_UP = Integer.getInteger("comity.bench.warm-up", 4000);
    private static final int LIVES = Integer.getInteger("comity.bench.lives", 1500);
    private static final int SECONDS = 15;
    private static final String AUTHORITY = "BENCH";

    /** The collector that deploy/Containerfile and docs/running.md choose for a machine of few processors. */
    private static final String AS_IN_THE_CONTAINER = "-XX:+UseSerialGC";

    private final StringBuilder table = new StringBuilder("""
            | clients | what | lives/s | create p50/p95/p99 ms | step p50/p95/p99 ms | history p50/p95/p99 ms | statements | WAL bytes | server CPU ms | PostgreSQL CPU ms |
            |---|---|---|---|---|---|---|---|---|---|
            """);

    /** What some clients did together. */
    private record Run(double livesPerSecond, List<Call> calls, PerLife cost) {}

    @Test
    void aWholeLifeBesideTheBareSqlOfTheSameLife() throws Exception {
        var folder = "bench/" + ProcessHandle.current().pid();
        try (var server = PackagedServer.durable(folder)) {
            server.settings()
                    .put("COMITY_LAW_FOLDERS", lawWithDeadlinesOf45Days().toString());
            server.settings().put("JDK_JAVA_OPTIONS", AS_IN_THE_CONTAINER);
            try (var app = server.start();
                    var sql = server.sql()) {
                server.setUp(AUTHORITY);
                var bare = BareLife.prepared(server.database());
                withoutMaintenanceBetween(sql);
                run(server, app, sql, 4, WARM_UP);
                bare.run(4, SECONDS / 3);
                for (var clients : List.of(1, 4)) {
                    sql.run("vacuum analyze");
                    compare(clients, run(server, app, sql, clients, LIVES), bare, sql);
                }
            }
        } finally {
            Files.writeString(Files.createDirectories(Path.of("target/bench")).resolve("cost.md"), table);
            System.out.println(table);
        }
    }

    /** The law of the program and two national rules more, so that a step of each life opens a deadline of 45 days. */
    private static Path lawWithDeadlinesOf45Days() throws IOException {
        var folder = Path.of("target/bench/law").toAbsolutePath();
        Files.writeString(
                Files.createDirectories(folder.resolve("deadlines")).resolve("bench.yaml"),
                deadlineOf45Days("XX_EXECUTE_45", "Execute", "SEND_FOR_EXECUTION", "RETURN_EXECUTED")
                        + deadlineOf45Days("XX_DECIDE_45", "Decide on the proposal", "PROPOSE_REFUSAL", "REFUSE"));
        return folder;
    }

    /**
     * After a checkpoint whole pages are logged, however little changes, and the vacuum of the catalogue after the migrations writes as
     * much as many lives: a run in which one falls would tell of that. The tables are vacuumed before each run.
     */
    private static void withoutMaintenanceBetween(Sql sql) {
        sql.run("alter system set autovacuum = off");
        sql.run("alter system set checkpoint_timeout = '1h'");
        sql.run("alter system set max_wal_size = '8GB'");
        sql.run("select pg_reload_conf()");
        sql.run("create extension if not exists pg_walinspect schema measured");
        sql.run("checkpoint");
    }

    private static String deadlineOf45Days(String code, String title, String starts, String ends) {
        return """
                - code: %s
                  title: "%s within forty-five days"
                  procedures: [MLA_RECEIVED]
                  starts: {step: %s}
                  ends:
                    - {step: %s}
                  length: {amount: 45, unit: CALENDAR_DAYS}
                  effect: WARN
                  force: PROJECT_DEFAULT
                  verified: false
                  source: {instrument: PROJECT}
                """.formatted(code, title, starts, ends);
    }

    private static Run run(PackagedServer server, PackagedApp app, Sql sql, int clients, int lives) throws Exception {
        var calls = new ArrayList<Call>();
        var next = new AtomicInteger();
        sql.run("select measured.pg_stat_statements_reset()");
        var before = Meters.read(sql, app.process());
        var position = sql.column("select pg_current_wal_insert_lsn()::text").getFirst();
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Call>>> all = IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(() -> {
                        var mine = new ArrayList<Call>();
                        var office = Staff.of(server, AUTHORITY);
                        for (var number = next.getAndIncrement(); number < lives; number = next.getAndIncrement()) {
                            mine.addAll(Life.live(office, number));
                        }
                        return (List<Call>) mine;
                    }))
                    .toList();
            for (var one : all) {
                calls.addAll(one.get());
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        Files.writeString(Path.of("target/bench/statements.txt"), Meters.statements(sql, lives));
        Files.writeString(Path.of("target/bench/log.txt"), Meters.log(sql, position, lives));
        return new Run(lives / seconds, calls, Meters.read(sql, app.process()).since(before, lives));
    }

    private void compare(int clients, Run run, BareLife bare, Sql sql) throws Exception {
        var before = Meters.read(sql, null);
        var driven = bare.run(clients, SECONDS);
        var cost = Meters.read(sql, null).since(before, driven.lives());
        row(
                clients,
                "Comity, through HTTP",
                run.livesPerSecond(),
                List.of(
                        percentiles(run, Kind.CREATE),
                        percentiles(run, Kind.TRANSITION),
                        percentiles(run, Kind.HISTORY)),
                run.cost());
        row(clients, "bare SQL, by " + driven.by(), driven.livesPerSecond(), List.of("", "", ""), cost);
        table.append(String.format(
                Locale.ROOT,
                "| %d | **ratio** | %.3f | | | | | %.1f | | %.1f |%n",
                clients,
                run.livesPerSecond() / driven.livesPerSecond(),
                run.cost().walBytes() / cost.walBytes(),
                run.cost().databaseMillis() / cost.databaseMillis()));
        // The seat and the service levels of an authority are read again once a minute: four statements in a thousand
        // lives, and no more.
        assertThat(run.cost().statements()).as("SQL statements of a life").isLessThanOrEqualTo(STATEMENTS + 0.004);
        assertThat(run.cost().walBytes()).as("bytes of the log of a life").isLessThanOrEqualTo(WAL_BYTES);
    }

    private void row(int clients, String what, double rate, List<String> percentiles, PerLife cost) {
        table.append(String.format(
                Locale.ROOT,
                "| %d | %s | %.1f | %s | %.1f | %.0f | %.1f | %.1f |%n",
                clients,
                what,
                rate,
                String.join(" | ", percentiles),
                cost.statements(),
                cost.walBytes(),
                cost.serverMillis(),
                cost.databaseMillis()));
    }

    private static String percentiles(Run run, Kind kind) {
        var nanos = run.calls().stream()
                .filter(call -> call.kind() == kind)
                .mapToLong(Call::nanos)
                .sorted()
                .toArray();
        return IntStream.of(50, 95, 99)
                .mapToObj(percent -> String.format(
                        Locale.ROOT,
                        "%.1f",
                        nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)]
                                / (double) TimeUnit.MILLISECONDS.toNanos(1)))
                .reduce((one, other) -> one + " / " + other)
                .orElseThrow();
    }
}
