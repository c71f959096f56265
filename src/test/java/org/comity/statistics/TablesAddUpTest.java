package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every table agrees with every other and with the statement, over a population made by chance; and could fail to. */
@QuarkusTest
class TablesAddUpTest {

    private static final long SEED = 20261123;

    private static final List<Row> CHECKS_OF_FIGURES = List.of(
            new Row("milestones", "finalised"),
            new Row("refusals", "refused"),
            new Row("stock", "stock"),
            new Row("stock", "age"),
            new Row("lists", "list"),
            new Row("durations", "durations"),
            new Row("results", "results open"),
            new Row("results", "requests"),
            new Row("statement", "finalised"),
            new Row("statement", "refused"),
            new Row("statement", "stock"),
            new Row("statement", "durations"),
            new Row("statement", "results open"));

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

    /** The figures are read again after one more refusal and one more open request: with one of them, its checks must fail. */
    @Test
    void eachCheckCanFail() {
        histories.request(Procedure.MLA_RECEIVED.direction(), Procedure.MLA_RECEIVED.kind(), "FRA");
        var before = Books.read(histories.statistician(), Procedure.MLA_RECEIVED);
        received().refused(Step.REFUSE, "2013-06-01", "COURT", "{}");
        received();
        var after = Books.read(histories.statistician(), Procedure.MLA_RECEIVED);

        assertThat(before.faults()).isEmpty();
        assertThat(after.faults()).isEmpty();
        assertSoftly(softly -> CHECKS_OF_FIGURES.forEach(
                row -> softly.assertThat(before.with(row.figure(), after).faults())
                        .as("%s with others: %s", row.figure(), row.check())
                        .anyMatch(fault -> fault.startsWith(row.check() + ":"))));
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

    @Test
    void groupsHoldTheTotalOnceOrMoreOften() {
        new SamplePopulation(histories, Procedure.MLA_RECEIVED, SEED).add(60);
        assertSoftly(softly -> {
            for (var by : List.of("counterpart", "region", "subregion", "offence")) {
                for (var figure : List.of("milestones", "refusals", "results", "open-stock")) {
                    groupsHoldTheTotal(softly, by, figure);
                }
            }
        });
    }

    private void groupsHoldTheTotal(SoftAssertions softly, String by, String figure) {
        var time = figure.equals("results") || figure.equals("open-stock")
                ? "&on=2014-12-31"
                : "&from=2011-01-01&to=2016-12-31";
        var query = AskedFigures.ASSISTANCE + time + "&by=" + by;
        var figures = AskedFigures.of(histories.statistician(), figure, query);
        var counted = figures.counted();
        var mentions = figures.mentions();

        softly.assertThat(counted).as("%s by %s", figure, by).isPositive();
        softly.assertThat(figures.json().getBoolean("multivalued"))
                .as("%s by %s", figure, by)
                .isEqualTo(by.equals("offence"));
        if (by.equals("offence") && !figure.equals("refusals")) {
            softly.assertThat(mentions).as("%s by %s", figure, by).isGreaterThan(counted);
        } else if (!by.equals("offence")) {
            softly.assertThat(mentions).as("%s by %s", figure, by).isEqualTo(counted);
        }
    }

    private SampleHistories.Sample received() {
        return histories
                .request(Procedure.MLA_RECEIVED.direction(), Procedure.MLA_RECEIVED.kind(), "FRA")
                .took(Step.REGISTER, State.REGISTERED, "2013-02-01", null);
    }

    /** Figures that are taken from other books, and a check that must then fail. */
    private record Row(String figure, String check) {}
}
