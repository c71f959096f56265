package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.junit.jupiter.api.Test;

/** The counts, their rows and periods. */
@QuarkusTest
class StatementFiguresTest {

    private final SampleHistories histories = new SampleHistories();

    @Test
    void aRequestReopenedAndWithdrawnAgainIsFinalisedTwice() {
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2013-07-01")
                .moved(State.REFUSED, "2013-10-01", "REFUSED")
                .moved(State.CLOSED, "2014-02-01")
                .moved(State.SENT, "2014-07-01")
                .moved(State.WITHDRAWN, "2015-06-30", "WITHDRAWN")
                .moved(State.CLOSED, "2015-07-01");

        var statement = statement("");

        assertThat(statement.total("NEW")).containsExactly(1, 0, 0);
        assertThat(statement.total("REOPENED")).containsExactly(0, 1, 0);
        assertThat(statement.total("REFUSED")).containsExactly(1, 0, 0);
        assertThat(statement.total("WITHDRAWN")).containsExactly(0, 1, 0);
        assertThat(statement.total("FINALISED")).containsExactly(1, 1, 0);
        assertThat(statement.json().getBoolean("balanced")).isTrue();
    }

    @Test
    void draftsAreInNoFigure() {
        histories.outgoing("CAN").moved(State.DRAFT, "2013-08-01").moved(State.APPROVED, "2013-09-01");
        histories.outgoing("CAN").moved(State.DRAFT, "2013-08-01").moved(State.ABANDONED, "2014-08-01");

        assertThat(statement("").total())
                .allSatisfy((row, values) -> assertThat(values).as(row).containsOnly(0));
    }

    @Test
    void aRequestDraftedInOneYearAndSentInTheNextIsNewInTheNext() {
        histories
                .outgoing("CAN")
                .moved(State.DRAFT, "2013-08-01")
                .moved(State.APPROVED, "2014-06-30")
                .moved(State.SENT, "2014-07-01");

        assertThat(statement("").total("NEW")).containsExactly(0, 1, 0);
    }

    @Test
    void aRequestImportedAsOverIsInNoFlow() {
        histories.outgoing("CAN").moved(State.SURRENDERED, "2013-08-01", "SURRENDERED");

        assertThat(statement("").total())
                .allSatisfy((row, values) -> assertThat(values).as(row).containsOnly(0));
    }

    @Test
    void aMoveWithoutAResultIsOtherwiseFinalised() {
        histories.outgoing("CAN").moved(State.SENT, "2013-08-01").moved(State.CLOSED, "2013-09-01");

        assertThat(statement("").total("OTHERWISE_FINALISED")).containsExactly(1, 0, 0);
    }

    @Test
    void aResultThatNobodyKnowsIsNotDropped() {
        histories.outgoing("CAN").moved(State.SENT, "2013-08-01").moved(State.CLOSED, "2013-09-01", "ARCHIVED");

        var statement = statement("");

        assertThat(statement.total("ARCHIVED")).containsExactly(1, 0, 0);
        assertThat(statement.total("FINALISED")).containsExactly(1, 0, 0);
    }

    @Test
    void aCorrectionMovesTheFigure() {
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2013-08-01")
                .moved(State.SURRENDERED, "2014-06-30", "SURRENDERED")
                .moved(State.CLOSED, "2014-12-01")
                .corrected(2, State.SENT, State.REFUSED, "2014-07-01", "REFUSED");

        var statement = statement("");

        assertThat(statement.total("SURRENDERED")).containsExactly(0, 0, 0);
        assertThat(statement.total("REFUSED")).containsExactly(0, 1, 0);
        assertThat(statement.total("CONTINUING")).containsExactly(1, 0, 0);
        assertThat(statement.json().getBoolean("balanced")).isTrue();
    }

    @Test
    void aMoveThatNeverHappenedIsNotCounted() {
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2013-08-01")
                .moved(State.WITHDRAWN, "2013-09-01", "WITHDRAWN")
                .annulled(2, "2013-09-01");

        var statement = statement("");

        assertThat(statement.total("WITHDRAWN")).containsExactly(0, 0, 0);
        assertThat(statement.total("CONTINUING")).containsExactly(1, 1, 1);
        assertThat(statement.json().getBoolean("balanced")).isTrue();
    }

    @Test
    void requestsOfAnotherDirectionOrKindAreNotCounted() {
        histories.request(Direction.INCOMING, Kind.EXTRADITION, "CAN").moved(State.REGISTERED, "2013-08-01");
        histories.request(Direction.INCOMING, Kind.MLA, "CAN").moved(State.REGISTERED, "2013-08-01");

        assertThat(statement("").total("NEW")).containsExactly(0, 0, 0);
    }

    @Test
    void assistanceHasItsOwnResults() {
        histories
                .request(Direction.INCOMING, Kind.MLA, "CAN")
                .moved(State.REGISTERED, "2013-08-01")
                .moved(State.RESULTS_TRANSMITTED, "2013-09-01", "PARTLY_EXECUTED");

        var json = AskedStatement.call(
                        histories.statistician(), "direction=INCOMING&kind=MLA&from=2013-01-01&to=2013-12-31")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(json.getList("total.rows.row"))
                .contains("EXECUTED", "PARTLY_EXECUTED")
                .doesNotContain("SURRENDERED");
        assertThat(json.getList("total.rows.find { it.row == 'PARTLY_EXECUTED' }.values"))
                .containsExactly(1);
    }

    @Test
    void periodsCutAtEitherEndCountOnlyTheirDays() {
        histories.outgoing("CAN").moved(State.SENT, "2013-12-31").moved(State.WITHDRAWN, "2014-04-01", "WITHDRAWN");
        histories.outgoing("CAN").moved(State.SENT, "2014-01-01").moved(State.WITHDRAWN, "2014-03-31", "WITHDRAWN");

        var statement = AskedStatement.of(histories.statistician(), "2014-01-01", "2014-03-31", "");

        assertThat(statement.json().getList("periods.label")).containsExactly("2013-14");
        assertThat(statement.json().getList("periods.partial")).containsExactly(true);
        assertThat(statement.total("CARRIED_FORWARD")).containsExactly(1);
        assertThat(statement.total("NEW")).containsExactly(1);
        assertThat(statement.total("WITHDRAWN")).containsExactly(1);
        assertThat(statement.total("CONTINUING")).containsExactly(1);
    }

    @Test
    void groupsByCounterpartHaveTheNamesOfStates() {
        histories.outgoing("CAN").moved(State.SENT, "2013-08-01");
        histories.outgoing("KEN").moved(State.SENT, "2013-08-01");

        var statement = statement("&by=counterpart");

        assertThat(statement.groups()).containsExactly("CAN", "KEN");
        assertThat(statement.json().getList("groups.title")).containsExactly("Canada", "Kenya");
        assertThat(statement.json().getBoolean("multivalued")).isFalse();
    }

    @Test
    void aRequestWithTwoBasesIsInBothGroupsAndOnceInTheTotal() {
        histories.outgoing("CAN").basedOn("UNCAC", "BILATERAL").moved(State.SENT, "2013-08-01");
        histories.outgoing("CAN").basedOn("UNCAC", "UNCAC").moved(State.SENT, "2013-08-01");
        histories.outgoing("CAN").moved(State.SENT, "2013-08-01");

        var statement = statement("&by=legalBasis");

        assertThat(statement.groups()).containsExactly("BILATERAL", "UNCAC", "NOT_RECORDED");
        assertThat(statement.group("UNCAC", "NEW")).containsExactly(2, 0, 0);
        assertThat(statement.group("BILATERAL", "NEW")).containsExactly(1, 0, 0);
        assertThat(statement.group("NOT_RECORDED", "NEW")).containsExactly(1, 0, 0);
        assertThat(statement.total("NEW")).containsExactly(3, 0, 0);
        assertThat(statement.json().getBoolean("multivalued")).isTrue();
    }

    @Test
    void anOffenceIsTheArticleElseTheWordsAsWritten() {
        histories
                .outgoing("CAN")
                .forOffence(0, "15", "bribery of a public official")
                .forOffence(1, null, "forgery")
                .moved(State.SENT, "2013-08-01");
        histories.outgoing("CAN").moved(State.SENT, "2013-08-01");

        var statement = statement("&by=offence");

        assertThat(statement.groups()).containsExactly("UNCAC 15", "forgery", "NOT_RECORDED");
        assertThat(statement.total("CONTINUING")).containsExactly(2, 2, 2);
    }

    private AskedStatement statement(String more) {
        return AskedStatement.of(histories.statistician().withRoles("supervisor"), "2013-07-01", "2016-06-30", more);
    }
}
