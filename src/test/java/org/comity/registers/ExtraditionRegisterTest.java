package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.base.sheet.xlsx.XlsxWriter;
import org.junit.jupiter.api.Test;

/**
 * A register of 25 incoming extraditions, with columns of persons, custody, charges, courts, surrenders and assets, goes in, and comes out
 * again as it was. Four of its 29 rows have further persons of a request.
 */
@QuarkusTest
class ExtraditionRegisterTest {

    private static final Path FOLDER = Path.of("src/test/resources/registers/extradition");

    /** Counted by hand in the columns of the file. */
    private static final Map<String, Long> RECORDS = Map.of(
            "person", 29L,
            "custody_span", 36L,
            "charge", 27L,
            "court_phase", 20L,
            "surrender", 15L,
            "asset", 1L,
            "asset_event", 2L);

    private static final Map<String, List<Integer>> MILESTONES = new TreeMap<>(Map.of(
            "RECORD_ARREST", List.of(1, 3, 5, 3, 4, 3),
            "REGISTER", List.of(0, 5, 5, 5, 5, 5),
            "ACKNOWLEDGE", List.of(0, 5, 5, 5, 5, 5),
            "RECORD_ELIGIBILITY", List.of(0, 5, 5, 0, 5, 0),
            "ORDER_SURRENDER", List.of(0, 5, 4, 1, 5, 0),
            "RECORD_SURRENDER", List.of(0, 5, 3, 2, 5, 0)));

    private static String file() throws IOException {
        return Files.readString(FOLDER.resolve("extradition-incoming.csv"));
    }

    private static String mapping() throws IOException {
        return Files.readString(FOLDER.resolve("extradition-incoming.json"));
    }

    private static Office imported() throws IOException {
        var office = Office.open();
        office.save("extradition", mapping()).then().statusCode(200);
        var dryRun = office.dryRunBy("extradition", file().getBytes(StandardCharsets.UTF_8));
        dryRun.then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .body("faults", hasSize(0))
                .body("rows", equalTo(25))
                .body("ready", equalTo(25));
        assertThat(office.count("request") + office.count("person")).isZero();
        office.commit(dryRun).then().log().ifValidationFails().statusCode(200).body("added", equalTo(25));
        return office;
    }

    private static void hasRecords(Office office) {
        RECORDS.forEach(
                (table, count) -> assertThat(office.count(table)).as(table).isEqualTo(count));
    }

    private static String request(Office office, String reference) {
        return office.calling()
                .get("/api/v1/requests?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.reference == '" + reference + "' }.id");
    }

    private static String exported(Office office) {
        return office.calling()
                .get("/api/v1/requests/export?mapping=extradition")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void everyPersonArrestChargeAndAssetOfTheRegisterIsARecord() throws IOException {
        var office = imported();

        hasRecords(office);
        var first = request(office, "EX/1");
        office.calling()
                .get("/api/v1/requests/" + first + "/persons")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Anna Low"))
                .body("items[0].roles", contains("SOUGHT"))
                .body("items[0].born", equalTo("1970-05-12"))
                .body("items[0].day", equalTo("2015-01-03"));
        office.calling()
                .get("/api/v1/requests/" + first + "/custody-spans")
                .then()
                .body("items.title", contains("PROVISIONAL_ARREST", "EXTRADITION_DETENTION"))
                .body("items.personNo", contains(1, 1))
                .body("items[0].place", equalTo("Remand Centre"));
        office.calling()
                .get("/api/v1/requests/" + first + "/charges")
                .then()
                .body("items.decision", contains("GRANTED"))
                .body("items.decidedBy", contains("COURT"));
        var several = request(office, "EX/15");
        office.calling()
                .get("/api/v1/requests/" + several + "/persons")
                .then()
                .body("items.name", contains("Oskar Lind", "Sven Lind", "Maja Lind"))
                .body("items[1].roles", contains("SOUGHT", "SUSPECT"));
        office.calling()
                .get("/api/v1/requests/" + several + "/charges")
                .then()
                .body("items.personNo", contains(1, 2, 3));
        office.calling()
                .get("/api/v1/requests/" + request(office, "EX/7") + "/asset-events")
                .then()
                .body("items.kind", contains("FREEZE", "CONFISCATION"));
    }

    @Test
    void theMilestoneTableIsThatOfACountByHand() throws IOException {
        var office = imported();

        Response table = office.calling()
                .get("/api/v1/statistics/milestones?from=2014-01-01&to=2019-12-31&direction=INCOMING&kind=EXTRADITION");

        var counted = new TreeMap<String, List<Integer>>();
        MILESTONES
                .keySet()
                .forEach(row -> counted.put(
                        row,
                        table.then()
                                .statusCode(200)
                                .extract()
                                .path("total.rows.find { it.row == '" + row + "' }.values")));
        assertThat(counted).isEqualTo(MILESTONES);
    }

    @Test
    void theSameFileChangesNothing() throws IOException {
        var office = imported();
        long entries = office.count("history_entry");

        var again = office.dryRunBy("extradition", file().getBytes(StandardCharsets.UTF_8));

        again.then()
                .body("faults", hasSize(0))
                .body("alreadyImported", equalTo(25))
                .body("changed", equalTo(0))
                .body("ready", equalTo(0));
        office.commit(again).then().statusCode(200);
        assertThat(office.count("history_entry")).isEqualTo(entries);
        hasRecords(office);
    }

    @Test
    void aWorkbookSaysTheSame() throws IOException {
        var office = Office.open();
        var workbook = new XlsxWriter("Register");
        file().lines()
                .forEach(line -> workbook.row(Arrays.stream(line.split(",", -1))
                        .map(cell -> cell.isEmpty() ? null : (Object) cell)
                        .toList()));

        var dryRun = office.dryRun(workbook.file(), mapping());

        dryRun.then().log().ifValidationFails().body("faults", hasSize(0)).body("ready", equalTo(25));
        office.commit(dryRun).then().statusCode(200);
        hasRecords(office);
    }

    @Test
    void aLaterFileAddsAndCompletesRecordsAndDoublesNone() throws IOException {
        var office = imported();
        var later = file().replace("City Prison,,,,,Money laundering", "City Prison,2019-12-01,,,,Money laundering")
                + "EX/25,,,,,,,,Second Cohen,,1999,TUR,witness" + ",".repeat(25) + "\n";

        var dryRun = office.dryRunBy("extradition", later.getBytes(StandardCharsets.UTF_8));

        dryRun.then()
                .log()
                .ifValidationFails()
                .body("faults", hasSize(0))
                .body("changed", equalTo(2))
                .body("alreadyImported", equalTo(23));
        office.commit(dryRun).then().log().ifValidationFails().statusCode(200);
        assertThat(office.count("person")).isEqualTo(30);
        assertThat(office.count("custody_span")).isEqualTo(36);
        assertThat(Office.number("select count(*) from custody_span where authority = '" + office.code()
                        + "' and ends_at is null"))
                .isEqualTo(0);
        assertThat(exported(office)).contains("Second Cohen");
    }

    @Test
    void anExportGoesIntoAnEmptyOfficeAndComesOutAsItWas() throws IOException {
        var office = imported();
        var file = exported(office);
        var other = Office.open();
        other.save("extradition", mapping()).then().statusCode(200);

        var dryRun = other.dryRunBy("extradition", file.getBytes(StandardCharsets.UTF_8));

        dryRun.then().log().ifValidationFails().body("faults", hasSize(0)).body("ready", equalTo(25));
        other.commit(dryRun).then().statusCode(200);
        hasRecords(other);
        assertThat(exported(other)).isEqualTo(file);
        office.dryRunBy("extradition", file.getBytes(StandardCharsets.UTF_8))
                .then()
                .log()
                .ifValidationFails()
                .body("faults", hasSize(0))
                .body("alreadyImported", equalTo(25));
    }

    @Test
    void aChargeThatNamesAnOffenceByItsNumberComesOutInItsWords() throws IOException {
        var office = imported();
        var id = request(office, "EX/25");
        post(office, id, "/charges/1/ending", Map.of("reason", "Recorded with its offence"));
        post(office, id, "/offences", Map.of("article", "17", "national", "Embezzlement by an official"));
        post(
                office,
                id,
                "/charges",
                Map.of("personNo", 1, "offenceNo", 1, "dualCriminality", "PENDING", "decision", "PENDING"));

        var file = exported(office);

        assertThat(file).contains("Embezzlement by an official");
        office.dryRunBy("extradition", file.getBytes(StandardCharsets.UTF_8))
                .then()
                .log()
                .ifValidationFails()
                .body("faults", hasSize(0))
                .body("alreadyImported", equalTo(25));
        var other = Office.open();
        other.save("extradition", mapping()).then().statusCode(200);
        other.dryRunBy("extradition", file.getBytes(StandardCharsets.UTF_8))
                .then()
                .log()
                .ifValidationFails()
                .body("faults", hasSize(0))
                .body("ready", equalTo(25));
    }

    private static void post(Office office, String id, String below, Map<String, Object> body) {
        office.calling()
                .header(
                        "If-Match",
                        office.calling().get("/api/v1/requests/" + id).header("ETag"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/requests/" + id + below)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(below.endsWith("/ending") ? 200 : 201);
    }

    @Test
    void everyFaultNamesItsRowAndItsColumn() throws IOException {
        var office = Office.open();
        var faulty = file().replace("Anna Low,,1970-05-12,USA,sought", "Anna Low,,1970-05-12,Atlantis,sought")
                .replace("Bert High,,1982,FRA,sought", "Bert High,,1982,FRA,traveller")
                .replace("125000.50,EUR", "125000.505,EUR");

        office.dryRun(faulty, mapping())
                .then()
                .log()
                .ifValidationFails()
                .body("faults.find { it.row == 2 }.code", equalTo("UNKNOWN_COUNTRY"))
                .body("faults.find { it.row == 2 }.column", equalTo("Nationality"))
                .body("faults.find { it.code == 'UNKNOWN_VALUE' }.column", equalTo("Role"))
                .body("faults.find { it.code == 'DECIMALS' }.column", equalTo("Amount"))
                .body("ready", equalTo(22));
        assertThat(office.count("person")).isZero();
    }

    @Test
    void aRowWithTheSameReferenceAndOtherColumnsIsADouble() throws IOException {
        var double25 = file() + "EX/25,FRA,,,,,,,Another,,1999,TUR,witness" + ",".repeat(25) + "\n";

        Office.open().dryRun(double25, mapping()).then().body("faults.code", hasItem("DUPLICATE_IN_FILE"));
    }

    @Test
    void aProtectedPersonComesOutUnderThePseudonymAlone() throws IOException {
        var office = imported();
        var id = request(office, "EX/4");
        office.calling()
                .header(
                        "If-Match",
                        office.calling().get("/api/v1/requests/" + id).header("ETag"))
                .contentType("application/json")
                .body(Map.of("pseudonym", "Heron", "reason", "A threat"))
                .post("/api/v1/requests/" + id + "/persons/1/protection")
                .then()
                .statusCode(200);

        assertThat(exported(office)).contains("Heron").doesNotContain("Orlow", "Орлов");
        office.calling()
                .get("/api/v1/requests/" + id + "/transitions")
                .then()
                .statusCode(200)
                .body(not(containsString("Orlow")));
        var right = office.dryRunBy("extradition", file().getBytes(StandardCharsets.UTF_8));
        var renamed = file().replace("Dmitri Orlow,Дмитрий Орлов,1965-02-28", "Somebody Else,,1999");
        var wrong = office.dryRunBy("extradition", renamed.getBytes(StandardCharsets.UTF_8));
        for (var answer : List.of(right, wrong)) {
            answer.then()
                    .log()
                    .ifValidationFails()
                    .body("faults", hasSize(0))
                    .body("changed", equalTo(0))
                    .body("alreadyImported", equalTo(25))
                    .body("guesses.find { it.code == 'PROTECTED_PERSON' }.row", equalTo(5))
                    .body("guesses.find { it.code == 'PROTECTED_PERSON' }.inRows", equalTo(1));
        }
        assertThat(right.<List<?>>path("guesses")).isEqualTo(wrong.<List<?>>path("guesses"));
        office.commit(wrong).then().statusCode(200);
        hasRecords(office);
    }

    @Test
    void theDigestThatTheHistoryShowsConfirmsNoName() throws IOException {
        var digest = digestOf(imported());

        assertThat(digest).matches("1:[0-9a-f]{64}").isEqualTo(digestOf(imported()));
    }

    private static String digestOf(Office office) {
        return Office.text("select cast(h.details as json) ->> 'digest' from history_entry h"
                + " join request r on r.id = h.request_id where h.seq = 1 and r.reference = 'EX/4' and r.authority = '"
                + office.code() + "'");
    }

    @Test
    void aRefusalByAMinisterComesInAsItWasIfASupervisorReadsIt() throws IOException {
        var file = file().replace(
                        "EX/3,DEU,2017-11-05,REFUSED,2018-01-01,Supreme Court",
                        "EX/3,DEU,2017-11-05,REFUSED,2018-01-01,Minister of Justice");
        var mapping = mapping()
                .replace(
                        "\"Supreme Court\": \"COURT\"",
                        "\"Supreme Court\": \"COURT\", \"Minister of Justice\": \"MINISTER\"");
        var office = Office.open();

        office.as("junior", "caseworker", "administrator")
                .dryRun(file, mapping)
                .then()
                .log()
                .ifValidationFails()
                .body("faults.code", hasItem("SECOND_PERSON"))
                .body("faults.code", hasItem("CONSULTATION"));
        var dryRun = office.dryRun(file, mapping);
        dryRun.then().log().ifValidationFails().body("faults", hasSize(0)).body("ready", equalTo(25));
        office.commit(dryRun).then().log().ifValidationFails().statusCode(200);

        office.calling()
                .get("/api/v1/requests/" + request(office, "EX/3") + "/charges")
                .then()
                .body("items.decision", contains("REFUSED"))
                .body("items.decidedBy", contains("MINISTER"));
    }

    @Test
    void twoEqualRecordsOfOneRowAreTwo() {
        var office = Office.open();
        var mapping = """
                {"constants": {"direction": "INCOMING", "kind": "MLA"},
                 "records": [{"part": "measure", "columns": {"letter": "Measures"}, "constants": {"coercive": "no"}, "between": ";"}]}""";
        var file = "reference,counterpart,received,summary,Measures\nM/1,FRA,2024-03-01,%s,f; f; h\n";
        var first = office.dryRun(file.formatted("Bribery"), mapping);
        first.then().log().ifValidationFails().body("faults", hasSize(0));
        office.commit(first).then().log().ifValidationFails().statusCode(200);
        assertThat(office.count("measure")).isEqualTo(3);

        office.dryRun(file.formatted("Bribery"), mapping).then().body("alreadyImported", equalTo(1));
        var later = office.dryRun(file.formatted("Bribery of an official"), mapping);
        later.then().log().ifValidationFails().body("faults", hasSize(0)).body("changed", equalTo(1));
        office.commit(later).then().log().ifValidationFails().statusCode(200);
        assertThat(office.count("measure")).isEqualTo(3);
    }

    @Test
    void aFieldThatNamesRecordsWithoutColumnsIsNoField() throws IOException {
        var mapping = mapping().replace("\"offence\": \"Offence\"", "\"offenceNo\": \"Offence\"");

        Office.open()
                .save("extradition", mapping)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("unknown-field"))
                .body("errors.field", hasItem(containsString("offenceNo")));
    }

    @Test
    void anotherAuthoritySeesNothingOfIt() throws IOException {
        var office = imported();
        var other = Office.open();

        other.save("extradition", mapping()).then().statusCode(200);
        assertThat(exported(other).lines()).hasSize(1);
        other.calling()
                .get("/api/v1/requests/" + request(office, "EX/1") + "/persons")
                .then()
                .statusCode(404);
    }
}
