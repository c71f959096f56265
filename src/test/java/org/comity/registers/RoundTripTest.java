package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** An export of requests that were registered here is recognised here, and comes into another office as it is. */
@QuarkusTest
class RoundTripTest {

    private static String register(Office office, SampleRequest request) {
        return office.calling()
                .contentType("application/json")
                .body(request)
                .post("/api/v1/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void step(Office office, String id, Map<String, Object> step) {
        var version = office.calling().get("/api/v1/requests/" + id).header("ETag");
        office.calling()
                .header("If-Match", version)
                .contentType("application/json")
                .body(step)
                .post("/api/v1/requests/" + id + "/transitions")
                .then()
                .statusCode(201);
    }

    private static Office worked() {
        var office = Office.open();
        for (var procedure : Procedure.values()) {
            register(office, SampleRequest.of(procedure));
        }
        var id = register(office, SampleRequest.incomingAssistance());
        step(office, id, Map.of("step", "WITHDRAW", "occurredAt", "2025-04-01"));
        step(office, id, Map.of("step", "REOPEN", "occurredAt", "2025-06-01", "narrative", "It goes on"));
        step(office, id, Map.of("step", "WITHDRAW", "occurredAt", "2025-07-01"));
        return office;
    }

    private static Object statement(Office office, Direction direction, Kind kind) {
        return office.calling()
                .get("/api/v1/statistics/statement?direction=%s&kind=%s&from=2025-01-01&to=2026-12-31"
                        .formatted(direction, kind))
                .then()
                .statusCode(200)
                .extract()
                .path("total.rows");
    }

    @Test
    void theSameOfficeRecognisesEveryRow() {
        var office = worked();
        long entries = office.count("history_entry");
        var file = office.calling().get("/api/v1/requests/export").asByteArray();

        var dryRun = office.dryRun(file, null);

        dryRun.then()
                .body("faults", hasSize(0))
                .body("alreadyImported", equalTo(Procedure.values().length + 1))
                .body("changed", equalTo(0))
                .body("ready", equalTo(0));
        office.commit(dryRun).then().statusCode(200);
        assertThat(office.count("history_entry")).isEqualTo(entries);
    }

    @Test
    void anotherOfficeTakesThemInWithTheirReferences() {
        var office = worked();
        var other = Office.open();
        var file = office.calling().get("/api/v1/requests/export").asByteArray();

        var dryRun = other.dryRun(file, null);
        dryRun.then().body("faults", hasSize(0)).body("ready", equalTo(Procedure.values().length + 1));
        other.commit(dryRun).then().statusCode(200);

        assertThat(references(other)).containsExactlyInAnyOrderElementsOf(references(office));
        for (var procedure : Procedure.values()) {
            assertThat(statement(other, procedure.direction(), procedure.kind()))
                    .as(procedure.name())
                    .isEqualTo(statement(office, procedure.direction(), procedure.kind()));
        }
        other.dryRun(file, null).then().body("alreadyImported", equalTo(Procedure.values().length + 1));
        assertThat(register(other, SampleRequest.incomingAssistance())).isNotNull();
    }

    private static List<String> references(Office office) {
        return office.calling().get("/api/v1/requests?limit=200").path("items.reference");
    }
}
