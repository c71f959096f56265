package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Registers and requests that turned out here to be one, or two. */
@QuarkusTest
class JoinedAndSplitTest {

    private static final String PLAIN = SampleMapping.extraditions().json();
    private static final String HEADING = "ref,country,dated,outcome,outcome date\n";

    private static void committed(Office office, String register) {
        Response dryRun = office.dryRun(register, PLAIN);
        dryRun.then().statusCode(201).body("faults", hasSize(0));
        office.commit(dryRun).then().statusCode(200);
    }

    @Test
    void aRequestThatWasJoinedHereBlocksNoLaterFileAndIsInNoExport() {
        var office = Office.open();
        committed(office, HEADING + "A/1,USA,2014-03-12,,\nA/2,USA,2014-03-12,,\n");
        var ids = office.calling()
                .get("/api/v1/requests?sort=reference")
                .then()
                .extract()
                .<List<String>>path("items.id");
        office.calling()
                .header(
                        "If-Match",
                        office.calling().get("/api/v1/requests/" + ids.get(1)).header("ETag"))
                .contentType("application/json")
                .body(Map.of("into", ids.get(0), "reason", "The same letter by two channels"))
                .post("/api/v1/requests/" + ids.get(1) + "/joining")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);

        var later = office.dryRun(
                HEADING + "A/1,USA,2014-03-12,refused,2015-05-06\nA/2,USA,2014-03-12,refused,2015-05-06\n", PLAIN);

        later.then()
                .log()
                .ifValidationFails()
                .body("faults", hasSize(0))
                .body("changed", equalTo(1))
                .body("guesses.find { it.code == 'JOINED_HERE' }.row", equalTo(3));
        office.commit(later).then().statusCode(200);
        assertThat(office.calling().get("/api/v1/requests/export").asString())
                .contains("A/1")
                .doesNotContain("A/2", "JOINED");
    }

    @Test
    void aRequestThatWasSplitGoesIntoAnotherOffice() {
        var office = Office.open();
        var id = office.registered(SampleRequest.incomingAssistance()
                .with("measures", List.of(SampleRequest.measure("f", false), SampleRequest.measure("g", false))));
        office.calling()
                .header(
                        "If-Match",
                        office.calling().get("/api/v1/requests/" + id).header("ETag"))
                .contentType("application/json")
                .body(Map.of(
                        "reason",
                        "Two authorities will execute it",
                        "summary",
                        "The second half",
                        "measures",
                        List.of(2)))
                .post("/api/v1/requests/" + id + "/split")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);

        var exported = office.calling().get("/api/v1/requests/export").asString();

        assertThat(exported).doesNotContain("SPLIT");
        Office.open()
                .dryRun(exported, null)
                .then()
                .log()
                .ifValidationFails()
                .body("faults", hasSize(0))
                .body("ready", equalTo(2));
    }
}
