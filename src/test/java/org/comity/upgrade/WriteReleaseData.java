package org.comity.upgrade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.comity.PackagedServer;
import org.comity.sample.Api;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/**
 * Fills a database of the present version by its API alone, and writes its tables and its answers as the data of a
 * release. It is no test of the build: it runs by its name, as the README beside the data says.
 */
class WriteReleaseData {

    private static final List<String> KINDS = List.of(
            "MLA",
            "EXTRADITION",
            "PROVISIONAL_ARREST",
            "SPONTANEOUS_INFORMATION",
            "TRANSFER_OF_PROCEEDINGS",
            "TRANSFER_OF_SENTENCED_PERSON",
            "ENQUIRY",
            "DIRECT_REQUEST");
    private static final Path MILESTONES = Path.of("src/test/resources/registers/milestones");
    private static final String LARGE = "HOME";

    private final ReleaseData release = ReleaseData.of(
            Objects.requireNonNull(System.getProperty("comity.release"), "-Dcomity.release names the version"));
    private final PackagedServer server = PackagedServer.throwaway();
    private final Sql sql = server.sql();
    private final Map<String, ReleaseAuthority> offices = new LinkedHashMap<>();
    private final Map<String, List<RandomSteps>> lives = new LinkedHashMap<>();
    private final List<KeptRegister> registers = new ArrayList<>();
    private final List<String> instants = new ArrayList<>();

    @Test
    void writes() throws Exception {
        try (var app = server.start()) {
            assertThat(app.runs()).isTrue();
            for (var office : List.of(
                    new ReleaseAuthority(server, LARGE, "AUT", "Europe/Vienna"),
                    new ReleaseAuthority(server, "NORTH", "CAN", "America/Toronto"),
                    new ReleaseAuthority(server, "SOUTH", "AUS", "Australia/Sydney"))) {
                offices.put(office.authority, office);
            }
            importRegisters();
            nowIs();
            offices.values().forEach(this::live);
            nowIs();
            offices.values().forEach(this::lookAgain);
            nowIs();
            offices.forEach((authority, office) ->
                    office.happened.forEach((what, often) -> System.out.printf("%s %5d %s%n", authority, often, what)));
            assertThat(office(LARGE).happened)
                    .containsKeys(
                            "annul",
                            "correct",
                            "reclassify",
                            "patch measures",
                            "link PREPARES",
                            "open POSTPONEMENT",
                            "set deadline",
                            "CONFIRM_RECEIPT",
                            "RETURN_PARTLY_EXECUTED",
                            "REFUSE",
                            "REOPEN");
            release.writeTables(sql);
            writeAnswers();
        }
        server.close();
    }

    /** An instant between what was recorded before and what will be. */
    private void nowIs() throws InterruptedException {
        Thread.sleep(20);
        instants.add(sql.column("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .getFirst());
        Thread.sleep(20);
    }

    private void importRegisters() throws IOException {
        var home = office(LARGE);
        var north = office("NORTH");
        var assistance = Files.readString(MILESTONES.resolve("mla-incoming.json"));
        save(north, "incoming-assistance", assistance);
        confirm(north, "outcome", "surr'd", "SURRENDERED");
        confirm(north, "counterpart", "Kgdm of Norway", "NOR");
        revoke(north, confirm(north, "outcome", "eloped", "WITHDRAWN"));
        commit(
                home,
                "extradition-outgoing",
                "",
                Files.readString(MILESTONES.resolve("extradition-outgoing.json")),
                first(120, MILESTONES.resolve("extradition-outgoing.csv")));
        commit(
                north,
                "mla-incoming",
                "incoming-assistance",
                assistance,
                first(80, MILESTONES.resolve("mla-incoming.csv")));
        commit(home, "all-kinds", "", "{}", OldRegisters.withReferences(400).getBytes(StandardCharsets.UTF_8));
        commit(
                north,
                "all-kinds-without-references",
                "",
                "{}",
                OldRegisters.withoutReferences(450).getBytes(StandardCharsets.UTF_8));
        commit(
                office("SOUTH"),
                "old-spreadsheet",
                "",
                "{\"separator\":\";\",\"charset\":\"windows-1252\",\"dates\":\"DMY\"}",
                OldRegisters.ofAnOldSpreadsheet(520).getBytes(Charset.forName("windows-1252")));
        leaveUncommitted(home);
    }

    private static byte[] first(int rows, Path register) throws IOException {
        try (var lines = Files.lines(register)) {
            return lines.limit(1 + rows)
                    .collect(Collectors.joining("\n", "", "\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private ReleaseAuthority office(String authority) {
        return Objects.requireNonNull(offices.get(authority));
    }

    private void commit(ReleaseAuthority office, String name, String mappingName, String mapping, byte[] content)
            throws IOException {
        var json = ReleaseData.JSON.readTree(mapping).toString();
        var register = new KeptRegister(name + ".csv", office.authority, mappingName, json);
        var file = register.in(release);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        var read = register.dryRun(office.supervisor, file);
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(201);
        assertThat(read.jsonPath().getInt("faulty")).as(read.asString()).isZero();
        given().auth()
                .oauth2(office.supervisor.token())
                .contentType("application/json")
                .header("If-Match", read.header("ETag"))
                .body(Map.of("sha256", read.path("sha256")))
                .post("/api/v1/imports/" + read.path("id") + "/commit")
                .then()
                .statusCode(200);
        registers.add(register);
    }

    /** One register with faults that was read only, and one that was erased. */
    private void leaveUncommitted(ReleaseAuthority office) throws IOException {
        var file = Files.createTempFile(Path.of("target"), "register", ".csv");
        Files.writeString(file, "reference,direction,kind,counterpart,dated\nQ/1,OUTGOING,MLA,Nowhere,2015-02-30\n");
        var register = new KeptRegister("", office.authority, "", "{}");
        assertThat(register.dryRun(office.caseworker, file).jsonPath().getInt("faulty"))
                .isEqualTo(1);
        var second = register.dryRun(office.caseworker, file);
        office.supervisor
                .post(
                        "/api/v1/imports/" + second.path("id") + "/erasure",
                        Map.of("reason", "The wrong file"),
                        "If-Match",
                        second.header("ETag"))
                .expecting(200);
    }

    private static void save(ReleaseAuthority office, String name, String mapping) throws IOException {
        var path = "/api/v1/import-mappings/" + name;
        var first = office.supervisor.put(path, "{\"dates\":\"ISO\"}").expecting(200);
        office.supervisor
                .send("PUT", path, mapping, "Content-Type", "application/json", "If-Match", first.etag())
                .expecting(200);
    }

    private static String confirm(ReleaseAuthority office, String field, String word, String meaning) {
        return office.supervisor
                .post("/api/v1/import-dictionary", Map.of("field", field, "word", word, "meaning", meaning))
                .expecting(201)
                .id();
    }

    private static void revoke(ReleaseAuthority office, String term) {
        office.supervisor
                .send("DELETE", "/api/v1/import-dictionary/" + term, "", "If-Match", "\"0\"")
                .expecting(204);
    }

    private void live(ReleaseAuthority office) {
        var large = office.authority.equals(LARGE);
        var some = new ArrayList<RandomSteps>();
        for (var direction : List.of("INCOMING", "OUTGOING")) {
            for (var kind : KINDS) {
                var number = !large ? 4 : KINDS.indexOf(kind) < 2 ? 45 : 11;
                for (var i = 0; i < number; i++) {
                    var began = office.dayBetween(LocalDate.of(2015, 1, 1), LocalDate.of(2026, 9, 30));
                    var life = RandomSteps.begin(office, direction, kind, began);
                    life.goesOn(office.chance.nextInt(6));
                    if (office.chance(15)) {
                        life.reclassify();
                    }
                    life.goesOn(office.chance.nextInt(6) + (kind.equals("MLA") ? 3 : 0));
                    some.add(life);
                }
            }
        }
        lives.put(office.authority, some);
    }

    /** Requests are corrected, reclassified, linked and said differently, those of older registers among them. */
    private void lookAgain(ReleaseAuthority office) {
        var some = new ArrayList<>(Objects.requireNonNull(lives.get(office.authority)));
        var imported = sql.column(
                "select id from request where authority = ? and import_id is not null order by import_id, import_row",
                office.authority);
        for (var i = 0; i < imported.size(); i += 7) {
            var life = RandomSteps.of(office, imported.get(i));
            life.goesOn(2);
            some.add(life);
        }
        for (var life : some) {
            for (var more = office.chance.nextInt(3); more > 0; more--) {
                switch (office.chance.nextInt(10)) {
                    case 0, 1, 2 -> life.correct(false);
                    case 3 -> life.correct(true);
                    case 4 -> life.patch();
                    case 8 -> life.patchMeasures();
                    case 5, 6 -> life.reclassify();
                    case 7 -> life.link(office.one(List.of("FOLLOWS", "SUPPLEMENTS", "RESENDS")), office.one(some));
                    default -> life.somethingBeside();
                }
            }
        }
        office.auditor.get("/api/v1/audit", "Purpose", "Yearly inspection").expecting(200);
        office.caseworker.get(Api.REQUESTS + "?standing=OPEN").expecting(200);
    }

    private void writeAnswers() {
        release.writeRows(
                "registers.tsv", registers.stream().map(KeptRegister::row).toList());
        release.writeRows("migrations.tsv", sql.rows(UpgradeIT.MIGRATIONS));
        writeHistories();
        writeFigures();
        writeRequests();
    }

    private void writeHistories() {
        var rows = new ArrayList<List<String>>();
        for (var office : offices.values()) {
            var found = office.auditor.get("/api/v1/history-verification").expecting(200);
            assertThat(found.at("/intact").asBoolean()).as(found.body()).isTrue();
            rows.add(List.of(office.authority, found.text("/checkedRequests"), found.text("/checkedEntries")));
        }
        release.writeRows("histories.tsv", rows);
    }

    private void writeFigures() {
        var questions = new ArrayList<List<String>>();
        var lines = new ArrayList<List<String>>();
        for (var office : offices.values()) {
            for (var path : questions(office)) {
                var no = Integer.toString(questions.size() + 1);
                questions.add(List.of(no, office.authority, path));
                lines.addAll(
                        Figures.of(office.supervisor.get(path).expecting(200).json())
                                .lines(no));
            }
        }
        release.writeRows("questions.tsv", questions);
        release.writeRows("figures.tsv", lines);
    }

    private List<String> questions(ReleaseAuthority office) {
        var closely = office.authority.equals(LARGE);
        return Questions.of(office.authority, closely ? instants : instants.subList(0, 2), closely);
    }

    /** Of each kind and direction in each authority the request with the longest history. */
    private void writeRequests() {
        var answers = new ArrayList<JsonNode>();
        var end = "asOf=" + instants.get(2);
        for (var request : sql.rows("select distinct on (authority, direction, kind) authority, id from request"
                + " order by authority, direction, kind, history_count desc, reference")) {
            var office = office(String.valueOf(request.get(0)));
            var path = Api.REQUESTS + "/" + request.get(1);
            var below = new ArrayList<>(List.of("?" + end, "/transitions?" + end));
            if (office.authority.equals(LARGE)) {
                below.addAll(List.of("/history?" + end, "/deadlines?" + end, "/side-processes?" + end, "/links"));
                below.add("?on=2026-03-31&" + end);
            }
            below.forEach(one -> answers.add(answer(office.supervisor, office.authority, path + one)));
            var earlier = path + "?asOf=" + instants.get(1);
            if (office.supervisor.get(earlier).status() == 200) {
                answers.add(answer(office.supervisor, office.authority, earlier));
            }
        }
        release.writeValues("answers.jsonl", answers);
    }

    private static JsonNode answer(Api who, String authority, String path) {
        var answer = ReleaseData.JSON.createObjectNode();
        answer.put("authority", authority).put("path", path);
        answer.set("answer", who.get(path).expecting(200).json());
        return answer;
    }
}
