package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.procedure.State;
import org.comity.rules.procedure.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table agrees with every other and with the statement, over a population made by chance; and could fail to. */
@QuarkusTest
class TablesAddUpTest {

    private static final long SEED = 20261123;

    private final SampleHistories histories = new SampleHistories();

    @ParameterizedTest
    @EnumSource(names = {"MLA_RECEIVED", "EXTRADITION_SENT"})
    void tablesAddUp(Procedure procedure) {
        new SamplePopulation(histories, procedure, SEED).add(150);

        var books = Books.read(histories.statistician(), procedure);
        System.out.printf("Books of %s%n%s", procedure, books);

        assertThat(books.faults()).isEmpty();
        assertThat(books.overAllYears("statement NEW")).isGreaterThan(15);
        assertThat(books.overAllYears("statement REFUSED")).isPositive();
        assertThat(books.number("statement CONTINUING", "2016")).isPositive();
    }

    /** Each figure is read again after one more refusal and one more open request: its own checks must then fail. */
    @ParameterizedTest
    @CsvSource({
        "milestones, finalised",
        "refusals, refused",
        "stock, stock",
        "stock, age",
        "lists, list",
        "durations, durations",
        "results, results open",
        "results, requests",
        "statement, finalised",
        "statement, refused",
        "statement, stock",
        "statement, durations",
        "statement, results open"
    })
    void eachCheckCanFail(String figure, String check) {
        histories.request(Procedure.MLA_RECEIVED.direction(), Procedure.MLA_RECEIVED.kind(), "FRA");
        var before = Books.read(histories.statistician(), Procedure.MLA_RECEIVED);
        received().refused(Step.REFUSE, "2013-06-01", "COURT", "{}");
        received();
        var after = Books.read(histories.statistician(), Procedure.MLA_RECEIVED);

        assertThat(before.faults()).isEmpty();
        assertThat(after.faults()).isEmpty();
        assertThat(before.with(figure, after).faults()).anyMatch(fault -> fault.startsWith(check + ":"));
    }

    @Test
    void aHistoryThatWasTamperedWithBreaksTheBooks() {
        var broken = received().took(Step.WITHDRAW, State.WITHDRAWN, "2013-06-01", "WITHDRAWN");
        assertThat(Books.read(histories.statistician(), Procedure.MLA_RECEIVED).faults())
                .isEmpty();

        histories.tamper("update history_entry set from_state = 'DRAFT' where request_id = ? and seq = 2", broken.id());

        assertThat(Books.read(histories.statistician(), Procedure.MLA_RECEIVED).faults())
                .anyMatch(fault -> fault.startsWith("finalised:") && fault.endsWith("in 2013"))
                .anyMatch(fault -> fault.startsWith("durations:") && fault.endsWith("in 2013"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"counterpart", "region", "subregion", "offence"})
    void groupsHoldTheTotalOnceOrMoreOften(String by) {
        new SamplePopulation(histories, Procedure.MLA_RECEIVED, SEED).add(60);
        var user = histories.statistician();
        for (var figure : new String[] {"milestones", "refusals", "results", "open-stock"}) {
            var time = figure.equals("results") || figure.equals("open-stock")
                    ? "&on=2014-12-31"
                    : "&from=2011-01-01&to=2016-12-31";
            var figures = AskedFigures.of(user, figure, AskedFigures.ASSISTANCE + time + "&by=" + by);
            var counted = figures.json().getLong("counted");
            var mentions = figures.json().getLong("mentions");

            assertThat(counted).as(figure).isPositive();
            assertThat(figures.json().getBoolean("multivalued")).isEqualTo(by.equals("offence"));
            if (by.equals("offence") && !figure.equals("refusals")) {
                assertThat(mentions).as(figure).isGreaterThan(counted);
            } else if (!by.equals("offence")) {
                assertThat(mentions).as(figure).isEqualTo(counted);
            }
        }
    }

    private SampleHistories.Sample received() {
        return histories
                .request(Procedure.MLA_RECEIVED.direction(), Procedure.MLA_RECEIVED.kind(), "FRA")
                .took(Step.REGISTER, State.REGISTERED, "2013-02-01", null);
    }
}
