package org.comity.base.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.comity.base.security.CurrentCaller;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobSchedulerTest {

    private static final String NAME = "count-for-a-test";

    @Inject
    JobScheduler schedulers;

    @Inject
    CurrentCaller current;

    @AfterEach
    void forget() {
        try (var sql = Sql.superuser()) {
            sql.run("delete from scheduled_tasks where task_name = ?", NAME);
        }
    }

    @Test
    void ofTwoNodesOneRunsTheJob() {
        var runs = new AtomicInteger();
        var job = job(runs, Duration.ofHours(1));
        var one = schedulers.scheduler(List.of(job), "node-1");
        var other = schedulers.scheduler(List.of(job), "node-2");
        one.start();
        other.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> runs.get() > 0);
            one.triggerCheckForDueExecutions();
            other.triggerCheckForDueExecutions();
            await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(10)).until(() -> runs.get() == 1);
        } finally {
            one.stop();
            other.stop();
        }

        try (var sql = Sql.superuser()) {
            assertThat(sql.column(
                            "select last_success is not null and execution_time > last_success from scheduled_tasks"
                                    + " where task_name = ?",
                            NAME))
                    .containsExactly("t");
        }
    }

    @Test
    void aJobThatFailsIsLoggedAndCountedAndRunsAgain() {
        var runs = new AtomicInteger();
        var failing = job(runs, Duration.ofMillis(10), "the archive is full");
        var log = new ConcurrentLinkedQueue<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.add(line.getLevel() + " " + line.getMessage() + " " + line.getThrown());
            }

            @Override
            public void flush() {
                // nothing is buffered
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        var failedBefore = outcomes("failed");
        var doneBefore = outcomes("done");
        var scheduler = schedulers.scheduler(List.of(failing), "node-1");
        Logger.getLogger("com.github.kagkarlsson").addHandler(handler);
        scheduler.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                scheduler.triggerCheckForDueExecutions();
                return outcomes("done") > doneBefore;
            });
        } finally {
            scheduler.stop();
            Logger.getLogger("com.github.kagkarlsson").removeHandler(handler);
        }

        assertThat(outcomes("failed") - failedBefore).isEqualTo(1);
        assertThat(runs.get()).isGreaterThan(1);
        assertThat(log).anyMatch(line -> line.startsWith("WARN") && line.contains("the archive is full"));
        try (var sql = Sql.superuser()) {
            assertThat(sql.column(
                            "select last_failure < last_success and consecutive_failures = 0 from scheduled_tasks"
                                    + " where task_name = ?",
                            NAME))
                    .containsExactly("t");
        }
    }

    private static double outcomes(String outcome) {
        return Metrics.counter("comity.jobs", "job", NAME, "outcome", outcome).count();
    }

    private Job job(AtomicInteger runs, Duration interval) {
        return job(runs, interval, "");
    }

    /** A job that counts its runs; the first one fails if there is a failure. */
    private Job job(AtomicInteger runs, Duration interval, String failure) {
        return new Job() {
            @Override
            public String name() {
                return NAME;
            }

            @Override
            public Duration interval() {
                return interval;
            }

            @Override
            public void run() {
                assertThat(current.get().authorities()).isEmpty();
                if (runs.incrementAndGet() == 1 && !failure.isEmpty()) {
                    throw new IllegalStateException(failure);
                }
            }
        };
    }
}
