package org.comity.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.base.security.CurrentCaller;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.rules.indicator.Indicator;
import org.comity.rules.indicator.YearStart;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.comity.statistics.figures.CountFigures;
import org.comity.statistics.figures.FigureQuestion;
import org.comity.statistics.figures.OpenStockCounting;
import org.comity.statistics.table.Breakdown;
import org.comity.statistics.table.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets figures, by which call, and in which form. */
@QuarkusTest
class FiguresOverHttpTest {

    private static final List<String> OF_YEARS = List.of("milestones", "refusals", "durations");
    private static final List<String> OF_A_DAY = List.of("results", "open-stock");

    @Inject
    CountFigures counting;

    @Inject
    CurrentCaller current;

    private final SampleHistories histories = new SampleHistories();
    private final DevUser user = histories.statistician();

    @Test
    void withoutATokenThereAreNone() {
        for (var figure : figures()) {
            given().get(AskedFigures.PATH + figure + "?" + good(figure))
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "caseworker, 200",
        "supervisor, 200",
        "statistician, 200",
        "auditor, 200",
        "executing-authority, 403",
        "administrator, 403"
    })
    void staffGetsExactFiguresAndOthersNone(String role, int status) {
        for (var figure : figures()) {
            assertThat(AskedFigures.call(user.withRoles(role), figure, good(figure))
                            .statusCode())
                    .as(figure)
                    .isEqualTo(status);
        }
    }

    @Test
    void whoSeesOnlyWhatItExecutesGetsNoPartOfThem() {
        var both = user.withRoles("statistician", "executing-authority").executingFor("PROSECUTOR-1");
        for (var figure : figures()) {
            assertThat(AskedFigures.call(both, figure, good(figure)).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anotherAuthorityGetsNoughtsAndCannotAskForOurs() {
        histories.outgoing("CAN").moved(State.SENT, "2013-08-01").moved(State.REFUSED, "2013-09-01", "REFUSED");
        histories.outgoing("CAN").moved(State.SENT, "2013-08-01");
        var stranger = new SampleHistories().statistician();
        for (var figure : figures()) {
            assertThat(AskedFigures.of(user, figure, good(figure) + "&by=counterpart")
                            .groups())
                    .as(figure)
                    .containsExactly("CAN");
            assertThat(AskedFigures.of(stranger, figure, good(figure) + "&by=counterpart")
                            .groups())
                    .as(figure)
                    .isEmpty();
            assertThat(AskedFigures.call(stranger, figure, good(figure) + "&authority=" + histories.authority())
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void whoBelongsToSeveralAuthoritiesNamesOne() {
        var both = user.inAuthorities(histories.authority(), new SampleHistories().authority());
        for (var figure : figures()) {
            assertThat(faults(AskedFigures.call(both, figure, good(figure)))).containsExactly("authority");
            assertThat(AskedFigures.call(both, figure, good(figure) + "&authority=" + histories.authority())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"milestones", "refusals", "durations"})
    void allFaultsOfFiguresOfYearsAreReportedAtOnce(String figure) {
        var answer = AskedFigures.call(
                user,
                figure,
                "from=2013-02-30&kind=THEFT&yearStart=02-29&by=colour&format=pdf&colour=red&on=2014-01-01&asOf=2014-01-01");

        assertThat(faults(answer))
                .containsExactlyInAnyOrder(
                        "from", "to", "direction", "kind", "yearStart", "by", "format", "colour", "on", "asOf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"results", "open-stock"})
    void allFaultsOfFiguresOfADayAreReportedAtOnce(String figure) {
        var answer = AskedFigures.call(
                user, figure, "kind=THEFT&by=year&format=pdf&colour=red&yearStart=01-01&asOf=2999-01-01T00:00:00Z");

        assertThat(faults(answer))
                .containsExactlyInAnyOrder("on", "direction", "kind", "by", "format", "colour", "yearStart", "asOf");
    }

    @ParameterizedTest
    @CsvSource({
        "milestones, &step=STEAL, step",
        "milestones, &by=year, by",
        "refusals, &grounds=SOME, grounds",
        "results, &to=2015-01-01, to",
        "results, &from=2015-01-01, from",
        "results, &from=2013-01-01&to=2012-01-01, to"
    })
    void whatFitsNotTogetherIsAFault(String figure, String more, String field) {
        assertThat(faults(AskedFigures.call(user, figure, good(figure) + more))).containsExactly(field);
    }

    @Test
    void theAnswerSaysWhatItCounts() {
        for (var figure : figures()) {
            var json = AskedFigures.of(user, figure, good(figure)).json();

            assertThat(json.getString("figure")).isEqualTo(figure);
            assertThat(json.getString("title")).contains("outgoing requests for extradition");
            assertThat(json.getString("definition")).isNotBlank();
            assertThat(json.getString("unit")).isNotBlank();
            assertThat(json.getList("columns.definition", String.class))
                    .isNotEmpty()
                    .allMatch(text -> !text.isBlank());
            assertThat(json.getMap("rows"))
                    .containsOnlyKeys(
                            json.getList("total.rows.row", String.class).toArray(Object[]::new))
                    .allSatisfy((row, text) -> assertThat((String) text).isNotBlank());
            assertThat(json.getString("computedAt")).endsWith("Z");
        }
    }

    @Test
    void everyFigureIsAlsoAFileForASpreadsheet() {
        histories
                .outgoing("CAN")
                .forOffence(0, null, "=HYPERLINK(\"x\"), fraud")
                .moved(State.SENT, "2013-08-01")
                .moved(State.REFUSED, "2013-09-01", "REFUSED");
        for (var figure : figures()) {
            var answer = AskedFigures.call(user, figure, good(figure) + "&by=offence&format=csv");
            var json = AskedFigures.of(user, figure, good(figure) + "&by=offence");

            assertThat(answer.contentType()).startsWithIgnoringCase("text/csv");
            assertThat(answer.header("Content-Disposition"))
                    .startsWith("attachment; filename=\"" + figure + "-"
                            + histories.authority().toLowerCase(Locale.ROOT) + "-outgoing-extradition-offence-");
            var lines = answer.asString().split("\r\n", -1);
            assertThat(lines).hasSize(1 + json.rows().size() * (json.groups().size() + 1) + 1);
            assertThat(lines[0]).startsWith("\uFEFFgroup,groupTitle,row,title,unit,");
            assertThat(answer.asString())
                    .doesNotContain("\n\n")
                    .doesNotContain("\n=")
                    .doesNotContain(",=");
        }
    }

    @Test
    void aFileOfItsOwnDefinesEachRowAndColumnOnce() {
        for (var figure : figures()) {
            var json = AskedFigures.of(user, figure, good(figure));
            var lines = AskedFigures.call(user, figure, good(figure) + "&format=csv&part=definitions")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString()
                    .split("\r\n");

            assertThat(lines[0]).isEqualTo("\uFEFFpart,code,title,definition");
            assertThat(lines[1]).startsWith("figure," + figure + ",");
            assertThat(lines)
                    .hasSize(3 + json.rows().size() + json.columns().size())
                    .contains("population,CALLER,Population," + Population.COUNTED)
                    .anyMatch(line -> line.startsWith("row,"))
                    .anyMatch(line -> line.startsWith("column,"));
        }
    }

    @Test
    void aLineOfTheFileHoldsWhatTheAnswerHolds() {
        histories.outgoing("CAN").moved(State.SENT, "2013-08-01").moved(State.REFUSED, "2013-08-11", "REFUSED");

        assertThat(lines("refusals"))
                .contains("\uFEFFgroup,groupTitle,row,title,unit,Central authority,Executing authority,Court,Minister,"
                        + "Other state,Foreign court,Person,Not recorded,Total")
                .anyMatch(line -> line.startsWith("TOTAL,All,NOT_RECORDED,Not recorded,refusal,")
                        && line.endsWith(",0,0,0,0,0,0,0,1,1"));
        assertThat(lines("durations"))
                .anyMatch(line -> line.startsWith("TOTAL,All,RESULT,To the result,calendar day,")
                        && line.endsWith(",1,0,10.0,10.0,10.0,10.0,10.0,10.0"))
                .anyMatch(line -> line.startsWith("TOTAL,All,AGE_OF_OPEN,") && line.endsWith(",0,,,,,,,"));
    }

    @Test
    void theHeaderChoosesTheFormAsWell() {
        var token = DevTokens.local().sign(user);
        for (var figure : figures()) {
            var path = AskedFigures.PATH + figure + "?" + good(figure);
            assertThat(given().auth().oauth2(token).accept("text/csv").get(path).contentType())
                    .startsWithIgnoringCase("text/csv");
            assertThat(given().auth()
                            .oauth2(token)
                            .accept("image/png")
                            .get(path)
                            .statusCode())
                    .isEqualTo(406);
        }
    }

    @Test
    void readingIsNotedInTheAuditTrail() {
        figures().forEach(figure -> AskedFigures.of(user, figure, good(figure)));

        assertThat(histories.audited())
                .containsExactly("STATISTICS", "STATISTICS", "STATISTICS", "STATISTICS", "STATISTICS");
    }

    @Test
    @ActivateRequestContext
    @Transactional
    void theDatabaseShowsNothingToAnotherAuthorityWhateverTheQueryAsks() {
        histories.outgoing("CAN").moved(State.SENT, "2013-08-01");
        var question = new FigureQuestion(
                Indicator.OPEN_STOCK,
                histories.authority(),
                Direction.OUTGOING,
                Kind.EXTRADITION,
                Breakdown.NONE,
                YearStart.CALENDAR,
                List.of(),
                LocalDate.of(2013, 12, 31),
                null,
                false,
                null);

        assertThat(current.get().authorities()).isEmpty();
        assertThat(counting.count(question, new OpenStockCounting(question)).total())
                .isEmpty();
    }

    private List<String> lines(String figure) {
        return List.of(AskedFigures.call(user, figure, good(figure) + "&format=csv")
                .asString()
                .split("\r\n", -1));
    }

    private static List<String> figures() {
        var all = new ArrayList<>(OF_YEARS);
        all.addAll(OF_A_DAY);
        return all;
    }

    private static String good(String figure) {
        return AskedFigures.EXTRADITION
                + (OF_YEARS.contains(figure) ? "&from=2013-01-01&to=2013-12-31" : "&on=2013-12-31");
    }

    private static List<String> faults(Response answer) {
        return answer.then().statusCode(400).extract().jsonPath().getList("errors.field");
    }
}
