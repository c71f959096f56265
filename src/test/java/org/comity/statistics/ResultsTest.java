package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.junit.jupiter.api.Test;

/** Results of requests at a day. */
@QuarkusTest
class ResultsTest {

    private final SampleHistories histories = new SampleHistories();

    @Test
    void aRequestCountsByItsStateAtTheEndOfTheDay() {
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2013-05-01")
                .moved(State.SURRENDERED, "2014-05-01", "SURRENDERED")
                .moved(State.CLOSED, "2014-06-01");

        assertThat(results("2013-04-30", "").json().getString("counted")).isEqualTo("0");
        assertThat(results("2014-04-30", "").total("REQUESTS", "STILL_OPEN")).isEqualTo("1");
        assertThat(results("2014-05-01", "").total("REQUESTS", "STILL_OPEN")).isEqualTo("0");
        assertThat(results("2014-05-01", "").total("REQUESTS", "SURRENDERED")).isEqualTo("1");
        assertThat(results("2020-01-01", "").total("REQUESTS", "SURRENDERED")).isEqualTo("1");
        assertThat(results("2020-01-01", "").sum("REQUESTS")).isEqualTo("1");
    }

    @Test
    void aReopenedRequestIsOpenAndThenHasItsLastResult() {
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2013-05-01")
                .moved(State.REFUSED, "2013-06-01", "REFUSED")
                .moved(State.SENT, "2013-07-01")
                .moved(State.WITHDRAWN, "2013-08-01", "WITHDRAWN");

        assertThat(results("2013-06-30", "").total("REQUESTS", "REFUSED")).isEqualTo("1");
        assertThat(results("2013-07-01", "").total("REQUESTS", "STILL_OPEN")).isEqualTo("1");
        assertThat(results("2013-08-01", "").total("REQUESTS", "WITHDRAWN")).isEqualTo("1");
        assertThat(results("2013-08-01", "").total("REQUESTS", "REFUSED")).isEqualTo("0");
    }

    @Test
    void aReclassifiedRequestCountsInAColumnOfItsOwn() {
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2013-05-01")
                .reclassified(Kind.ENQUIRY, State.ENQUIRY_SENT, "2013-07-01")
                .moved(State.ANSWERED, "2013-08-01", "ANSWERED");

        assertThat(results("2013-06-30", "").total("REQUESTS", "STILL_OPEN")).isEqualTo("1");
        assertThat(results("2013-07-01", "").total("REQUESTS", "RECLASSIFIED_OUT"))
                .isEqualTo("1");
        assertThat(results("2013-08-01", "").total("REQUESTS", "STILL_OPEN")).isEqualTo("0");
        assertThat(results("2013-08-01", "").sum("REQUESTS")).isEqualTo("1");
    }

    @Test
    void aRequestThatWasTakenForAnotherKindCountsFromTheDayItCame() {
        histories
                .request(Direction.OUTGOING, Kind.ENQUIRY, "CAN")
                .moved(State.ENQUIRY_SENT, "2013-05-01")
                .reclassified(Kind.EXTRADITION, State.SENT, "2013-07-01")
                .moved(State.WITHDRAWN, "2014-08-01", "WITHDRAWN");

        assertThat(results("2013-06-30", "").json().getString("counted")).isEqualTo("0");
        assertThat(results("2013-07-01", "").total("REQUESTS", "STILL_OPEN")).isEqualTo("1");
        assertThat(results("2014-08-01", "").total("REQUESTS", "WITHDRAWN")).isEqualTo("1");
        assertThat(results("2014-08-01", "&from=2013-07-01").json().getString("counted"))
                .isEqualTo("1");
        assertThat(results("2014-08-01", "&to=2013-06-30").json().getString("counted"))
                .isEqualTo("0");
    }

    @Test
    void aRequestThatGoesToAnotherKindAndComesBackCountsOnce() {
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2013-05-01")
                .reclassified(Kind.ENQUIRY, State.ENQUIRY_SENT, "2013-07-01")
                .reclassified(Kind.EXTRADITION, State.SENT, "2013-09-01");

        assertThat(results("2013-08-01", "").total("REQUESTS", "RECLASSIFIED_OUT"))
                .isEqualTo("1");
        assertThat(results("2013-09-01", "").total("REQUESTS", "STILL_OPEN")).isEqualTo("1");
        assertThat(results("2013-09-01", "").json().getString("counted")).isEqualTo("1");
    }

    @Test
    void offencesMentionedExceedTheRequestsAndTheAnswerSaysSo() {
        histories
                .outgoing("CAN")
                .forOffence(0, "15", null)
                .forOffence(1, "23", null)
                .forOffence(2, "23", "laundering")
                .moved(State.SENT, "2013-05-01");
        histories.outgoing("CAN").forOffence(0, "23", null).moved(State.SENT, "2013-05-01");
        histories.outgoing("CAN").moved(State.SENT, "2013-05-01").moved(State.REFUSED, "2013-06-01", "REFUSED");

        var figures = results("2013-12-31", "&by=offence");

        assertThat(figures.groups()).containsExactly("UNCAC 15", "UNCAC 23", "NOT_RECORDED");
        assertThat(figures.group("UNCAC 23", "REQUESTS")).containsEntry("STILL_OPEN", "2");
        assertThat(figures.group("NOT_RECORDED", "REQUESTS")).containsEntry("REFUSED", "1");
        assertThat(figures.json().getBoolean("multivalued")).isTrue();
        assertThat(figures.json().getString("counted")).isEqualTo("3");
        assertThat(figures.json().getString("mentions")).isEqualTo("4");
        assertThat(figures.sum("REQUESTS")).isEqualTo("3");
    }

    @Test
    void byRegionEveryRequestIsMentionedOnce() {
        histories.outgoing("CAN").moved(State.SENT, "2013-05-01");
        histories.outgoing("GLP").moved(State.SENT, "2013-05-01");
        histories.outgoing("FRA").moved(State.SENT, "2013-05-01").moved(State.WITHDRAWN, "2013-06-01", "WITHDRAWN");

        var figures = results("2013-12-31", "&by=region");

        assertThat(figures.json().getList("groups.title")).containsExactly("Americas", "Europe");
        assertThat(figures.group("019", "REQUESTS")).containsEntry("STILL_OPEN", "2");
        assertThat(figures.group("150", "REQUESTS")).containsEntry("WITHDRAWN", "1");
        assertThat(figures.json().getBoolean("multivalued")).isFalse();
        assertThat(figures.json().getString("counted")).isEqualTo("3");
        assertThat(figures.json().getString("mentions")).isEqualTo("3");
    }

    @Test
    void onlyTheRequestsOfSomeYearsCanBeAskedFor() {
        histories.outgoing("CAN").moved(State.SENT, "2012-05-01");
        histories.outgoing("CAN").moved(State.SENT, "2013-05-01").moved(State.WITHDRAWN, "2015-06-01", "WITHDRAWN");
        histories.outgoing("CAN").moved(State.SENT, "2014-05-01");

        var figures = results("2015-12-31", "&from=2013-01-01&to=2013-12-31");

        assertThat(figures.total("REQUESTS", "WITHDRAWN")).isEqualTo("1");
        assertThat(figures.json().getString("counted")).isEqualTo("1");
        assertThat(figures.json().getString("periods[0].from")).isEqualTo("2013-01-01");
        assertThat(results("2015-12-31", "&from=2013-01-01").json().getString("counted"))
                .isEqualTo("2");
    }

    @Test
    void whatWasNeverSentIsInNoFigure() {
        histories.outgoing("CAN").moved(State.DRAFT, "2013-05-01").moved(State.ABANDONED, "2013-06-01");

        assertThat(results("2015-12-31", "").json().getString("counted")).isEqualTo("0");
    }

    @Test
    void aRecordThatContradictsItselfIsCountedAndSaysSo() {
        var broken = histories
                .outgoing("CAN")
                .moved(State.SENT, "2013-05-01")
                .moved(State.WITHDRAWN, "2013-06-01", "WITHDRAWN");
        histories.tamper("update history_entry set from_state = 'DRAFT' where request_id = ? and seq = 2", broken.id());

        var figures = results("2013-12-31", "");

        assertThat(figures.total("REQUESTS", "NOT_RECORDED")).isEqualTo("1");
        assertThat(figures.json().getString("counted")).isEqualTo("1");
    }

    private AskedFigures results(String on, String more) {
        return AskedFigures.of(histories.statistician(), "results", AskedFigures.EXTRADITION + "&on=" + on + more);
    }
}
