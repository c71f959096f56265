package org.comity.cases.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The work of a day is done once for each legal day, in the order of days. */
@QuarkusTest
class DailyRunsTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Inject
    MovableNow now;

    @Inject
    RunDailyWork running;

    @Inject
    WorkOfTests work;

    private Callers callers;
    private String office;
    private LocalDate today;

    @BeforeEach
    void anOfficeIsNew() {
        callers = Callers.ofFreshAuthority();
        office = callers.authority();
        today = now.day(VIENNA);
    }

    @AfterEach
    void theClockIsUsualAgain() {
        now.isUsual();
    }

    @Test
    void anOfficeBeginsToday() {
        run();

        assertThat(work.tried(office)).containsExactly(today);
    }

    @Test
    void aDayIsDoneOnce() {
        run();
        run();

        assertThat(work.tried(office)).containsExactly(today);
        assertThat(rows()).containsExactly(today.toString());
    }

    @Test
    void daysThatPassedAreCaughtUpInOrder() {
        run();
        now.passes(3);
        run();

        assertThat(work.tried(office)).containsExactly(today, today.plusDays(1), today.plusDays(2), today.plusDays(3));
        assertThat(list("?limit=2").texts("/items", "day"))
                .containsExactly(today.plusDays(3).toString(), today.plusDays(2).toString());
        assertThat(list("?done=false").at("/items")).isEmpty();
    }

    @Test
    void daysOfMoreThanFourHundredDaysAgoAreLeftOut() {
        try (var sql = Sql.superuser()) {
            sql.run(
                    "insert into daily_run values (?, ?, ?::date, now(), 0)",
                    office,
                    WorkOfTests.NAME,
                    today.minusDays(410).toString());
        }
        run();

        assertThat(work.tried(office))
                .hasSize(401)
                .startsWith(today.minusDays(400))
                .endsWith(today);
        assertThat(sumOfLeftOut()).isEqualTo(9);
    }

    @Test
    void nodesThatRunAtOnceDoADayOnce() throws Exception {
        run();
        now.passes(2);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            CompletableFuture.allOf(IntStream.range(0, 4)
                            .mapToObj(node -> CompletableFuture.runAsync(this::run, nodes))
                            .toArray(CompletableFuture[]::new))
                    .get();
        }

        assertThat(work.tried(office)).containsExactly(today, today.plusDays(1), today.plusDays(2));
    }

    @Test
    void whatFailsLeavesNothingAndIsDoneBeforeTheNextDay() {
        var failed = Metrics.counter("comity.daily", "work", WorkOfTests.NAME, "outcome", "failed");
        run();
        now.passes(3);
        work.failsOn(office, today.plusDays(2));
        var before = failed.count();
        run();
        run();

        assertThat(rows()).containsExactly(today.toString(), today.plusDays(1).toString());
        assertThat(failed.count() - before).isEqualTo(2);
        var waits = list("?done=false");
        assertThat(waits.at("/items")).hasSize(1);
        assertThat(waits.text("/items/0/day")).isEqualTo(today.plusDays(2).toString());
        assertThat(waits.text("/items/0/waiting")).isEqualTo("2");
        assertThat(waits.text("/items/0/failures")).isEqualTo("2");
        assertThat(waits.at("/items/0/doneAt").isMissingNode()).isTrue();

        work.failsNoMore(office);
        run();
        assertThat(rows())
                .containsExactly(
                        today.toString(),
                        today.plusDays(1).toString(),
                        today.plusDays(2).toString(),
                        today.plusDays(3).toString());
        assertThat(list("?done=false").at("/items")).isEmpty();
    }

    @Test
    void workThatFailsLeavesOtherWorkAlone() {
        var done = new CopyOnWriteArrayList<LocalDate>();
        var other = new DailyWork() {
            @Override
            public String name() {
                return "zz-other-work";
            }

            @Override
            public void on(String authority, LocalDate day) {
                if (authority.equals(office)) {
                    done.add(day);
                }
            }
        };
        work.failsOn(office, today);
        running.run(List.of(work, other));

        assertThat(done).containsExactly(today);
        assertThat(rows()).isEmpty();
        work.failsNoMore(office);
    }

    @Test
    void aFirstDayThatFailedIsDoneBeforeTheNextOnes() {
        work.failsOn(office, today);
        run();
        now.passes(2);
        var waits = list("?done=false");
        assertThat(waits.texts("/items", "day")).containsExactly(today.toString());
        assertThat(waits.text("/items/0/waiting")).isEqualTo("3");
        assertThat(waits.text("/items/0/failures")).isEqualTo("1");
        work.failsNoMore(office);
        run();

        assertThat(rows())
                .containsExactly(
                        today.toString(),
                        today.plusDays(1).toString(),
                        today.plusDays(2).toString());
    }

    @Test
    void aDayThatAClockAheadHasDoneStopsNoOtherDay() {
        run();
        var far = today.plusDays(365).toString();
        try (var sql = Sql.superuser()) {
            sql.run("insert into daily_run values (?, ?, ?::date, now(), 0)", office, WorkOfTests.NAME, far);
        }
        now.passes(1);
        run();

        assertThat(work.tried(office)).containsExactly(today, today.plusDays(1));
        assertThat(list("?done=false").texts("/items", "day")).containsExactly(far);
    }

    @Test
    void supervisorsAndAdministratorsOfTheOfficeSeeIt() {
        run();

        assertThat(list("?done=true").texts("/items", "authority")).containsExactly(office);
        assertThat(callers.administrator()
                        .get("/api/v1/daily-runs")
                        .expecting(200)
                        .at("/items"))
                .isNotEmpty();
        assertThat(Callers.ofFreshAuthority()
                        .supervisor()
                        .get("/api/v1/daily-runs?done=true")
                        .expecting(200)
                        .at("/items"))
                .isEmpty();
        callers.caseworker().get("/api/v1/daily-runs").expecting(403);
        assertThat(callers.supervisor().get("/api/v1/daily-runs?work=none").status())
                .isEqualTo(400);
    }

    @Test
    void pagesFollow() {
        run();
        now.passes(1);
        run();

        var first = list("?limit=1");
        var second = list("?limit=1&cursor=" + first.text("/next"));
        assertThat(second.text("/items/0/day")).isEqualTo(today.toString());
        assertThat(second.at("/next").isMissingNode()).isTrue();
    }

    @Test
    void theApplicationCannotChangeARow() {
        try (var sql = Sql.application().actingFor(office, "")) {
            assertThat(sql.rows("select * from daily_work_due(array['work-of-tests'])"))
                    .isEmpty();
        }
        run();
        for (var forbidden : List.of("update daily_run set done_at = now()", "delete from daily_run")) {
            try (var sql = Sql.application().actingFor(office, "")) {
                assertThatThrownBy(() -> sql.run(forbidden)).hasMessageStartingWith("42501 ");
            }
        }
    }

    private void run() {
        running.run(List.of(work));
    }

    private List<String> rows() {
        try (var sql = Sql.superuser()) {
            return sql.column("select name from office_name_match where authority = ? order by name", office);
        }
    }

    private int sumOfLeftOut() {
        try (var sql = Sql.superuser()) {
            return sql.number("select sum(left_out) from daily_run where authority = ?", office);
        }
    }

    private Answer list(String query) {
        return callers.supervisor()
                .get("/api/v1/daily-runs" + query + "&work=" + WorkOfTests.NAME)
                .expecting(200);
    }
}
