package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.comity.dev.tokens.DevTokens;
import org.comity.rules.workflow.State;
import org.comity.sample.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The open stock of a day by age and stage. */
@QuarkusTest
class OpenStockTest {

    private final SampleHistories histories = new SampleHistories();

    @Test
    void anOpenRequestCountsByItsStateAndItsAge() {
        histories.outgoing("CAN").moved(State.SENT, "2014-10-01");
        histories.outgoing("CAN").moved(State.SENT, "2014-09-30");
        histories.outgoing("CAN").moved(State.SENT, "2013-12-31").moved(State.GRANTED, "2014-12-31");
        histories.outgoing("CAN").moved(State.SENT, "2009-12-31").moved(State.GRANTED, "2014-12-31");

        var figures = stock("2014-12-31", "");

        assertThat(figures.columns())
                .containsExactly(
                        "UNDER_3_MONTHS",
                        "FROM_3_MONTHS",
                        "FROM_6_MONTHS",
                        "FROM_1_YEAR",
                        "FROM_2_YEARS",
                        "FROM_5_YEARS");
        assertThat(figures.total("SENT").values()).containsExactly("1", "1", "0", "0", "0", "0");
        assertThat(figures.total("GRANTED").values()).containsExactly("0", "0", "0", "1", "0", "1");
        assertThat(figures.total("TOTAL").values()).containsExactly("1", "1", "0", "1", "0", "1");
        assertThat(figures.sum("TOTAL")).isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource({
        "2014-01-31, 2014-01-31, UNDER_3_MONTHS",
        "2014-01-31, 2014-04-29, UNDER_3_MONTHS",
        "2014-01-31, 2014-04-30, FROM_3_MONTHS",
        "2014-01-31, 2014-07-30, FROM_3_MONTHS",
        "2014-01-31, 2014-07-31, FROM_6_MONTHS",
        "2014-01-31, 2015-01-30, FROM_6_MONTHS",
        "2014-01-31, 2015-01-31, FROM_1_YEAR",
        "2014-01-31, 2016-01-31, FROM_2_YEARS",
        "2012-02-29, 2017-02-27, FROM_2_YEARS",
        "2012-02-29, 2017-02-28, FROM_5_YEARS",
        "1980-01-01, 2017-02-28, FROM_5_YEARS"
    })
    void aBandBeginsWithAWholeNumberOfMonths(String since, String day, String band) {
        histories.outgoing("CAN").moved(State.SENT, since);

        assertThat(stock(day, "").total("SENT", band)).isEqualTo("1");
    }

    @Test
    void everyOpenStateHasARowAlsoIfNothingIsInIt() {
        var figures = stock("2014-12-31", "");

        assertThat(figures.rows())
                .containsExactly(
                        "SENT",
                        "RECEIVED_ABROAD",
                        "BEFORE_COURT_ABROAD",
                        "GRANTED",
                        "SURRENDER_ARRANGED",
                        "DISCHARGED",
                        "TOTAL");
        assertThat(figures.total("DISCHARGED").values()).containsOnly("0");
        assertThat(figures.sum("TOTAL")).isEqualTo("0");
    }

    @Test
    void aReopenedRequestIsAsOldAsItsFirstDay() {
        histories
                .outgoing("CAN")
                .moved(State.SENT, "2010-01-01")
                .moved(State.REFUSED, "2011-01-01", "REFUSED")
                .moved(State.SENT, "2014-12-01");

        assertThat(stock("2014-12-31", "").total("SENT", "FROM_2_YEARS")).isEqualTo("1");
        assertThat(stock("2014-11-30", "").sum("TOTAL")).isEqualTo("0");
    }

    @Test
    void theTotalIsTheCountOfTheListAndTheStatementsContinuing() {
        for (var year = 2009; year < 2015; year++) {
            histories.outgoing("CAN").moved(State.SENT, year + "-02-28");
            histories
                    .outgoing("KEN")
                    .moved(State.SENT, year + "-05-31")
                    .moved(State.WITHDRAWN, year + 1 + "-06-30", "WITHDRAWN");
        }
        for (var day : new String[] {"2010-05-30", "2010-06-30", "2013-12-31", "2015-06-30"}) {
            var total = stock(day, "&by=counterpart").sum("TOTAL");
            var statement = AskedStatement.of(histories.statistician(), "2009-07-01", day, "");
            var continuing = statement.total("CONTINUING");
            var list = new Api(DevTokens.local().sign(histories.statistician().withRoles("caseworker")))
                    .get("/api/v1/requests?limit=1&count=true&standing=OPEN&on=" + day)
                    .expecting(200);

            assertThat(total).isNotEqualTo("0");
            assertThat(total).isEqualTo(continuing.getLast().toString()).isEqualTo(list.text("/count"));
        }
    }

    @Test
    void agesThatContradictOneAnotherAreCountedAllTheSame() {
        histories.outgoing("CAN").moved(State.SENT, "2015-05-01").moved(State.RECEIVED_ABROAD, "2014-05-01");

        assertThat(stock("2014-12-31", "").total("RECEIVED_ABROAD", "UNDER_3_MONTHS"))
                .isEqualTo("1");
    }

    private AskedFigures stock(String on, String more) {
        return AskedFigures.of(histories.statistician(), "open-stock", AskedFigures.EXTRADITION + "&on=" + on + more);
    }
}
