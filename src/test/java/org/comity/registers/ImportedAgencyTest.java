package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The executing authority of a register comes in and goes out, and opens no request by itself. */
@QuarkusTest
class ImportedAgencyTest {

    private static final String HEADING = "ref,country,received,Agency,Sent for execution,status,summary\n";
    private static final String MAPPING = SampleMapping.of(Map.of())
            .constants(Map.of("direction", "INCOMING", "kind", "MLA", "legalBasis", "UNCAC"))
            .with("milestones", Map.of("Sent for execution", Map.of("step", "SEND_FOR_EXECUTION")))
            .json();

    private Office office;

    @BeforeEach
    void openWithAList() {
        office = Office.open();
        new Callers(office.code()).knowExecutingAuthorities();
    }

    private static Response committed(Office office, String rows) {
        var dryRun = office.dryRun(HEADING + rows, MAPPING);
        dryRun.then().statusCode(201).body("faults", hasSize(0));
        office.commit(dryRun).then().statusCode(200);
        return dryRun;
    }

    private String id() {
        return office.calling().get("/api/v1/requests").path("items[0].id");
    }

    private String agency() {
        return office.calling().get("/api/v1/requests/" + id()).path("executingAuthority");
    }

    private void act(String below, Map<String, Object> body) {
        office.calling()
                .header(
                        "If-Match",
                        office.calling().get("/api/v1/requests/" + id()).header("ETag"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/requests/" + id() + "/" + below)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    private List<String> seenBy(String executing) {
        return executions(executing).expecting(200).texts("/items", "reference");
    }

    private Answer executions(String executing) {
        return new Callers(office.code()).executing(executing).get("/api/v1/executions");
    }

    private void sendHere(String recipient) {
        act("transitions", Map.of("step", "ACCEPT", "occurredAt", "2025-03-04", "decidedBy", "CENTRAL_AUTHORITY"));
        act("transitions", Map.of("step", "SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", recipient));
    }

    @Test
    void aNameOfTheListIsStoredAsItsCodeAndIsNoUnmatchedName() {
        committed(office, "A/1,FRA,2025-03-03,Office of POLICE,,,\n");

        assertThat(agency()).isEqualTo("POLICE");
        office.calling()
                .get("/api/v1/authorities/" + office.code() + "/unmatched-names")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void aNameThatIsInNoListIsKeptAndIsAnUnmatchedNameUntilItIsMatched() {
        committed(office, "A/1,FRA,2025-03-03,Police of Nowhere,2025-03-10,,\n")
                .then()
                .body("guesses.code", hasItem("AGENCY_NOT_IN_LIST"));

        assertThat(agency()).isEqualTo("Police of Nowhere");
        var names = "/api/v1/authorities/" + office.code() + "/unmatched-names";
        office.calling()
                .get(names)
                .then()
                .body("items.kind", contains("EXECUTING_AUTHORITY"))
                .body("items.name", contains("Police of Nowhere"))
                .body("items.requests", contains(1));
        new Api(office.token())
                .post(
                        "/api/v1/authorities/" + office.code() + "/name-matches",
                        Map.of("kind", "EXECUTING_AUTHORITY", "name", "Police of Nowhere", "code", "POLICE"))
                .expecting(200);
        assertThat(seenBy("POLICE")).isEmpty();

        committed(office, "A/2,FRA,2025-03-03,police of nowhere,,,\n");

        assertThat(Office.text("select executing_authority from request where authority = '" + office.code()
                        + "' and reference = 'A/2'"))
                .isEqualTo("POLICE");
    }

    @Test
    void anImportWithoutTheSendingGivesNoSight() {
        committed(
                office,
                "A/1,FRA,2025-03-03,POLICE,,,\nA/2,FRA,2025-03-03,POLICE,,IN_EXECUTION,\n"
                        + "A/3,FRA,2025-03-03,POLICE,,SENT_FOR_EXECUTION,\n");

        assertThat(office.count("request")).isEqualTo(3);
        assertThat(office.count("execution")).isZero();
        assertThat(seenBy("POLICE")).isEmpty();
        for (String reference : List.of("A/1", "A/2", "A/3")) {
            var id = Office.text("select id from request where authority = '" + office.code() + "' and reference = '"
                    + reference + "'");
            new Callers(office.code())
                    .executing("POLICE")
                    .get("/api/v1/executions/" + id)
                    .expecting(404);
        }
    }

    @Test
    void anImportWithTheSendingIsSeenByTheExecutingAuthorityOfTheListAlone() {
        committed(
                office,
                "A/1,FRA,2025-03-03,POLICE,2025-03-10,,\nA/2,FRA,2025-03-03,PROSECUTOR-1,2025-03-10,,\n"
                        + "A/3,FRA,2025-03-03,UNLISTED,2025-03-10,,\n");

        assertThat(seenBy("POLICE")).containsExactly("A/1");
        assertThat(seenBy("PROSECUTOR-1")).containsExactly("A/2");
        executions("UNLISTED").expecting(403);
    }

    @Test
    void theSameCodeInAnotherOfficeSeesNothing() {
        committed(office, "A/1,FRA,2025-03-03,POLICE,2025-03-10,,\n");

        Callers.ofFreshAuthority()
                .executing("POLICE")
                .get("/api/v1/executions/" + id())
                .expecting(404);
    }

    @Test
    void aLaterFileChangesTheExecutingAuthorityAndTheHistoryShowsIt() {
        committed(office, "A/1,FRA,2025-03-03,POLICE,2025-03-10,,\n");

        var later = committed(office, "A/1,FRA,2025-03-03,PROSECUTOR-1,2025-03-10,,\n");

        later.then()
                .body("changed", equalTo(1))
                .body("changedRows[0].changes", contains("executingAuthority: PROSECUTOR-1"));
        assertThat(agency()).isEqualTo("PROSECUTOR-1");
        assertThat(seenBy("POLICE")).isEmpty();
        assertThat(seenBy("PROSECUTOR-1")).containsExactly("A/1");
        assertThat(Office.text("select details from history_entry where authority = '" + office.code()
                        + "' and kind = 'CHANGE'"))
                .contains("POLICE", "PROSECUTOR-1");
        committed(office, "A/1,FRA,2025-03-03,PROSECUTOR-1,2025-03-10,,\n")
                .then()
                .body("alreadyImported", equalTo(1));
    }

    @Test
    void anEmptyCellRemovesNoExecutingAuthority() {
        committed(office, "A/1,FRA,2025-03-03,POLICE,,,\n");

        committed(office, "A/1,FRA,2025-03-03,,,,words\n");

        assertThat(agency()).isEqualTo("POLICE");
    }

    @Test
    void aRegisterDoesNotChangeWhereARequestWasSentHere() {
        committed(office, "A/1,FRA,2025-03-03,POLICE,,,\n");
        sendHere("PROSECUTOR-1");
        committed(office, "A/1,FRA,2025-03-03,POLICE,,,words\n");

        office.dryRun(HEADING + "A/1,FRA,2025-03-03,FIU-1,,,\n", MAPPING)
                .then()
                .body("changed", equalTo(0))
                .body("faults.code", hasItem("CONTRADICTS_RECORD"));

        assertThat(agency()).isEqualTo("PROSECUTOR-1");
        assertThat(seenBy("PROSECUTOR-1")).containsExactly("A/1");
        assertThat(seenBy("POLICE")).isEmpty();
    }

    @Test
    void anAnnulledSendingBringsBackTheExecutingAuthorityOfTheRegister() {
        committed(office, "A/1,FRA,2025-03-03,POLICE,,,\n");
        sendHere("PROSECUTOR-1");
        List<Integer> seqs = office.calling()
                .get("/api/v1/requests/" + id() + "/transitions")
                .path("items.findAll { it.step == 'SEND_FOR_EXECUTION' }.seq");

        act("transitions/" + seqs.getLast() + "/corrections", Map.of("reason", "never sent", "annul", true));

        assertThat(agency()).isEqualTo("POLICE");
        assertThat(seenBy("POLICE")).isEmpty();
        assertThat(seenBy("PROSECUTOR-1")).isEmpty();
    }

    @Test
    void theExecutingAuthorityOfAnExportComesBackAndGoesToAnotherOffice() {
        committed(office, "A/1,FRA,2025-03-03,POLICE,2025-03-10,,\nA/2,FRA,2025-03-03,Police of Nowhere,,,\n");
        var file = office.calling().get("/api/v1/requests/export").asByteArray();

        office.dryRun(file, null).then().body("faults", hasSize(0)).body("alreadyImported", equalTo(2));
        var other = Office.open();
        var dryRun = other.dryRun(file, null);
        dryRun.then().body("faults", hasSize(0)).body("ready", equalTo(2));
        other.commit(dryRun).then().statusCode(200);

        assertThat(Office.text("select string_agg(executing_authority, ' | ' order by reference) from request"
                        + " where authority = '" + other.code() + "'"))
                .isEqualTo("POLICE | Police of Nowhere");
    }

    @Test
    void anOutgoingRequestKeepsTheCellInItsRowAlone() {
        var dryRun =
                office.dryRun("ref,direction,kind,country,dated,Agency\nA/1,out,MLA,FRA,2025-03-03,POLICE\n", null);
        dryRun.then().body("guesses.code", hasItem("AGENCY_UNUSED"));
        office.commit(dryRun).then().statusCode(200);

        office.calling().get("/api/v1/requests/" + id()).then().body("executingAuthority", nullValue());
        assertThat(Office.text("select details from history_entry where authority = '" + office.code() + "'"))
                .contains("POLICE");
    }
}
