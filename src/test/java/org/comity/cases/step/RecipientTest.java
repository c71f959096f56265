package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** A recipient is an entry of the list of executing authorities, and is corrected like every other fact of a step. */
@QuarkusTest
class RecipientTest {

    @Test
    void aMisspeltRecipientIsAFaultWithASuggestion() {
        var file = accepted();

        var answer =
                file.attempt("SEND_FOR_EXECUTION", "recipient", "PROSECUTR-1").expecting(422);

        assertThat(answer.faults()).containsExactly("/recipient unknown");
        assertThat(answer.text("/errors/0/detail")).contains("did you mean PROSECUTOR-1 (Office of PROSECUTOR-1)?");
        assertThat(file.view().text("/state")).isEqualTo("ACCEPTED");
    }

    @Test
    void aNameInThePlaceOfACodeSuggestsTheCode() {
        var file = accepted();
        listed(file, "WKSTA", Map.of("name", "Anti-Corruption Prosecutor", "otherNames", List.of("Korruptions-StA")));

        for (var name : List.of("Anti-Corruption Prosecutor", "korruptions sta")) {
            assertThat(file.attempt("SEND_FOR_EXECUTION", "recipient", name)
                            .expecting(422)
                            .text("/errors/0/detail"))
                    .contains("did you mean WKSTA (Anti-Corruption Prosecutor)?");
        }
    }

    @Test
    void anExecutingAuthorityThatEndedIsNoRecipientAndSeesNothing() {
        var file = accepted();
        var ella = file.callers().executing("PROSECUTOR-1");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", "PROSECUTOR-1");
        ella.get(file.execution()).expecting(200);
        listed(file, "PROSECUTOR-1", Map.of("name", "Prosecutor", "until", "2025-03-16"));

        ella.get(file.execution()).expecting(404);
        assertThat(ella.get("/api/v1/executions").expecting(200).at("/items")).isEmpty();
        var next = SampleCase.of(file.callers(), SampleRequest.incomingAssistance());
        next.take("ACKNOWLEDGE");
        next.take("ACCEPT");
        assertThat(next.attempt("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-1")
                        .expecting(422)
                        .faults())
                .containsExactly("/recipient not-in-force");
        assertThat(file.callers()
                        .caseworker()
                        .get(Api.REQUESTS + "?executingAuthority=PROSECUTOR-1")
                        .expecting(200)
                        .texts("/items", "id"))
                .containsExactly(file.id());
    }

    @Test
    void aNameOfBeforeTheListsGivesNoRight() {
        var file = accepted();
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", "PROSECUTOR-1");
        try (var sql = Sql.superuser()) {
            sql.run(
                    "delete from office_executing_authority where authority = ?",
                    file.callers().authority());
        }

        file.callers().executing("PROSECUTOR-1").get(file.execution()).expecting(404);
        assertThat(file.view().text("/executingAuthority")).isEqualTo("PROSECUTOR-1");
    }

    @Test
    void aCorrectedRecipientSeesTheRequestInThePlaceOfTheWrongOne() {
        var file = sent("WRONG-1");
        var wrong = file.callers().executing("WRONG-1");
        var right = file.callers().executing("PROSECUTOR-2");
        wrong.get(file.execution()).expecting(200);
        right.get(file.execution()).expecting(404);

        var corrected = correct(file, Map.of("reason", "another office", "recipient", "PROSECUTOR-2"))
                .expecting(201);

        assertThat(corrected.text("/transition/details/recipient")).isEqualTo("PROSECUTOR-2");
        assertThat(file.view().text("/executingAuthority")).isEqualTo("PROSECUTOR-2");
        wrong.get(file.execution()).expecting(404);
        right.get(file.execution()).expecting(200);
        assertThat(lines(file, "PROSECUTOR-2")).containsExactly(file.id());
        assertThat(lines(file, "WRONG-1")).isEmpty();
        assertThat(file.read("/transitions").at("/3/details/recipient").asText())
                .isEqualTo("WRONG-1");
        file.answers(right, "CONFIRM_RECEIPT", "occurredAt", "2025-03-06").expecting(201);
    }

    @Test
    void aRecipientThatAnsweredIsNotCorrected() {
        var file = sent("PROSECUTOR-1");
        file.answers(file.callers().executing("PROSECUTOR-1"), "CONFIRM_RECEIPT", "occurredAt", "2025-03-06")
                .expecting(201);

        assertThat(correct(file, Map.of("reason", "another office", "recipient", "PROSECUTOR-2"))
                        .expecting(422)
                        .faults())
                .containsExactly("/recipient answered");
        file.callers().executing("PROSECUTOR-2").get(file.execution()).expecting(404);
    }

    /** The question and its answer are not for another executing authority. */
    @Test
    void aRecipientThatAskedIsNotCorrected() {
        var file = sent("PROSECUTOR-1");
        file.asks(file.callers().executing("PROSECUTOR-1"), Map.of("question", "Which account?"));

        assertThat(correct(file, Map.of("reason", "another office", "recipient", "PROSECUTOR-2"))
                        .expecting(422)
                        .faults())
                .containsExactly("/recipient answered");
        file.callers().executing("PROSECUTOR-2").get(file.execution()).expecting(404);
    }

    @Test
    void aCorrectedRecipientIsCheckedLikeAnyOther() {
        var file = sent("WRONG-1");

        assertThat(correct(file, Map.of("reason", "typo", "recipient", "PROSECUTR-2"))
                        .expecting(422)
                        .faults())
                .containsExactly("/recipient unknown");
        assertThat(correct(file, Map.of("reason", "none", "recipient", " "))
                        .expecting(422)
                        .faults())
                .containsExactly("/recipient not-blank");
        assertThat(correct(file, Map.of("reason", "same", "recipient", "WRONG-1"))
                        .expecting(422)
                        .faults())
                .containsExactly(" changes-nothing");
        assertThat(file.act(
                                file.callers().supervisor(),
                                "/transitions/2/corrections",
                                Map.of("reason", "no sending", "recipient", "PROSECUTOR-1"))
                        .expecting(422)
                        .faults())
                .containsExactly("/recipient not-applicable");
        assertThat(correct(file, Map.of("reason", "never", "annul", true, "recipient", "PROSECUTOR-1"))
                        .expecting(422)
                        .faults())
                .containsExactly("/recipient not-applicable");
    }

    @Test
    void anAnnulledConsequenceOfACorrectionRestoresNothingWrong() {
        var file = sent("WRONG-1");
        correct(file, Map.of("reason", "another office", "recipient", "PROSECUTOR-2"))
                .expecting(201);

        var seq = file.read("/transitions").at("/4/seq").asInt();
        file.act(
                        file.callers().supervisor(),
                        "/transitions/" + seq + "/corrections",
                        Map.of("reason", "never sent", "annul", true))
                .expecting(201);

        assertThat(file.view().at("/executingAuthority").isMissingNode()).isTrue();
        file.callers().executing("PROSECUTOR-2").get(file.execution()).expecting(404);
    }

    @Test
    void aFilterByAnUnknownExecutingAuthorityIsAFault() {
        var file = sent("PROSECUTOR-1");

        var answer = file.callers()
                .caseworker()
                .get(Api.REQUESTS + "?executingAuthority=PROSECUTOR-11")
                .expecting(400);

        assertThat(answer.faults()).containsExactly("executingAuthority bad-value");
        assertThat(answer.text("/errors/0/detail")).contains("did you mean PROSECUTOR-1");
    }

    private static List<String> lines(SampleCase file, String executingAuthority) {
        return file.callers()
                .caseworker()
                .get(Api.REQUESTS + "?executingAuthority=" + executingAuthority)
                .expecting(200)
                .texts("/items", "id");
    }

    private static Answer correct(SampleCase file, Map<String, Object> correction) {
        return file.act(file.callers().supervisor(), "/transitions/4/corrections", correction);
    }

    private static SampleCase sent(String recipient) {
        var file = accepted();
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", recipient);
        return file;
    }

    private static SampleCase accepted() {
        var file = SampleCase.underReview();
        file.take("ACCEPT", "occurredAt", "2025-03-04");
        return file;
    }

    /** Changes an entry of the list. */
    private static void listed(SampleCase file, String code, Map<String, Object> entry) {
        var lists = new SampleLists(file.callers());
        var below = "executing-authorities/" + code;
        var stored = file.callers().administrator().get(lists.path(below)).expecting(200);
        lists.put(below, entry, stored.etag()).expecting(200);
    }
}
