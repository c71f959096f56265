package org.comity.cases.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is to do after a limit, an answer, a refusal and an import, and until when a line is shown. */
@QuarkusTest
class MyDayAnswersTest {

    private static final String REGISTER = """
            reference,direction,kind,counterpart,dated,officer,outcome,outcome_on
            R-1,OUTGOING,MLA,FRA,2014-01-05,cleo,executed,2014-03-03
            R-2,INCOMING,MLA,FRA,2014-01-05,cleo,refused,2014-03-03
            """;

    @Inject
    MovableNow now;

    private Callers callers;

    @BeforeEach
    void aDayInMarch() {
        now.stopsAt(Instant.parse("2025-03-17T09:00:00Z"));
        callers = Callers.ofFreshAuthority();
    }

    @AfterEach
    void theClockShowsTheMachinesTime() {
        now.isUsual();
    }

    @Test
    void afterTheLastLimitThePersonMustBeReleased() {
        var arrest = SampleCase.arrested(callers, "2025-03-15T10:00:00Z", "ECE");
        arrest.patch(Map.of("officer", "cleo"));
        assertThat(lines("LIBERTY")).allMatch(line -> step(line).equals("RECORD_FULL_REQUEST"));

        now.stopsAt(Instant.parse("2025-04-25T09:00:00Z"));

        assertThat(lines("LIBERTY")).allMatch(line -> step(line).equals("RECORD_RELEASE"));
        assertThat(lines("LIBERTY"))
                .extracting(line -> line.path("todo").asText())
                .contains("The person must be set free: Request and documents after provisional arrest, last limit, "
                        + "1 day late");
    }

    @Test
    void aLimitInHoursHasRunOutWithinItsDay() {
        now.stopsAt(Instant.parse("2025-03-15T11:00:00Z"));
        var arrest = SampleCase.arrested(callers, "2025-03-15T10:00:00Z", "ECE");
        arrest.patch(Map.of("officer", "cleo"));

        now.stopsAt(Instant.parse("2025-03-16T11:00:00Z"));

        assertThat(lines("OVERDUE"))
                .extracting(line -> line.path("todo").asText())
                .contains("Tell the requesting State of the result of its request for arrest: has run out");
    }

    @Test
    void anAnswerIsNotLostWhenAnotherOfficerTakesOver() {
        var file = underReview();
        file.end(file.open("REQUEST_FOR_INFORMATION"), "2025-03-17");
        assertThat(lines("ANSWERED")).hasSize(1);

        file.patch(Map.of("officer", "carl"));
        file.patch(Map.of("officer", "cleo"));
        assertThat(lines("ANSWERED")).hasSize(1);

        file.patch(Map.of("reviewOn", "2025-04-30"));
        assertThat(lines("ANSWERED")).isEmpty();
    }

    @Test
    void anOwnActIsNoAnswer() {
        var file = underReview();
        file.end(file.open("STATUS_QUERY"), "2025-03-17");

        assertThat(lines("ANSWERED")).isEmpty();
    }

    @Test
    void theReasonsOfARefusalAreWorkUntilTheyAreSent() {
        var file = underReview();
        file.proposesRefusal(callers.caseworker());
        assertThat(lines("RETURNED")).isEmpty();
        file.supervise("REFUSE");

        assertThat(lines("RETURNED")).extracting(MyDayAnswersTest::step).containsExactly("SEND_REASONS");
        file.take("SEND_REASONS", "proof", SampleCase.PROOF);
        assertThat(lines("RETURNED")).isEmpty();
    }

    @Test
    void anExecutionThatIsImpossibleAbroadDidNotComeBack() {
        var file = SampleCase.of(callers, SampleRequest.outgoingArrest().with("officer", "cleo"));
        file.supervise("APPROVE");
        file.take("SEND", "proof", SampleCase.PROOF);
        file.take("RECORD_IMPOSSIBILITY", "reasonCode", "NX_PERSON_DECEASED", "narrative", "The person died");

        assertThat(lines("RETURNED")).isEmpty();
    }

    @Test
    void theDecisionOnCompletenessIsAlsoThatPapersAreMissing() {
        callers.administrator()
                .put("/api/v1/authorities/" + callers.authority() + "/service-levels", Map.of("completenessDays", 10))
                .expecting(200);
        var file = underReview();
        assertThat(lines("SERVICE_LEVEL")).extracting(MyDayAnswersTest::step).containsExactly("ACCEPT");

        file.open("REQUEST_FOR_INFORMATION");

        assertThat(lines("SERVICE_LEVEL")).isEmpty();
    }

    @Test
    void anImportedRegisterIsNoWorkOfDecadesAgo() {
        var run = callers.caseworker()
                .call()
                .multiPart("file", "register.csv", REGISTER.getBytes(UTF_8), "text/csv")
                .multiPart("mapping", "{\"columns\": {\"outcomeOn\": \"outcome_on\"}}")
                .post("/api/v1/imports");
        var report = new Answer(run.statusCode(), run.headers(), run.asString()).expecting(201);
        callers.supervisor()
                .post(
                        "/api/v1/imports/" + report.id() + "/commit",
                        Map.of("sha256", report.text("/sha256")),
                        "If-Match",
                        report.etag())
                .expecting(200);
        assertThat(callers.caseworker()
                        .get("/api/v1/requests?officer=cleo")
                        .expecting(200)
                        .texts("/items", "state"))
                .containsExactlyInAnyOrder("RESULTS_RECEIVED", "REFUSED");

        assertThat(lines("RETURNED")).isEmpty();
        assertThat(lines("ANSWERED")).isEmpty();
    }

    private SampleCase underReview() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "cleo"));
        file.take("ACKNOWLEDGE");
        return file;
    }

    private static String step(JsonNode line) {
        return line.path("settledBy").path("step").asText();
    }

    private List<JsonNode> lines(String kind) {
        var day = callers.caseworker().get("/api/v1/my-day").expecting(200);
        return StreamSupport.stream(day.at("/items").spliterator(), false)
                .flatMap(item -> Stream.concat(
                        Stream.of(item.path("first")),
                        StreamSupport.stream(item.path("also").spliterator(), false)))
                .filter(line -> line.path("kind").asText().equals(kind))
                .toList();
    }
}
