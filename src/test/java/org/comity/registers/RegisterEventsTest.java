package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Events of registers that are no steps: another day contradicts, a supervisor corrects them, and an export has them. */
@QuarkusTest
class RegisterEventsTest {

    private static final String HEADING = "ref,country,received,arrested,hearing,adjourned\n";
    private static final String MAPPING = SampleMapping.of(Map.of())
            .constants(Map.of("direction", "INCOMING", "kind", "EXTRADITION"))
            .with(
                    "milestones",
                    Map.of(
                            "arrested", Map.of("step", "RECORD_ARREST"),
                            "hearing", Map.of("event", "Hearing; in court"),
                            "adjourned", Map.of("event", "Hearing; in court")))
            .json();

    private static ValidatableResponse committed(Office office, String rows) {
        var dryRun = office.dryRun(HEADING + rows, MAPPING);
        dryRun.then().statusCode(201).body("faults", hasSize(0));
        office.commit(dryRun).then().statusCode(200);
        return dryRun.then();
    }

    private static Office withOne() {
        var office = Office.open();
        committed(office, "A/1,USA,2024-02-01,2024-01-15,2024-03-01,\n");
        return office;
    }

    private static String only(Office office) {
        return office.calling().get("/api/v1/requests").path("items[0].id");
    }

    private static List<Map<String, Object>> events(Office office) {
        return office.calling()
                .get("/api/v1/requests/" + only(office) + "/transitions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind == 'EVENT' }");
    }

    private static int seq(Office office, String event) {
        return office.calling()
                .get("/api/v1/requests/" + only(office) + "/transitions")
                .path("items.find { it.kind == 'EVENT' && it.details.event == '" + event + "' }.seq");
    }

    private static Response correct(Office office, int seq, Map<String, Object> correction) {
        var address = "/api/v1/requests/" + only(office);
        return office.calling()
                .header("If-Match", office.calling().get(address).header("ETag"))
                .contentType("application/json")
                .body(correction)
                .post(address + "/transitions/" + seq + "/corrections");
    }

    private static Map<String, Integer> counted(Office office, String more) {
        Map<String, Integer> counted = new TreeMap<>();
        List<Map<String, Object>> rows = office.calling()
                .get(
                        "/api/v1/statistics/milestones?by=none&direction=INCOMING&kind=EXTRADITION&from=2024-01-01&to=2024-12-31"
                                + more)
                .then()
                .statusCode(200)
                .extract()
                .path("total.rows");
        for (var row : rows) {
            var name = String.valueOf(row.get("row"));
            if (name.equals("RECORD_ARREST") || name.startsWith("EVENT_")) {
                counted.put(name, (Integer) row.get("total"));
            }
        }
        return counted;
    }

    @Test
    void anotherDayOfAnEventContradictsAndIsNotCountedTwice() {
        var office = withOne();

        office.dryRun(HEADING + "A/1,USA,2024-02-01,2024-01-16,2024-03-01,\n", MAPPING)
                .then()
                .body("changed", equalTo(0))
                .body("faults.code", contains("CONTRADICTS_RECORD"))
                .body("faults.detail", hasItem(containsString("2024-01-15")));

        committed(office, "A/1,USA,2024-02-01,2024-01-15,2024-03-01,2024-04-01\n")
                .body("changed", equalTo(1));
        committed(office, "A/1,USA,2024-02-01,,2024-03-01,\n").body("changed", equalTo(0));
        assertThat(counted(office, "")).containsEntry("RECORD_ARREST", 1).containsEntry("EVENT_Hearing; in court", 2);
    }

    @Test
    void aSupervisorCorrectsTheDayOfAnEvent() {
        var office = withOne();
        var before = Instant.now();
        int arrest = seq(office, "RECORD_ARREST");

        correct(office, arrest, Map.of("reason", "a slip", "occurredAt", "2023-12-31"))
                .then()
                .statusCode(201)
                .body("transition.supersedes", equalTo(arrest))
                .body("transition.occurredOn", equalTo("2023-12-31"))
                .body("transition.details.event", equalTo("RECORD_ARREST"));

        assertThat(events(office)).hasSize(3);
        assertThat(counted(office, "").getOrDefault("RECORD_ARREST", 0)).isZero();
        assertThat(counted(office, "&asOf=" + before)).containsEntry("RECORD_ARREST", 1);
        correct(office, arrest, Map.of("reason", "again", "occurredAt", "2023-12-30"))
                .then()
                .statusCode(409);
        committed(office, "A/1,USA,2024-02-01,2024-01-15,2024-03-01,\n").body("alreadyImported", equalTo(1));
        committed(office, "A/1,USA,2024-02-01,2023-12-31,2024-03-01,\n").body("changed", equalTo(0));
    }

    @Test
    void aSupervisorAnnulsAnEvent() {
        var office = withOne();

        correct(office, seq(office, "RECORD_ARREST"), Map.of("reason", "of another person", "annul", true))
                .then()
                .statusCode(201)
                .body("transition.annulled", equalTo(true))
                .body("standing", equalTo("OPEN"));

        assertThat(counted(office, "").getOrDefault("RECORD_ARREST", 0)).isZero();
        assertThat(office.calling().get("/api/v1/requests/export").asString())
                .doesNotContain("RECORD_ARREST")
                .contains("2024-03-01 Hearing; in court");
    }

    @Test
    void aCorrectionOfAnEventHasNoValuesOfAStepAndNoFutureDay() {
        var office = withOne();

        correct(
                        office,
                        seq(office, "RECORD_ARREST"),
                        Map.of(
                                "reason",
                                "a slip",
                                "decidedBy",
                                "COURT",
                                "reasonCode",
                                "CL_OTHER",
                                "occurredAt",
                                Office.today().plusDays(1).toString()))
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("/decidedBy", "/reasonCode", "/occurredAt"));
        var seq = seq(office, "RECORD_ARREST");
        var id = only(office);
        Office.open()
                .calling()
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(Map.of("reason", "not mine", "annul", true))
                .post("/api/v1/requests/" + id + "/transitions/" + seq + "/corrections")
                .then()
                .statusCode(404);
    }

    @Test
    void anotherOfficeTakesInTheEventsOfAnExport() {
        var office = withOne();
        committed(office, "A/1,USA,2024-02-01,2024-01-15,2024-03-01,2024-04-01\n");
        var file = office.calling().get("/api/v1/requests/export").asByteArray();
        office.dryRun(file, null).then().body("alreadyImported", equalTo(1)).body("faults", hasSize(0));

        var other = Office.open();
        var dryRun = other.dryRun(file, null);
        dryRun.then().body("faults", hasSize(0));
        other.commit(dryRun).then().statusCode(200);

        assertThat(counted(other, "")).isEqualTo(counted(office, "")).containsEntry("EVENT_Hearing; in court", 2);
        other.dryRun(file, null).then().body("alreadyImported", equalTo(1));
        other.dryRun(
                        "reference,direction,kind,counterpart,dated,datedEvents\nB,OUTGOING,MLA,FRA,2024-01-01,a hearing\n",
                        null)
                .then()
                .body("faults.code", contains("UNREADABLE_EVENTS"));
        other.dryRun(
                        "reference,direction,kind,counterpart,dated,datedEvents\nB,OUTGOING,MLA,FRA,2024-01-01,2199-01-01 Hearing\n",
                        null)
                .then()
                .body("faults.code", contains("FUTURE_DATE"));
    }
}
