package org.comity.base.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.jspecify.annotations.Nullable;

/**
 * Runs every {@link Job} and {@link QueuedJob} of the program. The database determines the node that runs a due job, and stores
 * when it ran last.
 */
@ApplicationScoped
public class JobScheduler {

    private static final int THREADS_OF_REPEATED_JOBS = 2;
    private static final int HEARTBEATS_OF_A_LOST_NODE = 12;
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final AgroalDataSource database;
    private final List<Job> jobs;
    private final List<QueuedJob> queues;
    private final CurrentCaller current;
    private final JobSettings settings;
    private final Now now;
    private @Nullable Scheduler scheduler;
    private volatile boolean stopping;

    JobScheduler(
            AgroalDataSource database,
            @All List<Job> jobs,
            @All List<QueuedJob> queues,
            CurrentCaller current,
            JobSettings settings,
            Now now) {
        this.database = database;
        this.jobs = jobs;
        this.queues = queues;
        this.current = current;
        this.settings = settings;
        this.now = now;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            scheduler = scheduler(
                    settings.repeating() ? jobs : List.of(), UUID.randomUUID().toString());
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** True once this node stops: work that can be given up must end. */
    public boolean isStopping() {
        return stopping;
    }

    /** Queues an identifier, in the present transaction. {@link #wake} after its commit begins the work without delay. */
    public void queue(QueuedJob job, UUID id) {
        if (scheduler == null) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, "This node runs no jobs (comity.jobs.enabled): ask another one");
        }
        scheduler.schedule(new TaskInstance<>(job.name(), id.toString()), now.instant());
    }

    /** Asks the database at once for queued work. */
    public void wake() {
        if (scheduler != null && !stopping) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /** A scheduler of these repeated jobs and of all queues that is not started yet; the name is that of the node. */
    Scheduler scheduler(List<Job> selected, String node) {
        return Scheduler.create(
                        database, queues.stream().<Task<?>>map(this::queue).toList())
                .startTasks(selected.stream().map(this::task).toList())
                .schedulerName(new SchedulerName.Fixed(node))
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(HEARTBEATS_OF_A_LOST_NODE)
                .shutdownMaxWait(LONGEST_STOP)
                .threads(THREADS_OF_REPEATED_JOBS + settings.atOnce())
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
        var outcome = "failed";
        try {
            inContext(job.name(), job::run);
            outcome = "done";
        } finally {
            Metrics.counter("comity.jobs", "job", job.name(), "outcome", outcome)
                    .increment();
        }
    }

    private CustomTask<Void> queue(QueuedJob job) {
        return Tasks.custom(job.name(), Void.class)
                .onFailureReschedule(FixedDelay.of(TRIED_AGAIN_AFTER))
                .onDeadExecution((complete, operations) -> {
                    var id = complete.getExecution().taskInstance.getId();
                    inContext(job.name(), () -> job.isLost(UUID.fromString(id)));
                    operations.stop();
                })
                .execute((instance, context) -> completion(job, UUID.fromString(instance.getId())));
    }

    private CompletionHandler<Void> completion(QueuedJob job, UUID id) {
        var done = new boolean[1];
        inContext(job.name(), () -> done[0] = job.run(id));
        if (done[0]) {
            wake();
            return new CompletionHandler.OnCompleteRemove<>();
        }
        CompletableFuture.delayedExecutor(TRIED_AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::wake);
        return (complete, operations) -> operations.reschedule(complete, now.instant());
    }

    private void inContext(String name, Runnable work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            current.actAs(Caller.job(name));
            work.run();
        } finally {
            context.terminate();
        }
    }
}
