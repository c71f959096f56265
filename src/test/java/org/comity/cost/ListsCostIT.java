package org.comity.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.comity.PackagedApp;
import org.comity.PackagedServer;
import org.comity.sample.Api;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However many requests an authority has, a page of a list by an attribute reads few pages of the database. The query is
 * the one the application sends, explained again in the name of its role.
 */
class ListsCostIT {

    private static final int BUFFERS = 60;
    private static final int BUFFERS_BY_STATE = 51 * 4 + 30;
    private static final int PATIENCE_MILLIS = 10_000;

    /** From the text of the query to the end of its plan, whose lines are indented. */
    private static final Pattern PLAN =
            Pattern.compile("Query Text: (select r\\.id, r\\.authority.*?)(?:\\n(?=\\S)|\\z)", Pattern.DOTALL);

    private static final List<String> BY_ATTRIBUTE = List.of(
            "",
            "?counterpart=FRA",
            "?counterpart=NGA",
            "?direction=OUTGOING&kind=EXTRADITION",
            "?kind=ENQUIRY",
            "?standing=OPEN",
            "?result=REFUSED",
            "?legalBasis=ECE",
            "?officer=officer-7",
            "?officer=OFFICER-RARE",
            "?urgent=true",
            "?running=TRANSLATION",
            "?sort=registeredAt",
            "?sort=reference",
            "?sort=reviewOn&reviewTo=2026-01-01");

    /**
     * Lists of a few states. The state of a request is in a table of its own, and each of the 51 requests of a page is looked up
     * by its identifier: at most three pages of the index and one of the table.
     */
    private static final List<String> BY_STATE = List.of(
            "?state=CLOSED",
            "?state=IN_EXECUTION",
            "?state=ABANDONED",
            "?state=IN_EXECUTION&sort=registeredAt",
            "?standing=PREPARING");

    /** Lists by two attributes, or as of a day, which are not held to the limit; they are shown. */
    private static final List<String> OTHERS = List.of(
            "?officer=officer-7&standing=OPEN", "?standing=OPEN&counterpart=NGA", "?on=2020-06-30&standing=OPEN");

    private static PackagedServer server;
    private static PackagedApp app;

    @BeforeAll
    static void fill() throws Exception {
        server = PackagedServer.throwaway();
        server.explainEverything();
        app = server.start();
        try (var sql = server.sql()) {
            fill(sql, "SMALL", 1_000);
            fill(sql, "LARGE", 100_000);
            sql.run("vacuum analyze");
        }
    }

    private static void fill(Sql sql, String authority, int requests) throws IOException {
        server.setUp(authority);
        // Their instants are of the past.
        sql.run("set session_replication_role = replica");
        try (InputStream many = Objects.requireNonNull(ListsCostIT.class.getResourceAsStream("/many-requests.sql"))) {
            sql.run(new String(many.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$1", "'" + authority + "'")
                    .replace("$2", Integer.toString(requests)));
        }
    }

    @AfterAll
    static void end() throws Exception {
        app.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMALL", "LARGE"})
    void aPageByAnAttributeReadsAtMostSixtyBuffers(String authority) {
        holds(authority, BY_ATTRIBUTE, BUFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMALL", "LARGE"})
    void aPageOfStatesReadsItsRequestsByTheirIdentifiers(String authority) {
        holds(authority, BY_STATE, BUFFERS_BY_STATE);
    }

    private static void holds(String authority, List<String> lists, int limit) {
        var soft = new SoftAssertions();
        for (var list : lists) {
            var plan = plan(authority, list);
            soft.assertThat(buffers(plan))
                    .as("%s %s%n%s", authority, list, plan)
                    .isLessThanOrEqualTo(limit);
        }
        soft.assertAll();
    }

    @Test
    void aListThatIsReadWholeIsFound() {
        assertThat(buffers(plan("LARGE", "?on=2020-06-30&standing=OPEN")))
                .as("the check can fail")
                .isGreaterThan(BUFFERS);
        OTHERS.forEach(list -> plan("LARGE", list));
    }

    /** Asks for the list, and answers the plan that the database wrote into its log for the query that came. */
    private static String plan(String authority, String list) {
        var before = server.databaseLog().length();
        server.caller("cara", authority, "caseworker").get(Api.REQUESTS + list).expecting(200);
        var plan = await("the plan of the list in the log of the database")
                .atMost(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> planIn(server.databaseLog().substring(before)), found -> !found.isEmpty());
        System.out.printf("Buffers: %-6s %-45s %4d%n", authority, list, buffers(plan));
        return plan;
    }

    private static String planIn(String log) {
        var found = PLAN.matcher(log);
        return found.find() ? found.group(1) : "";
    }

    /** What the topmost node read, those below it included: found in the cache of the database, or read into it. */
    private static int buffers(String plan) {
        var read = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?")
                .matcher(plan);
        assertThat(read.find()).as(plan).isTrue();
        return Stream.of(read.group(1), read.group(2))
                .filter(Objects::nonNull)
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
