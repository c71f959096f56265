package org.comity.cases.computation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** A deadline says how its end was counted, and what it would be by other methods. */
@QuarkusTest
class ComputationTest {

    @Test
    void eachStepOfAnEndThatMovedIsNamed() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var computation = opened(file, "SLA_FREEZE_REVIEW", "2025-01-21");

        assertThat(computation.text("/dueOn")).isEqualTo("2025-04-22");
        assertThat(computation.at("/asCounted").asBoolean()).isTrue();
        assertThat(computation.text("/calendar")).isEqualTo("AUT");
        assertThat(computation.at("/calendarInForce").asBoolean()).isTrue();
        assertThat(computation.text("/zone")).isEqualTo("Europe/Vienna");
        assertThat(computation.text("/count/method")).isEqualTo("FOLLOWING_DAY");
        assertThat(computation.text("/count/firstDay")).isEqualTo("2025-01-22");
        assertThat(computation.texts("/steps", "kind"))
                .containsExactly("EVENT", "FIRST_COUNTED", "NOMINAL_END", "MOVED");
        assertThat(computation.texts("/steps", "on"))
                .containsExactly("2025-01-21", "2025-01-22", "2025-04-21", "2025-04-22");
        assertThat(computation.texts("/steps", "sentence")).last().asString().contains("Easter Monday");
    }

    @Test
    void endsByOtherMethodsAreShownWhereTheyDiffer() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var alternatives = opened(file, "SLA_FREEZE_REVIEW", "2025-01-21").at("/alternatives");

        assertThat(StreamSupport.stream(alternatives.spliterator(), false)
                        .map(other -> other.path("difference").asText() + ": "
                                + other.path("dueOn").asText()))
                .contains(
                        "The day of the event is the first day; the end does not move: 2025-04-20",
                        "The end does not move: 2025-04-21")
                .noneMatch(line -> line.endsWith("2025-04-22"));
    }

    @Test
    void aRegulationOfTheUnionLeavesTheHourOfTheEventOut() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var computation = opened(file, "DLN_R1805_FREEZE_DECIDE", "2025-03-14T10:20:00+01:00");

        assertThat(computation.text("/dueAt")).isEqualTo("2025-03-16T10:00:00Z");
        assertThat(computation.text("/count/method")).isEqualTo("REGULATION_1182_71");
        assertThat(computation.at("/alternatives").toString()).contains("2025-03-16T09:20:00Z");
    }

    @Test
    void theStagesOfAnArrestNameEachOther() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), "2025-03-03T08:00:00+01:00", "ECE");
        var first = computation(file, file.deadline("DLN_PA_ECE_18").path("id").asText());
        var last = computation(file, file.deadline("DLN_PA_ECE_40").path("id").asText());

        assertThat(first.text("/stages/0/rule")).isEqualTo("DLN_PA_ECE_40");
        assertThat(first.at("/stages/0/later").asBoolean()).isTrue();
        assertThat(first.text("/stages/0/dueOn")).isEqualTo("2025-04-12");
        assertThat(last.text("/stages/0/rule")).isEqualTo("DLN_PA_ECE_18");
        assertThat(last.at("/stages/0/later").asBoolean()).isFalse();
        assertThat(last.text("/effect")).isEqualTo("MUST_RELEASE");
        assertThat(last.at("/count/moves").asBoolean()).isFalse();
    }

    @Test
    void aDayThatACourtStatedIsNotCounted() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var set = file.act(
                        "/deadlines",
                        Map.of(
                                "title", "Hearing",
                                "startedOn", "2025-03-10",
                                "dueOn", "2025-04-21",
                                "reason", "set by the court"))
                .expecting(201);
        var computation = computation(file, set.id());

        assertThat(computation.texts("/steps", "kind")).containsExactly("EVENT", "STATED");
        assertThat(computation.at("/count").isMissingNode()).isTrue();
        assertThat(computation.at("/alternatives")).isEmpty();
        assertThat(computation.at("/asCounted").asBoolean()).isFalse();
    }

    @Test
    void aStateWithoutACalendarIsVisible() {
        var file = SampleCase.of(Callers.ofFreshAuthorityIn("KEN"), SampleRequest.incomingAssistance());
        var computation = opened(file, "SLA_FREEZE_REVIEW", "2025-01-21");

        assertThat(computation.text("/calendar")).isEqualTo("NONE");
        assertThat(computation.at("/calendarInForce").asBoolean()).isFalse();
        assertThat(computation.texts("/steps", "kind")).contains("NO_CALENDAR");
    }

    @Test
    void aLimitOfTheOwnLawIsExplainedToo() {
        var file = SampleCase.of(Callers.ofFreshAuthorityIn("IRL"), SampleRequest.incomingArrest());
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        var computation = opened(file, "IRL-EA-27-7", "2025-03-04");

        assertThat(computation.text("/count/method")).isEqualTo("FIRST_DAY_COUNTED");
        assertThat(computation.text("/rule/source/article")).isEqualTo("27(7)");
        assertThat(computation.text("/dueOn")).isEqualTo("2025-03-21");
    }

    @Test
    void whoCanProlongALimitIsSaid() {
        var file = SampleCase.of(Callers.ofFreshAuthorityIn("GBR"), SampleRequest.incomingArrest());
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        var computation = opened(file, "DLN_PA_UK_P1", "2025-03-07T12:00:00Z");

        assertThat(computation.text("/extension/by")).isEqualTo("the judge, on application");
        assertThat(computation.text("/dueAt")).isEqualTo("2025-03-11T12:00:00Z");
        assertThat(computation.texts("/steps", "kind")).contains("LEFT_OUT");
    }

    @Test
    void onlyWhoSeesTheDeadlineSeesItsComputation() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var id = file.deadline("SLA_ACK").path("id").asText();
        var path = file.path() + "/deadlines/" + id + "/computation";
        var other = SampleCase.of(SampleRequest.incomingAssistance());

        Callers.ofFreshAuthority().caseworker().get(path).expecting(404);
        file.callers().auditor().get(path).expecting(403);
        file.callers()
                .caseworker()
                .get(other.path() + "/deadlines/" + id + "/computation")
                .expecting(404);
        assertThat(file.read("/deadlines/" + id + "/computation").status()).isEqualTo(200);
    }

    private static Answer opened(SampleCase file, String rule, String start) {
        var set = file.act("/deadlines", Map.of("rule", rule, "startedOn", start, "reason", "it is due"))
                .expecting(201);
        return computation(file, set.id());
    }

    private static Answer computation(SampleCase file, String deadline) {
        return file.read("/deadlines/" + deadline + "/computation");
    }
}
