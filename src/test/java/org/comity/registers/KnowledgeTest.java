package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** The lasting settings of an office: mappings and words; and the erasure of files. */
@QuarkusTest
class KnowledgeTest {

    private static final String EXTRADITIONS = "{\"constants\":{\"direction\":\"OUTGOING\",\"kind\":\"EXTRADITION\"}}";
    private static final String HEADING = "reference,counterpart,dated,outcome,outcome_on\n";

    private static byte[] file(String... rows) {
        return (HEADING + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anImportKeepsTheVersionOfTheMappingItUsed() {
        var office = Office.open();
        var first = office.save("extraditions", EXTRADITIONS);
        first.then().statusCode(200).header("ETag", "\"1\"").body("savedBy", startsWith("worker-"));
        var early = office.dryRunBy("extraditions", file("A/1,USA,03/02/2014,,"));
        early.then()
                .statusCode(201)
                .body("mappingName", equalTo("extraditions"))
                .body("mappingVersion", equalTo(1))
                .body("faults[0].code", equalTo("AMBIGUOUS_DATE"));

        office.save("extraditions", EXTRADITIONS).then().statusCode(428);
        office.save("extraditions", EXTRADITIONS, "\"7\"").then().statusCode(412);
        office.save("extraditions", EXTRADITIONS.replace("{\"con", "{\"dates\":\"DMY\",\"con"), "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        var late = office.dryRunBy("extraditions", file("A/1,USA,03/02/2014,,"));
        late.then()
                .body("mappingVersion", equalTo(2))
                .body("mapping.dates", equalTo("DMY"))
                .body("faultCount", equalTo(0));
        office.calling().get("/api/v1/imports/" + early.path("id")).then().body("mapping.dates", nullValue());
        office.calling()
                .get("/api/v1/import-mappings/extraditions?version=1")
                .then()
                .statusCode(200)
                .body("mapping.dates", nullValue());
        office.commit(late).then().statusCode(200).body("added", equalTo(1));
    }

    @Test
    void aMappingLargerThanAnyOfficeNeedsIsRefused() {
        var office = Office.open();
        var words = IntStream.range(0, 600)
                .mapToObj(i -> "\"" + i + "w".repeat(490) + "\":\"REFUSED\"")
                .collect(Collectors.joining(","));
        var large = "{\"values\":{\"outcome\":{" + words + "}}}";

        office.save("large", large).then().statusCode(422).body("errors.code", contains("too-large"));
        office.calling()
                .multiPart("file", "register.csv", file("A/1,USA,2014-02-03,,"), "text/csv")
                .multiPart("mapping", "mapping.json", large.getBytes(StandardCharsets.UTF_8), "application/json")
                .post("/api/v1/imports")
                .then()
                .statusCode(422)
                .body("errors.code", contains("too-large"));
        assertThat(office.count("import_mapping") + office.count("import_run")).isZero();
    }

    @Test
    void aMappingIsListedRemovedAndUnknownAfterwards() {
        var office = Office.open();
        office.save("one", EXTRADITIONS).then().statusCode(200);
        office.save("two", "{\"dates\":\"ISO\"}").then().statusCode(200);

        office.calling()
                .get("/api/v1/import-mappings?limit=1")
                .then()
                .body("items.name", contains("one"))
                .body("next", notNullValue());
        office.calling().delete("/api/v1/import-mappings/one").then().statusCode(428);
        office.calling()
                .header("If-Match", "\"1\"")
                .delete("/api/v1/import-mappings/one")
                .then()
                .statusCode(204);

        office.calling().get("/api/v1/import-mappings").then().body("items.name", contains("two"));
        office.calling().get("/api/v1/import-mappings/one").then().statusCode(404);
        office.dryRunBy("one", file("A/1,USA,2014-02-03,,"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("/mappingName"));
        office.save("one", EXTRADITIONS).then().statusCode(200).header("ETag", "\"3\"");
        office.save("No Name", "{}").then().statusCode(400);
        office.save("bad", "{\"columns\":{\"colour\":\"x\"},\"constants\":{\"kind\":\"divorce\"}}")
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
        assertThat(Office.number("select count(*) from audit_entry where act = 'SAVE_IMPORT_MAPPING' and authority = '"
                        + office.code() + "'"))
                .isEqualTo(3);
    }

    @Test
    void aWordIsReadOnlyAfterAPersonConfirmedIt() {
        var office = Office.open();
        var rows = file("A/1,Kgdm of Norway,2014-02-03,surr'd,2015-02-03", "A/2,USA,2014-02-03,surr'd,2015-02-03");

        var before = office.dryRun(rows, EXTRADITIONS);
        before.then()
                .body("faultCount", equalTo(3))
                .body("faults.find { it.column == 'counterpart' }.suggestions", hasItem("NOR"))
                .body("unknownValues[0].field", equalTo("outcome"))
                .body("unknownValues[0].word", equalTo("surr'd"))
                .body("unknownValues[0].rows", equalTo(2))
                .body("unknownValues[0].suggestions[0]", equalTo("SURRENDERED"));

        office.confirm("outcome", "surr'd", "eaten").then().statusCode(422);
        office.confirm("summary", "x", "y").then().statusCode(422);
        var term = office.confirm("outcome", "SURR'D", "SURRENDERED");
        term.then().statusCode(201).body("confirmedBy", startsWith("worker-")).header("ETag", "\"0\"");
        office.confirm("outcome", "surrd", "REFUSED").then().statusCode(409);
        office.confirm("counterpart", "Kgdm of Norway", "NOR").then().statusCode(201);

        var after = office.dryRun(rows, EXTRADITIONS);
        after.then()
                .body("faultCount", equalTo(0))
                .body("dictionary.outcome.surrd", equalTo("SURRENDERED"))
                .body("preview[0].counterpart", equalTo("NOR"));

        office.calling()
                .header("If-Match", "\"0\"")
                .delete("/api/v1/import-dictionary/" + term.path("id"))
                .then()
                .statusCode(204);
        office.commit(after).then().statusCode(409).body("detail", containsString("surrd"));
        office.dryRun(rows, EXTRADITIONS).then().body("faultCount", equalTo(2));
        office.calling()
                .get("/api/v1/import-dictionary?field=outcome")
                .then()
                .body("items", hasSize(1))
                .body("items[0].revokedBy", startsWith("worker-"));
        assertThat(office.count("request")).isZero();
    }

    @Test
    void whatWasConfirmedIsCommitted() {
        var office = Office.open();
        office.confirm("outcome", "weg", "WITHDRAWN").then().statusCode(201);

        var dryRun = office.dryRun(file("A/1,USA,2014-02-03,weg,2015-02-03"), EXTRADITIONS);
        office.confirm("counterpart", "USA", "GBR").then().statusCode(201);

        office.commit(dryRun).then().statusCode(200).body("added", equalTo(1));
        office.calling()
                .get("/api/v1/requests")
                .then()
                .body("items[0].result", equalTo("WITHDRAWN"))
                .body("items[0].counterpart", equalTo("USA"));
    }

    @Test
    void anotherOfficeKnowsNothingOfIt() {
        var office = Office.open();
        var other = Office.open();
        office.save("mine", EXTRADITIONS).then().statusCode(200);
        var term = office.confirm("outcome", "weg", "WITHDRAWN");

        other.dryRunBy("mine", file("A/1,USA,2014-02-03,,")).then().statusCode(422);
        other.dryRun(file("A/1,USA,2014-02-03,weg,2015-02-03"), EXTRADITIONS)
                .then()
                .body("faults[0].code", equalTo("UNKNOWN_OUTCOME"));
        other.calling()
                .get("/api/v1/import-dictionary/" + term.path("id"))
                .then()
                .statusCode(404);
        other.calling().get("/api/v1/import-mappings").then().body("items", hasSize(0));
    }

    @Test
    void allFaultsCanBeRead() {
        var office = Office.open();
        var rows = IntStream.range(0, 1500)
                .mapToObj(i -> "A/" + i + ",Atlantis,2014-02-30,,")
                .collect(Collectors.joining("\n"));
        var dryRun = office.dryRun(HEADING + rows, EXTRADITIONS);
        dryRun.then().body("faultCount", equalTo(3000)).body("faults", hasSize(1000));

        var first = office.calling().get("/api/v1/imports/" + dryRun.path("id") + "/faults?limit=1000");
        first.then().statusCode(200).body("items", hasSize(1000));
        var last = office.calling()
                .get("/api/v1/imports/" + dryRun.path("id") + "/faults?limit=1000&cursor=" + first.path("next"));
        last = office.calling()
                .get("/api/v1/imports/" + dryRun.path("id") + "/faults?limit=1000&cursor=" + last.path("next"));
        last.then()
                .body("items", hasSize(1000))
                .body("items[999].row", equalTo(1501))
                .body("next", nullValue());
    }

    @Test
    void aFileThatWasNeverCommittedIsErasedByASupervisorAndLeavesItsTrace() {
        var office = Office.open();
        var dryRun = office.dryRun(file("A/1,Sealed-Country,2014-02-03,Sealed-Outcome,"), EXTRADITIONS);
        var address = "/api/v1/imports/" + dryRun.path("id");
        var erasing = Map.of("reason", "a file of another office");

        office.calling()
                .contentType("application/json")
                .body(erasing)
                .post(address + "/erasure")
                .then()
                .statusCode(428);
        office.calling()
                .contentType("application/json")
                .header("If-Match", dryRun.header("ETag"))
                .body(erasing)
                .post(address + "/erasure")
                .then()
                .statusCode(200)
                .body("state", equalTo("ERASED"))
                .body("erasedBecause", equalTo("a file of another office"))
                .body("sha256", equalTo(dryRun.path("sha256")))
                .body("rows", equalTo(1))
                .body("faults", hasSize(0));

        assertThat(office.calling().get(address).asString()).doesNotContain("Sealed", "register.csv");
        office.calling().get(address + "/faults").then().body("items", hasSize(0));
        office.commit(dryRun).then().statusCode(409);
        assertThat(office.count("import_file")).isZero();
        assertThat(office.count("import_fault_list")).isZero();
        assertThat(office.count("import_run")).isEqualTo(1);
        assertThat(Office.number("select count(*) from audit_entry where act = 'ERASE_IMPORT' and authority = '"
                        + office.code() + "'"))
                .isEqualTo(1);
    }

    @Test
    void nothingOfAnImportThatWasCommittedChangesInTheDatabase() {
        var office = Office.open();
        var dryRun = office.dryRun(file("A/1,USA,2014-02-03,,"), EXTRADITIONS);
        office.commit(dryRun).then().statusCode(200);

        for (var sql : List.of(Sql.application(), Sql.owner())) {
            try (sql) {
                sql.actingFor(office.code(), "");
                for (var change : List.of(
                        "report = '{}'",
                        "mapping = '{}'",
                        "file_name = 'other'",
                        "row_count = 7",
                        "added = 7",
                        "committed_by = 'other'",
                        "dictionary = '{}'",
                        "version = 7",
                        "state = 'DRY_RUN'")) {
                    assertThatThrownBy(() -> sql.run("update import_run set " + change))
                            .as(change)
                            .hasMessageStartingWith("42501 ");
                }
                assertThatThrownBy(() -> sql.run("delete from import_run")).hasMessageStartingWith("42501 ");
                assertThatThrownBy(() -> sql.run("truncate import_run cascade")).hasMessageStartingWith("42501 ");
            }
        }
        assertThat(Office.number("select count(*) from import_run where state = 'COMMITTED' and added = 1"
                        + " and authority = '" + office.code() + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatWasFoundInAFileStaysAsLongAsTheFile() {
        var office = Office.open();
        office.dryRun(file("A/1,Nowhere,2014-02-03,,"), EXTRADITIONS);
        assertThat(office.count("import_fault_list")).isEqualTo(1);

        for (var sql : List.of(Sql.application(), Sql.owner())) {
            try (sql) {
                sql.actingFor(office.code(), "");
                assertThatThrownBy(() -> sql.run("delete from import_fault_list"))
                        .hasMessageStartingWith("42501 ");
                assertThatThrownBy(() -> sql.run("update import_fault_list set content = ''"))
                        .hasMessageStartingWith("42501 ");
            }
        }
    }

    @Test
    void aWordIsRevokedOnceAndNothingElseOfItChanges() {
        var office = Office.open();
        var term = office.confirm("outcome", "weg", "WITHDRAWN");
        try (var sql = Sql.owner().actingFor(office.code(), "")) {
            assertThatThrownBy(() -> sql.run("update import_term set meaning = 'REFUSED'"))
                    .hasMessageStartingWith("42501 ");
            assertThatThrownBy(() -> sql.run("delete from import_term")).hasMessageStartingWith("42501 ");
            office.calling()
                    .header("If-Match", "\"0\"")
                    .delete("/api/v1/import-dictionary/" + term.path("id"))
                    .then()
                    .statusCode(204);
            assertThatThrownBy(() -> sql.run("update import_term set revoked_at = null, revoked_by = null"))
                    .hasMessageStartingWith("42501 ");
            assertThatThrownBy(() -> sql.run("update import_term set revoked_by = 'another'"))
                    .hasMessageStartingWith("42501 ");
        }
        office.calling()
                .header("If-Match", "\"1\"")
                .delete("/api/v1/import-dictionary/" + term.path("id"))
                .then()
                .statusCode(409);
        office.confirm("outcome", "weg", "REFUSED").then().statusCode(201);
    }

    @Test
    void whoReadsMappingsAndWordsIsInTheAuditTrail() {
        var office = Office.open();
        office.save("mine", EXTRADITIONS).then().statusCode(200);
        var term = office.confirm("outcome", "weg", "WITHDRAWN").path("id").toString();
        var mapping = Office.text("select id from import_mapping where authority = '" + office.code() + "'");

        for (var path : List.of(
                "import-mappings/mine",
                "import-mappings/mine?version=1",
                "import-mappings",
                "import-dictionary/" + term,
                "import-dictionary")) {
            office.calling().get("/api/v1/" + path).then().statusCode(200);
        }

        assertThat(read(office, "READ", mapping)).isEqualTo(2);
        assertThat(read(office, "LIST", mapping)).isEqualTo(1);
        assertThat(read(office, "READ", term)).isEqualTo(1);
        assertThat(read(office, "LIST", term)).isEqualTo(1);
    }

    private static long read(Office office, String act, String subject) {
        return Office.number("select count(*) from audit_entry where authority = '" + office.code() + "' and act = '"
                + act + "' and (subject = '" + subject + "' or '" + subject + "' = any (subjects))");
    }

    @Test
    void faultsOfASavedMappingOrAWordLieInTheBodyThatWasSent() {
        var office = Office.open();
        office.save("bad", """
                        {"columns": {"colour/shade": "x"}, "constants": {"kind": "divorce"}, "separator": "ab",
                         "values": {"outcome": {"a/b~c": "VANISHED"}}}""")
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "/columns/colour~1shade", "/constants/kind", "/separator", "/values/outcome/a~1b~0c"));
        office.save("bad", "{\"columns\": {\"a/b\": \" \"}, \"values\": {\"outcome\": {\"x.y[1]\": \"\"}}}")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("/columns/a~1b", "/values/outcome/x.y[1]"));
        office.confirm("outcome", "surr'd", "eaten").then().statusCode(422).body("errors.field", contains("/meaning"));
        for (var field : List.of("summary", "colour")) {
            office.confirm(field, "x", "y").then().statusCode(422).body("errors.field", contains("/field"));
        }
    }

    @Test
    void aFileThatWasCommittedStays() {
        var office = Office.open();
        var dryRun = office.dryRun(file("A/1,USA,2014-02-03,,"), EXTRADITIONS);
        var committed = office.commit(dryRun);

        office.calling()
                .contentType("application/json")
                .header("If-Match", committed.header("ETag"))
                .body(Map.of("reason", "no reason"))
                .post("/api/v1/imports/" + dryRun.path("id") + "/erasure")
                .then()
                .statusCode(409);
        assertThat(office.count("import_file")).isEqualTo(1);
    }
}
