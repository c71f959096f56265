package org.comity.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.PackagedServer;
import org.comity.cases.work.BareDay;
import org.comity.cost.large.LargeOffice;
import org.comity.sample.Api;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/**
 * The lists of the work of a Large office through HTTP, for its officer with the most open requests and for a supervisor, and in the
 * same run and database the best SQL that is known for the same rows. That of a day is its own statement with the values in it, as the
 * owner of the database sends it. Times are reported, since they are the machine's.
 */
class WorkBench {

    private static final int REQUESTS = Integer.getInteger("comity.bench.requests", 150_000);
    private static final int TIMES = Integer.getInteger("comity.bench.times", 40);
    private static final long SEED = Long.getLong("comity.bench.seed", 1);

    private static final String AUTHORITY = "WORK";
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

    private static final int DEADLINES = 750_000;

    /** So many more deadlines, like those of the office, and the running ones due within three months. */
    private static final String MORE_DEADLINES = """
            insert into deadline (id, request_id, authority, rule, title, legal_force, effect, reason, started_on, due_on, due_at,
                                  suspended_since, suspended_days, ended_on, ending, opened_by, ended_by, version, rule_version)
            select gen_random_uuid(), d.request_id, d.authority, null, d.title, d.legal_force, d.effect, d.reason, d.started_on,
                   case when d.ended_on is null then current_date - 30 + (row_number() over ())::int % 90 else d.due_on end,
                   null, d.suspended_since, d.suspended_days, d.ended_on, d.ending, d.opened_by, d.ended_by, d.version,
                   d.rule_version
            from deadline d cross join generate_series(1, 3) n where d.authority = ?
            order by d.ended_on is null desc, d.id limit ? - (select count(*) from deadline)""";

    private static final String BUSIEST = """
            select r.officer from request r join state_standing s on s.state = r.state
            where s.standing = 'OPEN' and r.officer is not null group by 1 order by count(*) desc limit 1""";

    private final MeasuredCalls measured = new MeasuredCalls(TIMES);

    @Test
    void theWorkOfALargeOfficeBesideTheBestSql() throws Exception {
        Files.createDirectories(FOLDER);
        try (var server =
                PackagedServer.durable("bench/work-" + ProcessHandle.current().pid())) {
            server.settings().put("JDK_JAVA_OPTIONS", "-XX:+UseSerialGC");
            try (var app = server.start();
                    var sql = server.sql()) {
                server.setUp(AUTHORITY);
                new LargeOffice(AUTHORITY, REQUESTS, SEED).written(server.superuserUrl());
                sql.run("set session_replication_role = replica");
                sql.run(MORE_DEADLINES, AUTHORITY, DEADLINES);
                sql.run("set session_replication_role = origin");
                MeasuredCalls.awaitExpiries(sql);
                sql.run("vacuum analyze");
                System.out.printf(
                        "Work: %s requests, %s deadlines, %s of them running%n",
                        sql.number("select count(*) from request"),
                        sql.number("select count(*) from deadline"),
                        sql.number("select count(*) from deadline where ended_on is null"));
                var officer = sql.column(BUSIEST).getFirst();
                var caseworker = server.caller(officer, AUTHORITY, "caseworker");
                sql.run(
                        "update office_person set caller = ? where authority = ? and code = ?",
                        caseworker.get("/api/v1/me").expecting(200).at("/id").asText(),
                        AUTHORITY,
                        officer);
                var supervisor = server.caller("sibyl", AUTHORITY, "supervisor");
                for (var question : ofTheOfficer(officer).entrySet()) {
                    measure("officer: " + question.getKey(), question.getKey(), question.getValue(), caseworker, sql);
                }
                for (var question : ofTheOffice().entrySet()) {
                    measure(
                            "supervisor: " + question.getKey(),
                            question.getKey(),
                            question.getValue(),
                            supervisor,
                            sql);
                }
                assertThat(app.runs()).isTrue();
            }
        } finally {
            Files.writeString(FOLDER.resolve("work.md"), measured.table());
            System.out.println(measured.table());
        }
    }

    private static Map<String, String> ofTheOfficer(String officer) {
        var mine = "r.officer_key = text_key('" + officer.replace("'", "''") + "')";
        var questions = new LinkedHashMap<String, String>();
        questions.put("my-day", BareDay.ofOfficer(AUTHORITY, officer));
        questions.put("deadlines?officer=" + officer.replace(" ", "%20"), """
                select r.reference, d.title, d.due_on from request r
                join deadline d on d.request_id = r.id and d.ended_on is null
                where %s order by d.due_on limit 50""".formatted(mine));
        return questions;
    }

    private static Map<String, String> ofTheOffice() {
        var questions = new LinkedHashMap<String, String>();
        questions.put("deadlines", """
                select r.reference, d.title, d.due_on from deadline d join request r on r.id = d.request_id
                where d.authority = 'WORK' and d.ended_on is null order by d.due_on, d.id limit 50""");
        questions.put("my-day", BareDay.ofSupervisor(AUTHORITY));
        questions.put("workload", """
                select r.officer, count(*),
                       count(*) filter (where exists (select 1 from deadline d where d.request_id = r.id and d.ended_on is null
                                                      and d.due_on < current_date))
                from request_in_state i
                join state_standing s on s.no = i.state_no and s.standing in ('PREPARING', 'OPEN')
                join request r on r.id = i.request_id where i.authority = 'WORK' group by 1""");
        return questions;
    }

    private void measure(String name, String path, String raw, Api caller, Sql sql) throws Exception {
        var answer = caller.get("/api/v1/" + path).expecting(200);
        var rows = answer.at("/items").size();
        assertThat(rows).as(name).isPositive();
        measured.measure(name, rows, () -> caller.get("/api/v1/" + path).expecting(200), raw, sql);
    }
}
