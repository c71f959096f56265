package org.comity.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.comity.PackagedApp;
import org.comity.PackagedServer;
import org.comity.dev.database.DevDatabase;
import org.comity.sample.Api;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database of release 0.1.0 is taken over: nothing is lost of it, and nothing it says is another. */
class UpgradeIT {

    static final String MIGRATIONS =
            "select version, checksum from flyway_schema_history where version is not null order by installed_rank";

    private static final ReleaseData RELEASE = ReleaseData.of("0.1.0");
    private static final Map<String, String> COUNTED = new HashMap<>();

    private static PackagedServer server;
    private static PackagedApp app;

    @BeforeAll
    static void takeOver() throws Exception {
        server = PackagedServer.throwaway();
        migrateAsTheReleaseDid();
        try (var sql = server.sql()) {
            assertThat(differencesOfMigrations(RELEASE.rows("migrations.tsv"), text(sql.rows(MIGRATIONS))))
                    .as("migrations of the release are not changed any more")
                    .isEmpty();
            RELEASE.loadTables(sql);
        }
        app = server.start();
        RELEASE.rows("histories.tsv").forEach(row -> server.enterExecutingAuthorities(row.getFirst()));
    }

    private static void migrateAsTheReleaseDid() {
        Flyway.configure()
                .dataSource(
                        server.database().url(),
                        DevDatabase.OWNER,
                        server.database().password())
                .placeholders(Map.of("appRole", DevDatabase.APPLICATION))
                .target(RELEASE.rows("migrations.tsv").getLast().getFirst())
                .load()
                .migrate();
    }

    /** The checksums that differ, by the number of the migration, and the migrations that only one side has. */
    static List<String> differencesOfMigrations(List<List<String>> release, List<List<String>> program) {
        var before = checksums(release);
        var now = checksums(program);
        var differences = new ArrayList<>(Differences.of(before, now));
        now.keySet().stream().filter(one -> !before.containsKey(one)).forEach(one -> differences.add(one + " is new"));
        return differences;
    }

    private static Map<String, String> checksums(List<List<String>> rows) {
        return rows.stream().collect(Collectors.toMap(List::getFirst, List::getLast));
    }

    private static List<List<String>> text(List<? extends List<?>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(String::valueOf).toList())
                .toList();
    }

    @AfterAll
    static void end() throws Exception {
        System.out.printf(
                "Upgrade: %s requests, %s histories intact, %s figures equal, %s facts of requests equal, %s rows already in%n",
                COUNTED.getOrDefault("requests", "no"),
                COUNTED.getOrDefault("histories", "no"),
                COUNTED.getOrDefault("figures", "no"),
                COUNTED.getOrDefault("facts", "no"),
                COUNTED.getOrDefault("rows", "no"));
        app.close();
        server.close();
    }

    @Test
    void everyHistoryIsIntact() {
        var histories = 0;
        for (var row : RELEASE.rows("histories.tsv")) {
            var found = server.caller("aude", row.get(0), "auditor")
                    .get("/api/v1/history-verification")
                    .expecting(200);
            assertThat(found.at("/intact").asBoolean()).as(found.body()).isTrue();
            assertThat(List.of(row.get(0), found.text("/checkedRequests"), found.text("/checkedEntries")))
                    .isEqualTo(row);
            histories += found.at("/checkedRequests").asInt();
        }
        try (var sql = server.sql()) {
            var requests = sql.number("select count(*) from request");
            assertThat(requests).isEqualTo(histories).isGreaterThan(1900);
            count("requests", requests);
        }
        count("histories", histories);
    }

    @Test
    void everyFigureStaysEqual() {
        var stored = RELEASE.rows("figures.tsv").stream().collect(Collectors.groupingBy(List::getFirst));
        var callers = new Callers();
        var soft = new SoftAssertions();
        var figures = 0;
        for (var question : RELEASE.rows("questions.tsv")) {
            var no = question.get(0);
            var answer = callers.of(question.get(1)).get(question.get(2)).expecting(200);
            var wanted = Figures.cells(stored.getOrDefault(no, List.of()));
            var found = Figures.cells(Figures.of(answer.json()).lines(no));
            soft.assertThat(Differences.of(wanted, found)).as(question.get(2)).isEmpty();
            soft.assertThat(found.keySet()).as(question.get(2)).isEqualTo(wanted.keySet());
            figures += wanted.size();
        }
        soft.assertAll();
        assertThat(figures).isGreaterThan(10_000);
        count("figures", figures);
    }

    @Test
    void everyFactOfARequestIsSaidAsBefore() {
        var callers = new Callers();
        var soft = new SoftAssertions();
        var facts = 0;
        for (var stored : RELEASE.values("answers.jsonl")) {
            var path = stored.path("path").asText();
            if (!stored.path("executing").asText("").isEmpty()) {
                // an executing authority has operations of its own since
                continue;
            }
            var who = callers.of(stored.path("authority").asText());
            var wanted = Facts.of(stored.path("answer"));
            soft.assertThat(Differences.of(
                            wanted, Facts.of(who.get(path).expecting(200).json())))
                    .as(path)
                    .isEmpty();
            facts += wanted.size();
        }
        soft.assertAll();
        assertThat(facts).isGreaterThan(10_000);
        count("facts", facts);
    }

    @Test
    void everyRowOfARegisterIsAlreadyIn() {
        var callers = new Callers();
        var rows = 0;
        for (var row : RELEASE.rows("registers.tsv")) {
            var register = KeptRegister.of(row);
            var read = register.dryRun(callers.of(register.authority()), register.in(RELEASE));
            assertThat(read.statusCode()).as(read.asString()).isEqualTo(201);
            var report = read.jsonPath();
            assertThat(report.getInt("faulty")).as(read.asString()).isZero();
            assertThat(report.getInt("ready")).as(register.file()).isZero();
            assertThat(report.getList("alreadyImportedRows", Integer.class))
                    .as(register.file())
                    .hasSize(report.getInt("rows"));
            rows += report.getInt("rows");
        }
        assertThat(rows).isGreaterThan(1500);
        count("rows", rows);
    }

    private static void count(String what, int number) {
        COUNTED.put(what, "%,d".formatted(number));
    }

    /** The people who ask, each signed in once. */
    private static final class Callers {

        private final Map<String, Api> known = new HashMap<>();

        Api of(String authority) {
            return known.computeIfAbsent(
                    authority, one -> server.caller("sven", authority, "supervisor", "caseworker"));
        }
    }
}
