package org.comity.cost;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    /** A small office lies on 53 pages, and a plan may read it as a whole. */
    private static final int BUFFERS_OF_A_SMALL_OFFICE = 70;

    /** A page by state looks up each of its 51 requests, with three pages of the index, unless they lie beside one another. */
    private static final int BUFFERS_BY_STATE = 51 * 3 + 20;

    private static final long BUFFERS_OF_A_PAST_DAY = 3_000;

    /**
     * The lines of a day lie together: some 170 deadlines and their requests. Those of an officer read the requests of the officer, here
     * 4,800, and not the 100,000 of the office.
     */
    private static final Map<String, Integer> DEADLINES = Map.of(
            "deadlines", 1_500,
            "deadlines?overdue=true", 1_500,
            "deadlines?dueFrom=2026-03-01&reviews=false", 1_500,
            "deadlines?officer=OFFICER-RARE", 100,
            "deadlines?officer=officer-7&reviews=false", 25_000);

    private static final int PATIENCE_MILLIS = 10_000;

    /** From the text of the query to the end of its plan, whose lines are indented. */
    private static final Pattern PLAN =
            Pattern.compile("Query Text: (select r\\.id, r\\.authority.*?)(?:\\n(?=\\S)|\\z)", Pattern.DOTALL);

    private static final Pattern PLAN_OF_FIGURES =
            Pattern.compile("Query Text: (with period as .*?)(?:\\n(?=\\S)|\\z)", Pattern.DOTALL);

    private static final Pattern PLAN_OF_DEADLINES =
            Pattern.compile("Query Text: (select l\\.\\* from unnest.*?)(?:\\n(?=\\S)|\\z)", Pattern.DOTALL);

    /** The most buffers of a figure over 100,000 requests. */
    private static final Map<String, Integer> FIGURES = Map.ofEntries(
            entry("statement?from=2020-01-01&to=2020-12-31", 3_000),
            entry("statement?from=2020-01-01&to=2020-12-31&asOf=2020-07-01T00:00:00Z", 4_000),
            entry("statement?from=2020-01-01&to=2020-12-31&by=counterpart", 10_000),
            entry("refusals?from=2020-01-01&to=2020-12-31", 1_500),
            entry("milestones?from=2020-01-01&to=2020-12-31", 3_000),
            entry("durations?from=2020-01-01&to=2020-12-31", 40_000),
            entry("open-stock?on=2020-06-30", 6_000),
            entry("results?on=2020-12-31&from=2020-01-01", 120_000),
            entry("indicators/requests-by-legal-basis/data?from=2020-01-01&to=2020-12-31&by=kind", 1_000),
            entry("indicators/requests-by-legal-basis/data?from=2020-01-01&to=2020-12-31&by=legal-basis", 5_000),
            entry("indicators/requests-by-legal-basis/data?from=2014-01-01&to=2023-12-31&by=partner", 10_000),
            entry("indicators/requests-refused/data?from=2020-01-01&to=2020-12-31&by=ground,decider", 1_000),
            entry("indicators/age-of-pending/data?on=2020-06-30&by=age-band", 1_500),
            entry("indicators/time-to-execute-gross/data?from=2020-01-01&to=2020-12-31", 3_000));

    private static final List<String> BY_ATTRIBUTE = List.of(
            "",
            "?counterpart=FRA",
            "?counterpart=NGA",
            "?direction=OUTGOING&kind=EXTRADITION",
            "?kind=ENQUIRY",
            "?state=CLOSED",
            "?state=IN_EXECUTION",
            "?state=ABANDONED",
            "?standing=PREPARING",
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

    /** Lists by two attributes, or as of a day, which are not held to the limit; they are shown. */
    private static final List<String> OTHERS = List.of(
            "?officer=officer-7&standing=OPEN",
            "?officer=officer-7&standing=OPEN&sort=priority&first=UNCAC",
            "?priority=HIGH",
            "?standing=OPEN&counterpart=NGA",
            "?state=IN_EXECUTION&sort=registeredAt",
            "?on=2020-06-30&standing=OPEN",
            "?on=2020-06-30&standing=OPEN&sort=reference");

    private static final Pattern PLAN_OF_WORK =
            Pattern.compile("Query Text: (with office as materialized .*?)(?:\\n(?=\\S)|\\z)", Pattern.DOTALL);

    /** The running deadlines of the open requests: one each that the law fixes, and one alarm of the office. */
    private static final String RUNNING_DEADLINES = """
            insert into deadline (id, request_id, authority, rule, title, legal_force, effect, started_on, due_on, suspended_days,
                                  opened_by, version, rule_version)
            select gen_random_uuid(), r.id, r.authority, d.rule, d.rule, d.force, d.effect, r.received_on,
                   current_date + cast((hashtext(r.reference || d.rule) %% 60) as int), 0, 1, 1, 1
            from request r, (values ('SLA_ACK', 'PROJECT_DEFAULT', 'WARN'), ('DLN_BC_PRESERVATION', 'TREATY', 'RIGHT_ENDS'))
                d (rule, force, effect)
            where r.authority = ? and r.state <> 'CLOSED'""".replace("%%", "%");

    /**
     * The most buffers of a day and of the workload, over 100,000 requests. An officer has 5,000 of them, the closed ones included; the office
     * has 5,000 open ones.
     */
    private static final int BUFFERS_OF_A_DAY = 15_000;

    private static final int BUFFERS_OF_A_SUPERVISORS_DAY = 10_000;
    private static final int BUFFERS_OF_THE_WORKLOAD = 30_000;

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
            sql.run(RUNNING_DEADLINES, "LARGE");
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
        sql.run("update request set officer = 'OFFICER-RARE' where authority = ? and reference = 'N/7'", authority);
        sql.rows("""
                select keep_move_facts(p.ids), keep_request_facts(p.ids)
                from (select array_agg(r.id) as ids
                      from (select id, row_number() over (order by id) / 1000 as part from request where authority = ?) r
                      group by r.part) p""", authority);
    }

    @AfterAll
    static void end() throws Exception {
        app.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMALL", "LARGE"})
    void aPageByAnAttributeReadsAtMostSixtyBuffers(String authority) {
        var soft = new SoftAssertions();
        for (var list : BY_ATTRIBUTE) {
            var plan = plan(authority, list);
            soft.assertThat(buffers(plan))
                    .as("%s %s%n%s", authority, list, plan)
                    .isLessThanOrEqualTo(most(authority, list));
        }
        soft.assertAll();
    }

    private static int most(String authority, String list) {
        if (list.startsWith("?state=")) {
            return BUFFERS_BY_STATE;
        }
        return authority.equals("LARGE") ? BUFFERS : BUFFERS_OF_A_SMALL_OFFICE;
    }

    @Test
    void aPageOfDeadlinesReadsTheLinesOfThePage() {
        var soft = new SoftAssertions();
        DEADLINES.forEach((list, most) -> {
            var plan = plan("LARGE", "/api/v1/" + list, PLAN_OF_DEADLINES);
            soft.assertThat(buffers(plan)).as("%s%n%s", list, plan).isLessThanOrEqualTo(most);
        });
        soft.assertAll();
    }

    @Test
    void aListThatIsReadWholeIsFound() {
        assertThat(buffers(plan("LARGE", "?on=2020-06-30&standing=OPEN")))
                .as("the check can fail; a list of a past day reads the facts of what was open then")
                .isBetween(BUFFERS + 1L, BUFFERS_OF_A_PAST_DAY);
        OTHERS.forEach(list -> plan("LARGE", list));
    }

    @Test
    void aFigureReadsTheDaysThatItIsAbout() {
        var soft = new SoftAssertions();
        FIGURES.forEach((figure, most) -> {
            var address = "/api/v1/statistics/" + figure + "&direction=INCOMING&kind=MLA";
            var plan = plan("LARGE", address, PLAN_OF_FIGURES);
            soft.assertThat(buffers(plan)).as("%s%n%s", figure, plan).isLessThanOrEqualTo(most);
        });
        soft.assertAll();
    }

    @Test
    void aDayReadsTheOpenRequestsOfItsOfficer() {
        var officer = server.caller("officer-7", "LARGE", "caseworker");
        var supervisor = server.caller("sibyl", "LARGE", "supervisor");
        var soft = new SoftAssertions();
        var mine = plan(officer, "/api/v1/my-day", PLAN_OF_WORK);
        soft.assertThat(buffers(mine)).as("my-day of an officer%n%s", mine).isLessThanOrEqualTo(BUFFERS_OF_A_DAY);
        var office = plan(supervisor, "/api/v1/my-day", PLAN_OF_WORK);
        soft.assertThat(buffers(office))
                .as("my-day of a supervisor%n%s", office)
                .isLessThanOrEqualTo(BUFFERS_OF_A_SUPERVISORS_DAY);
        var load = plan(supervisor, "/api/v1/workload", PLAN_OF_WORK);
        soft.assertThat(buffers(load)).as("workload%n%s", load).isLessThanOrEqualTo(BUFFERS_OF_THE_WORKLOAD);
        soft.assertAll();
    }

    /** Asks for the list, and answers the plan that the database wrote into its log for the query that came. */
    private static String plan(String authority, String list) {
        return plan(authority, Api.REQUESTS + list, PLAN);
    }

    private static String plan(String authority, String address, Pattern pattern) {
        return plan(server.caller("cara", authority, "caseworker"), address, pattern);
    }

    private static String plan(Api caller, String address, Pattern pattern) {
        var before = server.databaseLog().length();
        caller.get(address).expecting(200);
        var plan = await("the plan of the query in the log of the database")
                .atMost(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> planIn(server.databaseLog().substring(before), pattern), found -> !found.isEmpty());
        System.out.printf("Buffers: %-87s %5d%n", address, buffers(plan));
        return plan;
    }

    private static String planIn(String log, Pattern pattern) {
        var found = pattern.matcher(log);
        return found.find() ? found.group(1) : "";
    }

    /** What the topmost node read, those below it included: found in the cache of the database, or read into it. */
    private static long buffers(String plan) {
        var read = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?")
                .matcher(plan);
        assertThat(read.find()).as(plan).isTrue();
        return Stream.of(read.group(1), read.group(2))
                .filter(Objects::nonNull)
                .mapToLong(Long::parseLong)
                .sum();
    }
}
