package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** An export says what the record says now, and another office takes it in with nothing lost. */
@QuarkusTest
class PresentExportTest {

    private static void committed(Office office, byte[] register, String mapping) {
        var dryRun = office.dryRun(register, mapping);
        dryRun.then().statusCode(201).body("faults", hasSize(0));
        office.commit(dryRun).then().statusCode(200);
    }

    private static void committed(Office office, String register, String mapping) {
        committed(office, register.getBytes(StandardCharsets.UTF_8), mapping);
    }

    private static byte[] export(Office office) {
        return office.calling().get("/api/v1/requests/export").asByteArray();
    }

    private static Office takenIn(Office office) {
        var other = Office.open();
        var file = export(office);
        committed(other, file, "{}");
        office.dryRun(file, null).then().body("alreadyImported", equalTo(1)).body("faults", hasSize(0));
        other.dryRun(file, null).then().body("alreadyImported", equalTo(1)).body("faults", hasSize(0));
        return other;
    }

    private static void step(Office office, String id, Map<String, Object> step) {
        office.calling()
                .header(
                        "If-Match",
                        office.calling().get("/api/v1/requests/" + id).header("ETag"))
                .contentType("application/json")
                .body(step)
                .post("/api/v1/requests/" + id + "/transitions")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    private static Response requests(Office office) {
        return office.calling().get("/api/v1/requests");
    }

    private static List<Map<String, Object>> offences(Office office) {
        return office.calling()
                .get("/api/v1/requests/" + requests(office).path("items[0].id"))
                .path("content.offences");
    }

    @Test
    void personsAndNotesOfALaterFileAreExported() {
        var office = Office.open();
        var mapping = "{\"columns\": {\"note\": \"Remarks\", \"persons\": \"Sought\"}}";
        var heading = "ref,direction,kind,counterpart,dated,received,Remarks,Sought\n";
        var row = "N1,INCOMING,MLA,FRA,2024-01-01,2024-01-05,%s,%s\n";
        committed(office, heading + row.formatted("first remark", 2), mapping);
        committed(office, heading + row.formatted("second remark", 3), mapping);
        committed(office, heading + row.formatted("third remark", 3), mapping);

        var file = new String(export(office), StandardCharsets.UTF_8);

        assertThat(cells(file, "persons")).containsExactly("3");
        assertThat(cells(file, "note")).containsExactly("third remark");
        office.save("mine", mapping).then().statusCode(200);
        assertThat(office.calling().get("/api/v1/requests/export?mapping=mine").asString())
                .contains("third remark", "3")
                .doesNotContain("first remark");
        var other = Office.open();
        committed(other, export(office), "{\"columns\": {\"note\": \"note\"}}");
        assertThat(cells(new String(export(other), StandardCharsets.UTF_8), "persons"))
                .containsExactly("3");
    }

    private static List<String> cells(String file, String column) {
        var lines = file.replace("\uFEFF", "").lines().toList();
        int place = List.of(lines.getFirst().split(",", -1)).indexOf(column);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[place]).toList();
    }

    @Test
    void anOffenceWithItsArticleAndTheMainOneComeIntoAnotherOffice() {
        var office = Office.open();
        office.registered(SampleRequest.incomingAssistance()
                .with(
                        "offences",
                        List.of(
                                Map.of("national", "Money laundering"),
                                Map.of("article", "15", "national", "Bribery of officials", "main", true),
                                Map.of("article", "23"))));

        var other = takenIn(office);

        var offences = offences(other);
        assertThat(offences.getFirst())
                .containsEntry("article", "15")
                .containsEntry("national", "Bribery of officials")
                .containsEntry("main", true);
        assertThat(offences.get(1))
                .containsEntry("national", "Money laundering")
                .doesNotContainKey("article");
        assertThat(offences.get(2)).containsEntry("article", "23");
        assertThat(groups(other)).isEqualTo(groups(office));
    }

    private static Object groups(Office office) {
        return office.calling()
                .get(
                        "/api/v1/statistics/statement?by=offence&direction=INCOMING&kind=MLA&from=2025-01-01&to=2026-12-31")
                .then()
                .statusCode(200)
                .extract()
                .path("groups");
    }

    @Test
    void aRefusalOfAReopenedRequestHasItsGroundsInAnotherOffice() {
        var office = Office.open();
        var id = office.registered(SampleRequest.outgoingExtradition());
        step(office, id, Map.of("step", "APPROVE", "decidedBy", "CENTRAL_AUTHORITY"));
        step(office, id, Map.of("step", "SEND", "proof", SampleCase.PROOF));
        refuse(office, id, "OTHER_STATE", "RF_SECURITY", "RF_NATIONALITY");
        step(office, id, Map.of("step", "REOPEN", "narrative", "They look at it again"));

        var file = new String(export(office), StandardCharsets.UTF_8);
        assertThat(cells(file, "ground")).containsExactly("");
        assertThat(cells(file, "decidedBy")).containsExactly("");
        assertThat(refusals(takenIn(office))).isEqualTo(refusals(office));

        refuse(office, id, "FOREIGN_COURT", "RF_NATIONALITY");
        assertThat(refusals(takenIn(office))).isEqualTo(refusals(office));
    }

    private static void refuse(Office office, String id, String by, String principal, String... others) {
        step(
                office,
                id,
                Map.of(
                        "step",
                        "RECORD_REFUSAL",
                        "decidedBy",
                        by,
                        "document",
                        SampleCase.LETTER,
                        "grounds",
                        SampleCase.grounds(principal, others)));
    }

    private static Object refusals(Office office) {
        var answer = office.calling()
                .get(
                        "/api/v1/statistics/refusals?by=none&direction=OUTGOING&kind=EXTRADITION&from=2024-01-01&to=2026-12-31")
                .then()
                .statusCode(200)
                .body("total.rows.find { it.row == 'RF_SECURITY' }.total", equalTo(1));
        return answer.extract().path("total.rows");
    }
}
