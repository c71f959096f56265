package org.comity.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.PackagedServer;
import org.comity.cost.large.LargeOffice;
import org.comity.sample.Api;
import org.comity.sample.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The lists of the work of a Large office through HTTP, for its officer with the most open requests and for a supervisor, and in the
 * same run and database the best SQL that is known for the rows of a list; for a day there is no shorter one. Times are reported, since they are the machine's.
 */
class WorkBench {

    private static final int REQUESTS = Integer.getInteger("comity.bench.requests", 150_000);
    private static final int TIMES = Integer.getInteger("comity.bench.times", 40);
    private static final long SEED = Long.getLong("comity.bench.seed", 1);

    private static final String AUTHORITY = "WORK";
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

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
                sql.run("vacuum analyze");
                System.out.printf(
                        "Work: %s requests, %s deadlines, %s of them running%n",
                        sql.number("select count(*) from request"),
                        sql.number("select count(*) from deadline"),
                        sql.number("select count(*) from deadline where ended_on is null"));
                var officer = sql.column(BUSIEST).getFirst();
                var caseworker = server.caller(officer, AUTHORITY, "caseworker");
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

    private static Map<String, @Nullable String> ofTheOfficer(String officer) {
        var mine = "r.officer_key = text_key('" + officer.replace("'", "''") + "')";
        var questions = new LinkedHashMap<String, @Nullable String>();
        questions.put("my-day", null);
        questions.put("deadlines?officer=" + officer.replace(" ", "%20"), """
                select r.reference, d.title, d.due_on from request r
                join deadline d on d.request_id = r.id and d.ended_on is null
                where %s order by d.due_on limit 50""".formatted(mine));
        return questions;
    }

    private static Map<String, @Nullable String> ofTheOffice() {
        var questions = new LinkedHashMap<String, @Nullable String>();
        questions.put("deadlines", """
                select r.reference, d.title, d.due_on from deadline d join request r on r.id = d.request_id
                where d.authority = 'WORK' and d.ended_on is null order by d.due_on, d.id limit 50""");
        questions.put("my-day", null);
        questions.put("workload", """
                select r.officer, count(*),
                       count(*) filter (where exists (select 1 from deadline d where d.request_id = r.id and d.ended_on is null
                                                      and d.due_on < current_date))
                from request_in_state i
                join state_standing s on s.no = i.state_no and s.standing in ('PREPARING', 'OPEN')
                join request r on r.id = i.request_id where i.authority = 'WORK' group by 1""");
        return questions;
    }

    private void measure(String name, String path, @Nullable String raw, Api caller, Sql sql) throws Exception {
        var answer = caller.get("/api/v1/" + path).expecting(200);
        var rows = answer.at("/items").size();
        assertThat(rows).as(name).isPositive();
        measured.measure(name, rows, () -> caller.get("/api/v1/" + path).expecting(200), raw, sql);
    }
}
