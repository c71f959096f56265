package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** The deadlines and references of an office follow what a later file of its register says. */
@QuarkusTest
class UpdatedFactsTest {

    private static final String ASSISTANCE = SampleMapping.of(Map.of())
            .constants(Map.of("direction", "INCOMING", "kind", "MLA"))
            .json();
    private static final String FORWARDED = SampleMapping.of(Map.of())
            .constants(Map.of("direction", "INCOMING", "kind", "MLA"))
            .with("milestones", Map.of("Forwarded", Map.of("step", "SEND_FOR_EXECUTION")))
            .json();

    private static Response committed(Office office, String register, String mapping) {
        var dryRun = office.dryRun(register, mapping);
        dryRun.then().statusCode(201).body("faults", hasSize(0));
        var committed = office.commit(dryRun);
        committed.then().statusCode(200);
        return dryRun;
    }

    private static Response registered(Office office, SampleRequest request) {
        var answer = office.calling()
                .contentType("application/json")
                .body(request.fields())
                .post("/api/v1/requests");
        answer.then().statusCode(201);
        return answer;
    }

    private static List<Map<String, Object>> deadlines(Office office, String id) {
        return office.calling()
                .get("/api/v1/requests/" + id + "/deadlines")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static Map<String, Object> deadline(Office office, String id, String rule) {
        return deadlines(office, id).stream()
                .filter(deadline -> rule.equals(deadline.get("rule")))
                .reduce((earlier, later) -> later)
                .orElse(Map.of());
    }

    @Test
    void aLegalBasisThatARegisterAddsChangesTheDeadlinesOfItsTreaty() {
        var office = Office.open();
        var request = SampleRequest.incomingAssistance()
                .with("suggestedDeadline", Map.of("on", "2026-12-31", "reason", "trial"))
                .without("legalBases");
        var file = registered(office, request);
        assertThat(deadline(office, file.path("id"), "SLA_SUGGESTED")).doesNotContainKey("endedOn");

        committed(
                office,
                "ref,country,dated,received,basis\n" + file.path("reference") + ",FRA,2025-02-20,2025-03-03,UNCAC\n",
                ASSISTANCE);

        assertThat(deadline(office, file.path("id"), "DLN_UNCAC_SUGGESTED"))
                .containsEntry("dueOn", "2026-12-31")
                .doesNotContainKey("endedOn");
        assertThat(deadline(office, file.path("id"), "SLA_SUGGESTED")).containsEntry("ending", "CANCELLED");
    }

    @Test
    void aStepOfARegisterIsNotAddedToARequestThatWasContinuedHere() {
        var office = Office.open();
        var heading = "ref,country,received,basis,Forwarded\n";
        committed(office, heading + "A/1,FRA,2025-03-03,UNCAC,\n", FORWARDED);
        String id = office.calling().get("/api/v1/requests").path("items[0].id");
        var version = office.calling().get("/api/v1/requests/" + id).header("ETag");
        office.calling()
                .header("If-Match", version)
                .contentType("application/json")
                .body(Map.of("step", "ACCEPT", "occurredAt", "2025-03-04", "decidedBy", "CENTRAL_AUTHORITY"))
                .post("/api/v1/requests/" + id + "/transitions")
                .then()
                .statusCode(201);
        assertThat(deadline(office, id, "SLA_FORWARD")).doesNotContainKey("endedOn");

        office.dryRun(heading + "A/1,FRA,2025-03-03,UNCAC,2025-03-10\n", FORWARDED)
                .then()
                .body("changed", equalTo(0))
                .body("faults.code", contains("CONTINUED_HERE"));

        assertThat(deadline(office, id, "SLA_FORWARD")).doesNotContainKey("endedOn");
    }

    /** A slip in an old register does not use up the numbers of the office, and a number in use is not given again. */
    @Test
    void referencesOfARegisterDoNotUseUpTheSeriesOfAnOffice() {
        var office = Office.open();
        int year = Office.today().getYear();
        committed(
                office,
                "ref,country,received\nmla-in/%1$d/00007,FRA,2025-03-03\nMLA-IN/%1$d/999999999,FRA,2025-03-04\n"
                                .formatted(year)
                        + "MLA-IN/%1$d/2,FRA,2025-03-04\n%1$d/99999999999,FRA,2025-03-05\nFOO-IN/%1$d/00009,FRA,2025-03-06\n"
                                .formatted(year),
                ASSISTANCE);

        registered(office, SampleRequest.incomingAssistance())
                .then()
                .body("reference", equalTo("MLA-IN/" + year + "/00008"));
        assertThat(office.count("reference_series")).isEqualTo(1);
    }

    @Test
    void aNewRowWithAReferenceThatIsKnownInAnotherSpellingIsReportedAndNotLinked() {
        var office = Office.open();
        registered(
                office,
                SampleRequest.incomingAssistance()
                        .with("counterpart", "FRA")
                        .with("channel", "DIPLOMATIC")
                        .with("foreignReferences", List.of(Map.of("reference", "PNF 77/2024"))));
        var mapping = SampleMapping.of(Map.of("foreignReference", "their ref"))
                .constants(Map.of("direction", "INCOMING", "kind", "MLA"))
                .json();

        var report = office.dryRun(
                "ref,country,received,their ref\nA-1,FRA,2025-03-03,pnf-77-2024\nA-2,USA,2025-03-03,pnf-77-2024\nA-3,FRA,2025-03-03,PNF 78/2024\n",
                mapping);

        report.then()
                .body("ready", equalTo(3))
                .body("guesses.findAll { it.code == 'PERHAPS_RECORDED' }.row", contains(2));
        committed(office, "ref,country,received\nOLD-7/2024,FRA,2025-03-03\n", ASSISTANCE);
        office.dryRun("ref,country,received\nold 007/2024,FRA,2025-03-03\n", ASSISTANCE)
                .then()
                .body("guesses.code", hasItem("PERHAPS_RECORDED"));
        assertThat(office.count("request_link")).isZero();
    }

    /** A register may bring a measure with its outcome: a decision of today changes it from there, and not from nothing. */
    @Test
    void anOutcomeThatARegisterBroughtOutlivesADecisionThatChangesNothing() {
        var office = Office.open();
        committed(office, "ref,country,received\nA/1,FRA,2025-03-03\n", ASSISTANCE);
        String id = office.calling().get("/api/v1/requests").path("items[0].id");
        Office.text("""
                insert into measure (id, request_id, authority, no, letter, coercive, dual_criminality, outcome, day, added_by, version)
                values ('%1$s', '%1$s', '%2$s', 1, 'f', true, 'FULFILLED', 'EXECUTED', '2025-03-03', 1, 0) returning no""".formatted(id, office.code()));
        var proposal = Map.of(
                "measureNo", 1,
                "decision", "REFUSAL_PROPOSED",
                "decidedBy", "CENTRAL_AUTHORITY",
                "code", "RF_SOVEREIGNTY",
                "narrative", "The records were of a secret service",
                "notConsultedBecause", "answered in advance",
                "day", "2025-03-10");

        office.calling()
                .header(
                        "If-Match",
                        office.calling().get("/api/v1/requests/" + id).header("ETag"))
                .contentType("application/json")
                .body(proposal)
                .post("/api/v1/requests/" + id + "/measure-decisions")
                .then()
                .statusCode(201);

        office.calling().get("/api/v1/requests/" + id + "/measures").then().body("items.outcome", contains("EXECUTED"));
    }

    @Test
    void aRowWithoutAReferenceThatChangedIsANewRequestAndTheReportSaysSo() {
        var office = Office.open();
        var heading = "country,received,outcome,outcome date\n";
        committed(office, heading + "FRA,2025-03-03,,\nUSA,2025-03-03,,\n", ASSISTANCE);

        var later = office.dryRun(heading + "FRA,2025-03-03,refused,2025-05-05\nUSA,2025-03-03,,\n", ASSISTANCE);

        later.then()
                .body("ready", equalTo(1))
                .body("alreadyImported", equalTo(1))
                .body("guesses.findAll { it.code == 'PERHAPS_RECORDED' }.row", contains(2));
        office.dryRun(heading + "FRA,2025-03-04,,\n", ASSISTANCE)
                .then()
                .body("guesses.code", not(hasItem("PERHAPS_RECORDED")));
        var other = Office.open();
        other.dryRun(heading + "FRA,2025-03-03,refused,2025-05-05\n", ASSISTANCE)
                .then()
                .body("guesses.code", not(hasItem("PERHAPS_RECORDED")));
    }

    @Test
    void whoDecidedAnImportedRefusalIsCorrectedAndTheFiguresFollow() {
        var office = Office.open();
        var mapping = SampleMapping.of(Map.of())
                .constants(Map.of("direction", "INCOMING", "kind", "EXTRADITION"))
                .json();
        var heading = "ref,country,received,outcome,outcome date,refused by\n";
        committed(office, heading + "A/1,USA,2024-02-01,refused,2024-05-01,\n", mapping);
        String id = office.calling().get("/api/v1/requests").path("items[0].id");
        assertThat(bodies(office)).isEqualTo(Map.of("NOT_RECORDED", 1));

        correct(office, id, "PERSON").then().statusCode(422).body("errors.code", contains("bad-value"));
        correct(office, id, "MINISTER").then().statusCode(201).body("transition.decidedBy", equalTo("MINISTER"));

        assertThat(bodies(office)).isEqualTo(Map.of("MINISTER", 1));
        assertThat(office.calling().get("/api/v1/requests/export").asString()).contains("MINISTER");
        office.dryRun(heading + "A/1,USA,2024-02-01,refused,2024-05-01,court\n", mapping)
                .then()
                .body("faults.code", contains("CONTRADICTS_RECORD"))
                .body("faults.column", contains("decidedBy"));
        office.dryRun(heading + "A/1,USA,2024-02-01,refused,2024-05-01,minister\n", mapping)
                .then()
                .body("faults", hasSize(0))
                .body("alreadyImported", equalTo(1));
    }

    private static Response correct(Office office, String id, String decidedBy) {
        var moves = office.calling().get("/api/v1/requests/" + id + "/transitions");
        int last = moves.path("items[-1].seq");
        return office.calling()
                .header(
                        "If-Match",
                        office.calling().get("/api/v1/requests/" + id).header("ETag"))
                .contentType("application/json")
                .body(Map.of("reason", "The decree was found", "decidedBy", decidedBy))
                .post("/api/v1/requests/" + id + "/transitions/" + last + "/corrections");
    }

    /** How many refusals each body decided. */
    private static Map<String, Integer> bodies(Office office) {
        var answer = office.calling()
                .get(
                        "/api/v1/statistics/refusals?by=none&direction=INCOMING&kind=EXTRADITION&from=2024-01-01&to=2024-12-31");
        List<String> columns = answer.path("columns.column");
        List<Integer> values = answer.path("total.rows.find { it.row == 'TOTAL' }.values");
        var bodies = new HashMap<String, Integer>();
        for (int i = 0; i < columns.size(); i++) {
            if (values.get(i) > 0) {
                bodies.put(columns.get(i), values.get(i));
            }
        }
        return bodies;
    }
}
