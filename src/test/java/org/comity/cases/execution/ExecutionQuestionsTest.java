package org.comity.cases.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** An executing authority asks the central authority about its execution, and reads the answer and nothing else. */
@QuarkusTest
class ExecutionQuestionsTest {

    private static final Map<String, Object> QUESTION = Map.of("question", "Which of the two accounts?");

    private final SampleCase file = SampleCase.inExecution();
    private final String questions = file.execution() + "/questions";
    private final Api ella = file.callers().executing("PROSECUTOR-1");

    @Test
    void theCentralAuthoritySeesTheQuestionInTheHistoryAndAnswersIt() {
        var asked = file.asks(ella, QUESTION);
        assertThat(asked.text("/question")).isEqualTo("Which of the two accounts?");
        assertThat(asked.at("/answer").isMissingNode()).isTrue();

        var running = file.view();
        assertThat(running.texts("/sideProcesses", "kind")).containsExactly("EXECUTION_QUESTION");
        assertThat(file.read("/history").texts("", "narrative")).endsWith("Which of the two accounts?");
        assertThat(file.read("/history").texts("", "recordedBy"))
                .last()
                .asString()
                .contains("ella");
        answer(running.text("/sideProcesses/0/id"), "The one of 2019").expecting(200);

        var read = ella.get(questions).expecting(200);
        assertThat(read.texts("/items", "answer")).containsExactly("The one of 2019");
        assertThat(read.texts("/items", "answeredOn"))
                .containsExactly(MovableNow.machineDay().toString());
    }

    @Test
    void theAnswerHasADeadlineIfADayIsNamed() {
        ella.post(questions, Map.of("question", "Which?", "replyBy", "2099-03-10"))
                .expecting(201);

        assertThat(file.deadline("SLA_REPLY_EXECUTION_QUESTION").path("dueOn").asText())
                .isEqualTo("2099-03-10");
        assertThat(ella.post(questions, Map.of("question", "Which?"))
                        .expecting(409)
                        .problem())
                .isEqualTo("conflict");
    }

    @Test
    void faultsOfAQuestionNameTheirFields() {
        assertThat(ella.post(questions, Map.of("question", " ")).expecting(400).faults())
                .containsExactly("/question not-blank");
        assertThat(ella.post(questions, Map.of("question", "Which?", "replyBy", "2020-01-01"))
                        .expecting(422)
                        .faults())
                .containsExactly("/replyBy out-of-order");
    }

    @Test
    void aQuestionIsAskedOnceByItsKey() {
        String[] key = {"Idempotency-Key", "question-1"};
        ella.post(questions, QUESTION, key).expecting(201);

        assertThat(ella.post(questions, QUESTION, key).expecting(201).header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(ella.get(questions).at("/items")).hasSize(1);
    }

    @Test
    void whatTheOfficeAsksOthersIsNoQuestionOfTheExecution() {
        file.open("CONSULTATION");
        file.open("REQUEST_FOR_INFORMATION");
        ella.post(questions, QUESTION).expecting(201);

        var read = ella.get(questions).expecting(200);

        assertThat(read.texts("/items", "question")).containsExactly("Which of the two accounts?");
        try (var sql = Sql.application().actingFor(file.callers().authority(), "PROSECUTOR-1")) {
            sql.as(ella.person(), Instant.now());
            assertThat(sql.column("select kind from side_process")).containsExactly("EXECUTION_QUESTION");
        }
    }

    @Test
    void anotherExecutingAuthorityAndTheOfficeDoNotAsk() {
        new Api("").get(questions).expecting(401);
        new Api("").post(questions, QUESTION).expecting(401);
        var strangers = Callers.ofFreshAuthority();
        for (var other : List.of(file.callers().executing("PROSECUTOR-2"), strangers.executing("PROSECUTOR-1"))) {
            other.get(questions).expecting(404);
            other.post(questions, QUESTION).expecting(404);
        }
        file.callers().caseworker().get(questions).expecting(403);
        file.callers().caseworker().post(questions, QUESTION).expecting(403);
    }

    @Test
    void theNextExecutingAuthorityReadsNoQuestionOfTheOneBefore() {
        file.asks(ella, QUESTION);
        file.proposesRefusal(file.callers().caseworker());
        file.supervise("RETURN_PROPOSAL", "narrative", "not enough");
        assertThat(file.view().at("/sideProcesses")).isEmpty();
        file.take("ACCEPT");
        file.take("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-2");
        var otto = file.callers().executing("PROSECUTOR-2");

        assertThat(otto.get(questions).expecting(200).at("/items")).isEmpty();
        ella.get(questions).expecting(404);
        otto.post(questions, QUESTION).expecting(201);
    }

    @Test
    void nothingIsAskedOfAnExecutionThatIsOver() {
        file.answers(ella, "RECORD_IMPOSSIBILITY", "reasonCode", "NX_TECHNICAL", "narrative", "x")
                .expecting(201);

        var refused = ella.post(questions, QUESTION).expecting(409);
        assertThat(refused.body()).doesNotContain("NOT_EXECUTABLE");
    }

    @Test
    void theOfficeRecordsAQuestionOnlyOfAnExecution() {
        var review = SampleCase.underReview();

        review.act("/side-processes", Map.of("kind", "EXECUTION_QUESTION", "topic", "by letter"))
                .expecting(409);
        SampleCase.withProposedRefusal()
                .act("/side-processes", Map.of("kind", "EXECUTION_QUESTION", "topic", "by letter"))
                .expecting(409);
    }

    /** Without the sending there is no execution, and whoever gets the request next is not asked by the one before. */
    @Test
    void aSendingIsAnnulledAfterItsQuestionIsAnswered() {
        var sent = SampleCase.underReview();
        sent.take("ACCEPT");
        sent.take("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-1");
        var asking = sent.callers().executing("PROSECUTOR-1");
        sent.asks(asking, QUESTION);
        var seq = sent.read("/transitions").texts("", "seq").size();
        var annulment = Map.of("reason", "to the wrong authority", "annul", true);

        var supervisor = sent.callers().supervisor();
        assertThat(sent.act(supervisor, "/transitions/" + seq + "/corrections", annulment)
                        .expecting(409)
                        .body())
                .contains("answer");
        sent.end(
                sent.view().text("/sideProcesses/0/id"), MovableNow.machineDay().toString());
        sent.act(supervisor, "/transitions/" + seq + "/corrections", annulment).expecting(201);
    }

    /** The audit trail has the purpose for which a sealed request was read, also of an executing authority. */
    @Test
    void aSealedRequestIsReadForAPurpose() {
        file.act("/level", Map.of("level", "SEALED", "reason", "a wire")).expecting(200);
        for (var path :
                List.of(file.execution(), file.execution() + "/steps", file.execution() + "/steps/1", questions)) {
            assertThat(ella.get(path).expecting(400).faults()).containsExactly("Purpose missing");
        }
        var officer = file.callers().named("petra", "data-protection-officer");

        ella.get(file.execution(), "Purpose", "the search of Monday").expecting(200);

        var line = officer.get("/api/v1/audit?subject=" + file.id()).expecting(200);
        assertThat(line.text("/items/0/purpose")).isEqualTo("the search of Monday");
        assertThat(line.text("/items/0/ground")).isEqualTo("EXECUTION");
    }

    private Answer answer(String id, String words) {
        return file.act("/side-processes/" + id + "/ending", Map.of("outcome", words));
    }
}
