package org.comity.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.dev.database.DevDatabase;
import org.comity.sample.Sql;

/**
 * The bare SQL of the same life: the request, its entries and its deadline, in five transactions, and the history read;
 * no rules, no visibility, no audit, no chain. It is the most the same database can do on the same machine.
 */
final class BareLife {

    private static final List<List<String>> TRANSACTIONS = List.of(
            List.of("""
                    insert into bare.request values (:id, 'MLA-IN/2026/00001', 'INCOMING', 'MLA', 'FRA', 'REGISTERED', 1,
                    '2025-02-20', '2025-03-03', 'DIPLOMATIC', 'fr', 'UNCAC', '15', 'f', 'PNF-77', 'Bank records')""", entry(1, "REGISTER")),
            step(2, "ACKNOWLEDGE"),
            List.of(
                    moved(3, "ACCEPT"),
                    entry(3, "ACCEPT"),
                    "insert into bare.deadline values (:id, 'Answer', '2026-01-01', date '2026-01-01' + 45, null)"),
            step(4, "SEND_FOR_EXECUTION"),
            step(5, "CONFIRM_RECEIPT"));

    private static final String HISTORY = "select * from bare.entry where request = :id order by seq";

    private final DevDatabase database;

    private BareLife(DevDatabase database) {
        this.database = database;
    }

    /** Makes the tables, which have the indexes that the same look-ups need. */
    static BareLife prepared(DevDatabase database) {
        try (var sql = Sql.at(database.superuserUrl())) {
            sql.run("""
                    create schema bare;
                    create table bare.request (id bigint primary key, reference text, direction text, kind text,
                        counterpart text, state text, version int, dated date, received_on date, channel text,
                        language text, instrument text, offence text, measure text, foreign_reference text, summary text);
                    create index on bare.request (counterpart, id desc);
                    create index on bare.request (state, id desc);
                    create table bare.entry (request bigint, seq int, step text, occurred_on date, recorded_at timestamptz,
                        recorded_by text, primary key (request, seq));
                    create table bare.deadline (request bigint, title text, started_on date, due_on date, ended_on date);
                    create index on bare.deadline (request);
                    create index on bare.deadline (due_on) where ended_on is null""");
        }
        return new BareLife(database);
    }

    /** What drove it, and how many lives it did. */
    record Driven(String by, double livesPerSecond, int lives) {}

    /** Lives as many lives as it can in so many seconds. */
    Driven run(int clients, int seconds) throws Exception {
        return hasPgbench() ? byPgbench(clients, seconds) : byJdbc(clients, seconds);
    }

    private static boolean hasPgbench() throws InterruptedException {
        try {
            return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Driven byPgbench(int clients, int seconds) throws IOException, InterruptedException {
        var script = Files.createTempFile(Path.of("target"), "life-", ".sql");
        Files.writeString(script, script());
        var command = new ProcessBuilder(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(database.port()),
                "-U",
                "postgres",
                "-c",
                Integer.toString(clients),
                "-j",
                Integer.toString(Math.min(clients, 2)),
                "-T",
                Integer.toString(seconds),
                "-f",
                script.toString(),
                "comity"));
        command.environment().put("PGPASSWORD", database.password());
        var process = command.redirectErrorStream(true).start();
        var words = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(words);
        }
        return new Driven(
                "pgbench",
                Double.parseDouble(found(words, "tps = ([0-9.]+)")),
                Integer.parseInt(found(words, "actually processed: ([0-9]+)")));
    }

    private static String found(String words, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(words);
        if (!matcher.find()) {
            throw new IllegalStateException(words);
        }
        return matcher.group(1);
    }

    private static String script() {
        return "\\set id random(1, 9000000000000000)\n"
                + TRANSACTIONS.stream()
                        .map(all -> "begin;\n"
                                + String.join(";\n", all).replace("\n", " ").replace("; ", ";\n") + ";\ncommit;\n")
                        .collect(Collectors.joining())
                + HISTORY + ";\n";
    }

    private Driven byJdbc(int clients, int seconds) throws Exception {
        var lives = new AtomicInteger();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = java.util.stream.IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(() -> {
                        try (var connection = connected()) {
                            while (System.nanoTime() < end) {
                                live(connection);
                                lives.incrementAndGet();
                            }
                        }
                        return null;
                    }))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        return new Driven("JDBC", (double) lives.get() / seconds, lives.get());
    }

    private Connection connected() throws SQLException {
        var connection =
                Objects.requireNonNull(new org.postgresql.Driver().connect(database.superuserUrl(), new Properties()));
        connection.setAutoCommit(false);
        return connection;
    }

    private static void live(Connection connection) throws SQLException {
        var id = ThreadLocalRandom.current().nextLong(1, 9_000_000_000_000_000L);
        for (var transaction : TRANSACTIONS) {
            for (var statement : transaction) {
                execute(connection, statement, id);
            }
            connection.commit();
        }
        execute(connection, HISTORY, id);
        connection.commit();
    }

    private static void execute(Connection connection, String sql, long id) throws SQLException {
        try (var statement = connection.prepareStatement(sql.replace(":id", "?"))) {
            statement.setLong(1, id);
            statement.execute();
        }
    }

    private static List<String> step(int number, String step) {
        return List.of(moved(number, step), entry(number, step));
    }

    private static String moved(int number, String step) {
        return "update bare.request set state = '" + step + "', version = " + number + " where id = :id and version = "
                + (number - 1);
    }

    private static String entry(int number, String step) {
        return "insert into bare.entry values (:id, " + number + ", '" + step + "', '2025-03-03', now(), 'cara')";
    }
}
