package org.comity.cases.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The delay ledger of single requests, as counted by hand. */
@QuarkusTest
class DelayLedgerOverHttpTest {

    @Inject
    MovableNow now;

    @AfterEach
    void theClockIsUsualAgain() {
        now.isUsual();
    }

    /** A year of one request: 325 days, of which 203 were those of our authorities. */
    private static SampleCase aYear() {
        var file = received("2025-01-10");
        file.take("ACKNOWLEDGE", "occurredAt", "2025-01-15");
        file.end(file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-01-20"), "2025-02-19");
        file.take("ACCEPT", "occurredAt", "2025-03-01");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", "PROSECUTOR-1");
        file.take("CONFIRM_RECEIPT", "occurredAt", "2025-03-12");
        file.end(file.open("POSTPONEMENT", "openedOn", "2025-06-01", "reasonCode", "PP_EVIDENCE_IN_USE"), "2025-09-01");
        file.take(
                "RETURN_EXECUTED",
                "occurredAt",
                "2025-11-20",
                "measureOutcomes",
                List.of(Map.of("measure", 1, "outcome", "EXECUTED")));
        file.take("TRANSMIT_RESULTS", "occurredAt", "2025-12-01", "proof", SampleCase.PROOF);
        return file;
    }

    private static SampleCase received(String day) {
        return SampleCase.of(
                SampleRequest.incomingAssistance().with("dated", "2025-01-02").with("receivedOn", day));
    }

    private static List<String> holders(Answer ledger) {
        var holders = new ArrayList<String>();
        ledger.at("/holders")
                .forEach(one -> holders.add(
                        one.path("holder").asText() + " " + one.path("days").asLong()));
        return holders;
    }

    private static List<String> spans(Answer ledger) {
        var spans = new ArrayList<String>();
        ledger.at("/spans")
                .forEach(one -> spans.add(one.path("from").asText() + " "
                        + one.path("holder").asText() + " "
                        + one.path("stage").asText() + " " + one.path("days").asLong()
                        + (one.has("cause") ? " " + one.path("cause").asText() : "")));
        return spans;
    }

    @Test
    void aYearIsTiledAsCountedByHand() {
        var ledger = aYear().read("/delay-ledger");

        assertThat(spans(ledger))
                .containsExactly(
                        "2025-01-10 OUR_OFFICE REGISTERED 5",
                        "2025-01-15 OUR_OFFICE UNDER_REVIEW 5",
                        "2025-01-20 MISSING_INFORMATION UNDER_REVIEW 30 DL_INCOMPLETE_REQUEST",
                        "2025-02-19 OUR_OFFICE UNDER_REVIEW 10",
                        "2025-03-01 OUR_OFFICE ACCEPTED 4",
                        "2025-03-05 EXECUTING_AUTHORITY SENT_FOR_EXECUTION 7",
                        "2025-03-12 EXECUTING_AUTHORITY IN_EXECUTION 81",
                        "2025-06-01 SUSPENDED IN_EXECUTION 92",
                        "2025-09-01 EXECUTING_AUTHORITY IN_EXECUTION 80",
                        "2025-11-20 OUR_OFFICE EXECUTED 11");
        assertThat(holders(ledger))
                .containsExactly("OUR_OFFICE 35", "EXECUTING_AUTHORITY 168", "MISSING_INFORMATION 30", "SUSPENDED 92");
        assertThat(ledger.at("/grossDays").asLong()).isEqualTo(325);
        assertThat(ledger.at("/netDays").asLong()).isEqualTo(203);
        assertThat(ledger.text("/firstDay")).isEqualTo("2025-01-10");
        assertThat(ledger.text("/endDay")).isEqualTo("2025-12-01");
        assertThat(ledger.at("/waiting").isMissingNode()).isTrue();
        assertThat(ledger.text("/spans/2/event/type")).isEqualTo("SIDE_PROCESS_OPENED");
        assertThat(ledger.text("/spans/2/event/sideProcess")).isEqualTo("REQUEST_FOR_INFORMATION");
        assertThat(ledger.text("/spans/3/event/type")).isEqualTo("SIDE_PROCESS_ENDED");
        assertThat(ledger.text("/spans/5/event/step")).isEqualTo("SEND_FOR_EXECUTION");
    }

    @Test
    void onADayItSaysWhoWaitedForWhom() {
        var file = aYear();

        var asked = file.read("/delay-ledger?on=2025-02-01");
        var executing = file.read("/delay-ledger?on=2025-04-01");
        var postponed = file.read("/delay-ledger?on=2025-06-01");

        assertThat(asked.text("/waiting/words"))
                .isEqualTo("Our office waits for the requester, whose information is missing");
        assertThat(asked.at("/grossDays").asLong()).isEqualTo(22);
        assertThat(executing.text("/waiting/who")).isEqualTo("OUR_OFFICE");
        assertThat(executing.text("/waiting/holder")).isEqualTo("EXECUTING_AUTHORITY");
        assertThat(executing.text("/waiting/since")).isEqualTo("2025-03-05");
        assertThat(executing.at("/waiting/days").asLong()).isEqualTo(27);
        assertThat(postponed.at("/waiting/who").isMissingNode()).isTrue();
        assertThat(postponed.text("/waiting/words")).isEqualTo("Suspended");
    }

    @Test
    void aCorrectionMovesTheHandOverAndAsOfShowsTheFormer() {
        now.isUsual();
        var file = aYear();
        var before = now.instant();
        now.passes(1);
        file.act(file.callers().supervisor(), "/transitions/6/corrections", correction("2025-03-08"))
                .expecting(201);

        assertThat(spans(file.read("/delay-ledger"))).contains("2025-03-08 EXECUTING_AUTHORITY SENT_FOR_EXECUTION 4");
        assertThat(spans(file.read("/delay-ledger?asOf=" + before)))
                .contains("2025-03-05 EXECUTING_AUTHORITY SENT_FOR_EXECUTION 7");
    }

    private static Map<String, Object> correction(String day) {
        return Map.of("reason", "a slip of the pen", "occurredAt", day);
    }

    @Test
    void anEndThatWasAnnulledIsNone() {
        var file = aYear();
        var moves = file.read("/transitions").json();
        var seq = moves.get(moves.size() - 1).path("seq").asInt();
        file.act(
                        file.callers().supervisor(),
                        "/transitions/" + seq + "/corrections",
                        Map.of("reason", "it was not sent", "annul", true))
                .expecting(201);

        var ledger = file.read("/delay-ledger?on=2025-12-31");

        assertThat(ledger.at("/endDay").isMissingNode()).isTrue();
        assertThat(ledger.text("/waiting/words")).isEqualTo("The other State waits for our office");
        assertThat(ledger.at("/grossDays").asLong()).isEqualTo(355);
    }

    @Test
    void theDaysUntilAReopeningAreSuspended() {
        var file = aYear();
        file.supervise("REOPEN", "occurredAt", "2025-12-31", "narrative", "a further account");

        var ledger = file.read("/delay-ledger?on=2026-01-10");

        assertThat(holders(ledger)).contains("OUR_OFFICE 45", "SUSPENDED 122");
        assertThat(ledger.at("/grossDays").asLong()).isEqualTo(365);
        assertThat(ledger.at("/netDays").asLong()).isEqualTo(213);
    }

    @Test
    void aRequestRegisteredInErrorHasNoLife() {
        var file = received("2025-01-10");
        file.act(
                        file.callers().supervisor(),
                        "/transitions/1/corrections",
                        Map.of("reason", "it was a letter", "annul", true))
                .expecting(201);

        assertThat(file.read("/delay-ledger").at("/spans")).isEmpty();
    }

    @Test
    void aReclassifiedRequestGoesOn() {
        var file = SampleCase.of(SampleRequest.of("INCOMING", "ENQUIRY").with("receivedOn", "2025-01-10"));
        file.take("PASS_ON", "occurredAt", "2025-01-20", "recipient", "PROSECUTOR-1");
        var today = now.day(ZoneId.of("Europe/Vienna"));
        file.act(
                        file.callers().supervisor(),
                        "/reclassifications",
                        Map.of("kind", "MLA", "reason", "evidence is asked for"))
                .expecting(201);

        var ledger = file.read("/delay-ledger");

        assertThat(spans(ledger))
                .startsWith("2025-01-10 OUR_OFFICE ENQUIRY_RECEIVED 10")
                .last()
                .isEqualTo(today + " OUR_OFFICE REGISTERED 0");
    }

    @Test
    void theLedgerOfAnotherOfficeIsNotFound() {
        var file = received("2025-01-10");
        var other = received("2025-01-10");

        other.callers().caseworker().get(file.path() + "/delay-ledger").expecting(404);
        other.callers()
                .caseworker()
                .get(file.path() + "/delay-ledger?on=yesterday")
                .expecting(400);
    }
}
