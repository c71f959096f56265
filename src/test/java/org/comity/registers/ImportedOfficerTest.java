package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Api;
import org.junit.jupiter.api.Test;

/** Rows of a register that name no officer get one by the rules of the office, unless their requests are over. */
@QuarkusTest
class ImportedOfficerTest {

    private static final String HEADING = "reference,direction,kind,counterpart,dated,officer,outcome,outcome date\n";

    @Test
    void theCommitMayDeclineTheRules() {
        var office = Office.open();
        var caller = new Api(office.token());
        var lists = "/api/v1/authorities/" + office.code() + "/";
        caller.put(lists + "people/ana", Map.of("caller", "https://login.example.org|ana", "name", "Ana"))
                .expecting(200);
        caller.put(lists + "assignment-rules/REST", Map.of("name", "Rest", "position", 1, "officer", "ana"))
                .expecting(200);
        var dryRun = office.dryRun(HEADING + "A 1/2024,INCOMING,MLA,USA,2024-02-01,,,\n", null);
        dryRun.then().statusCode(201).body("byRule", equalTo(1));

        office.calling()
                .contentType("application/json")
                .header("If-Match", dryRun.header("ETag"))
                .body(Map.<String, Object>of("sha256", dryRun.<String>path("sha256"), "byRule", false))
                .post("/api/v1/imports/" + dryRun.<String>path("id") + "/commit")
                .then()
                .statusCode(200)
                .body("byRule", equalTo(0));

        assertThat(caller.get(Api.REQUESTS).at("/items/0/officer").isMissingNode())
                .isTrue();
    }

    @Test
    void anOpenRowWithoutOfficerIsDividedAmongTheUnit() {
        var office = Office.open();
        var caller = new Api(office.token());
        var lists = "/api/v1/authorities/" + office.code() + "/";
        for (var person : List.of("ana", "leo", "old")) {
            caller.put(
                            lists + "people/" + person,
                            Map.of("caller", "https://login.example.org|" + person, "name", person))
                    .expecting(200);
        }
        var unit = caller.put(lists + "units/TEAM", Map.of("name", "Team", "members", List.of("ana", "leo")))
                .expecting(200);
        new Api(office.as("zoe", "administrator").token())
                .post(lists + "units/TEAM/confirmation", "", "If-Match", unit.etag())
                .expecting(200);
        caller.put(lists + "assignment-rules/TEAM", Map.of("name", "Team", "position", 1, "unit", "TEAM"))
                .expecting(200);

        var dryRun = office.dryRun(
                HEADING
                        + "A 1/2024,INCOMING,MLA,USA,2024-02-01,,,\n"
                        + "A 2/2024,INCOMING,MLA,USA,2024-02-01,,,\n"
                        + "A 3/2024,INCOMING,MLA,USA,2024-02-01,old,,\n"
                        + "A 4/2024,INCOMING,MLA,USA,2024-02-01,,refused,2024-03-01\n",
                null);
        dryRun.then().statusCode(201).body("faults", hasSize(0)).body("byRule", equalTo(2));
        office.commit(dryRun).then().statusCode(200).body("byRule", equalTo(2));

        var again = office.dryRun(
                HEADING + "A 1/2024,INCOMING,MLA,USA,2024-02-01,,,\nA 3/2024,INCOMING,MLA,USA,2024-02-01,old,,\n",
                null);
        again.then().statusCode(201).body("alreadyImported", equalTo(2));

        var listed = caller.get(Api.REQUESTS + "?sort=reference").expecting(200);
        assertThat(listed.at("/items/0/officer").asText()).isEqualTo("ana");
        assertThat(listed.at("/items/1/officer").asText()).isEqualTo("leo");
        assertThat(listed.at("/items/2/officer").asText()).isEqualTo("old");
        assertThat(listed.at("/items/3/officer").isMissingNode()).isTrue();
        var history = caller.get(Api.REQUESTS + "/" + listed.text("/items/0/id") + "/history")
                .expecting(200);
        assertThat(history.at("/items/0/details/officerByRule").asText()).isEqualTo("TEAM");
    }
}
