package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.comity.sample.SampleCase;
import org.comity.statistics.SampleHistories.Sample;
import org.junit.jupiter.api.Test;

/** Refusals by ground and by who decided; the totals close. */
@QuarkusTest
class RefusalsTest {

    private static final String SECURITY = "{\"grounds\":[{\"code\":\"RF_SECURITY\",\"principal\":true}]}";
    private static final String TWO = """
            {"grounds":[{"code":"RF_SECURITY"},{"code":"RF_DUAL_CRIM","principal":true}]}""";
    private static final String UNCLEAR = """
            {"grounds":[{"code":"RF_SECURITY"},{"code":"RF_DUAL_CRIM"}]}""";
    private static final String IMPORTED = "{\"grounds\":[{\"code\":\"RF_NOT_RECORDED\",\"principal\":true}]}";

    private final SampleHistories histories = new SampleHistories();

    @Test
    void aRefusalCountsByItsPrincipalGroundAndItsDecidingBody() {
        underReview().refused(Step.REFUSE, "2014-05-01", "CENTRAL_AUTHORITY", SECURITY);
        underReview().refused(Step.REFUSE, "2014-06-01", "MINISTER", TWO);
        underReview().refused(Step.RECORD_COURT_REFUSAL, "2014-07-01", "COURT", TWO);

        var figures = refusals("");

        assertThat(figures.rows()).containsExactly("RF_DUAL_CRIM", "RF_SECURITY", "NOT_RECORDED", "TOTAL");
        assertThat(figures.columns())
                .containsExactly(
                        "CENTRAL_AUTHORITY",
                        "EXECUTING_AUTHORITY",
                        "COURT",
                        "MINISTER",
                        "OTHER_STATE",
                        "FOREIGN_COURT",
                        "PERSON",
                        "NOT_RECORDED");
        assertThat(figures.total("RF_SECURITY", "CENTRAL_AUTHORITY")).isEqualTo("1");
        assertThat(figures.total("RF_DUAL_CRIM", "MINISTER")).isEqualTo("1");
        assertThat(figures.total("RF_DUAL_CRIM", "COURT")).isEqualTo("1");
        assertThat(figures.total("TOTAL").values()).containsExactly("1", "0", "1", "1", "0", "0", "0", "0");
        assertThat(figures.sum("TOTAL")).isEqualTo("3");
        assertThat(figures.sum("RF_DUAL_CRIM")).isEqualTo("2");
    }

    @Test
    void whatIsNotRecordedHasARowAndAColumnSoThatTheTotalsClose() {
        underReview().refused(Step.REFUSE, "2014-05-01", "COURT", SECURITY);
        underReview().refused(Step.REFUSE, "2014-05-01", "COURT", "{}");
        underReview().refused(Step.REFUSE, "2014-05-01", "COURT", UNCLEAR);
        underReview().refused(Step.IMPORT, "2014-05-01", null, IMPORTED);
        underReview().refused(Step.REFUSE, "2014-05-01", null, SECURITY);

        var figures = refusals("");

        assertThat(figures.total("NOT_RECORDED", "COURT")).isEqualTo("2");
        assertThat(figures.total("NOT_RECORDED", "NOT_RECORDED")).isEqualTo("1");
        assertThat(figures.total("RF_SECURITY", "NOT_RECORDED")).isEqualTo("1");
        assertThat(figures.total("TOTAL", "NOT_RECORDED")).isEqualTo("2");
        assertThat(figures.sum("TOTAL")).isEqualTo("5");
        assertThat(figures.json().getString("counted")).isEqualTo("5");
        assertThat(figures.json().getString("mentions")).isEqualTo("5");
    }

    @Test
    void withEveryGroundMentionsExceedRefusals() {
        underReview().refused(Step.REFUSE, "2014-05-01", "COURT", TWO);
        underReview().refused(Step.REFUSE, "2014-05-01", "COURT", "{}");

        var figures = refusals("&grounds=EVERY");

        assertThat(figures.total("RF_SECURITY", "COURT")).isEqualTo("1");
        assertThat(figures.total("RF_DUAL_CRIM", "COURT")).isEqualTo("1");
        assertThat(figures.total("NOT_RECORDED", "COURT")).isEqualTo("1");
        assertThat(figures.total("TOTAL", "COURT")).isEqualTo("2");
        assertThat(figures.json().getBoolean("multivalued")).isTrue();
        assertThat(figures.json().getString("counted")).isEqualTo("2");
        assertThat(figures.json().getString("mentions")).isEqualTo("3");
    }

    @Test
    void theTotalIsTheRowRefusedOfTheStatementInEveryYear() {
        underReview().refused(Step.REFUSE, "2013-05-01", "COURT", TWO);
        underReview().refused(Step.REFUSE, "2014-05-01", "COURT", "{}");
        underReview().refused(Step.IMPORT, "2014-12-31", null, IMPORTED);
        underReview().refused(Step.REFUSE, "2016-01-01", "COURT", SECURITY);
        underReview().moved(State.WITHDRAWN, "2014-05-01", "WITHDRAWN");
        var span = AskedFigures.ASSISTANCE + "&from=2013-01-01&to=2015-12-31";

        var statement = AskedStatement.call(histories.statistician(), span).jsonPath();
        var refused = statement.getList("total.rows.find { it.row == 'REFUSED' }.values", String.class);
        var figures = refusals("&by=year");

        assertThat(refused).containsExactly("1", "2", "0");
        assertThat(figures.groups()).containsExactly("2013", "2014");
        assertThat(figures.json().getString("groups[0].rows.find { it.row == 'TOTAL' }.total"))
                .isEqualTo(refused.get(0));
        assertThat(figures.json().getString("groups[1].rows.find { it.row == 'TOTAL' }.total"))
                .isEqualTo(refused.get(1));
        assertThat(figures.sum("TOTAL")).isEqualTo("3");
    }

    @Test
    void aRefusalThatTheApplicationRecordedIsCountedWithItsGround() {
        var file = SampleCase.withProposedRefusal();
        file.supervise("REFUSE", "decidedBy", "MINISTER");
        var statistician = file.callers().named("sam", "statistician");

        var figures = statistician
                .get(AskedFigures.PATH + "refusals?" + AskedFigures.ASSISTANCE + "&from=2020-01-01&to=2099-12-31")
                .expecting(200)
                .json();

        assertThat(figures.path("counted").asInt()).isEqualTo(1);
        assertThat(figures.at("/total/rows/0/row").asText()).startsWith("RF_").isNotEqualTo("RF_NOT_RECORDED");
        assertThat(figures.at("/total/rows/0/values/3").asInt()).isEqualTo(1);
    }

    private Sample underReview() {
        return histories
                .request(Direction.INCOMING, Kind.MLA, "FRA")
                .took(Step.REGISTER, State.REGISTERED, "2012-01-01", null);
    }

    private AskedFigures refusals(String more) {
        return AskedFigures.of(
                histories.statistician(),
                "refusals",
                AskedFigures.ASSISTANCE + "&from=2013-01-01&to=2015-12-31" + more);
    }
}
