package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** A request that was registered in error is in no figure, and its history keeps it. */
@QuarkusTest
class RegisteredInErrorTest {

    private static final Map<String, Object> ANNUL = Map.of("reason", "a letter for the neighbour", "annul", true);

    @Test
    void anAnnulledRegistrationIsInNoFigureAndTheStatementBalances() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var other = SampleCase.of(file.callers(), SampleRequest.incomingAssistance());
        assertThat(figure(file, "NEW")).isEqualTo(2);

        var annulled = annul(file, 1).expecting(201);

        assertThat(annulled.text("/state")).isEqualTo("ANNULLED");
        assertThat(figure(file, "NEW")).isEqualTo(1);
        assertThat(figure(file, "FINALISED")).isZero();
        assertThat(figure(file, "CONTINUING")).isEqualTo(1);
        assertThat(statement(file).at("/balanced").asBoolean()).isTrue();
        assertThat(file.callers()
                        .caseworker()
                        .get("/api/v1/requests?standing=OPEN&on=2025-03-10")
                        .texts("/items", "id"))
                .containsExactly(other.id());
    }

    @Test
    void itsHistoryKeepsItAndTheVerificationAgrees() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        annul(file, 1).expecting(201);

        var history = file.read("/history");
        assertThat(history.json()).hasSize(2);
        assertThat(history.at("/0/supersededBy").asInt()).isEqualTo(2);
        assertThat(history.at("/1/annulled").asBoolean()).isTrue();
        assertThat(file.view().text("/standing")).isEqualTo("CLOSED");
        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/history-verification")
                        .expecting(200)
                        .text("/intact"))
                .isEqualTo("true");
    }

    @Test
    void nothingRunsBesideItAndNoStepIsOpen() {
        var file = SampleCase.of(SampleRequest.incomingAssistance().with("oral", true));
        annul(file, 1).expecting(201);

        var view = file.view();
        assertThat(view.at("/openSteps")).isEmpty();
        assertThat(view.at("/sideProcesses")).isEmpty();
        assertThat(view.at("/deadlines")).allMatch(deadline -> deadline.has("endedOn"));
        file.attempt("ACKNOWLEDGE").expecting(409);
        file.act("/side-processes", Map.of("kind", "SPECIALITY_CONSENT", "topic", "none"))
                .expecting(409);
        annul(file, 1).expecting(409);
    }

    @Test
    void laterMovesAreAnnulledFirstAndASupervisorDoesIt() {
        var file = SampleCase.underReview();

        annul(file, 1).expecting(409);
        file.act("/transitions/1/corrections", ANNUL).expecting(403);
        annul(file, 2).expecting(201);
        annul(file, 1).expecting(201);
    }

    @Test
    void endingARequestAsOpenedInErrorSaysThatTheFiguresCountIt() {
        var file = SampleCase.underReview();

        assertThat(file.take("END_OTHERWISE", "reasonCode", "CL_OPENED_IN_ERROR", "narrative", "not for us")
                        .text("/warnings/0"))
                .contains("annulling its registration");
    }

    private static Answer annul(SampleCase file, int seq) {
        return file.act(file.callers().supervisor(), "/transitions/" + seq + "/corrections", ANNUL);
    }

    private static Answer statement(SampleCase file) {
        return file.callers()
                .caseworker()
                .get("/api/v1/statistics/statement?direction=INCOMING&kind=MLA&from=2025-01-01&to=2025-12-31")
                .expecting(200);
    }

    private static int figure(SampleCase file, String row) {
        for (var line : statement(file).at("/total/rows")) {
            if (line.path("row").asText().equals(row)) {
                return line.path("values").path(0).asInt();
            }
        }
        throw new AssertionError("no row " + row);
    }
}
