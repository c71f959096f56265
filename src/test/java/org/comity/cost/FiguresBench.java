package org.comity.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.PackagedServer;
import org.comity.cost.large.LargeOffice;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/**
 * The figures of a Large office through HTTP, and in the same run and database the best SQL that is known for the same answer.
 * Times are reported, since they are the machine's; every answer is held to balance.
 */
class FiguresBench {

    private static final int REQUESTS = Integer.getInteger("comity.bench.requests", 150_000);
    private static final int TIMES = Integer.getInteger("comity.bench.times", 20);
    private static final long SEED = Long.getLong("comity.bench.seed", 1);

    /** How often the facts are written again, for other requests of the same office. */
    private static final int COPIES = Integer.getInteger("comity.bench.copies", 9);

    private static final String AUTHORITY = "FIGURES";
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

    private static final String OF_ASSISTANCE = "?direction=INCOMING&kind=MLA";
    private static final String YEAR = OF_ASSISTANCE + "&from=2024-01-01&to=2024-12-31";
    private static final String DAY = OF_ASSISTANCE + "&on=2024-12-31";
    private static final String TEN_YEARS = OF_ASSISTANCE + "&from=2015-01-01&to=2024-12-31";

    private static final String CUBE_YEAR = "?from=2024-01-01&to=2024-12-31";
    private static final String CUBE_TEN_YEARS = "?from=2015-01-01&to=2024-12-31";

    private final MeasuredCalls measured = new MeasuredCalls(TIMES);
    private final List<String> unanswered = new ArrayList<>();

    /** Each question by its name, as a path below that of the statistics. */
    private static Map<String, String> questions() {
        var questions = new LinkedHashMap<String, String>();
        questions.put("statement of a year", "statement" + YEAR);
        questions.put("durations of a year", "durations" + YEAR);
        questions.put("refusals of a year", "refusals" + YEAR);
        questions.put("milestones of a year", "milestones" + YEAR);
        questions.put("open stock of a day", "open-stock" + DAY);
        questions.put("results at a day", "results" + DAY);
        questions.put("statement of a year as known at its end", "statement" + YEAR + "&asOf=2024-12-31T23:00:00Z");
        questions.put("statement of ten years by counterpart", "statement" + TEN_YEARS + "&by=counterpart");
        questions.put("refusals of ten years by counterpart", "refusals" + TEN_YEARS + "&by=counterpart");
        questions.putAll(indicators());
        questions.put(
                "cube: causes of delay of a year, by reason",
                "indicators/causes-of-delay/data" + CUBE_YEAR + "&by=deficiency");
        questions.put(
                "cube: legal deadlines of a year, by rule",
                "indicators/legal-deadlines-met/data" + CUBE_YEAR + "&by=rule");
        questions.put("sheet: use of the Convention, ten years", "sheets/convention" + CUBE_TEN_YEARS);
        return questions;
    }

    /** Questions that facts alone answer, by their names. */
    private static Map<String, String> indicators() {
        var questions = new LinkedHashMap<String, String>();
        questions.put(
                "cube: requests of a year, by kind and direction",
                "indicators/requests-by-legal-basis/data" + CUBE_YEAR + "&by=kind,direction");
        questions.put(
                "cube: requests of a year, by legal basis",
                "indicators/requests-by-legal-basis/data" + CUBE_YEAR + "&by=legal-basis");
        questions.put(
                "cube: refusals of a year, by ground and decider",
                "indicators/requests-refused/data" + CUBE_YEAR + "&by=ground,decider");
        questions.put("cube: open stock of a day, by age", "indicators/age-of-pending/data?on=2024-12-31&by=age-band");
        questions.put("cube: refusal rate of a year's requests", "indicators/refusal-rate-of-cohort/data" + CUBE_YEAR);
        questions.put(
                "cube: requests of ten years, by partner",
                "indicators/requests-by-legal-basis/data" + CUBE_TEN_YEARS + "&by=partner");
        questions.put(
                "cube: results of ten years, by legal basis",
                "indicators/requests-finalised/data" + CUBE_TEN_YEARS + "&by=legal-basis,result");
        return questions;
    }

    /**
     * The best SQL that is known for the answer to a question, by the name of the question. It is run as the superuser, so
     * that no policy of rows costs anything.
     */
    private static Map<String, String> rawSql() {
        var which = "authority = 'FIGURES' and direction = 'INCOMING' and kind = 'MLA' and known_to is null";
        var flow = """
                select %3$s flow, case when flow = 'FINALISED' then result end, count(*) from fact_move m %4$s
                where %1$s and flow is not null and day between %2$s group by 1, 2, 3
                """;
        var stock = " union all select %3$s, 'STOCK', null, count(*) from fact_open m %4$s"
                + " where %1$s and since <= date '%2$s' and until > date '%2$s' group by 1";
        var statement = flow.formatted(which, "'2024-01-01' and '2024-12-31'", "null,", "")
                + stock.formatted(which, "2023-12-31", "null", "")
                + stock.formatted(which, "2024-12-31", "null", "");
        var content = "join (select request_id, counterpart from fact_request where authority = 'FIGURES'"
                + " and direction = 'INCOMING' and known_to is null) q using (request_id)";
        var byCounterpart = new StringBuilder(flow.formatted(
                which, "'2015-01-01' and '2024-12-31'", "counterpart || extract(year from day),", content));
        for (var year = 2014; year <= 2024; year++) {
            byCounterpart.append(stock.formatted(which, year + "-12-31", "counterpart || " + year, content));
        }
        var raw = new LinkedHashMap<>(rawCubes());
        raw.putAll(Map.of(
                "statement of a year",
                statement,
                "refusals of a year",
                "select ground, decided_by, count(*) from fact_move where " + which
                        + " and flow = 'FINALISED' and result = 'REFUSED'"
                        + " and day between '2024-01-01' and '2024-12-31' group by 1, 2",
                "milestones of a year",
                "select step, count(*) from fact_move where " + which
                        + " and day between '2024-01-01' and '2024-12-31' group by 1",
                "open stock of a day",
                "select (select state from fact_move m where m.request_id = o.request_id and known_to is null"
                        + " and day <= '2024-12-31' order by place desc limit 1), date '2024-12-31' - began, count(*)"
                        + " from fact_open o where " + which
                        + " and since <= '2024-12-31' and until > '2024-12-31' group by 1, 2",
                "statement of ten years by counterpart",
                byCounterpart.toString()));
        return raw;
    }

    private static Map<String, String> rawCubes() {
        var of = "authority = 'FIGURES' and known_to is null";
        var year = of + " and day between '2024-01-01' and '2024-12-31'";
        var years = of + " and day between '2015-01-01' and '2024-12-31'";
        var content = " join (select * from fact_request where " + of + ") q using (request_id) ";
        return Map.of(
                "cube: requests of a year, by kind and direction",
                "select kind, direction, count(*) from fact_move where " + year + " and flow = 'NEW' group by 1, 2",
                "cube: requests of a year, by legal basis",
                "select i, count(*) from (select request_id from fact_move where " + year + " and flow = 'NEW') m"
                        + content + "cross join lateral (select distinct unnest(q.instruments)) u (i) group by 1",
                "cube: refusals of a year, by ground and decider",
                "select g, decided_by, count(*) from fact_move cross join lateral unnest(grounds) g where " + year
                        + " and flow = 'FINALISED' and result = 'REFUSED' group by 1, 2",
                "cube: open stock of a day, by age",
                "select extract(year from age('2024-12-31', began)), count(*) from fact_open where " + of
                        + " and since <= '2024-12-31' and until > '2024-12-31' group by 1",
                "cube: refusal rate of a year's requests",
                "select count(*), count(*) filter (where (select f.result from fact_move f where f.request_id = m.request_id"
                        + " and f.flow = 'FINALISED' and f.known_to is null order by place desc limit 1) = 'REFUSED'"
                        + " and not exists (select 1 from fact_open o where o.request_id = m.request_id and o.until = 'infinity'"
                        + " and o.known_to is null)) from fact_move m where " + year + " and flow = 'NEW'",
                "cube: requests of ten years, by partner",
                "select extract(year from day), counterpart, count(*) from (select request_id, day from fact_move where "
                        + years + " and flow = 'NEW') m" + content + "group by 1, 2",
                "cube: results of ten years, by legal basis",
                "select extract(year from day), i, result, count(*) from (select request_id, day, result from fact_move where "
                        + years
                        + " and flow = 'FINALISED') m" + content
                        + "cross join lateral (select distinct unnest(q.instruments)) u (i) group by 1, 2, 3");
    }

    @Test
    void figuresOfALargeOfficeBesideTheBestSql() throws Exception {
        Files.createDirectories(FOLDER);
        try (var server = PackagedServer.durable(
                "bench/figures-" + ProcessHandle.current().pid())) {
            server.settings().put("JDK_JAVA_OPTIONS", "-XX:+UseSerialGC");
            server.settings().put("COMITY_DB_STATEMENT_SECONDS", "50");
            try (var app = server.start();
                    var sql = server.sql()) {
                server.setUp(AUTHORITY);
                fill(server, sql);
                var caller = server.caller("cara", AUTHORITY, "caseworker");
                for (var question : questions().entrySet()) {
                    measure(question.getKey(), question.getValue(), caller, sql);
                }
                if (COPIES > 0) {
                    copyFacts(sql);
                    for (var question : ofManyFacts().entrySet()) {
                        measure(question.getKey(), question.getValue(), caller, sql);
                    }
                }
                assertThat(unanswered).isEmpty();
                assertThat(app.runs()).isTrue();
            }
        } finally {
            Files.writeString(FOLDER.resolve("figures.md"), measured.table());
            System.out.println(measured.table());
        }
    }

    private void fill(PackagedServer server, Sql sql) throws SQLException, InterruptedException {
        var begun = System.nanoTime();
        var tally = new LargeOffice(AUTHORITY, REQUESTS, SEED).written(server.superuserUrl());
        MeasuredCalls.awaitExpiries(sql);
        sql.run("vacuum analyze");
        System.out.printf("Figures: the office was made in %.0f s%n", (System.nanoTime() - begun) / 1e9);
        tally.numbers().forEach((what, number) -> System.out.println("Figures: " + what + " = " + number));
    }

    /** The questions of figures that read nothing but facts. */
    private static Map<String, String> ofManyFacts() {
        var questions = new LinkedHashMap<String, String>();
        questions().forEach((name, path) -> {
            if (name.equals("statement of a year")
                    || name.equals("refusals of a year")
                    || name.equals("open stock of a day")
                    || name.equals("statement of ten years by counterpart")) {
                questions.put(name, path);
            }
        });
        questions.putAll(indicators());
        return questions;
    }

    /** Writes all facts again for further requests, so that the office has the facts of many times its requests. */
    private void copyFacts(Sql sql) {
        var begun = System.nanoTime();
        for (var facts : List.of("fact_move", "fact_open", "fact_request")) {
            var columns = sql.column(
                    "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = '"
                            + facts + "'::regclass and attnum > 0 and not attisdropped and attname <> 'request_id'");
            sql.run(
                    "insert into %1$s (request_id, %2$s) select md5(f.request_id::text || n)::uuid, %2$s from %1$s f cross join generate_series(1, %3$d) n"
                            .formatted(facts, columns.getFirst(), COPIES));
        }
        sql.run("vacuum analyze");
        measured.heading("facts of %d times the requests".formatted(COPIES + 1));
        System.out.printf(
                "Figures: the facts were copied %d times in %.0f s%n", COPIES, (System.nanoTime() - begun) / 1e9);
    }

    private void measure(String question, String path, Api caller, Sql sql) throws Exception {
        var answer = caller.get("/api/v1/statistics/" + path);
        if (answer.status() != 200) {
            measured.heading(question + ": no answer: " + answer.text("/title"));
            unanswered.add(question);
            return;
        }
        var rows = rows(answer);
        assertThat(rows).as(question).isPositive();
        if (path.startsWith("statement")) {
            assertThat(answer.at("/balanced").asBoolean()).as(question).isTrue();
        }
        measured.measure(
                question,
                rows,
                () -> caller.get("/api/v1/statistics/" + path).expecting(200),
                rawSql().get(question),
                sql);
    }

    private static int rows(Answer answer) {
        var rows = answer.at("/total/rows").size()
                + answer.at("/cells").size()
                + answer.at("/totals").size()
                + answer.at("/lines").size();
        for (var group : answer.at("/groups")) {
            rows += group.path("rows").size();
        }
        return rows;
    }
}
