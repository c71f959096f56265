package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** A register is read again and again: new rows and what is new in a row are added, and nothing is recorded twice. */
@QuarkusTest
class UpToDateTest {

    private static final String EXTRADITIONS = SampleMapping.extraditions()
            .with(
                    "milestones",
                    Map.of(
                            "Before court", Map.of("step", "RECORD_COURT_PHASE"),
                            "Granted", Map.of("step", "RECORD_GRANT"),
                            "Surrendered", Map.of("step", "RECORD_SURRENDER")))
            .json();
    private static final String REGISTER =
            "ref,country,dated,outcome,outcome date,ground,Before court,Granted,Surrendered\n";

    private static Response committed(Office office, String register, String mapping) {
        var dryRun = office.dryRun(register, mapping);
        dryRun.then().statusCode(201).body("faults", hasSize(0));
        var committed = office.commit(dryRun);
        committed.then().statusCode(200);
        return committed;
    }

    private static String plain(String columns) {
        return "ref,country,dated," + columns + "\n";
    }

    private static final String PLAIN = SampleMapping.extraditions().json();

    @Test
    void aRowThatHasEndedSinceAddsItsEnd() {
        var office = Office.open();
        committed(office, plain("outcome,outcome date") + "A/1,USA,2014-03-12,,\nA/2,USA,2014-04-01,,\n", PLAIN);

        var later = office.dryRun(
                plain("outcome,outcome date")
                        + "A/1,USA,2014-03-12,refused,2015-05-06\nA/2,USA,2014-04-01,,\nA/3,FRA,2015-01-01,,\n",
                PLAIN);
        later.then()
                .body("ready", equalTo(1))
                .body("changed", equalTo(1))
                .body("alreadyImported", equalTo(1))
                .body("faulty", equalTo(0))
                .body("changedRows[0].row", equalTo(2))
                .body("changedRows[0].reference", equalTo("A/1"));
        office.commit(later).then().statusCode(200).body("added", equalTo(1));

        assertThat(office.count("request")).isEqualTo(3);
        assertThat(results(office))
                .containsExactlyInAnyOrder("A/1 REFUSED 2015-05-06", "A/2 - 2014-04-01", "A/3 - 2015-01-01");
        assertThat(statement(office))
                .isEqualTo(statement(first(
                        plain("outcome,outcome date")
                                + "A/1,USA,2014-03-12,refused,2015-05-06\nA/2,USA,2014-04-01,,\nA/3,FRA,2015-01-01,,\n",
                        PLAIN)));
    }

    private static Office first(String register, String mapping) {
        var office = Office.open();
        committed(office, register, mapping);
        return office;
    }

    private static List<String> results(Office office) {
        try (var sql = Sql.superuser()) {
            return sql.column(
                    "select reference || ' ' || coalesce(result, '-') || ' ' || last_moved_on from request where authority = ?",
                    office.code());
        }
    }

    private static Object statement(Office office) {
        return office.calling()
                .get("/api/v1/statistics/statement?direction=OUTGOING&kind=EXTRADITION&from=2014-01-01&to=2025-12-31")
                .then()
                .statusCode(200)
                .body("balanced", equalTo(true))
                .extract()
                .path("total.rows");
    }

    @Test
    void anEndWithoutADayIsCompletedByALaterFile() {
        var office = Office.open();
        committed(office, plain("outcome,outcome date") + "A/1,USA,2025-03-12,withdrawn,\n", PLAIN);

        var completed = plain("outcome,outcome date") + "A/1,USA,2025-03-12,withdrawn,2025-08-03\n";
        committed(office, completed, PLAIN);

        assertThat(results(office)).containsExactly("A/1 WITHDRAWN 2025-08-03");
        assertThat(statement(office)).isEqualTo(statement(first(completed, PLAIN)));
        assertThat(office.calling().get("/api/v1/requests/export").asString()).contains("2025-08-03");
        office.dryRun(completed, PLAIN)
                .then()
                .body("alreadyImported", equalTo(1))
                .body("changed", equalTo(0));
    }

    @Test
    void anEndWithoutADayIsCompletedByACorrection() {
        var office = Office.open();
        committed(office, plain("outcome,outcome date") + "A/1,USA,2025-03-12,withdrawn,\n", PLAIN);
        var id = office.calling().get("/api/v1/requests").path("items[0].id");
        var version = office.calling().get("/api/v1/requests/" + id).header("ETag");

        office.calling()
                .header("If-Match", version)
                .contentType("application/json")
                .body(Map.of("reason", "The letter was found", "occurredAt", "2025-08-03"))
                .post("/api/v1/requests/" + id + "/transitions/1/corrections")
                .then()
                .statusCode(201);

        assertThat(results(office)).containsExactly("A/1 WITHDRAWN 2025-08-03");
        assertThat(statement(office))
                .isEqualTo(statement(
                        first(plain("outcome,outcome date") + "A/1,USA,2025-03-12,withdrawn,2025-08-03\n", PLAIN)));
    }

    @Test
    void columnsThatCameLaterAddTheirSteps() {
        var office = Office.open();
        committed(office, REGISTER + "A/1,USA,2014-03-12,,,,,2015-01-10,\n", EXTRADITIONS);

        var later = REGISTER + "A/1,USA,2014-03-12,,,,2014-06-01,2015-01-10,2015-02-20\n";
        committed(office, later, EXTRADITIONS);

        assertThat(results(office)).containsExactly("A/1 SURRENDERED 2015-02-20");
        assertThat(statement(office)).isEqualTo(statement(first(later, EXTRADITIONS)));
        assertThat(milestones(office)).isEqualTo(milestones(first(later, EXTRADITIONS)));
        office.dryRun(later, EXTRADITIONS)
                .then()
                .body("alreadyImported", equalTo(1))
                .body("changed", equalTo(0));
    }

    private static Object milestones(Office office) {
        return office.calling()
                .get(
                        "/api/v1/statistics/milestones?by=none&direction=OUTGOING&kind=EXTRADITION&from=2014-01-01&to=2025-12-31")
                .then()
                .statusCode(200)
                .extract()
                .path("total.rows");
    }

    @Test
    void whatContradictsIsAFaultOfItsRow() {
        var office = Office.open();
        committed(
                office,
                REGISTER
                        + "A/1,USA,2014-03-12,,,,2014-06-01,2015-01-10,\nA/2,USA,2014-03-12,refused,2015-01-01,RF_NATIONALITY,,,\n",
                EXTRADITIONS);

        office.dryRun(
                        REGISTER
                                + "A/1,FRA,2014-03-12,,,,2014-06-02,2015-01-10,\n"
                                + "A/2,USA,2014-03-12,withdrawn,2015-01-01,,,,\n"
                                + "A/3,USA,2014-03-12,,,,,,\n",
                        EXTRADITIONS)
                .then()
                .body("ready", equalTo(1))
                .body("faulty", equalTo(2))
                .body("faults.code.unique()", equalTo(List.of("CONTRADICTS_RECORD")))
                .body("faults.findAll { it.row == 2 }", hasSize(2))
                .body("faults.findAll { it.row == 3 }.column", hasItem("outcome"));
        office.dryRun(REGISTER + "A/2,USA,2014-03-12,refused,2015-01-01,RF_NE_BIS_REQUESTED,,,\n", EXTRADITIONS)
                .then()
                .body("faults.code", hasItem("CONTRADICTS_RECORD"));
    }

    @Test
    void groundsAndWordsThatCameLaterAreAdded() {
        var office = Office.open();
        committed(
                office,
                plain("outcome,outcome date,basis,offence,summary")
                        + "A/1,USA,2014-03-12,refused,2015-01-01,Act of 1927,fraud,first words\n",
                PLAIN);

        var later = office.dryRun(
                plain("outcome,outcome date,basis,offence,summary,ground,refused by")
                        + "A/1,USA,2014-03-12,refused,2015-01-01,Act of 1927,Fraud,second words,nationality,minister\n",
                PLAIN.replace(
                        "{\"constants\"",
                        "{\"values\":{\"ground\":{\"nationality\":\"RF_NATIONALITY\"}},\"constants\""));
        later.then().body("changed", equalTo(1)).body("faults", hasSize(0));
        office.commit(later).then().statusCode(200);

        office.calling()
                .get(
                        "/api/v1/statistics/refusals?by=none&direction=OUTGOING&kind=EXTRADITION&from=2015-01-01&to=2015-12-31")
                .then()
                .body("total.rows.find { it.row == 'RF_NATIONALITY' }.total", equalTo(1));
        office.calling().get("/api/v1/requests").then().body("items", hasSize(1));
        assertThat(office.calling().get("/api/v1/requests/export").asString())
                .contains("second words", "Act of 1927", "RF_NATIONALITY", "MINISTER");
    }

    @Test
    void anImportedStepOpensNoDeadlineWhenAFactChangesLater() {
        var office = Office.open();
        var mapping = SampleMapping.extraditions()
                .constants(Map.of("direction", "INCOMING", "kind", "MLA"))
                .with("milestones", Map.of("Accepted", Map.of("step", "ACCEPT")))
                .json();
        committed(office, "ref,country,dated,received,Accepted\nA/1,USA,2014-03-12,2014-03-20,2014-04-01\n", mapping);

        patched(office, "{\"urgency\":{\"reason\":\"custody\"}}")
                .then()
                .statusCode(200)
                .body("deadlines", hasSize(0));
        patched(office, "{\"receivedOn\":\"2014-03-20T10:00:00+11:00\"}")
                .then()
                .statusCode(200)
                .body("deadlines", hasSize(0));
    }

    @Test
    void anInstantOfReceiptThatNoEntryCarriesIsRefused() {
        var office = Office.open();
        var mapping = SampleMapping.extraditions()
                .constants(Map.of("direction", "INCOMING", "kind", "MLA"))
                .json();
        committed(office, "ref,country,dated\nA/1,USA,2014-03-12\n", mapping);

        patched(office, "{\"receivedOn\":\"2014-03-19T10:00:00+11:00\"}")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("/receivedOn")))
                .body("errors.code", equalTo(List.of("not-applicable")));
        patched(office, "{\"receivedOn\":\"2014-03-19\"}").then().statusCode(200);
    }

    private static Response patched(Office office, String patch) {
        var id = office.calling().get("/api/v1/requests").path("items[0].id");
        return office.calling()
                .header(
                        "If-Match",
                        office.calling().get("/api/v1/requests/" + id).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/requests/" + id);
    }

    @Test
    void whatWasChangedHereIsNotUndoneByAnOldRow() {
        var office = Office.open();
        committed(office, plain("officer,outcome") + "A/1,USA,2014-03-12,Leo,\n", PLAIN);
        var id = office.calling().get("/api/v1/requests").path("items[0].id");
        var version = office.calling().get("/api/v1/requests/" + id).header("ETag");
        office.calling()
                .header("If-Match", version)
                .contentType("application/merge-patch+json")
                .body("{\"officer\":\"Mia\"}")
                .patch("/api/v1/requests/" + id)
                .then()
                .statusCode(200);

        committed(office, plain("officer,outcome,summary") + "A/1,USA,2014-03-12,Leo,,words\n", PLAIN);

        office.calling()
                .get("/api/v1/requests/" + id)
                .then()
                .body("content.officer", equalTo("Mia"))
                .body("content.summary", equalTo("words"));
    }

    @Test
    void aFileInAnotherFormOfItsLettersIsKnown() {
        var office = Office.open();
        var composed = plain("offence")
                + "MJ/\u00C9/2024-1,USA,2024-03-12,corruption pass\u00E9e\n,USA,2024-03-13,d\u00E9tournement\n";
        committed(office, composed, PLAIN);

        office.dryRun(Normalizer.normalize(composed, Normalizer.Form.NFD), PLAIN)
                .then()
                .body("alreadyImported", equalTo(2))
                .body("ready", equalTo(0));
        office.dryRun(composed.replace("MJ/\u00C9/2024-1", "mj/\u00E9/2024-1\u00A0"), PLAIN)
                .then()
                .body("alreadyImported", equalTo(2))
                .body("faults", hasSize(0));
    }

    @Test
    void marksThatNoReaderSeesMakeNoOtherRow() {
        var office = Office.open();
        var plain = plain("offence") + "MJ/2024-1,USA,2024-03-12,Fraud\n,USA,2024-03-13,theft\n";
        committed(office, plain, PLAIN);

        for (var mark : List.of("\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u00AD", "\u2060", "\uFE0F")) {
            office.dryRun(
                            plain.replace("MJ/", mark + "MJ/" + mark)
                                    .replace("Fra", "Fra" + mark)
                                    .replace("the", "the" + mark),
                            PLAIN)
                    .then()
                    .body("faults", hasSize(0))
                    .body("alreadyImported", equalTo(2));
        }
    }

    @Test
    void offencesInOtherFormsAreOneGroup() {
        var office = Office.open();
        committed(
                office,
                plain("offence")
                        + "A/1,USA,2024-03-12,Fraud\nA/2,USA,2024-03-12,fraud\nA/3,USA,2024-03-12,FRAUD \nA/4,USA,2024-03-12,fraud\n"
                        + "A/7,USA,2024-03-12,Fra\u200Bud\nA/8,USA,2024-03-12,\u200EFra\u00ADud\u200D\n"
                        + "A/5,USA,2024-03-12,d\u00E9lit\nA/6,USA,2024-03-12,de\u0301lit\n",
                PLAIN);

        office.calling()
                .get(
                        "/api/v1/statistics/statement?by=offence&direction=OUTGOING&kind=EXTRADITION&from=2024-01-01&to=2024-12-31")
                .then()
                .statusCode(200)
                .body("groups.group", hasSize(2))
                .body("groups.group", hasItem("fraud"));
    }

    @Test
    void theReportsOfAnotherOfficeShowNothing() {
        var office = first(plain("outcome") + "A/1,USA,2014-03-12,\n", PLAIN);
        var other = Office.open();

        var same = other.dryRun(plain("outcome") + "A/1,FRA,2014-03-12,\n", PLAIN);
        same.then().body("ready", equalTo(1)).body("faults", hasSize(0));
        other.commit(same).then().statusCode(200);
        assertThat(office.count("request")).isEqualTo(1);
        assertThat(results(other)).hasSize(1);
    }

    @Test
    void theDryRunWritesNothing() {
        var office = first(plain("outcome,outcome date") + "A/1,USA,2014-03-12,,\n", PLAIN);
        long entries = office.count("history_entry");

        office.dryRun(plain("outcome,outcome date") + "A/1,USA,2014-03-12,refused,2015-05-06\n", PLAIN)
                .then()
                .body("preview.standing", containsInAnyOrder("CHANGED"));

        assertThat(office.count("history_entry")).isEqualTo(entries);
    }
}
