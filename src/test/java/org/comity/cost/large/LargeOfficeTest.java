package org.comity.cost.large;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.comity.rules.procedure.Procedure;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.Sql;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Large office is one that the application could have written itself. */
@QuarkusTest
class LargeOfficeTest {

    private static final int REQUESTS = 2_000;
    private static final long SEED = 11;
    private static final String EXECUTIONS = """
            select request_id, executing_authority, state, since, sent_on from execution where authority = ?
            order by request_id""";

    private static Callers office = new Callers("");
    private static Tally tally = new Tally();

    @BeforeAll
    static void write() throws Exception {
        office = Callers.ofFreshAuthority();
        var url = ConfigProvider.getConfig().getValue("comity.dev.superuser-url", String.class);
        tally = new LargeOffice(office.authority(), REQUESTS, SEED).written(url);
        tally.numbers().forEach((what, number) -> System.out.println("Large office: " + what + " = " + number));
    }

    @Test
    void theVerificationFindsNoFault() {
        var found = office.auditor().get("/api/v1/history-verification").expecting(200);

        assertThat(found.at("/faults")).as(found.body()).isEmpty();
        assertThat(found.at("/intact").asBoolean()).isTrue();
        assertThat(found.at("/checkedRequests").asInt()).isEqualTo(REQUESTS);
        // Another test takes one step more.
        var entries = tally.number("entries");
        assertThat(found.at("/checkedEntries").asInt()).isBetween(entries, entries + 1);
    }

    @ParameterizedTest
    @EnumSource(Procedure.class)
    void theStatementOfEachProcedureBalances(Procedure procedure) {
        var statement = office.caseworker()
                .get("/api/v1/statistics/statement?from=2011-01-01&to=2025-12-31&by=counterpart&direction="
                        + procedure.direction() + "&kind=" + procedure.kind())
                .expecting(200);

        assertThat(statement.at("/balanced").asBoolean()).as(statement.body()).isTrue();
        assertThat(statement.at("/unbalanced")).isEmpty();
        assertThat(statement.texts("/groups", "group")).isNotEmpty();
    }

    /** The database derives executions from the history; here it derives them again. */
    @Test
    void theExecutionsAreThoseThatTheDatabaseDerives() {
        try (var sql = Sql.superuser()) {
            var written = sql.rows(EXECUTIONS, office.authority());
            assertThat(written).isNotEmpty();

            sql.run("delete from execution where authority = ?", office.authority());
            sql.rows("select keep_execution_of(id) from request where authority = ?", office.authority());

            assertThat(sql.rows(EXECUTIONS, office.authority())).isEqualTo(written);
        }
    }

    @Test
    void aRequestOfTheOfficeGoesOn() {
        var results = office.caseworker()
                .get(Api.REQUESTS + "?state=RESULTS_TRANSMITTED&limit=1")
                .expecting(200);
        var id = results.entries().text("/0/id");
        var request = Api.REQUESTS + "/" + id;
        var etag = office.caseworker().get(request).expecting(200).etag();

        office.caseworker()
                .post(request + "/transitions", Map.of("step", "CLOSE"), "If-Match", etag)
                .expecting(201);

        var found = office.auditor()
                .get("/api/v1/history-verification?request=" + id)
                .expecting(200);
        assertThat(found.at("/intact").asBoolean()).as(found.body()).isTrue();
    }

    @Test
    void itHasAllKindsOfEvents() {
        assertThat(tally.number("entries") / (double) REQUESTS).isBetween(11.0, 13.0);
        assertThat(tally.number("requests with a correction") / (double) REQUESTS)
                .isBetween(0.03, 0.07);
        assertThat(Procedure.values())
                .allSatisfy(procedure ->
                        assertThat(tally.number("requests " + procedure)).isPositive());
        for (var what : new String[] {
            "steps REOPEN", "steps RECLASSIFY", "annulled moves", "annulled registrations", "legal bases 0",
            "legal bases 2", "results REFUSED", "results WITHDRAWN", "results IMPOSSIBLE", "entries LINKED",
            "entries CHANGE", "entries PART", "entries SIDE_PROCESS_ENDED", "entries DEADLINE_ENDED"
        }) {
            assertThat(tally.number(what)).as(what).isPositive();
        }
    }

    @Test
    void theSameSeedMakesTheSameOffice() {
        var first = new LargeOffice("SAME", 200, 3).counted();
        var second = new LargeOffice("SAME", 200, 3).counted();
        var other = new LargeOffice("SAME", 200, 4).counted();

        assertThat(second.numbers()).isEqualTo(first.numbers()).containsAllEntriesOf(Map.of("requests", 200));
        assertThat(second.digest()).isEqualTo(first.digest()).isNotEqualTo(other.digest());
    }
}
