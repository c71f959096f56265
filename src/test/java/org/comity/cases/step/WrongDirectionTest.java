package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** A request that was registered in the wrong direction goes on in the other one, and both statements have it on their side. */
@QuarkusTest
class WrongDirectionTest {

    private static final LocalDate TODAY = MovableNow.machineDay();

    @Test
    void anIncomingRequestThatIsOursGoesOnAsSent() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        var answer = redirect(file, Map.of("direction", "OUTGOING")).expecting(201);

        assertThat(answer.text("/direction")).isEqualTo("OUTGOING");
        assertThat(answer.text("/kind")).isEqualTo("MLA");
        assertThat(answer.text("/taken/state")).isEqualTo("SENT");
        assertThat(answer.text("/reference")).isEqualTo("MLA-OUT/" + TODAY.getYear() + "/00001");
        assertThat(file.view().text("/direction")).isEqualTo("OUTGOING");
        assertThat(file.view().text("/formerReferences/0")).startsWith("MLA-IN/");
        assertThat(file.deadline("SLA_ACK").path("ending").asText()).isEqualTo("SUPERSEDED");
        assertThat(SplitTest.isIntact(file.callers())).isTrue();
    }

    @Test
    void directionAndKindChangeTogether() {
        var file = SampleCase.of(SampleRequest.of("INCOMING", "ENQUIRY")
                .with("receivedOn", SampleRequest.RECEIVED)
                .with("legalBases", List.of(Map.of("instrument", "UNCAC"))));

        var answer =
                redirect(file, Map.of("direction", "OUTGOING", "kind", "MLA")).expecting(201);

        assertThat(answer.text("/reference")).startsWith("MLA-OUT/");
    }

    @Test
    void eachStatementHasItOnItsSideFromTheDay() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        redirect(file, Map.of("direction", "OUTGOING", "occurredAt", "2025-04-01"))
                .expecting(201);

        assertThat(row(file, "INCOMING", "NEW")).isEqualTo(1);
        assertThat(row(file, "INCOMING", "REDIRECTED_OUT")).isEqualTo(1);
        assertThat(row(file, "INCOMING", "CONTINUING")).isZero();
        assertThat(row(file, "OUTGOING", "NEW")).isZero();
        assertThat(row(file, "OUTGOING", "REDIRECTED_IN")).isEqualTo(1);
        assertThat(row(file, "OUTGOING", "CONTINUING")).isEqualTo(1);
        var groups = statement(file, "INCOMING", "&by=counterpart").at("/groups");
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).path("group").asText()).isEqualTo("FRA");
    }

    @Test
    void onADayAndAtAnInstantItIsOfTheDirectionItHadThen() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var before = file.read("/history").at("/0").path("recordedAt").asText();
        redirect(file, Map.of("direction", "OUTGOING", "occurredAt", "2025-04-01"))
                .expecting(201);

        assertThat(file.read("?on=2025-03-31").text("/direction")).isEqualTo("INCOMING");
        assertThat(file.read("?on=2025-04-01").text("/direction")).isEqualTo("OUTGOING");
        assertThat(file.read("?asOf=" + before).text("/direction")).isEqualTo("INCOMING");
        assertThat(listed(file, "direction=INCOMING&on=2025-03-31")).containsExactly("INCOMING");
        assertThat(listed(file, "direction=OUTGOING&on=2025-03-31")).isEmpty();
        assertThat(listed(file, "direction=INCOMING&asOf=" + before)).containsExactly("INCOMING");
        assertThat(listed(file, "direction=OUTGOING")).containsExactly("OUTGOING");
    }

    @Test
    void itIsAnnulledLikeAnyMove() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        redirect(file, Map.of("direction", "OUTGOING")).expecting(201);

        SplitTest.post(
                        file,
                        file.path(),
                        "/transitions/2/corrections",
                        Map.of("reason", "it was theirs", "annul", true),
                        file.callers().supervisor().get(file.path()).etag())
                .expecting(201);

        assertThat(file.view().text("/direction")).isEqualTo("INCOMING");
        assertThat(file.view().text("/reference")).startsWith("MLA-IN/");
        assertThat(file.deadline("SLA_ACK").has("endedOn")).isFalse();
        assertThat(row(file, "INCOMING", "CONTINUING")).isEqualTo(1);
        assertThat(row(file, "OUTGOING", "REDIRECTED_IN")).isZero();
        assertThat(SplitTest.isIntact(file.callers())).isTrue();
    }

    @Test
    void aDraftOfOursIsNoRequestThatCame() {
        var draft = SampleCase.of(SampleRequest.outgoingAssistance());

        assertThat(redirect(draft, Map.of("direction", "INCOMING"))
                        .expecting(422)
                        .faults())
                .containsExactly("/direction not-possible");
        assertThat(redirect(draft, Map.of("direction", "OUTGOING"))
                        .expecting(422)
                        .faults())
                .containsExactly("/kind not-possible");
        redirect(draft, Map.of()).expecting(400);
    }

    @Test
    void inAYearWithAllFourActsBothStatementsBalance() {
        var first = SampleCase.of(SplitTest.two());
        var callers = first.callers();
        var second = SampleCase.of(callers, SplitTest.two());
        var third = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var error = SampleCase.of(callers, SampleRequest.incomingAssistance());

        SplitTest.split(first, Map.of("measures", List.of(2))).expecting(201);
        SplitTest.post(
                        second,
                        second.path(),
                        "/joining",
                        Map.of("into", first.id(), "reason", "the same letter", "measures", List.of(2)),
                        second.etag())
                .expecting(201);
        redirect(third, Map.of("direction", "OUTGOING")).expecting(201);
        SplitTest.post(
                        error,
                        error.path(),
                        "/transitions/1/corrections",
                        Map.of("reason", "for the neighbour", "annul", true),
                        error.etag())
                .expecting(201);

        assertThat(row(first, "INCOMING", "NEW")).isEqualTo(3);
        assertThat(row(first, "INCOMING", "SPLIT_OFF")).isEqualTo(1);
        assertThat(row(first, "INCOMING", "JOINED")).isEqualTo(1);
        assertThat(row(first, "INCOMING", "REDIRECTED_OUT")).isEqualTo(1);
        assertThat(row(first, "INCOMING", "FINALISED")).isZero();
        assertThat(row(first, "INCOMING", "CONTINUING")).isEqualTo(2);
        assertThat(row(first, "OUTGOING", "REDIRECTED_IN")).isEqualTo(1);
        assertThat(row(first, "OUTGOING", "CONTINUING")).isEqualTo(1);
        assertThat(SplitTest.isIntact(callers)).isTrue();
    }

    private static Answer redirect(SampleCase file, Map<String, ?> what) {
        var body = new HashMap<String, Object>(Map.of("reason", "the registry mixed them up"));
        body.putAll(what);
        return SplitTest.post(
                file,
                file.path(),
                "/reclassifications",
                body,
                file.callers().supervisor().get(file.path()).etag());
    }

    private static List<String> listed(SampleCase file, String query) {
        return file.callers()
                .caseworker()
                .get("/api/v1/requests?" + query)
                .expecting(200)
                .texts("/items", "direction");
    }

    private static Answer statement(SampleCase file, String direction, String more) {
        return file.callers()
                .caseworker()
                .get("/api/v1/statistics/statement?kind=MLA&direction=" + direction + "&from=2025-01-01&to="
                        + TODAY.getYear() + "-12-31" + more)
                .expecting(200);
    }

    private static int row(SampleCase file, String direction, String row) {
        var statement = statement(file, direction, "");
        assertThat(statement.at("/balanced").asBoolean()).isTrue();
        return SplitTest.sum(statement, row);
    }
}
