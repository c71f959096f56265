package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.junit.jupiter.api.Test;

/** Requests that were continued here, and whose register goes on too: a later file loses nothing and records nothing twice. */
@QuarkusTest
class LaterFilesTest {

    private static final String HEADING = "ref,direction,kind,counterpart,dated,received,outcome,outcomeOn\n";

    private static ValidatableResponse committed(Office office, String register, String mapping) {
        var dryRun = office.dryRun(register, mapping);
        dryRun.then().statusCode(201).body("faults", hasSize(0));
        office.commit(dryRun).then().statusCode(200);
        return dryRun.then();
    }

    private static ValidatableResponse committed(Office office, String register) {
        return committed(office, register, "{}");
    }

    private static String only(Office office) {
        return office.calling().get("/api/v1/requests").path("items[0].id");
    }

    private static Response act(Office office, String below, Map<String, Object> body) {
        var id = only(office);
        return office.calling()
                .header(
                        "If-Match",
                        office.calling().get("/api/v1/requests/" + id).header("ETag"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/requests/" + id + "/" + below);
    }

    @Test
    void aTextIsNotAddedAgainByTheSameFile() {
        var office = Office.open();
        var mapping = "{\"columns\": {\"note\": \"Remarks\"}}";
        var heading = "ref,direction,kind,counterpart,dated,received,Remarks,persons\n";
        var row = "N1,INCOMING,MLA,FRA,2024-01-01,2024-01-05,%s,%s\n";
        committed(office, heading + row.formatted("first", 2), mapping);
        committed(office, heading + row.formatted("second", 3), mapping).body("changed", equalTo(1));

        for (int i = 0; i < 2; i++) {
            committed(office, heading + row.formatted("second", 3), mapping)
                    .body("changed", equalTo(0))
                    .body("alreadyImported", equalTo(1));
        }

        assertThat(office.count("note")).isEqualTo(2);
    }

    @Test
    void anOutcomeForARequestThatWasReclassifiedHereIsNotLost() {
        var office = Office.open();
        var enquiry = "RC1,INCOMING,ENQUIRY,FRA,2024-01-01,2024-01-05,";
        committed(office, HEADING + enquiry + ",\n");
        act(office, "reclassifications", Map.of("kind", "MLA", "reason", "a request after all"))
                .then()
                .statusCode(201);

        for (var row : List.of(
                "RC1,INCOMING,MLA,FRA,2024-01-01,2024-01-05,executed,2024-03-03\n",
                "RC1,INCOMING,MLA,FRA,2024-01-01,2024-01-05,refused,2024-03-03\n",
                enquiry + "answered,2024-03-03\n")) {
            office.dryRun(HEADING + row, "{}")
                    .then()
                    .body("alreadyImported", equalTo(0))
                    .body("faults.code", contains("CONTINUED_HERE"));
        }
        committed(office, HEADING + enquiry + ",\n").body("alreadyImported", equalTo(1));
        committed(office, HEADING + enquiry.replace("ENQUIRY", "MLA") + ",\n").body("alreadyImported", equalTo(1));
    }

    /** A refusal takes a second person: a register does not decide what was proposed here. */
    @Test
    void aRegisterDoesNotDecideARequestThatWasContinuedHere() {
        var office = Office.open();
        var row = "P1,INCOMING,MLA,FRA,2024-01-01,2024-01-05,%s,%s,%s,UNCAC\n";
        var heading = HEADING.replace("\n", ",closed,basis\n");
        var mapping = "{\"milestones\": {\"closed\": {\"step\": \"CLOSE\"}}}";
        committed(office, heading + row.formatted("", "", ""), mapping);
        act(
                        office,
                        "transitions",
                        Map.of(
                                "step",
                                "PROPOSE_REFUSAL",
                                "decidedBy",
                                "CENTRAL_AUTHORITY",
                                "occurredAt",
                                "2024-02-01",
                                "grounds",
                                SampleCase.grounds("RF_SOVEREIGNTY"),
                                "narrative",
                                "why",
                                "consultation",
                                SampleCase.NOT_CONSULTED))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);

        for (var outcome : List.of("refused", "executed", "withdrawn")) {
            office.dryRun(heading + row.formatted(outcome, "2024-03-03", ""), mapping)
                    .then()
                    .body("changed", equalTo(0))
                    .body("faults.code", contains("CONTINUED_HERE"));
        }
    }

    @Test
    void anEventIsCountedInTheKindThatTheRequestHadOnItsDay() {
        var office = Office.open();
        var mapping = "{\"milestones\": {\"hearing\": {\"event\": \"Hearing\"}}}";
        committed(
                office,
                HEADING.replace("\n", ",hearing\n") + "H1,INCOMING,ENQUIRY,FRA,2024-01-01,2024-01-05,,,2024-02-02\n",
                mapping);
        act(office, "reclassifications", Map.of("kind", "MLA", "reason", "a request after all"))
                .then()
                .statusCode(201);

        assertThat(hearings(office, "ENQUIRY")).isEqualTo(1);
        assertThat(hearings(office, "MLA")).isZero();
    }

    private static int hearings(Office office, String kind) {
        Integer counted = office.calling()
                .get("/api/v1/statistics/milestones?by=none&direction=INCOMING&from=2024-01-01&to=2024-12-31&kind="
                        + kind)
                .then()
                .statusCode(200)
                .extract()
                .path("total.rows.find { it.row == 'EVENT_Hearing' }.total");
        return counted == null ? 0 : counted;
    }

    @Test
    void theDayOfTheEndIsComparedAndNotThatOfTheClosing() {
        var office = Office.open();
        var row = "C1,INCOMING,MLA,FRA,2024-01-01,2024-01-05,%s,%s\n";
        committed(office, HEADING + row.formatted("executed", "2024-03-03"));
        act(office, "transitions", Map.of("step", "CLOSE", "occurredAt", "2024-04-04"))
                .then()
                .statusCode(201);

        var summary = HEADING.replace("\n", ",summary\n");
        office.dryRun(summary + "C1,INCOMING,MLA,FRA,2024-01-01,2024-01-05,executed,2024-04-04,s\n", "{}")
                .then()
                .body("faults.code", contains("CONTRADICTS_RECORD"))
                .body("faults.detail", hasItem(containsString("2024-03-03")));
        office.dryRun(HEADING + row.formatted("", ""), "{}").then().body("faults.code", contains("CONTRADICTS_RECORD"));
        committed(office, summary + "C1,INCOMING,MLA,FRA,2024-01-01,2024-01-05,executed,2024-03-03,s\n")
                .body("changed", equalTo(1));
        committed(office, HEADING + row.formatted("executed", "2024-03-03")).body("alreadyImported", equalTo(1));
    }

    @Test
    void anEndBeforeAReopeningIsKnown() {
        var office = Office.open();
        var heading = HEADING.replace("\n", ",summary\n");
        var row = "C1,INCOMING,MLA,FRA,2024-01-01,2024-01-05,withdrawn,2024-03-03,%s\n";
        committed(office, heading + row.formatted("first"));
        act(office, "transitions", Map.of("step", "REOPEN", "occurredAt", "2024-06-01", "narrative", "It goes on"))
                .then()
                .statusCode(201);

        committed(office, heading + row.formatted("second")).body("changed", equalTo(1));

        office.calling().get("/api/v1/requests/" + only(office)).then().body("standing", equalTo("OPEN"));
    }

    @Test
    void personsGroundsAndTheDecidingBodyAreAddedToARequestThatWasContinuedHere() {
        var office = Office.open();
        var heading = "ref,direction,kind,counterpart,dated,received,outcome,outcomeOn,ground,decidedBy,persons\n";
        var row = "D1,INCOMING,EXTRADITION,FRA,2024-01-01,2024-01-05,refused,2024-03-03,%s,%s,%s\n";
        committed(office, heading + row.formatted("", "", ""));
        act(
                        office,
                        "transitions",
                        Map.of(
                                "step",
                                "SEND_REASONS",
                                "occurredAt",
                                "2024-04-04",
                                "proof",
                                Map.of("sentOn", "2024-04-04", "sentVia", "DIPLOMATIC")))
                .then()
                .statusCode(201);

        committed(office, heading + row.formatted("RF_NATIONALITY", "CENTRAL_AUTHORITY", "3"))
                .body("changed", equalTo(1));

        assertThat(office.calling().get("/api/v1/requests/export").asString())
                .contains("RF_NATIONALITY", "CENTRAL_AUTHORITY");
        office.calling()
                .get(
                        "/api/v1/statistics/refusals?by=none&direction=INCOMING&kind=EXTRADITION&from=2024-01-01&to=2024-12-31")
                .then()
                .body("total.rows.find { it.row == 'RF_NATIONALITY' }.total", equalTo(1));
        committed(office, heading + row.formatted("RF_NATIONALITY", "CENTRAL_AUTHORITY", "3"))
                .body("changed", equalTo(0));
        office.dryRun(heading + row.formatted("RF_NATIONALITY", "minister", "3"), "{}")
                .then()
                .body("faults.code", contains("CONTRADICTS_RECORD"))
                .body("faults.column", contains("decidedBy"));
    }

    @Test
    void aFurtherGroundIsAddedAndAnotherOneContradicts() {
        var office = Office.open();
        var heading = "ref,direction,kind,counterpart,dated,received,outcome,outcomeOn,ground\n";
        var row = "D1,INCOMING,EXTRADITION,FRA,2024-01-01,2024-01-05,refused,2024-03-03,%s\n";
        var mapping = "{\"lists\": {\"ground\": \";\"}}";
        committed(office, heading + row.formatted("RF_NATIONALITY"), mapping);

        committed(office, heading + row.formatted("RF_NATIONALITY; RF_SECURITY"), mapping)
                .body("changed", equalTo(1));

        assertThat(office.calling().get("/api/v1/requests/export").asString()).contains("RF_NATIONALITY; RF_SECURITY");
        office.dryRun(heading + row.formatted("RF_SECURITY"), mapping)
                .then()
                .body("faults.code", contains("CONTRADICTS_RECORD"));
    }

    @Test
    void anotherDecidingBodyContradicts() {
        var office = Office.open();
        var heading = "ref,direction,kind,counterpart,dated,received,outcome,outcomeOn,decidedBy,Acknowledged\n";
        var row = "D1,INCOMING,EXTRADITION,FRA,2024-01-01,2024-01-05,refused,2024-05-05,%s,2024-02-10\n";
        var mapping = "{\"milestones\": {\"Acknowledged\": {\"step\": \"ACKNOWLEDGE\"}}}";
        committed(office, heading + row.formatted("court"), mapping);

        office.dryRun(heading + row.formatted("minister"), mapping)
                .then()
                .body("faults.code", contains("CONTRADICTS_RECORD"))
                .body("faults.column", contains("decidedBy"));
    }

    @Test
    void anOwnNumberInOtherLettersIsTheSameRequest() {
        var office = Office.open();
        committed(office, HEADING + "mla-in/2026/00001,INCOMING,MLA,FRA,2024-01-01,2024-01-05,,\n");

        committed(office, HEADING + "MLA-IN/2026/00001,INCOMING,MLA,FRA,2024-01-01,2024-01-05,,\n")
                .body("alreadyImported", equalTo(1));

        assertThat(office.count("request")).isEqualTo(1);
    }
}
