package org.comity.cases.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people of an executing authority see and answer what was sent to it, and nothing else. */
@QuarkusTest
class ExecutingAuthorityTest {

    private Callers callers;
    private SampleCase ours;
    private SampleCase theirs;
    private SampleCase unsent;
    private Api ella;

    @BeforeEach
    void sendTwoOfThree() {
        callers = Callers.ofFreshAuthority();
        ours = sentTo("PROSECUTOR-7");
        theirs = sentTo("PROSECUTOR-8");
        unsent = SampleCase.of(callers, SampleRequest.incomingAssistance());
        ella = callers.executing("PROSECUTOR-7");
    }

    @Test
    void theListHoldsOnlyWhatWasSentToIt() {
        var list = ella.get(Api.REQUESTS + "?count=true").expecting(200);

        assertThat(list.texts("/items", "id")).containsExactly(ours.id());
        assertThat(list.at("/count").asInt()).isEqualTo(1);
        assertThat(search(ours).texts("/items", "id")).containsExactly(ours.id());
        assertThat(search(theirs).at("/items")).isEmpty();
    }

    @Test
    void whatWasNotSentToItDoesNotExistForIt() {
        ella.get(ours.path()).expecting(200);
        ella.get(ours.path() + "/history").expecting(403);
        assertThat(ella.get(ours.path() + "/transitions").expecting(200).texts("/items", "step"))
                .containsExactly("SEND_FOR_EXECUTION");
        for (var other : List.of(theirs, unsent)) {
            for (var below : List.of("", "/transitions", "/transitions/1")) {
                ella.get(other.path() + below).expecting(404);
            }
            other.attempt(ella, "CONFIRM_RECEIPT").expecting(404);
        }
    }

    @Test
    void whatRunsBesideIsNotTold() {
        ours.open("REQUEST_FOR_INFORMATION");

        assertThat(ella.get(Api.REQUESTS).expecting(200).at("/items/0/running")).isEmpty();
        ella.get(Api.REQUESTS + "?running=REQUEST_FOR_INFORMATION").expecting(403);
        assertThat(callers.caseworker()
                        .get(Api.REQUESTS + "?running=REQUEST_FOR_INFORMATION")
                        .expecting(200)
                        .texts("/items", "id"))
                .containsExactly(ours.id());
    }

    @Test
    void theTimeBeforeItWasSentToItIsNotShown() {
        ella.get(ours.path() + "?on=2025-03-04").expecting(404);
        assertThat(ella.get(Api.REQUESTS + "?count=true&on=2025-03-04")
                        .expecting(200)
                        .at("/items"))
                .isEmpty();
        assertThat(ella.get(ours.path() + "?on=2025-03-05").expecting(200).text("/state"))
                .isEqualTo(ours.view().text("/state"));
        assertThat(ella.get(Api.REQUESTS + "?on=2025-03-05").expecting(200).texts("/items", "id"))
                .containsExactly(ours.id());
    }

    @Test
    void itConfirmsReceiptAndReturnsWhatItExecuted() {
        ours.attempt(ella, "CONFIRM_RECEIPT").expecting(201);
        var returned = ours.attempt(
                        ella,
                        "RETURN_EXECUTED",
                        "measureOutcomes",
                        List.of(Map.of("measure", 1, "outcome", "EXECUTED")))
                .expecting(201);

        assertThat(returned.text("/transition/to")).isEqualTo("EXECUTED");
        assertThat(ours.view().text("/state")).isEqualTo("EXECUTED");
    }

    @Test
    void itTakesNoStepThatIsNotItsOwn() {
        ours.attempt(ella, "WITHDRAW").expecting(403);
        ours.attempt(ella, "PROPOSE_REFUSAL").expecting(403);
        ella.post(Api.REQUESTS, SampleRequest.incomingAssistance()).expecting(403);
        ella.patch(ours.path(), Map.of("summary", "x"), "If-Match", ours.etag()).expecting(403);
        ella.get(ours.path() + "/deadlines").expecting(403);
        ella.get(ours.path() + "/side-processes").expecting(403);
        ella.get("/api/v1/deadlines").expecting(403);
        ella.get("/api/v1/audit").expecting(403);
    }

    @Test
    void aRoleWithoutAnExecutingAuthoritySeesNothing() {
        var nobody = callers.named("nora", "executing-authority");

        assertThat(nobody.get(Api.REQUESTS).expecting(200).at("/items")).isEmpty();
        nobody.get(ours.path()).expecting(404);
    }

    @Test
    void rowLevelSecurityHasTheSameRule() {
        try (var sql = Sql.application().actingFor(callers.authority(), "PROSECUTOR-7")) {
            assertThat(sql.column("select id from request")).containsExactly(ours.id());
            for (var table : List.of("history_entry", "deadline", "measure", "request_legal_basis", "standing_move")) {
                assertThat(sql.column("select distinct request_id from " + table))
                        .as(table)
                        .containsExactly(ours.id());
            }
        }
        try (var sql = Sql.application().actingFor(callers.authority(), "")) {
            assertThat(sql.number("select count(*) from request")).isEqualTo(3);
        }
    }

    private Answer search(SampleCase file) {
        return ella.post(
                        Api.REQUESTS + "/_search",
                        Map.of("reference", file.registered().text("/reference")))
                .expecting(200);
    }

    private SampleCase sentTo(String recipient) {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take("ACCEPT", "occurredAt", "2025-03-04");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", recipient);
        return file;
    }
}
