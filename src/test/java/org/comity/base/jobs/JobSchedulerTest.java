package org.comity.base.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

    private Job job(AtomicInteger runs, Duration interval) {
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
                runs.incrementAndGet();
            }
        };
    }
}
