package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The register whose statement a State has published: every cell must come out. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedStatementTest {

    private static final String REGISTER = "/registers/register-extradition-outgoing.csv";
    private static final Map<String, State> STATES = Map.of(
            "surrendered", State.SURRENDERED,
            "withdrawn", State.WITHDRAWN,
            "refused", State.REFUSED,
            "otherwise finalised", State.ENDED_OTHERWISE);

    @Inject
    SessionFactory sessions;

    private SampleHistories histories;

    @BeforeAll
    void register() {
        histories = new SampleHistories();
        for (var line : Tables.read(REGISTER)) {
            var request = histories.request(
                    line.getField("reference"), Direction.OUTGOING, Kind.EXTRADITION, line.getField("counterpart"));
            request.forOffence(0, null, line.getField("offence")).moved(State.SENT, line.getField("dated"));
            if (!line.getField("outcome").isEmpty()) {
                var state = Objects.requireNonNull(STATES.get(line.getField("outcome")));
                var result = state == State.ENDED_OTHERWISE ? "OTHERWISE_FINALISED" : state.name();
                request.moved(state, line.getField("outcome_on"), result);
            }
        }
    }

    @Test
    void everyCellOfTheFiveYearsComesOut() {
        var statement = AskedStatement.of(histories.statistician(), "2012-07-01", "2017-06-30", "");

        var published = Tables.figures("/registers/register-extradition-outgoing-statement.csv");
        assertThat(statement.total()).containsAllEntriesOf(published);
        assertThat(statement.total())
                .allSatisfy((row, values) -> assertThat(published.getOrDefault(row, List.of(0, 0, 0, 0, 0)))
                        .as(row)
                        .isEqualTo(values));
        assertThat(statement.json().getBoolean("balanced")).isTrue();
        assertThat(statement.unbalanced()).isEmpty();
        assertThat(statement.json().getList("periods.label"))
                .containsExactly("2012-13", "2013-14", "2014-15", "2015-16", "2016-17");
        assertThat(statement.json().getList("periods.partial")).containsOnly(false);
        assertThat(statement.json().getList("total.rows.title"))
                .contains("Carried forward", "New", "Surrendered", "Otherwise finalised", "Continuing");
    }

    @Test
    void theStockOfADayIsThatOfTheFile() {
        var day = "2014-03-05";
        var open = Tables.read(REGISTER).stream()
                .filter(line -> line.getField("dated").compareTo(day) <= 0)
                .filter(line -> line.getField("outcome_on").isEmpty()
                        || line.getField("outcome_on").compareTo(day) > 0)
                .count();

        var statement = AskedStatement.of(histories.statistician(), "2013-07-01", day, "");

        assertThat(statement.total("CONTINUING")).containsExactly((int) open);
        assertThat(statement.json().getList("periods.partial")).containsExactly(true);
    }

    @Test
    void calendarYearsHaveTheSameRequestsInOtherColumns() {
        var statement = AskedStatement.call(
                histories.statistician(), "direction=OUTGOING&kind=EXTRADITION&from=2005-01-01&to=2017-12-31");

        var json = statement.then().statusCode(200).extract().jsonPath();
        assertThat(json.getList("periods.label")).hasSize(13).startsWith("2005").endsWith("2017");
        List<Integer> added = json.getList("total.rows.find { it.row == 'NEW' }.values");
        assertThat(added.stream().mapToInt(Integer::intValue).sum()).isEqualTo(90);
        assertThat(json.getString("yearStart")).isEqualTo("01-01");
        assertThat(json.getBoolean("balanced")).isTrue();
    }

    @Test
    void theCounterpartsAddUpToTheTotal() {
        assertGroupsAddUp("&by=counterpart");
    }

    @Test
    void offencesAsWrittenAreGroups() {
        var statement = assertGroupsAddUp("&by=offence");

        assertThat(statement.groups()).contains("drug trafficking").isSorted();
        assertThat(statement.json().getBoolean("multivalued")).isTrue();
    }

    /** The figures, how they are planned, and the trail, beside the settings of its transaction, which are sent past the mapper. */
    @Test
    void aStatementTakesThreeSqlStatementsHoweverLong() {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            // The zone of the authority is read once a minute.
            AskedStatement.of(histories.statistician(), "2016-07-01", "2017-06-30", "");
            for (var from : List.of("2016-07-01", "1918-07-01")) {
                statistics.clear();
                AskedStatement.of(histories.statistician(), from, "2017-06-30", "&by=offence");
                assertThat(statistics.getPrepareStatementCount()).isEqualTo(3);
            }
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private AskedStatement assertGroupsAddUp(String by) {
        var statement =
                AskedStatement.of(histories.statistician().withRoles("supervisor"), "2012-07-01", "2017-06-30", by);
        for (var row : statement.total().keySet()) {
            var sum = new ArrayList<>(Collections.nCopies(5, 0));
            for (var group : statement.groups()) {
                var values = statement.group(group, row);
                for (var i = 0; i < sum.size(); i++) {
                    sum.set(i, sum.get(i) + values.get(i));
                }
            }
            assertThat(sum).as(row).isEqualTo(statement.total(row));
        }
        return statement;
    }
}
