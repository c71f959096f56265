package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** A step that rests on a day that has passed is not recorded before that day. */
@QuarkusTest
class PassedDaysTest {

    @Test
    void aRequestDoesNotLapseBeforeTheDayAskedForTheAnswerHasPassed() {
        var file = SampleCase.underReview();
        file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-04", "replyBy", "2025-03-14");

        var refused = lapse(file, "2025-03-14").expecting(422);

        assertThat(refused.faults()).containsExactly("/occurredAt too-early");
        assertThat(refused.text("/errors/0/detail")).contains("2025-03-14");
        assertThat(lapse(file, "2025-03-15").expecting(201).text("/state")).isEqualTo("LAPSED");
    }

    @Test
    void aLapseTodayOnADayAskedForLaterIsRefusedToo() {
        var file = SampleCase.underReview();
        var tomorrow = MovableNow.machineDay().plusDays(1).toString();
        file.open("REQUEST_FOR_INFORMATION", "replyBy", tomorrow);

        assertThat(file.attempt("RECORD_LAPSE", "narrative", "no answer")
                        .expecting(422)
                        .faults())
                .containsExactly("/occurredAt too-early");
    }

    @Test
    void aLapseWaitsForTheDeadlineOfTheAnswerIfNoDayWasAskedFor() {
        var file = SampleCase.underReview();
        file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-04");

        assertThat(lapse(file, "2025-03-10").expecting(422).faults()).containsExactly("/occurredAt too-early");
        var due = LocalDate.parse(file.deadline("SLA_RFI_REPLY").path("dueOn").asText());
        assertThat(lapse(file, due.toString()).expecting(422).faults()).containsExactly("/occurredAt too-early");
        lapse(file, due.plusDays(1).toString()).expecting(201);
    }

    @Test
    void aLapseIsNotCorrectedToADayBeforeTheDayAskedForHasPassed() {
        var file = SampleCase.underReview();
        file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-04", "replyBy", "2025-03-14");
        lapse(file, "2025-03-20").expecting(201);

        assertThat(correct(file, 4, "2025-03-14").expecting(422).faults()).containsExactly("/occurredAt too-early");
        correct(file, 4, "2025-03-15").expecting(201);
    }

    @Test
    void anArrestIsNotCorrectedToADayThatMakesTheLapseTooEarly() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), "2025-03-04T06:40:00+01:00", "ECE");
        file.take("INFORM_OF_ARREST", "occurredAt", "2025-03-10", "proof", SampleCase.PROOF);
        lapse(file, "2025-03-23").expecting(201);

        assertThat(correct(file, 3, "2025-03-07T06:40:00+01:00").expecting(422).faults())
                .containsExactly("/occurredAt too-early");
        correct(file, 3, "2025-03-03T23:40:00+01:00").expecting(201);
    }

    @Test
    void anArrestDoesNotLapseEarlierBecauseTheLegalBasisIsRemoved() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), "2025-03-04T06:40:00+01:00", "ECE");
        file.take("INFORM_OF_ARREST", "occurredAt", "2025-03-04", "proof", SampleCase.PROOF);
        file.patch(Map.of("legalBases", List.of())).expecting(200);

        assertThat(lapse(file, "2025-03-05").expecting(422).faults()).containsExactly("/occurredAt too-early");
        lapse(file, "2025-03-23").expecting(201);
    }

    @Test
    void anArrestDoesNotLapseBeforeTheFirstLimitOfTheTreaty() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), "2025-03-04T06:40:00+01:00", "ECE");
        file.take("INFORM_OF_ARREST", "occurredAt", "2025-03-04", "proof", SampleCase.PROOF);

        assertThat(lapse(file, "2025-03-22").expecting(422).faults()).containsExactly("/occurredAt too-early");
        assertThat(lapse(file, "2025-03-23").expecting(201).text("/warnings/0")).contains("2025-04-13");
    }

    @Test
    void aDischargeBeforeTheTimeHasRunOutIsRecordedAsItIsWithAWarning() {
        var file = SampleCase.of(SampleRequest.incomingExtradition());
        file.take("ACKNOWLEDGE", "occurredAt", "2025-03-03");
        file.take("CERTIFY", "occurredAt", "2025-03-03");
        file.take("SUBMIT_TO_COURT", "occurredAt", "2025-03-03");
        file.take("RECORD_ELIGIBILITY", "occurredAt", "2025-03-03");
        file.take("ORDER_SURRENDER", "occurredAt", "2025-03-03");
        file.take("ARRANGE_SURRENDER", "occurredAt", "2025-03-03", "proof", SampleCase.PROOF);
        file.take("RECORD_MISSED_SURRENDER", "occurredAt", "2025-03-03", "narrative", "nobody came");

        assertThat(file.take("RECORD_DISCHARGE", "occurredAt", "2025-03-10", "narrative", "ordered")
                        .at("/warnings")
                        .toString())
                .contains("2025-03-18");
    }

    private static Answer correct(SampleCase file, int seq, String to) {
        return file.act(
                file.callers().supervisor(),
                "/transitions/" + seq + "/corrections",
                Map.of("reason", "misread", "occurredAt", to));
    }

    private static Answer lapse(SampleCase file, String day) {
        return file.attempt("RECORD_LAPSE", "occurredAt", day, "narrative", "no answer");
    }
}
