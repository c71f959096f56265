package org.comity.cases.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    private static final String EXECUTIONS = "/api/v1/executions";
    private static final String SECRET = "Our informant said so";

    /** Each property that an answer may have, at any depth; problems of the API have their own beside. */
    private static final Set<String> ALLOWED = Set.of(
            "items",
            "next",
            "count",
            "id",
            "authority",
            "reference",
            "counterpart",
            "state",
            "sentOn",
            "receivedOn",
            "dated",
            "language",
            "urgent",
            "urgency",
            "reason",
            "matterType",
            "legalBases",
            "offences",
            "article",
            "national",
            "main",
            "measures",
            "no",
            "letter",
            "coercive",
            "description",
            "subType",
            "outcome",
            "outcomeCode",
            "foreignReferences",
            "givenBy",
            "requester",
            "type",
            "name",
            "confidential",
            "suggestedDeadline",
            "on",
            "answerBy",
            "summary",
            "deadlines",
            "rule",
            "title",
            "dueOn",
            "dueAt",
            "openSteps",
            "step",
            "needs",
            "code",
            "field",
            "sentence",
            "met",
            "occurredAt",
            "occurredOn",
            "recordedAt",
            "reasonCode",
            "narrative",
            "measureOutcomes",
            "measure");

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
        var list = ella.get(EXECUTIONS + "?count=true").expecting(200);

        assertThat(list.texts("/items", "id")).containsExactly(ours.id());
        assertThat(list.at("/count").asInt()).isEqualTo(1);
        assertThat(ella.get(EXECUTIONS + "?urgent=true&count=true").at("/count").asInt())
                .isZero();
    }

    @Test
    void whatWasNotSentToItDoesNotExistForIt() {
        for (var other : List.of(theirs, unsent)) {
            for (var below : List.of("", "/steps", "/steps/1")) {
                ella.get(other.execution() + below).expecting(404);
            }
            other.answers(ella, "CONFIRM_RECEIPT").expecting(404);
        }
        ella.get(ours.execution() + "/steps/2").expecting(404);
    }

    @Test
    void noFilterAndNoOrderByWhatTheOfficeKeepsIsTaken() {
        for (var query : List.of(
                "officer=cleo",
                "reviewTo=2030-01-01",
                "state=REFUSAL_PROPOSED",
                "running=CONSULTATION",
                "sort=reviewOn",
                "standing=OPEN",
                "asOf=2025-03-04T00:00:00Z",
                "on=2025-03-04",
                "receivedFrom=2025-01-01")) {
            ella.get(EXECUTIONS + "?" + query).expecting(400);
        }
        for (var query : List.of("asOf=2025-03-04T00:00:00Z", "on=2025-03-04")) {
            ella.get(ours.execution() + "?" + query).expecting(400);
            ella.get(ours.execution() + "/steps?" + query).expecting(400);
        }
    }

    @Test
    void pagesLoseAndRepeatNothing() {
        var sent = new TreeSet<>(Set.of(
                ours.id(), sentTo("PROSECUTOR-7").id(), sentTo("PROSECUTOR-7").id()));
        var seen = new TreeSet<String>();
        var next = "";
        for (var page = 0; page < 3; page++) {
            var list = ella.get(EXECUTIONS + "?limit=1" + next).expecting(200);
            seen.addAll(list.texts("/items", "id"));
            next = "&cursor=" + list.text("/next");
        }

        assertThat(seen).isEqualTo(sent);
        ella.get(EXECUTIONS + "?cursor=x").expecting(400);
    }

    @Test
    void itConfirmsReceiptAndReturnsWhatItExecuted() {
        var confirmed = ours.answers(ella, "CONFIRM_RECEIPT").expecting(201);
        assertThat(confirmed.header("Location")).endsWith(ours.execution() + "/steps/2");
        assertThat(ella.get(ours.execution() + "/steps/2").expecting(200).text("/step"))
                .isEqualTo("CONFIRM_RECEIPT");
        assertThat(ella.get(ours.execution()).texts("/openSteps", "step"))
                .containsExactly("RETURN_EXECUTED", "RETURN_PARTLY_EXECUTED", "RECORD_IMPOSSIBILITY");

        ours.answers(ella, "RETURN_EXECUTED", "measureOutcomes", List.of(Map.of("measure", 1, "outcome", "EXECUTED")))
                .expecting(201);

        assertThat(ella.get(ours.execution()).text("/state")).isEqualTo("RETURNED");
        assertThat(ours.view().text("/state")).isEqualTo("EXECUTED");
        assertThat(ours.view().text("/content/measures/0/outcome")).isEqualTo("EXECUTED");
        ours.take("RESUME_EXECUTION", "narrative", "the second account as well");
        assertThat(ella.get(ours.execution()).text("/state")).isEqualTo("IN_EXECUTION");
        assertThat(ella.get(ours.execution() + "/steps").texts("/items", "narrative"))
                .endsWith("the second account as well");
    }

    @Test
    void aStepEndsTheDeadlinesOfTheOffice() {
        ours.answers(ella, "CONFIRM_RECEIPT").expecting(201);
        ours.answers(ella, "RETURN_EXECUTED", "measureOutcomes", List.of(Map.of("measure", 1, "outcome", "EXECUTED")))
                .expecting(201);

        assertThat(ours.deadline("SLA_CHASE_EXEC").path("ending").asText()).isEqualTo("MET");
        assertThat(ella.get(ours.execution()).at("/deadlines").toString()).doesNotContain("SLA_");
    }

    @Test
    void aStepIsTakenOnceAndFromTheStepSeenLast() {
        var body = Map.of("step", "CONFIRM_RECEIPT");
        ella.post(ours.execution() + "/steps", body).expecting(428);
        ours.patch(Map.of("summary", "an act of the office is no step")).expecting(200);
        String[] headers = {"If-Match", "\"1\"", "Idempotency-Key", "k"};
        var first = ella.post(ours.execution() + "/steps", body, headers).expecting(201);

        var again = ella.post(ours.execution() + "/steps", body, headers).expecting(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        ella.post(ours.execution() + "/steps", body, "If-Match", "\"1\"").expecting(412);
        assertThat(ella.get(ours.execution() + "/steps").at("/items")).hasSize(2);
    }

    @Test
    void itTakesNoStepThatIsNotItsOwn() {
        ours.answers(ella, "WITHDRAW").expecting(400);
        ours.answers(ella, "PROPOSE_REFUSAL").expecting(400);
        var notOpen = ours.answers(ella, "RETURN_EXECUTED").expecting(409);
        assertThat(notOpen.at("/openSteps").toString()).isEqualTo("[\"CONFIRM_RECEIPT\",\"RECORD_IMPOSSIBILITY\"]");
        assertThat(notOpen.text("/state")).isEqualTo("SENT");
    }

    @Test
    void theOperationsOfTheOfficeAreNotForIt() {
        for (var below : List.of(
                "",
                "/transitions",
                "/transitions/1",
                "/history",
                "/measures",
                "/notes",
                "/links",
                "/deadlines",
                "/side-processes",
                "/level",
                "/access-rights")) {
            ella.get(ours.path() + below).expecting(403);
        }
        for (var list : List.of(Api.REQUESTS, "/api/v1/deadlines", "/api/v1/audit", "/api/v1/jobs")) {
            ella.get(list).expecting(403);
        }
        ours.attempt(ella, "CONFIRM_RECEIPT").expecting(403);
        ella.post(Api.REQUESTS, SampleRequest.incomingAssistance()).expecting(403);
        ella.patch(ours.path(), Map.of("summary", "x"), "If-Match", ours.etag()).expecting(403);
        callers.caseworker().get(EXECUTIONS).expecting(403);
        callers.caseworker().get(ours.execution()).expecting(403);
    }

    @Test
    void oneExecutingAuthorityLearnsNothingOfTheOneBefore() {
        ours.answers(ella, "CONFIRM_RECEIPT").expecting(201);
        ours.answers(ella, "RECORD_IMPOSSIBILITY", "reasonCode", "NX_TECHNICAL", "narrative", SECRET)
                .expecting(201);
        assertThat(ella.get(ours.execution()).expecting(200).text("/state")).isEqualTo("RETURNED");
        ours.supervise("REOPEN", "narrative", "another office may know");
        ella.get(ours.execution()).expecting(404);
        ours.take("ACCEPT");
        ours.take("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-8");

        var otto = callers.executing("PROSECUTOR-8");
        for (var below : List.of("", "/steps", "/steps/1")) {
            var answer = otto.get(ours.execution() + below).expecting(200);
            assertThat(answer.body()).doesNotContain(SECRET, "PROSECUTOR-7", "ella", "cleo", "sven");
        }
        assertThat(otto.get(ours.execution() + "/steps").texts("/items", "step"))
                .containsExactly("SEND_FOR_EXECUTION");
        ella.get(ours.execution()).expecting(404);
        ella.get(ours.execution() + "/steps").expecting(404);
        ours.answers(ella, "RECORD_IMPOSSIBILITY", "reasonCode", "NX_TECHNICAL", "narrative", "x")
                .expecting(404);
    }

    @Test
    void aProposalToRefuseIsNotTold() {
        ours.answers(ella, "CONFIRM_RECEIPT").expecting(201);
        var before = ella.get(ours.execution()).expecting(200);
        ours.take(
                "PROPOSE_REFUSAL",
                "grounds",
                SampleCase.grounds("RF_SOVEREIGNTY"),
                "narrative",
                SECRET,
                "consultation",
                SampleCase.NOT_CONSULTED);

        var proposed = ella.get(ours.execution()).expecting(200);
        assertThat(proposed.text("/state")).isEqualTo("IN_EXECUTION");
        assertThat(proposed.etag()).isEqualTo(before.etag());
        assertThat(ella.get(ours.execution() + "/steps").expecting(200).body()).doesNotContain(SECRET, "REFUSAL");
        assertThat(ella.get(EXECUTIONS).text("/items/0/state")).isEqualTo("IN_EXECUTION");
        assertThat(ours.answers(ella, "RETURN_EXECUTED").expecting(409).body()).doesNotContain("REFUS");

        ours.supervise("RETURN_PROPOSAL", "narrative", "not enough");
        ella.get(ours.execution()).expecting(404);
        ours.answers(ella, "RECORD_IMPOSSIBILITY", "reasonCode", "NX_TECHNICAL", "narrative", "x")
                .expecting(404);
    }

    @Test
    void theAccessEndsWithTheExecution() {
        ours.answers(ella, "CONFIRM_RECEIPT").expecting(201);
        ours.take("WITHDRAW");
        ours.patch(Map.of("summary", SECRET)).expecting(200);

        ella.get(ours.execution()).expecting(404);
        ella.get(ours.execution() + "/steps").expecting(404);
        assertThat(ella.get(EXECUTIONS + "?count=true").at("/count").asInt()).isZero();
    }

    @Test
    void aPostponementHoldsAReturnBackWithoutBeingNamed() {
        ours.answers(ella, "CONFIRM_RECEIPT").expecting(201);
        ours.open("POSTPONEMENT", "reasonCode", "PP_ONGOING_PROCEEDING");

        assertThat(ella.get(ours.execution()).texts("/openSteps", "step")).containsExactly("RECORD_IMPOSSIBILITY");
        var refused = ours.answers(
                        ella,
                        "RETURN_EXECUTED",
                        "measureOutcomes",
                        List.of(Map.of("measure", 1, "outcome", "EXECUTED")))
                .expecting(409);
        assertThat(refused.body()).doesNotContain("POSTPONEMENT");
    }

    @Test
    void eachPropertyOfItsAnswersIsAllowed() {
        var file = SampleCase.of(
                callers,
                SampleRequest.incomingAssistance()
                        .with("officer", "cleo")
                        .with("confidentiality", Map.of("terms", SECRET))
                        .with("urgency", Map.of("reason", "he may flee"))
                        .with("suggestedDeadline", Map.of("on", "2099-01-01", "reason", "the trial"))
                        .with("foreignReferences", List.of(Map.of("reference", "PNF-1", "givenBy", "Lyon")))
                        .with("requester", Map.of("type", "PROSECUTOR", "name", "Parquet"))
                        .with("summary", "two accounts"));
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.act("/notes", Map.of("text", SECRET)).expecting(201);
        file.take("ACCEPT", "occurredAt", "2025-03-04");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", "PROSECUTOR-7");
        file.open("CONSULTATION");
        file.answers(ella, "CONFIRM_RECEIPT").expecting(201);
        file.answers(
                        ella,
                        "RETURN_PARTLY_EXECUTED",
                        "narrative",
                        "one account alone",
                        "measureOutcomes",
                        List.of(Map.of("measure", 1, "outcome", "PARTLY_EXECUTED", "code", "PX_CONDITIONS")))
                .status();

        var properties = new TreeSet<String>();
        for (var below : List.of("", "/steps", "/steps/1", "/steps/2")) {
            var answer = ella.get(file.execution() + below).expecting(200);
            assertThat(answer.body()).doesNotContain(SECRET, "cleo", "PROSECUTOR-7");
            collect(answer.json(), properties);
        }
        collect(ella.get(EXECUTIONS + "?count=true").expecting(200).json(), properties);

        assertThat(properties).contains("summary", "measures", "suggestedDeadline", "narrative");
        assertThat(ALLOWED).containsAll(properties);
    }

    @Test
    void aRoleWithoutAnExecutingAuthorityIsToldSo() {
        var nobody = callers.named("nora", "executing-authority");

        assertThat(nobody.get(EXECUTIONS).expecting(403).text("/detail"))
                .isEqualTo("Your token names no executing authority in a list of your offices");
        nobody.get(ours.execution()).expecting(404);
    }

    @Test
    void rowLevelSecurityHasTheSameRule() {
        ours.open("REQUEST_FOR_INFORMATION");
        ours.answers(ella, "CONFIRM_RECEIPT").expecting(201);
        ours.patch(Map.of("summary", "a change of the office")).expecting(200);
        try (var sql = Sql.application().actingFor(callers.authority(), "PROSECUTOR-7")) {
            sql.as(ella.person(), Instant.now());
            assertThat(sql.column("select id from request")).containsExactly(ours.id());
            assertThat(sql.column("select request_id from execution")).containsExactly(ours.id());
            for (var table : List.of("history_entry", "measure", "request_legal_basis", "standing_move")) {
                assertThat(sql.column("select distinct request_id from " + table))
                        .as(table)
                        .containsExactly(ours.id());
            }
            assertThat(sql.column("select step from history_entry order by seq"))
                    .containsExactly("SEND_FOR_EXECUTION", "CONFIRM_RECEIPT");
            for (var table :
                    List.of("deadline", "side_process", "note", "request_link", "earlier_row", "audit_entry")) {
                assertThat(sql.number("select count(*) from " + table))
                        .as(table)
                        .isZero();
            }
        }
        ours.take("WITHDRAW");
        try (var sql = Sql.application().actingFor(callers.authority(), "PROSECUTOR-7")) {
            sql.as(ella.person(), Instant.now());
            for (var table : List.of("request", "history_entry", "measure", "execution")) {
                assertThat(sql.number("select count(*) from " + table))
                        .as(table)
                        .isZero();
            }
        }
        try (var sql = Sql.application().actingFor(callers.authority(), "")) {
            assertThat(sql.number("select count(*) from request")).isEqualTo(3);
        }
    }

    private static void collect(JsonNode node, Set<String> names) {
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(below -> collect(below, names));
    }

    private SampleCase sentTo(String recipient) {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take("ACCEPT", "occurredAt", "2025-03-04");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", recipient);
        return file;
    }
}
