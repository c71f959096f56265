package org.comity.base.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.jspecify.annotations.Nullable;

/** Runs every {@link Job} of the program. The database determines the node that runs a due job, and stores when it ran last. */
@ApplicationScoped
class JobScheduler {

    private static final int THREADS = 2;

    private final AgroalDataSource database;
    private final List<Job> jobs;
    private final CurrentCaller current;
    private final JobSettings settings;
    private final Now now;
    private @Nullable Scheduler scheduler;

    JobScheduler(AgroalDataSource database, @All List<Job> jobs, CurrentCaller current, JobSettings settings, Now now) {
        this.database = database;
        this.jobs = jobs;
        this.current = current;
        this.settings = settings;
        this.now = now;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            scheduler = scheduler(jobs, UUID.randomUUID().toString());
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** A scheduler of these jobs that is not started yet; the name is that of the node. */
    Scheduler scheduler(List<Job> selected, String node) {
        return Scheduler.create(database)
                .startTasks(selected.stream().map(this::task).toList())
                .schedulerName(new SchedulerName.Fixed(node))
                .pollingInterval(settings.polling())
                .threads(THREADS)
                .clock(now::instant)
                .serializer(new EmptySerializer())
                .build();
    }

    /** Jobs have no data: a table that the application may write must never become objects. */
    private static final class EmptySerializer implements Serializer {

        @Override
        public byte[] serialize(@Nullable Object data) {
            if (data != null) {
                throw new IllegalArgumentException("a job has no data");
            }
            return new byte[0];
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] stored) {
            if (stored == null || stored.length == 0) {
                return null;
            }
            throw new IllegalArgumentException("a job has no data");
        }
    }

    private RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.interval())).execute((instance, context) -> run(job));
    }

    private void run(Job job) {
        var context = Arc.container().requestContext();
        context.activate();
        var outcome = "failed";
        try {
            current.actAs(Caller.job(job.name()));
            job.run();
            outcome = "done";
        } finally {
            context.terminate();
            Metrics.counter("comity.jobs", "job", job.name(), "outcome", outcome)
                    .increment();
        }
    }
}
