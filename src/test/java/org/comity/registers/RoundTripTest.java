package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.comity.rules.procedure.Procedure;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** An export of requests that were registered here is recognised here, and comes into another office as it is. */
@QuarkusTest
class RoundTripTest {

    /** One of each procedure, a reopened one, a corrected one and a reclassified one. */
    private static final int EXPORTED = Procedure.values().length + 3;

    private static void step(Office office, String id, Map<String, Object> step) {
        act(office, id, "transitions", step);
    }

    private static void act(Office office, String id, String below, Map<String, Object> body) {
        var version = office.calling().get("/api/v1/requests/" + id).header("ETag");
        office.calling()
                .header("If-Match", version)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/requests/" + id + "/" + below)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    private static Office worked() {
        var office = Office.open();
        for (var procedure : Procedure.values()) {
            office.registered(SampleRequest.of(procedure));
        }
        var id = office.registered(SampleRequest.incomingAssistance());
        step(office, id, Map.of("step", "WITHDRAW", "occurredAt", "2025-04-01", "document", SampleCase.LETTER));
        step(office, id, Map.of("step", "REOPEN", "occurredAt", "2025-06-01", "narrative", "It goes on"));
        step(office, id, Map.of("step", "WITHDRAW", "occurredAt", "2025-07-01", "document", SampleCase.LETTER));
        refusedAndCorrected(office);
        reclassifiedAndClosed(office);
        var wrong = office.registered(SampleRequest.incomingAssistance());
        act(office, wrong, "transitions/1/corrections", Map.of("reason", "registered in error", "annul", true));
        return office;
    }

    /** A refusal by two grounds, whose day, grounds and deciding body were corrected. */
    private static void refusedAndCorrected(Office office) {
        var id = office.registered(SampleRequest.outgoingExtradition());
        step(office, id, Map.of("step", "APPROVE", "decidedBy", "CENTRAL_AUTHORITY"));
        step(office, id, Map.of("step", "SEND", "proof", SampleCase.PROOF));
        step(
                office,
                id,
                Map.of(
                        "step",
                        "RECORD_REFUSAL",
                        "decidedBy",
                        "OTHER_STATE",
                        "document",
                        SampleCase.LETTER,
                        "grounds",
                        SampleCase.grounds("RF_NATIONALITY")));
        act(
                office,
                id,
                "transitions/4/corrections",
                Map.of(
                        "reason",
                        "The note says more",
                        "decidedBy",
                        "FOREIGN_COURT",
                        "grounds",
                        SampleCase.grounds("RF_SECURITY", "RF_NATIONALITY")));
    }

    private static void reclassifiedAndClosed(Office office) {
        var id = office.registered(SampleRequest.of(Procedure.ENQUIRY_RECEIVED));
        act(office, id, "reclassifications", Map.of("kind", "MLA", "reason", "a request after all"));
        step(
                office,
                id,
                Map.of("step", "WITHDRAW", "occurredAt", Office.today().toString(), "document", SampleCase.LETTER));
    }

    private static Object figures(Office office, String figures, Procedure procedure) {
        return office.calling()
                .get("/api/v1/statistics/%s?direction=%s&kind=%s&from=2025-01-01&to=2026-12-31"
                        .formatted(figures, procedure.direction(), procedure.kind()))
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
                .body("alreadyImported", equalTo(EXPORTED))
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
        dryRun.then().body("faults", hasSize(0)).body("ready", equalTo(EXPORTED));
        other.commit(dryRun).then().statusCode(200);

        assertThat(references(other)).containsExactlyInAnyOrderElementsOf(references(office));
        for (var procedure : Procedure.values()) {
            for (var figures : List.of("statement", "refusals")) {
                assertThat(figures(other, figures, procedure))
                        .as(procedure.name() + " " + figures)
                        .isEqualTo(figures(office, figures, procedure));
            }
        }
        other.dryRun(file, null).then().body("alreadyImported", equalTo(EXPORTED));
        assertThat(other.registered(SampleRequest.incomingAssistance())).isNotNull();
    }

    private static List<String> references(Office office) {
        return office.calling()
                .get("/api/v1/requests?limit=200")
                .path("items.findAll { it.state != 'ANNULLED' }.reference");
    }

    private static final SampleRequest ODD = SampleRequest.incomingAssistance()
            .with(
                    "offences",
                    List.of(
                            Map.of("national", "Fraud; and more", "main", true),
                            Map.of("national", "UNCAC 15", "main", false),
                            Map.of("article", "17", "main", false)))
            .with("foreignReferences", List.of(Map.of("reference", "A; B"), Map.of("reference", "C/1")))
            .with(
                    "legalBases",
                    List.of(
                            Map.of("instrument", "NOT_IN_LAW_BOOK", "note", "Treaty; Protocol"),
                            Map.of("instrument", "NOT_IN_LAW_BOOK", "note", "UNCAC"),
                            Map.of("instrument", "UNTOC")));

    private static final String COLUMNS = """
        "columns": {"direction": "Direction", "kind": "Kind", "counterpart": "State", "received": "Received",
                    "dated": "Dated", "offence": "Offence", "legalBasis": "Basis", "moves": "Moves"%s}
        """;
    private static final String JOINED = """
        "joined": {"reference": {"columns": ["No", "Year"], "between": "."},
                   "foreignReference": {"columns": ["Their no", "Their year"], "between": "/"}}
        """;

    /** By a list with separators, by columns without one, and by references of several columns. */
    private static List<String> mappings() {
        var references = ", \"reference\": \"No\", \"foreignReference\": \"Theirs\"";
        return List.of(
                "{" + COLUMNS.formatted(references) + "}",
                "{" + COLUMNS.formatted(references)
                        + ", \"lists\": {\"offence\": \";\", \"foreignReference\": \" / \"}}",
                "{" + COLUMNS.formatted("") + "," + JOINED + "}");
    }

    private static Object contents(Office office) {
        return office.calling().get("/api/v1/requests?limit=1").then().extract().<String>path("items[0].reference")
                + texts(office, "request_offence", "coalesce(article, '-') || ' ' || coalesce(national, '-')")
                + texts(office, "request_foreign_reference", "t.reference")
                + texts(office, "request_legal_basis", "instrument || ' ' || coalesce(note, '-')");
    }

    private static String texts(Office office, String table, String columns) {
        return Office.text("select string_agg(" + columns + ", ' | ' order by ord) from " + table
                + " t join request r on r.id = t.request_id where r.authority = '" + office.code() + "'");
    }

    private static void comesBack(Response exported, Function<byte[], Response> again) {
        var file = exported.asByteArray();
        again.apply(file)
                .then()
                .body("faults", hasSize(0))
                .body("changed", equalTo(0))
                .body("alreadyImported", equalTo(1));
    }

    @Test
    void valuesWithSeparatorsAndWordsLikeCodesComeBackAsTheyAre() {
        var office = Office.open();
        office.registered(ODD);
        comesBack(office.calling().get("/api/v1/requests/export"), file -> office.dryRun(file, null));
        int no = 0;
        for (var mapping : mappings()) {
            var name = "m" + no++;
            office.save(name, mapping).then().statusCode(200);
            var exported = office.calling().get("/api/v1/requests/export?mapping=" + name);
            comesBack(exported, file -> office.dryRunBy(name, file));
            var other = Office.open();
            var dryRun = other.dryRun(exported.asByteArray(), mapping);
            dryRun.then().body("faults", hasSize(0)).body("ready", equalTo(1));
            other.commit(dryRun).then().statusCode(200);
            assertThat(contents(other))
                    .as(mapping)
                    .isEqualTo(contents(office).toString().replace("17 -", "17 UNCAC 17"));
        }
    }
}
