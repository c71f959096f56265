package org.comity.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.sample.Sql;
import org.comity.sample.SampleCase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {

    private static final String HEADING = "reference,counterpart,dated,outcome,outcome_on\n";
    private static final String EXTRADITIONS = "{\"constants\":{\"direction\":\"OUTGOING\",\"kind\":\"EXTRADITION\"}}";

    private static byte[] sharedRegister() throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/registers/register-extradition-outgoing.csv"));
    }

    @Test
    void aDryRunReportsAndRecordsNoRequest() throws IOException {
        var office = Office.open();

        var report = office.dryRun(sharedRegister(), null);

        report.then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/imports/" + report.path("id")))
                .header("ETag", notNullValue())
                .body("state", equalTo("DRY_RUN"))
                .body("rows", equalTo(90))
                .body("ready", equalTo(90))
                .body("faultCount", equalTo(0))
                .body("columns.outcomeOn", equalTo("outcome_on"))
                .body("preview", hasSize(5))
                .body("preview[0].reference", equalTo("EXO/2005/001"))
                .body("preview[0].result", equalTo("SURRENDERED"));
        assertThat(office.count("request")).isZero();
        assertThat(office.count("history_entry")).isZero();
        office.calling()
                .get("/api/v1/imports/" + report.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", report.header("ETag"))
                .body("sha256", equalTo(report.path("sha256")));
    }

    /** Its row finds it by the identity with which it came in, though it has another reference now. */
    @Test
    void whatWasReclassifiedSinceIsKnownAllTheSame() throws IOException {
        var office = Office.open();
        office.commit(office.dryRun(sharedRegister(), null)).then().statusCode(200);
        var supervisor = DevTokens.local().sign(DevUser.of("sven", "Sven", office.code(), "supervisor"));
        var open =
                office.calling().get("/api/v1/requests?standing=OPEN&limit=1").path("items[0].id");

        given().auth()
                .oauth2(supervisor)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(Map.of("kind", "ENQUIRY", "reason", "a question only"))
                .post("/api/v1/requests/" + open + "/reclassifications")
                .then()
                .statusCode(201);

        office.dryRun(sharedRegister(), null)
                .then()
                .body("ready", equalTo(0))
                .body("faulty", equalTo(0))
                .body("alreadyImported", equalTo(90));
    }

    @Test
    void theSharedRegisterGoesInOnce() throws IOException {
        var office = Office.open();
        var first = office.dryRun(sharedRegister(), null);

        office.commit(first)
                .then()
                .statusCode(200)
                .body("state", equalTo("COMMITTED"))
                .body("added", equalTo(90));
        var again = office.dryRun(sharedRegister(), null);
        again.then()
                .body("ready", equalTo(0))
                .body("alreadyImported", equalTo(90))
                .body("preview[0].standing", equalTo("ALREADY_IMPORTED"));
        office.commit(again).then().statusCode(200).body("added", equalTo(0));

        assertThat(office.count("request")).isEqualTo(90);
        assertThat(office.count("history_entry")).isEqualTo(90 + 70);
        assertThat(Office.number("select count(distinct recorded_at) from history_entry where authority = '"
                        + office.code() + "'"))
                .as("what one transaction records is known together")
                .isEqualTo(1);
        assertThat(Office.number("select count(*) from audit_entry where act = 'IMPORT' and history_count is not null"
                        + " and authority = '" + office.code() + "'"))
                .isEqualTo(90);
        office.commit(first).then().statusCode(409).contentType("application/problem+json");
    }

    /** A refusal by state or by day of a column: the reasons are sent, so that the refusal can become final. */
    @Test
    void anImportedRefusalOfACourtThatIsNotFinalHasGroundsToBecomeFinalOn() {
        var office = Office.open();
        var mapping = """
                {"constants": {"direction": "INCOMING", "kind": "EXTRADITION"},
                 "milestones": {"Court": {"step": "SUBMIT_TO_COURT"}, "Refused": {"step": "RECORD_COURT_REFUSAL"}}}""";
        var register = """
                reference,counterpart,received,status,Court,Refused
                C 1,LBN,2013-01-05,COURT_REFUSED,,
                C 2,LBN,2013-01-05,,2013-03-01,2014-02-06
                """;
        office.commit(office.dryRun(register, mapping)).then().statusCode(200).body("added", equalTo(2));

        for (var reference : List.of("C 1", "C 2")) {
            var list = office.calling().get("/api/v1/requests").jsonPath();
            var address = "/api/v1/requests/" + list.getString("items.find { it.reference == '" + reference + "' }.id");
            var file = office.calling().get(address);
            file.then().body("state", equalTo("COURT_REFUSED"));
            var last = office.calling().get(address + "/transitions").jsonPath();
            assertThat(last.getString("items[-1].to")).isEqualTo("COURT_REFUSED");
            assertThat(last.getString("items[-1].details.grounds[0].code")).isEqualTo("RF_NOT_RECORDED");

            office.calling()
                    .contentType("application/json")
                    .header("If-Match", file.header("ETag"))
                    .body(Map.of("step", "RECORD_FINAL_REFUSAL", "document", SampleCase.LETTER))
                    .post(address + "/transitions")
                    .then()
                    .statusCode(201)
                    .body("result", equalTo("REFUSED"))
                    .body("transition.details.grounds[0].code", equalTo("RF_NOT_RECORDED"));
        }
    }

    @Test
    void theGroundsOfAnImportedRefusalAreCorrectedOnceTheyAreKnown() {
        var office = Office.open();
        office.commit(office.dryRun(HEADING + "B 18,LBN,2013-01-05,refused,2014-02-06\n", EXTRADITIONS))
                .then()
                .statusCode(200);
        var request = "/api/v1/requests/"
                + office.calling().get("/api/v1/requests").jsonPath().getString("items[0].id");
        var correction = Map.of(
                "reason",
                "found in the file",
                "narrative",
                "it was a political offence",
                "grounds",
                List.of(Map.of("code", "RF_POLITICAL_OFFENCE", "principal", true)));

        office.calling()
                .contentType("application/json")
                .header("If-Match", office.calling().get(request).header("ETag"))
                .body(correction)
                .post(request + "/transitions/2/corrections")
                .then()
                .statusCode(201)
                .body("transition.details.grounds[0].code", equalTo("RF_POLITICAL_OFFENCE"));
    }

    @Test
    void anImportedRequestKeepsItsReferenceItsSourceAndItsHistory() {
        var office = Office.open();
        office.commit(office.dryRun(
                        HEADING
                                + "B 17/x,LBN,2013-01-05,refused,2014-02-06\n,USA,2013-01-05,otherwise finalised,2014-02-07\n",
                        EXTRADITIONS))
                .then()
                .statusCode(200);

        var list = office.calling()
                .get("/api/v1/requests?sort=reference")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(list.getList("items.reference", String.class)).hasSize(2).contains("B 17/x");
        assertThat(list.getString("items.find { it.reference != 'B 17/x' }.reference"))
                .matches("IMP-[0-9a-f]{8}/3");
        var id = list.getString("items.find { it.reference == 'B 17/x' }.id");
        office.calling()
                .get("/api/v1/requests/" + id + "/transitions")
                .then()
                .statusCode(200)
                .body("items.step", equalTo(List.of("IMPORT", "IMPORT")))
                .body("items[0].from", nullValue())
                .body("items[0].to", equalTo("SENT"))
                .body("items[1].to", equalTo("REFUSED"))
                .body("items[1].result", equalTo("REFUSED"));
        assertThat(Office.number("select count(*) from history_entry where request_id = '" + id
                        + "' and seq = 2 and occurred_on = '2014-02-06'"
                        + " and details::json #>> '{grounds,0,code}' = 'RF_NOT_RECORDED'"
                        + " and details::json #>> '{source,counterpart}' = 'LBN'"
                        + " and (details::json ->> 'row')::int = 2"))
                .isEqualTo(1);
        assertThat(Office.number("select count(*) from history_entry where authority = '" + office.code()
                        + "' and reason_code = 'CL_NOT_RECORDED'"))
                .isEqualTo(1);
        assertThat(Office.number("select count(*) from request r join history_entry h on h.request_id = r.id"
                        + " and h.seq = r.history_count and h.hash = r.history_head where r.authority = '"
                        + office.code() + "' and r.import_row is not null and r.review_on is null"))
                .isEqualTo(2);
    }

    @Test
    void oneBadRowKeepsTheWholeFileOut() {
        var office = Office.open();
        var report = office.dryRun(HEADING + "A/1,USA,2014-03-12,,\nA/2,USA,2014-02-30,,\n", EXTRADITIONS);

        report.then()
                .statusCode(201)
                .body("ready", equalTo(1))
                .body("faulty", equalTo(1))
                .body("faults[0].row", equalTo(3))
                .body("faults[0].column", equalTo("dated"))
                .body("faults[0].code", equalTo("IMPOSSIBLE_DATE"));
        office.commit(report)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("row 3, dated"))
                .body("faultCount", equalTo(1));
        assertThat(office.count("request")).isZero();
    }

    @Test
    void anOldSpreadsheetIsImportedAndItsGuessesAreReported() {
        var office = Office.open();
        var file = "Unser Zeichen;Country;Date of request;Offence;Result;Date closed\r\n"
                + "Ö-1;Côte d'Ivoire;13.02.2014;détournement de fonds;Withdrawn;03.04.2015\r\n"
                + "Ö-2;Türkiye;03.02.2014;corruption à l'étranger;;\r\n";
        var mapping = "{\"columns\":{\"reference\":\"Unser Zeichen\"},\"constants\":{\"direction\":\"OUTGOING\","
                + "\"kind\":\"EXTRADITION\"}}";

        var report = office.dryRun(file.getBytes(Charset.forName("windows-1252")), mapping);

        report.then()
                .statusCode(201)
                .body("faults", hasSize(0))
                .body("charset", equalTo("windows-1252"))
                .body("separator", equalTo(";"))
                .body(
                        "guesses.code",
                        hasItems(
                                "CHARSET_GUESSED", "SEPARATOR_GUESSED", "HEADING_TAKEN", "COUNTRY_TAKEN", "DATE_ORDER"))
                .body("preview[1].counterpart", equalTo("TUR"))
                .body("preview[1].enteredOn", equalTo("2014-02-03"));
        office.commit(report).then().statusCode(200).body("added", equalTo(2));
    }

    @Test
    void aMappingMayBeSentAsAFile() {
        var office = Office.open();

        office.calling()
                .multiPart(
                        "file", "register.csv", "dated,counterpart\n2014-03-12,USA\n".getBytes(StandardCharsets.UTF_8))
                .multiPart("mapping", "mapping.json", EXTRADITIONS.getBytes(StandardCharsets.UTF_8), "application/json")
                .multiPart("authority", office.code())
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .body("mapping.constants.kind", equalTo("EXTRADITION"))
                .body("ready", equalTo(1));
    }

    @Test
    void aFaultyMappingIsRefusedAsAWhole() {
        var office = Office.open();

        office.dryRun(HEADING, "{\"columns\":{\"dated\":\"Wann\",\"colour\":\"dated\"},\"constants\":{\"kind\":\"X\"}}")
                .then()
                .statusCode(422)
                .body("errors", hasSize(3));
        office.dryRun(HEADING, "{\"dates\":\"YDM\",\"colums\":{}}")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("/mapping/dates", "/mapping/colums"));
        office.dryRun(HEADING, "no json").then().statusCode(400);
        office.calling()
                .multiPart("mapping", "{}")
                .post("/api/v1/imports")
                .then()
                .statusCode(400);
        assertThat(office.count("import_run")).isZero();
    }

    @Test
    void aReferenceThatSaysSomethingElseNowIsAFault() {
        var office = Office.open();
        office.commit(office.dryRun(HEADING + "A/1,USA,2014-03-12,,\n", EXTRADITIONS))
                .then()
                .statusCode(200);

        office.dryRun(HEADING + "A/1,GBR,2014-03-12,,\n", EXTRADITIONS)
                .then()
                .body("faults[0].code", equalTo("CONTRADICTS_RECORD"))
                .body("faults[0].column", equalTo("counterpart"))
                .body("faults[0].value", equalTo("GBR"));
    }

    /** The digest of version 0.1.0 for this row, computed by its program; its cells decide where that digest does not. */
    @Test
    void aRowThatVersion010ImportedIsRecognised() {
        var office = Office.open();
        office.commit(office.dryRun(HEADING + "A/1,USA,2014-03-12,,\n", EXTRADITIONS))
                .then()
                .statusCode(200);
        var sameInOtherCells = "ref,dated,country\nA/1,2014-03-12,USA\n";
        try (var sql = Sql.superuser()) {
            sql.run("set session_replication_role = replica");
            var stored = sql.column("select details from history_entry where authority = ?", office.code())
                    .getFirst();
            var current = stored.replaceFirst(".*\"digest\":\"(1:[0-9a-f]{64})\".*", "$1");

            keep(
                    sql,
                    office,
                    stored.replace(current, "f49b913b3115ecfb0f7aab58f6847871ff8811f87dd9c2d117216fddffd5cdfa"));
            isAlreadyIn(office.dryRun(sameInOtherCells, EXTRADITIONS));
            keep(sql, office, stored.replace(current, "0".repeat(64)));
            isAlreadyIn(office.dryRun(HEADING + "A/1,USA,2014-03-12,,\n", EXTRADITIONS));
            isAlreadyIn(office.dryRun(sameInOtherCells, EXTRADITIONS));
            keep(sql, office, stored);
        }
    }

    private static void keep(Sql sql, Office office, String details) {
        sql.run("update history_entry set details = ? where authority = ?", details, office.code());
    }

    private static void isAlreadyIn(Response dryRun) {
        dryRun.then().body("faults", hasSize(0)).body("alreadyImported", equalTo(1));
    }

    @Test
    void aReferenceTakenSinceTheDryRunLeavesNothing() {
        var office = Office.open();
        var early = office.dryRun(HEADING + "A/1,USA,2014-03-12,,\nA/2,USA,2014-03-12,,\n", EXTRADITIONS);
        office.commit(office.dryRun(HEADING + "A/2,GBR,2014-03-12,,\n", EXTRADITIONS))
                .then()
                .statusCode(200);

        office.commit(early).then().statusCode(422).body("errors[0].code", equalTo("CONTRADICTS_RECORD"));

        assertThat(office.count("request")).isEqualTo(1);
    }

    @Test
    void aFailureHalfWayLeavesNothing() {
        var office = Office.open();
        var rows = IntStream.range(0, 120).mapToObj(i -> ",USA,2014-03-12,,").collect(Collectors.joining("\n"));
        var dryRun = office.dryRun(HEADING + rows, EXTRADITIONS);
        // A reference that the hundredth row would be given, which no comparison of rows can foresee.
        var taken = "IMP-" + dryRun.<String>path("id").substring(0, 8) + "/101";
        office.commit(office.dryRun(HEADING + taken + ",GBR,2014-03-12,,\n", EXTRADITIONS))
                .then()
                .statusCode(200);

        office.commit(dryRun).then().statusCode(409).contentType("application/problem+json");

        assertThat(office.count("request")).isEqualTo(1);
        assertThat(office.count("history_entry")).isEqualTo(1);
        office.calling().get("/api/v1/imports/" + dryRun.path("id")).then().body("state", equalTo("DRY_RUN"));
    }

    @Test
    void ofManyWhoCommitTheSameOneRecords() {
        var office = Office.open();
        var dryRun = office.dryRun(HEADING + "A/1,USA,2014-03-12,,\n", EXTRADITIONS);
        var twin = office.dryRun(HEADING + "A/1,USA,2014-03-12,,\n", EXTRADITIONS);

        var answers = List.of(dryRun, twin, dryRun, twin, dryRun).parallelStream()
                .map(run -> office.commit(run).then().extract())
                .toList();

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200 && answer.<Integer>path("added") == 1))
                .hasSize(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 409));
        assertThat(office.count("request")).isEqualTo(1);
    }

    @Test
    void aLargeRegisterGoesInAndIsKnownAgain() {
        var office = Office.open();
        var file = HEADING
                + IntStream.range(0, 2000)
                        .mapToObj(i -> "A/" + i + ",USA,2014-03-12,refused,2015-01-01\n")
                        .collect(Collectors.joining());

        office.commit(office.dryRun(file, EXTRADITIONS)).then().statusCode(200).body("added", equalTo(2000));

        office.dryRun(file, EXTRADITIONS)
                .then()
                .body("alreadyImported", equalTo(2000))
                .body("alreadyImportedRows", hasSize(1000));
    }

    @Test
    void aCommitNeedsItsPreconditionAndItsFile() {
        var office = Office.open();
        var dryRun = office.dryRun(HEADING + "A/1,USA,2014-03-12,,\n", EXTRADITIONS);
        var address = "/api/v1/imports/" + dryRun.path("id") + "/commit";
        var proof = Map.of("sha256", dryRun.<String>path("sha256"));

        office.calling()
                .contentType("application/json")
                .body(proof)
                .post(address)
                .then()
                .statusCode(428);
        office.calling()
                .contentType("application/json")
                .header("If-Match", "\"7\"")
                .body(proof)
                .post(address)
                .then()
                .statusCode(412);
        office.calling()
                .contentType("application/json")
                .header("If-Match", dryRun.header("ETag"))
                .body(Map.of("sha256", "0".repeat(64)))
                .post(address)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("other-file"));
        assertThat(office.count("request")).isZero();
    }

    @Test
    void theSameKeyIsAnsweredTheSame() {
        var office = Office.open();
        var file = (HEADING + "A/1,USA,2014-03-12,,\n").getBytes(StandardCharsets.UTF_8);

        var ids = IntStream.range(0, 2)
                .mapToObj(i -> office.calling()
                        .header("Idempotency-Key", "once")
                        .multiPart("file", "register.csv", file)
                        .multiPart("mapping", EXTRADITIONS)
                        .post("/api/v1/imports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .distinct();

        assertThat(ids).hasSize(1);
        office.calling()
                .header("Idempotency-Key", "once")
                .multiPart("file", "register.csv", HEADING.getBytes(StandardCharsets.UTF_8))
                .multiPart("mapping", EXTRADITIONS)
                .post("/api/v1/imports")
                .then()
                .statusCode(422);
    }

    @Test
    void importsAreListedNewestFirst() {
        var office = Office.open();
        var ids = IntStream.range(0, 3)
                .mapToObj(i -> office.dryRun(HEADING + "A/" + i + ",USA,2014-03-12,,\n", EXTRADITIONS)
                        .<String>path("id"))
                .toList();

        var page = office.calling()
                .get("/api/v1/imports?limit=2")
                .then()
                .statusCode(200)
                .extract();

        assertThat(page.<List<String>>path("items.id")).containsExactly(ids.get(2), ids.get(1));
        office.calling()
                .get("/api/v1/imports?limit=2&cursor=" + page.path("next"))
                .then()
                .body("items.id", equalTo(List.of(ids.get(0))));
    }

    @Test
    void anotherAuthoritySeesNothing() {
        var office = Office.open();
        var other = Office.open();
        var dryRun = office.dryRun(HEADING + "A/1,USA,2014-03-12,,\n", EXTRADITIONS);

        other.calling().get("/api/v1/imports/" + dryRun.path("id")).then().statusCode(404);
        other.commit(dryRun).then().statusCode(404);
        other.calling().get("/api/v1/imports").then().statusCode(200).body("items", hasSize(0));
        other.calling()
                .multiPart("file", "register.csv", HEADING.getBytes(StandardCharsets.UTF_8))
                .multiPart("authority", office.code())
                .post("/api/v1/imports")
                .then()
                .statusCode(422);
        given().get("/api/v1/imports").then().statusCode(401);
    }
}
