package org.comity.cases.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.comity.base.time.MovableNow;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From which instant hours are counted, by which calendar days are, and whether a duty was met in time. */
@QuarkusTest
class CountedDeadlinesTest {

    private static final SampleRequest URGENT =
            SampleRequest.incomingAssistance().with("urgency", Map.of("reason", "custody"));

    @Inject
    MovableNow now;

    @AfterEach
    void restart() {
        now.isUsual();
    }

    @Test
    void hoursAreCountedFromTheInstantOfReceipt() {
        var file = SampleCase.of(URGENT.with("receivedOn", "2025-03-03T17:00:00+01:00"));

        var deadline = file.deadline("SLA_ACK_URGENT");

        assertThat(deadline.path("dueAt").asText()).isEqualTo("2025-03-04T16:00:00Z");
        assertThat(deadline.path("startedAt").asText()).isEqualTo("2025-03-03T16:00:00Z");
        assertThat(deadline.path("startAssumed").asBoolean()).isFalse();
        assertThat(file.view().text("/content/receivedOn")).isEqualTo("2025-03-03");
        assertThat(file.read("/history").text("/0/occurredAt")).isEqualTo("2025-03-03T17:00:00+01:00");
    }

    @Test
    void theDayOfAnInstantOfReceiptIsThatOfTheAuthority() {
        var file = SampleCase.of(URGENT.with("receivedOn", "2025-03-03T23:30:00Z"));

        assertThat(file.view().text("/content/receivedOn")).isEqualTo("2025-03-04");
        assertThat(file.view().text("/stateSince")).isEqualTo("2025-03-04");
    }

    @Test
    void ifOnlyTheDayIsKnownHoursAreCountedFromItsEndAndTheDeadlineSaysSo() {
        var deadline = SampleCase.of(URGENT).deadline("SLA_ACK_URGENT");

        assertThat(deadline.path("startedAt").asText()).isEqualTo("2025-03-03T23:00:00Z");
        assertThat(deadline.path("dueAt").asText()).isEqualTo("2025-03-04T23:00:00Z");
        assertThat(deadline.path("startAssumed").asBoolean()).isTrue();
    }

    @Test
    void aCorrectedInstantOfReceiptMovesTheHours() {
        var file = SampleCase.of(URGENT.with("receivedOn", "2025-03-03T17:00:00+01:00"));

        file.act(
                        file.callers().supervisor(),
                        "/transitions/1/corrections",
                        Map.of("reason", "the stamp", "occurredAt", "2025-03-03T09:00:00+01:00"))
                .expecting(201);

        assertThat(file.deadline("SLA_ACK_URGENT").path("dueAt").asText()).isEqualTo("2025-03-04T08:00:00Z");
    }

    @Test
    void theListOfDeadlinesHasTheInstantAndTheCalendar() {
        var file = SampleCase.of(URGENT.with("receivedOn", "2025-03-03T17:00:00+01:00"));

        for (var line : file.callers().caseworker().get("/api/v1/deadlines").at("/items")) {
            assertThat(line.path("dueAt").asText())
                    .isEqualTo(line.path("rule").asText().equals("SLA_ACK_URGENT") ? "2025-03-04T16:00:00Z" : "");
            assertThat(line.path("calendar").asText()).isEqualTo("AUT");
            assertThat(line.path("holidaysKnown").asBoolean()).isTrue();
        }
    }

    @Test
    void aDeadlineNamesItsCalendarAlsoWhereNoNationalOneIsInForce() {
        var austrian = SampleCase.of(SampleRequest.incomingAssistance()).deadline("SLA_ACK");
        var kenyan = SampleCase.of(Callers.ofFreshAuthorityIn("KEN"), SampleRequest.incomingAssistance())
                .deadline("SLA_ACK");

        assertThat(austrian.path("calendar").asText()).isEqualTo("AUT");
        assertThat(austrian.path("holidaysKnown").asBoolean()).isTrue();
        assertThat(kenyan.path("calendar").asText()).isEqualTo("NONE");
        assertThat(kenyan.path("holidaysKnown").asBoolean()).isFalse();
    }

    @Test
    void metLateIsToldApartFromMet() {
        var late = SampleCase.of(SampleRequest.incomingAssistance());
        var inTime = SampleCase.of(SampleRequest.incomingAssistance());

        assertThat(late.take("ACKNOWLEDGE", "occurredAt", "2025-03-11").at("/deadlinesEnded/0/late"))
                .hasToString("true");
        assertThat(inTime.take("ACKNOWLEDGE", "occurredAt", "2025-03-10").at("/deadlinesEnded/0/late"))
                .hasToString("false");
        assertThat(late.deadline("SLA_ACK").path("ending").asText()).isEqualTo("MET");
        assertThat(late.deadline("SLA_ACK").path("late").asBoolean()).isTrue();
        assertThat(inTime.deadline("SLA_ACK").path("late").asBoolean()).isFalse();
    }

    @Test
    void theListTellsThemApartToo() {
        var late = SampleCase.of(SampleRequest.incomingAssistance());
        var inTime = SampleCase.of(late.callers(), SampleRequest.incomingAssistance());
        late.take("ACKNOWLEDGE", "occurredAt", "2025-03-11");
        inTime.take("ACKNOWLEDGE", "occurredAt", "2025-03-10");
        var caseworker = late.callers().caseworker();

        assertThat(caseworker.get("/api/v1/deadlines?ending=MET&late=true").texts("/items", "requestId"))
                .containsExactly(late.id());
        assertThat(caseworker.get("/api/v1/deadlines?ending=MET&late=false").texts("/items", "requestId"))
                .containsExactly(inTime.id());
        assertThat(caseworker.get("/api/v1/deadlines?ending=MET").texts("/items", "late"))
                .containsExactlyInAnyOrder("false", "true");
        assertThat(caseworker.get("/api/v1/deadlines?late=true").expecting(400).faults())
                .containsExactly("late bad-value");
    }

    @Test
    void hoursMetLateOnTheirLastDayAreLate() {
        now.stopsAt(Instant.parse("2025-03-05T12:00:00Z"));
        var request = URGENT.with("receivedOn", "2025-03-03T17:00:00+01:00");
        var late = SampleCase.of(request);
        var inTime = SampleCase.of(request);
        late.take("ACKNOWLEDGE", "occurredAt", "2025-03-04T17:30:00+01:00");
        inTime.take("ACKNOWLEDGE", "occurredAt", "2025-03-04T16:30:00+01:00");

        assertThat(late.deadline("SLA_ACK_URGENT").path("late").asBoolean()).isTrue();
        assertThat(inTime.deadline("SLA_ACK_URGENT").path("late").asBoolean()).isFalse();
    }

    @Test
    void aCorrectedDayOfTheStepTellsLateAnew() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.take("ACKNOWLEDGE", "occurredAt", "2025-03-11");

        file.act(
                        file.callers().supervisor(),
                        "/transitions/2/corrections",
                        Map.of("reason", "misread", "occurredAt", "2025-03-07"))
                .expecting(201);

        assertThat(file.deadline("SLA_ACK").path("late").asBoolean()).isFalse();
    }

    @Test
    void theDayThatARequestSuggestsOpensADeadlineInEachDirection() {
        for (var request : List.of(
                SampleRequest.outgoingAssistance(),
                SampleRequest.outgoingExtradition(),
                SampleRequest.incomingExtradition(),
                SampleRequest.incomingAssistance(),
                SampleRequest.of("INCOMING", "MLA"))) {
            var file = SampleCase.of(request.with("suggestedDeadline", Map.of("on", "2026-12-31", "reason", "trial")));

            assertThat(file.view().texts("/deadlines", "dueOn").stream().filter("2026-12-31"::equals))
                    .as(request.toString())
                    .hasSize(1);
        }
    }

    @Test
    void theDayByWhichAReplyIsAskedForIsADeadlineOfEverySideProcess() {
        for (var kind :
                List.of("STATUS_QUERY", "POSTPONEMENT", "CONSULTATION", "TRANSLATION", "APPEAL", "ASSURANCES")) {
            for (var request :
                    List.of(SampleRequest.incomingAssistance(), SampleRequest.of("OUTGOING", "EXTRADITION"))) {
                var file = SampleCase.of(request);
                var isAssistance = file.registered().text("/kind").equals("MLA");
                var code = isAssistance ? "PP_EVIDENCE_IN_USE" : "PP_SERVING_SENTENCE";
                var process = kind.equals("POSTPONEMENT")
                        ? file.open(kind, "replyBy", "2099-12-17", "reasonCode", code)
                        : file.open(kind, "replyBy", "2099-12-17");

                assertThat(dueOnReply(file)).as(kind).containsExactly("false");
                file.end(process, MovableNow.machineDay().toString());
                assertThat(dueOnReply(file)).as(kind).containsExactly("true");
            }
        }
    }

    /** Whether the deadlines that are due on the day of the reply have ended. */
    private static List<String> dueOnReply(SampleCase file) {
        return StreamSupport.stream(file.read("/deadlines").json().spliterator(), false)
                .filter(deadline -> deadline.path("dueOn").asText().equals("2099-12-17"))
                .map(deadline -> String.valueOf(deadline.has("endedOn")))
                .toList();
    }
}
