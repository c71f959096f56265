package org.comity.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.comity.base.security.CurrentCaller;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.rules.indicator.YearStart;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.comity.statistics.statement.StatementFigures;
import org.comity.statistics.statement.StatementQuestion;
import org.comity.statistics.table.Breakdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a statement, by which call, and in which form. */
@QuarkusTest
class StatementOverHttpTest {

    /** Rows of a statement of extraditions. */
    private static final int ROWS = 18;

    private static final String YEAR = AskedStatement.EXTRADITION + "&from=2013-07-01&to=2014-06-30";

    @Inject
    StatementFigures figures;

    @Inject
    CurrentCaller current;

    private final SampleHistories histories = new SampleHistories();
    private final DevUser user = histories.statistician();

    @Test
    void withoutATokenThereIsNone() {
        given().get(AskedStatement.PATH + "?" + YEAR).then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker", "supervisor", "statistician", "auditor"})
    void staffGetsExactFigures(String role) {
        assertThat(AskedStatement.call(user.withRoles(role), YEAR).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"executing-authority", "administrator"})
    void othersGetNone(String role) {
        assertThat(AskedStatement.call(user.withRoles(role), YEAR).statusCode()).isEqualTo(403);
    }

    @Test
    void whoSeesOnlyWhatItExecutesGetsNoPartOfAStatement() {
        var both = user.withRoles("statistician", "executing-authority").executingFor("PROSECUTOR-1");

        assertThat(AskedStatement.call(both, YEAR).statusCode()).isEqualTo(403);
    }

    @Test
    void whoBelongsToNoAuthorityGetsNone() {
        assertThat(AskedStatement.call(user.inAuthorities(), YEAR).statusCode()).isEqualTo(403);
    }

    @Test
    void anotherAuthorityGetsNoughtsAndCannotAskForOurs() {
        histories.outgoing("CAN").moved(State.SENT, "2013-08-01");
        var stranger = new SampleHistories().statistician();

        var statement = AskedStatement.of(stranger, "2013-07-01", "2014-06-30", "");

        assertThat(statement.total("CONTINUING")).containsExactly(0);
        assertThat(AskedStatement.call(stranger, YEAR + "&authority=" + histories.authority())
                        .statusCode())
                .isEqualTo(400);
        assertThat(AskedStatement.call(stranger, YEAR + "&authority=NOWHERE").statusCode())
                .isEqualTo(400);
    }

    @Test
    @ActivateRequestContext
    @Transactional
    void theDatabaseShowsNothingToAnotherAuthorityWhateverTheQueryAsks() {
        histories.outgoing("CAN").moved(State.SENT, "2013-08-01");
        var from = LocalDate.of(2013, 7, 1);

        assertThat(current.get().authorities()).isEmpty();
        for (var asOf : Arrays.asList(null, Instant.parse("2999-01-01T00:00:00Z"))) {
            var question = new StatementQuestion(
                    histories.authority(),
                    Direction.OUTGOING,
                    Kind.EXTRADITION,
                    Breakdown.COUNTERPART,
                    YearStart.CALENDAR,
                    YearStart.CALENDAR.periods(from, from.plusYears(1)),
                    asOf);
            assertThat(figures.count(question).groups()).isEmpty();
            assertThat(figures.count(question).total().lines(Kind.EXTRADITION, List.of()))
                    .allSatisfy(line -> assertThat(line.values()).containsOnly(0L));
        }
    }

    @Test
    void whoBelongsToSeveralAuthoritiesNamesOne() {
        histories.outgoing("CAN").moved(State.SENT, "2013-08-01");
        var other = new SampleHistories();
        other.outgoing("CAN").moved(State.SENT, "2013-08-01");
        var both = user.inAuthorities(histories.authority(), other.authority());

        assertThat(faults(AskedStatement.call(both, YEAR), 400)).containsExactly("authority");
        var statement = AskedStatement.of(both, "2013-07-01", "2014-06-30", "&authority=" + other.authority());
        assertThat(statement.total("NEW")).containsExactly(1);
        assertThat(statement.json().getString("authority")).isEqualTo(other.authority());
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        var answer =
                AskedStatement.call(user, "from=2013-02-30&kind=THEFT&yearStart=02-29&by=colour&format=pdf&colour=red");

        assertThat(faults(answer, 400))
                .containsExactlyInAnyOrder("from", "to", "direction", "kind", "yearStart", "by", "format", "colour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2014-07-01&to=2014-06-30",
                "from=1900-01-01&to=2026-01-01",
                "from=2014-07-01&to=3000-01-01",
                "from=2014-07-01&to=%2B999999999-12-31"
            })
    void aSpanThatCannotBeShownIsAFault(String span) {
        assertThat(faults(AskedStatement.call(user, "direction=OUTGOING&kind=MLA&" + span), 400))
                .containsExactly("to");
    }

    @Test
    void theAnswerSaysWhatItCounts() {
        var statement = AskedStatement.of(user, "2013-07-01", "2014-06-30", "").json();

        assertThat(statement.getString("title"))
                .isEqualTo("Statement of stock and flow: outgoing requests for extradition, 2013-07-01 to 2014-06-30");
        assertThat(statement.getString("unit")).isEqualTo("request");
        assertThat(statement.getMap("definition"))
                .containsOnlyKeys(
                        statement.getList("total.rows.row", String.class).toArray(Object[]::new));
        assertThat(statement.getString("computedAt")).endsWith("Z");
        assertThat(statement.getList("groups")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/json, text/csv;q=0.5"})
    void jsonIsTheUsualForm(String accept) {
        var answer = accepting(accept, YEAR);

        assertThat(answer.contentType()).startsWith("application/json");
    }

    @Test
    void csvIsAFileThatASpreadsheetReads() {
        histories
                .outgoing("CAN")
                .forOffence(0, null, "=HYPERLINK(\"x\"), fraud")
                .moved(State.SENT, "2013-08-01");

        var answer = accepting("text/csv", YEAR + "&by=offence");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWithIgnoringCase("text/csv").containsIgnoringCase("charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"statement-%s-outgoing-extradition-offence-2013-07-01-2014-06-30.csv\""
                                .formatted(histories.authority().toLowerCase(Locale.ROOT)));
        var lines = answer.asString().split("\r\n", -1);
        assertThat(lines).hasSize(1 + 2 * ROWS + 1).endsWith("");
        assertThat(lines[0]).isEqualTo("\uFEFFgroup,groupTitle,row,title,unit,2013-14");
        assertThat(lines[2])
                .isEqualTo("\"'=HYPERLINK(\"\"x\"\"), fraud\",\"'=HYPERLINK(\"\"x\"\"), fraud\",NEW,New,request,1");
        assertThat(accepting("text/csv", YEAR + "&part=definitions").asString())
                .startsWith("\uFEFFpart,code,title,definition\r\n")
                .contains("\r\nrow,NEW,New,\"Requests that became open for the first time in the period, ");
        assertThat(lines[1 + ROWS])
                .startsWith("TOTAL,All,CARRIED_FORWARD,Carried forward,request,")
                .endsWith(",0");
        assertThat(answer.asString()).doesNotContain("\n\n").startsWith("\uFEFF");
    }

    @Test
    void aNegativeFigureStaysANumberAndAPartialYearSaysSo() {
        var broken = histories.outgoing("CAN").moved(State.WITHDRAWN, "2014-01-01", "WITHDRAWN");
        histories.tamper("update history_entry set from_state = 'SENT' where request_id = ?", broken.id());

        var lines = AskedStatement.call(user, AskedStatement.EXTRADITION + "&from=2013-08-01&to=2014-06-30&format=csv")
                .asString()
                .split("\r\n", -1);

        assertThat(lines[0]).endsWith(",2013-14 (2013-08-01 to 2014-06-30)");
        assertThat(lines[ROWS]).startsWith("TOTAL,All,UNEXPLAINED_DIFFERENCE,").endsWith(",-1");
    }

    @Test
    void theFormatParameterOutweighsTheHeader() {
        assertThat(accepting("application/json", YEAR + "&format=csv").contentType())
                .startsWithIgnoringCase("text/csv");
        assertThat(accepting("text/csv", YEAR + "&format=json").contentType()).startsWith("application/json");
        assertThat(accepting("image/png", YEAR).statusCode()).isEqualTo(406);
    }

    @Test
    void readingIsNotedInTheAuditTrail() {
        AskedStatement.call(user, YEAR).then().statusCode(200);

        assertThat(histories.audited()).containsExactly("STATISTICS");
    }

    private Response accepting(String accept, String query) {
        var token = DevTokens.local().sign(histories.caseworker());
        return given().auth().oauth2(token).header("Accept", accept).get(AskedStatement.PATH + "?" + query);
    }

    private static List<String> faults(Response answer, int status) {
        return answer.then().statusCode(status).extract().jsonPath().getList("errors.field");
    }
}
