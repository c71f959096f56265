package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.junit.jupiter.api.Test;

/** Events by the day they happened, per year and partner. */
@QuarkusTest
class MilestonesTest {

    private final SampleHistories histories = new SampleHistories();

    @Test
    void anEventCountsInTheYearItHappenedWhateverTheYearOfItsRequest() {
        histories
                .outgoing("CAN")
                .took(Step.SEND, State.SENT, "2013-12-30", null)
                .took(Step.RECORD_GRANT, State.GRANTED, "2014-06-01", null)
                .took(Step.RECORD_SURRENDER, State.SURRENDERED, "2015-01-01", "SURRENDERED");
        histories.outgoing("KEN").took(Step.SEND, State.SENT, "2014-01-02", null);

        var figures = milestones("");

        assertThat(figures.columns()).containsExactly("2013", "2014", "2015");
        assertThat(figures.groups()).containsExactly("CAN", "KEN");
        assertThat(figures.group("CAN", "SEND").values()).containsExactly("1", "0", "0");
        assertThat(figures.group("CAN", "RECORD_SURRENDER").values()).containsExactly("0", "0", "1");
        assertThat(figures.group("KEN", "SEND").values()).containsExactly("0", "1", "0");
        assertThat(figures.group("KEN", "RECORD_SURRENDER").values()).containsExactly("0", "0", "0");
        assertThat(figures.total("SEND").values()).containsExactly("1", "1", "0");
        assertThat(figures.sum("SEND")).isEqualTo("2");
        assertThat(figures.json().getList("groups.title")).containsExactly("Canada", "Kenya");
        assertThat(figures.json().getString("counted")).isEqualTo("4");
    }

    @Test
    void everyStepOfTheProcedureHasARowAlsoIfItNeverHappened() {
        var figures = milestones("");

        assertThat(figures.rows()).startsWith("REGISTER", "APPROVE").contains("RECORD_DISCHARGE", "CLOSE", "REOPEN");
        assertThat(figures.rows()).contains("OPENED_CONSULTATION").doesNotContain("IMPORT");
        assertThat(figures.total("RECORD_DISCHARGE").values()).containsExactly("0", "0", "0");
        assertThat(figures.json().getMap("rows"))
                .containsOnlyKeys(figures.rows().toArray(Object[]::new));
    }

    @Test
    void aCorrectedEventCountsByItsCorrectionAndAnAnnulledOneNotAtAll() {
        var request = histories
                .outgoing("CAN")
                .took(Step.SEND, State.SENT, "2013-05-01", null)
                .took(Step.RECORD_SURRENDER, State.SURRENDERED, "2014-05-01", "SURRENDERED");
        request.corrected(1, State.APPROVED, State.SENT, "2014-02-01", null).annulled(2, "2014-05-01");

        var figures = milestones("");

        assertThat(figures.total("SEND").values()).containsExactly("0", "1", "0");
        assertThat(figures.total("RECORD_SURRENDER").values()).containsExactly("0", "0", "0");
    }

    @Test
    void whatAnOlderRegisterTellsCountsWithTheStepThatLeadsThere() {
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2013-05-01")
                .moved(State.GRANTED, "2014-05-01")
                .moved(State.SURRENDERED, "2015-05-01", "SURRENDERED");
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2013-05-01")
                .moved(State.WITHDRAWN, "2013-06-01", "NO_LONGER_REQUIRED")
                .moved(State.CLOSED, "2013-07-01", "NO_LONGER_REQUIRED");

        var figures = milestones("");

        assertThat(figures.total("SEND").values()).containsExactly("2", "0", "0");
        assertThat(figures.total("RECORD_GRANT").values()).containsExactly("0", "1", "0");
        assertThat(figures.total("RECORD_SURRENDER").values()).containsExactly("0", "0", "1");
        assertThat(figures.total("RECORD_NO_LONGER_REQUIRED").values()).containsExactly("1", "0", "0");
        assertThat(figures.total("WITHDRAW").values()).containsExactly("0", "0", "0");
        assertThat(figures.total("CLOSE").values()).containsExactly("1", "0", "0");
    }

    @Test
    void whoRefusedIsNotGuessedOfAnOlderRegister() {
        histories
                .request(Direction.INCOMING, Kind.MLA, "FRA")
                .moved(State.UNDER_REVIEW, "2013-05-01")
                .moved(State.REFUSED, "2014-05-01", "REFUSED");

        var figures = figures(AskedFigures.ASSISTANCE, "");

        assertThat(figures.total("REFUSE").values()).containsExactly("0", "0", "0");
        assertThat(figures.total("RECORD_COURT_REFUSAL").values()).containsExactly("0", "0", "0");
        assertThat(figures.total("IMPORT_REFUSED").values()).containsExactly("0", "1", "0");
        assertThat(figures.json().getString("total.rows.find { it.row == 'IMPORT_REFUSED' }.title"))
                .isEqualTo("From an older register: Refused");
    }

    @Test
    void whatAStateMayHaveComeFromIsNotGuessedOfAnOlderRegister() {
        histories
                .request(Direction.INCOMING, Kind.MLA, "FRA")
                .moved(State.REGISTERED, "2013-05-01")
                .moved(State.UNDER_REVIEW, "2014-05-01")
                .took(Step.ACCEPT, State.ACCEPTED, "2014-06-01", null);

        var figures = figures(AskedFigures.ASSISTANCE, "");

        assertThat(figures.total("REGISTER").values()).containsExactly("1", "0", "0");
        assertThat(figures.total("ACKNOWLEDGE").values()).containsExactly("0", "0", "0");
        assertThat(figures.total("IMPORT_UNDER_REVIEW").values()).containsExactly("0", "1", "0");
        assertThat(figures.total("ACCEPT").values()).containsExactly("0", "1", "0");
    }

    @Test
    void anEndWhoseDayAnOlderRegisterDoesNotTellIsInNoYear() {
        histories.outgoing("CAN").moved(State.SURRENDERED, "2013-05-01", "SURRENDERED");

        assertThat(milestones("").total("RECORD_SURRENDER").values()).containsExactly("0", "0", "0");
    }

    @Test
    void aStepWhoseDayIsNotRecordedIsNotCountedOnTheDayOfTheNextOne() {
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2013-05-01")
                .bridged(State.GRANTED, "2014-05-01")
                .took(Step.RECORD_SURRENDER, State.SURRENDERED, "2014-05-01", "SURRENDERED");

        var figures = milestones("");

        assertThat(figures.total("SEND").values()).containsExactly("1", "0", "0");
        assertThat(figures.total("RECORD_GRANT").values()).containsExactly("0", "0", "0");
        assertThat(figures.total("RECORD_SURRENDER").values()).containsExactly("0", "1", "0");
    }

    @Test
    void theOpeningOfASideProcessIsAnEvent() {
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2013-05-01")
                .beside(SideProcessKind.ASSURANCES, "2014-02-01", "2014-03-01");

        var figures = milestones("&by=region");

        assertThat(figures.total("OPENED_ASSURANCES").values()).containsExactly("0", "1", "0");
        assertThat(figures.group("019", "OPENED_ASSURANCES").values()).containsExactly("0", "1", "0");
        assertThat(figures.json().getString("total.rows.find { it.row == 'OPENED_ASSURANCES' }.title"))
                .isEqualTo("Opened: assurances");
    }

    @Test
    void onTheDayOfAReclassificationTheOrderOfTheHistoryTellsForWhatASideProcessOpened() {
        histories
                .request(Direction.INCOMING, Kind.ENQUIRY, "CAN")
                .moved(State.ENQUIRY_RECEIVED, "2013-05-01")
                .beside(SideProcessKind.TRANSLATION, "2014-02-01", null)
                .reclassified(Kind.MLA, State.REGISTERED, "2014-02-01")
                .beside(SideProcessKind.CONSULTATION, "2014-02-01", null)
                .beside(SideProcessKind.ASSURANCES, "2014-01-31", null)
                .beside(SideProcessKind.APPEAL, "2013-04-30", null);

        var enquiries = figures("direction=INCOMING&kind=ENQUIRY", "");
        var assistance = figures(AskedFigures.ASSISTANCE, "");

        assertThat(enquiries.sum("OPENED_TRANSLATION")).isEqualTo("1");
        assertThat(enquiries.sum("OPENED_CONSULTATION")).isEqualTo("0");
        assertThat(enquiries.sum("OPENED_ASSURANCES")).isEqualTo("1");
        assertThat(enquiries.sum("OPENED_APPEAL")).isEqualTo("1");
        assertThat(assistance.sum("OPENED_TRANSLATION")).isEqualTo("0");
        assertThat(assistance.sum("OPENED_CONSULTATION")).isEqualTo("1");
        assertThat(assistance.sum("OPENED_ASSURANCES")).isEqualTo("0");
        assertThat(assistance.sum("OPENED_APPEAL")).isEqualTo("0");
    }

    @Test
    void oneStepAloneIsATableOfPartnersAndYears() {
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2013-05-01")
                .took(Step.RECORD_SURRENDER, State.SURRENDERED, "2014-05-01", "SURRENDERED");

        var figures = milestones("&step=RECORD_SURRENDER");

        assertThat(figures.rows()).containsExactly("RECORD_SURRENDER");
        assertThat(figures.group("CAN", "RECORD_SURRENDER")).isEqualTo(Map.of("2013", "0", "2014", "1", "2015", "0"));
        assertThat(figures.json().getString("counted")).isEqualTo("1");
        assertThat(milestones("&step=ACKNOWLEDGE").total("ACKNOWLEDGE").values())
                .containsExactly("0", "0", "0");
    }

    @Test
    void partnersRollUpToWhereTheyLieAndATerritoryIsAPartnerOfItsOwn() {
        histories.outgoing("FRA").moved(State.SENT, "2013-05-01");
        histories.outgoing("GLP").moved(State.SENT, "2013-05-01");
        histories.outgoing("CSK").moved(State.SENT, "2013-05-01");
        histories.outgoing("SUN").moved(State.SENT, "2013-05-01");

        assertThat(milestones("").groups()).containsExactly("CSK", "FRA", "GLP", "SUN");
        var regions = milestones("&by=region");
        assertThat(regions.groups()).containsExactly("019", "150", "NOT_RECORDED");
        assertThat(regions.json().getList("groups.title")).containsExactly("Americas", "Europe", "Not recorded");
        assertThat(regions.group("150", "SEND").values()).containsExactly("2", "0", "0");
        var subregions = milestones("&by=subregion");
        assertThat(subregions.json().getList("groups.title"))
                .containsExactly("Caribbean", "Eastern Europe", "Western Europe", "Not recorded");
    }

    @Test
    void aYearThatIsCutSaysSo() {
        var figures = AskedFigures.of(
                histories.statistician(),
                "milestones",
                AskedFigures.EXTRADITION + "&from=2013-08-01&to=2014-06-30&yearStart=07-01");

        assertThat(figures.json().getList("columns.title")).containsExactly("2013-14 (2013-08-01 to 2014-06-30)");
        assertThat(figures.json().getBoolean("periods[0].partial")).isTrue();
    }

    private AskedFigures milestones(String more) {
        return figures(AskedFigures.EXTRADITION, more);
    }

    private AskedFigures figures(String which, String more) {
        var by = more.contains("by=") ? more : more + "&by=counterpart";
        return AskedFigures.of(histories.statistician(), "milestones", which + "&from=2013-01-01&to=2015-12-31" + by);
    }
}
