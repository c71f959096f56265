package org.comity.statistics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.comity.statistics.SampleHistories.Sample;
import org.junit.jupiter.api.Test;

/** How long things took; every expected number was worked out by hand. */
@QuarkusTest
class DurationsTest {

    private final SampleHistories histories = new SampleHistories();

    @Test
    void meanMedianAndNinetiethPercentileAreAsWorkedOutByHand() {
        // 10, 20, 40 and 100 days: mean 170 / 4; median halfway between 20 and 40; for p90 the place is
        // 1 + 0.9 * 3 = 3.7, so seven tenths of the way from 40 to 100.
        for (var days : List.of(40, 10, 100, 20)) {
            surrendered("2014-01-01", days);
        }
        histories.outgoing("CAN").moved(State.SENT, "2014-06-01");

        var figures = durations("");

        assertThat(figures.total("RESULT"))
                .containsExactly(
                        entry("N", "4"),
                        entry("STILL_OPEN", "1"),
                        entry("GROSS_MEAN", "42.5"),
                        entry("GROSS_MEDIAN", "30.0"),
                        entry("GROSS_P90", "82.0"),
                        entry("NET_MEAN", "42.5"),
                        entry("NET_MEDIAN", "30.0"),
                        entry("NET_P90", "82.0"));
        assertThat(figures.total("RESULT_SURRENDERED", "GROSS_MEDIAN")).isEqualTo("30.0");
        assertThat(figures.total("RESULT_SURRENDERED", "STILL_OPEN")).isEmpty();
    }

    @Test
    void whereNothingEndedThereIsNoMeanAndNotNought() {
        histories.outgoing("CAN").moved(State.SENT, "2014-06-01");

        var figures = durations("");

        assertThat(figures.total("RESULT", "N")).isEqualTo("0");
        assertThat(figures.total("RESULT", "STILL_OPEN")).isEqualTo("1");
        assertThat(figures.total("RESULT", "GROSS_MEAN")).isEmpty();
        assertThat(figures.total("STATE_GRANTED", "STILL_OPEN")).isEqualTo("0");
        assertThat(figures.json().getString("counted")).isNull();
    }

    @Test
    void openRequestsAreNotAveragedAndTheirAgeIsARowOfItsOwn() {
        surrendered("2014-01-01", 10);
        histories.outgoing("CAN").moved(State.SENT, "2014-12-01");
        histories.outgoing("CAN").moved(State.SENT, "2014-12-21");

        var figures = durations("");

        assertThat(figures.total("RESULT", "GROSS_MEAN")).isEqualTo("10.0");
        assertThat(figures.total("RESULT", "STILL_OPEN")).isEqualTo("2");
        assertThat(figures.total("AGE_OF_OPEN", "N")).isEqualTo("2");
        assertThat(figures.total("AGE_OF_OPEN", "GROSS_MEAN")).isEqualTo("20.0");
    }

    @Test
    void daysOnWhichTheClockStoodStillAreLeftOutOnceHoweverManyStopped() {
        // 1 January to 11 April: 100 days. Consultation 11 to 31 January, information 21 January to 10 February:
        // together
        // 30 days. Conditions from 1 April on run beyond the result: 10 days. Translation stops no clock.
        surrendered("2014-01-01", 100)
                .beside(SideProcessKind.CONSULTATION, "2014-01-11", "2014-01-31")
                .beside(SideProcessKind.REQUEST_FOR_INFORMATION, "2014-01-21", "2014-02-10")
                .beside(SideProcessKind.TRANSLATION, "2014-03-01", "2014-03-20")
                .beside(SideProcessKind.CONDITIONS, "2014-04-01", "2014-06-01");

        var figures = durations("");

        assertThat(figures.total("RESULT", "GROSS_MEAN")).isEqualTo("100.0");
        assertThat(figures.total("RESULT", "NET_MEAN")).isEqualTo("60.0");
    }

    @Test
    void aSideProcessThatStillRunsStopsTheClockToTheEnd() {
        surrendered("2014-01-01", 100).beside(SideProcessKind.ASSURANCES, "2014-03-12", null);

        // 12 March is 70 days after the first of January.
        assertThat(durations("").total("RESULT", "NET_MEAN")).isEqualTo("70.0");
    }

    @Test
    void fromDecisionToSurrenderTheLastDecisionCounts() {
        histories
                .outgoing("CAN")
                .took(Step.SEND, State.SENT, "2014-01-01", null)
                .took(Step.RECORD_GRANT, State.GRANTED, "2014-02-01", null)
                .took(Step.ARRANGE_SURRENDER, State.SURRENDER_ARRANGED, "2014-02-11", null)
                .took(Step.RECORD_DISCHARGE, State.DISCHARGED, "2014-03-01", null)
                .took(Step.RECORD_GRANT, State.GRANTED, "2014-04-01", null)
                .took(Step.RECORD_SURRENDER, State.SURRENDERED, "2014-04-15", "SURRENDERED");
        histories
                .outgoing("CAN")
                .took(Step.SEND, State.SENT, "2014-01-01", null)
                .took(Step.RECORD_GRANT, State.GRANTED, "2014-02-01", null);

        var figures = durations("");

        assertThat(figures.total("DECISION_TO_SURRENDER", "N")).isEqualTo("1");
        assertThat(figures.total("DECISION_TO_SURRENDER", "GROSS_MEAN")).isEqualTo("14.0");
        assertThat(figures.total("DECISION_TO_SURRENDER", "STILL_OPEN")).isEqualTo("1");
        assertThat(figures.total("STATE_GRANTED", "N")).isEqualTo("2");
        assertThat(figures.total("STATE_GRANTED", "GROSS_MEAN")).isEqualTo("12.0");
        assertThat(figures.total("STATE_GRANTED", "STILL_OPEN")).isEqualTo("1");
        assertThat(figures.total("STATE_SENT", "N")).isEqualTo("2");
        assertThat(figures.total("STATE_SENT", "GROSS_MEAN")).isEqualTo("31.0");
    }

    @Test
    void theAcknowledgementIsMeasuredFromTheReceipt() {
        assistance("2014-01-01").took(Step.ACKNOWLEDGE, State.UNDER_REVIEW, "2014-01-04", null);
        assistance("2014-01-01").took(Step.ACKNOWLEDGE, State.UNDER_REVIEW, "2014-01-02", null);
        assistance("2014-02-01");
        assistance("2014-02-01").took(Step.FORWARD, State.FORWARDED, "2014-02-02", "OTHERWISE_FINALISED");

        var figures = AskedFigures.of(
                histories.statistician(), "durations", AskedFigures.ASSISTANCE + "&from=2014-01-01&to=2014-12-31");

        assertThat(figures.total("ACKNOWLEDGEMENT", "N")).isEqualTo("2");
        assertThat(figures.total("ACKNOWLEDGEMENT", "STILL_OPEN")).isEqualTo("1");
        assertThat(figures.total("ACKNOWLEDGEMENT", "GROSS_MEDIAN")).isEqualTo("2.0");
        assertThat(figures.rows()).doesNotContain("DECISION_TO_SURRENDER");
    }

    @Test
    void aStepThatStaysInItsStateEndsNoStay() {
        assistance("2014-01-01")
                .took(Step.CONFIRM_RECEIPT, State.IN_EXECUTION, "2014-02-01", null)
                .took(Step.TRANSMIT_PARTIAL_RESULTS, State.IN_EXECUTION, "2014-02-15", null)
                .took(Step.RETURN_EXECUTED, State.EXECUTED, "2014-03-01", null);

        var figures = AskedFigures.of(
                histories.statistician(), "durations", AskedFigures.ASSISTANCE + "&from=2014-01-01&to=2014-12-31");

        assertThat(figures.total("STATE_IN_EXECUTION", "N")).isEqualTo("1");
        assertThat(figures.total("STATE_IN_EXECUTION", "GROSS_MEAN")).isEqualTo("28.0");
    }

    @Test
    void aStayWhoseDaysAnOlderRegisterDoesNotTellIsNotMeasured() {
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2014-01-01")
                .bridged(State.GRANTED, "2014-05-01")
                .took(Step.RECORD_SURRENDER, State.SURRENDERED, "2014-05-01", "SURRENDERED");
        histories.outgoing("CAN").moved(State.SENT, "2014-01-01").bridged(State.GRANTED, "2014-05-01");

        var figures = durations("");

        assertThat(figures.total("STATE_SENT", "N")).isEqualTo("0");
        assertThat(figures.total("STATE_GRANTED", "N")).isEqualTo("0");
        assertThat(figures.total("STATE_GRANTED", "STILL_OPEN")).isEqualTo("1");
        assertThat(figures.total("RESULT", "GROSS_MEAN")).isEqualTo("120.0");
    }

    @Test
    void eachYearHasItsOwnAndThoseOpenAtItsEnd() {
        histories.outgoing("CAN").moved(State.SENT, "2013-12-01").moved(State.WITHDRAWN, "2014-01-10", "WITHDRAWN");
        histories.outgoing("KEN").moved(State.SENT, "2013-12-01");

        var figures = AskedFigures.of(
                histories.statistician(),
                "durations",
                AskedFigures.EXTRADITION + "&from=2013-01-01&to=2014-12-31&by=year");

        assertThat(figures.groups()).containsExactly("2013", "2014");
        assertThat(figures.group("2013", "RESULT")).containsEntry("N", "0").containsEntry("STILL_OPEN", "2");
        assertThat(figures.group("2014", "RESULT"))
                .containsEntry("N", "1")
                .containsEntry("STILL_OPEN", "1")
                .containsEntry("GROSS_MEAN", "40.0");
        assertThat(figures.total("RESULT")).containsEntry("N", "1").containsEntry("STILL_OPEN", "1");
        assertThat(durations("&by=counterpart").group("CAN", "RESULT"))
                .containsEntry("N", "1")
                .containsEntry("STILL_OPEN", "0");
    }

    @Test
    void aRequestThatWasReopenedCountsAgainFromItsFirstDay() {
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2014-01-01")
                .moved(State.REFUSED, "2014-01-11", "REFUSED")
                .moved(State.SENT, "2014-02-01")
                .moved(State.SURRENDERED, "2014-02-20", "SURRENDERED");

        var figures = durations("");

        assertThat(figures.total("RESULT", "N")).isEqualTo("2");
        assertThat(figures.total("RESULT_REFUSED", "GROSS_MEAN")).isEqualTo("10.0");
        assertThat(figures.total("RESULT_SURRENDERED", "GROSS_MEAN")).isEqualTo("50.0");
    }

    private Sample surrendered(String from, int days) {
        return histories
                .outgoing("CAN")
                .moved(State.SENT, from)
                .moved(State.SURRENDERED, LocalDate.parse(from).plusDays(days).toString(), "SURRENDERED");
    }

    private Sample assistance(String received) {
        return histories
                .request(Direction.INCOMING, Kind.MLA, "FRA")
                .took(Step.REGISTER, State.REGISTERED, received, null);
    }

    private AskedFigures durations(String more) {
        return AskedFigures.of(
                histories.statistician(),
                "durations",
                AskedFigures.EXTRADITION + "&from=2014-01-01&to=2014-12-31" + more);
    }
}
