package org.comity.cases.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The day of receipt has one place, the first entry of the history, whichever way it is changed. */
@QuarkusTest
class DayOfReceiptTest {

    private final SampleCase file = SampleCase.of(SampleRequest.incomingAssistance());

    @Test
    void aPatchSupersedesTheFirstEntry() {
        file.patch(Map.of("receivedOn", "2025-03-05")).expecting(200);

        assertThat(file.view().text("/stateSince")).isEqualTo("2025-03-05");
        assertThat(file.deadline("SLA_ACK").path("startedOn").asText()).isEqualTo("2025-03-05");
        var history = file.read("/history");
        assertThat(history.texts("", "kind")).containsExactly("TRANSITION", "CORRECTION");
        assertThat(history.text("/1/supersedes")).isEqualTo("1");
        assertThat(history.text("/1/details/changed/receivedOn/from")).isEqualTo("2025-03-03");
    }

    @Test
    void aCorrectionOfTheFirstEntryChangesTheContent() {
        correct(1, "2025-03-05").expecting(201);

        assertThat(file.view().text("/content/receivedOn")).isEqualTo("2025-03-05");
        var before = file.read("/history").text("/0/recordedAt");
        assertThat(file.read("?asOf=" + before).text("/content/receivedOn")).isEqualTo("2025-03-03");
    }

    @Test
    void theReceiptOfAClosedRequestIsChangedByASupervisorAlone() {
        file.take("WITHDRAW", "occurredAt", "2025-03-10");
        file.take("CLOSE", "occurredAt", "2025-03-11");

        assertThat(receivedOn("2025-03-05").expecting(403).text("/detail"))
                .contains("receivedOn", "/transitions/1/corrections", "SUPERVISOR");
        assertThat(file.view().text("/content/receivedOn")).isEqualTo("2025-03-03");
        assertThat(file.read("/history").json()).hasSize(3);
        file.patch(file.callers().supervisor(), Map.of("receivedOn", "2025-03-05"))
                .expecting(200);
        assertThat(file.view().text("/content/receivedOn")).isEqualTo("2025-03-05");
    }

    @Test
    void theReceiptByTheExecutingAuthorityIsChangedByASupervisorAloneOnceAStepCarriesIt() {
        var executing = SampleCase.inExecution();
        var day = Map.of("receivedByExecutingOn", "2025-03-05");

        assertThat(executing.patch(day).expecting(403).text("/detail")).contains("/transitions/5/", "SUPERVISOR");
        executing.patch(executing.callers().supervisor(), day).expecting(200);
        assertThat(executing.view().text("/stateSince")).isEqualTo("2025-03-05");
    }

    @Test
    void theExecutingAuthorityReceivesNothingBeforeItIsSent() {
        var day = Map.of("receivedByExecutingOn", "2025-03-05");
        assertThat(file.patch(day).expecting(422).faults()).containsExactly("/receivedByExecutingOn not-applicable");
        assertThat(SampleCase.of(SampleRequest.outgoingAssistance())
                        .patch(day)
                        .expecting(422)
                        .faults())
                .containsExactly("/receivedByExecutingOn not-applicable");
        file.take("ACKNOWLEDGE", "occurredAt", "2025-03-04");
        file.take("ACCEPT", "occurredAt", "2025-03-05");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-06", "recipient", "PROSECUTOR-1");

        assertThat(file.patch(day).expecting(422).faults()).containsExactly("/receivedByExecutingOn out-of-order");
        file.patch(Map.of("receivedByExecutingOn", "2025-03-06")).expecting(200);
    }

    @Test
    void itDoesNotMovePastWhatHangsOnIt() {
        file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-04");

        assertThat(receivedOn("2025-03-05").expecting(422).faults()).containsExactly("/receivedOn out-of-order");
        assertThat(correct(1, "2025-03-05").expecting(422).faults()).containsExactly("/occurredAt out-of-order");
        receivedOn("2025-03-04").expecting(200);
        assertThat(file.act("/side-processes", Map.of("kind", "CONSULTATION", "topic", "t", "openedOn", "2025-03-03"))
                        .expecting(422)
                        .faults())
                .containsExactly("/openedOn out-of-order");
    }

    @Test
    void itDoesNotMovePastAMeasureOrTheEndOfADeadline() {
        file.act("/measures", Map.of("letter", "a", "coercive", false, "day", "2025-03-04"))
                .expecting(201);
        assertThat(receivedOn("2025-03-05").expecting(422).faults()).containsExactly("/receivedOn out-of-order");
        receivedOn("2025-03-04").expecting(200);
        assertThat(file.read("/measures").texts("", "day")).containsExactly("2025-03-04", "2025-03-04");

        var other = SampleCase.of(SampleRequest.incomingAssistance());
        var ack = other.deadline("SLA_ACK").path("id").asText();
        other.act(
                        "/deadlines/" + ack + "/ending",
                        Map.of("ending", "MET", "endedOn", "2025-03-04", "reason", "by phone"))
                .expecting(200);
        assertThat(other.patch(Map.of("receivedOn", "2025-03-05"))
                        .expecting(422)
                        .faults())
                .containsExactly("/receivedOn out-of-order");
    }

    @Test
    void theConfirmationOfAnOralRequestFollowsIt() {
        var oral = SampleCase.of(SampleRequest.incomingAssistance().with("oral", true));
        oral.patch(Map.of("receivedOn", "2025-03-05")).expecting(200);

        assertThat(oral.read("/side-processes").texts("", "openedOn")).containsExactly("2025-03-05");
    }

    @Test
    void theSameInstantAgainIsNoChange() {
        var instant = Map.of("receivedOn", "2025-03-03T17:00:00+01:00");
        file.patch(instant).expecting(200);
        file.patch(instant).expecting(200);

        assertThat(file.read("/history").json()).hasSize(2);
    }

    @Test
    void otherFieldsOfThePatchAreAnEntryOfTheirOwn() {
        file.patch(Map.of("receivedOn", "2025-03-05", "summary", "read again")).expecting(200);

        var history = file.read("/history");
        assertThat(history.texts("", "kind")).containsExactly("TRANSITION", "CORRECTION", "CHANGE");
        assertThat(history.at("/2/details").fieldNames()).toIterable().containsExactly("summary");
    }

    @Test
    void anInstantIsTakenByAPatchToo() {
        file.patch(Map.of("receivedOn", "2025-03-03T17:00:00+01:00", "urgency", Map.of("reason", "custody")))
                .expecting(200);

        assertThat(file.deadline("SLA_ACK_URGENT").path("dueAt").asText()).isEqualTo("2025-03-04T16:00:00Z");
        assertThat(file.view().text("/content/receivedOn")).isEqualTo("2025-03-03");
        assertThat(file.read("/history").text("/1/occurredAt")).isEqualTo("2025-03-03T17:00:00+01:00");
    }

    @Test
    void itIsNotRemovedAndKeepsItsOrder() {
        file.take("ACKNOWLEDGE", "occurredAt", "2025-03-05");
        var none = new HashMap<String, @Nullable Object>();
        none.put("receivedOn", null);

        assertThat(file.patch(none).expecting(422).faults()).containsExactly("/receivedOn not-removable");
        assertThat(receivedOn("2025-03-06").expecting(422).faults()).containsExactly("/receivedOn out-of-order");
        assertThat(receivedOn("2025-02-19").expecting(422).faults()).containsExactly("/dated out-of-order");
        assertThat(file.patch(Map.of("dated", "2025-03-04")).expecting(422).faults())
                .containsExactly("/dated out-of-order");
        assertThat(correct(1, "2025-02-19").expecting(422).faults()).containsExactly("/occurredAt out-of-order");
        assertThat(receivedOn(MovableNow.machineDay().plusDays(1).toString())
                        .expecting(422)
                        .faults())
                .contains("/receivedOn out-of-order");
    }

    @Test
    void anIncomingRequestWithoutItWasReceivedToday() {
        var today = SampleCase.of(
                SampleRequest.incomingAssistance().without("receivedOn").without("dated"));

        assertThat(today.view().text("/content/receivedOn"))
                .isEqualTo(today.view().text("/stateSince"));
    }

    @Test
    void metLateFollowsTheDayOfReceipt() {
        file.take("ACKNOWLEDGE", "occurredAt", "2025-03-11");
        assertThat(file.deadline("SLA_ACK").path("late").asBoolean()).isTrue();

        receivedOn("2025-03-07").expecting(200);

        assertThat(file.deadline("SLA_ACK").path("late").asBoolean()).isFalse();
    }

    @Test
    void aLaterChangeOfTheZoneMovesNoLegalDay() {
        var late = SampleCase.of(SampleRequest.incomingAssistance().with("receivedOn", "2025-03-03T23:30:00Z"));
        late.callers().moveTo("AUT", "America/New_York");

        var history = late.read("/history");
        assertThat(history.text("/0/occurredOn")).isEqualTo("2025-03-04");
        assertThat(history.text("/0/occurredAt")).isEqualTo("2025-03-03T18:30:00-05:00");
        assertThat(late.view().text("/stateSince")).isEqualTo("2025-03-04");
    }

    private Answer receivedOn(String day) {
        return file.patch(Map.of("receivedOn", day));
    }

    private Answer correct(int seq, String day) {
        return file.act(
                file.callers().supervisor(),
                "/transitions/" + seq + "/corrections",
                Map.of("reason", "the stamp was misread", "occurredAt", day));
    }
}
