package org.comity.base.longjobs;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.base.jobs.JobSlots;
import org.comity.base.jobs.QueuedJob;
import org.comity.base.json.JsonText;
import org.comity.base.longjobs.JobProgress.JobStopped;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.problem.ProblemMappers;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.base.web.CallHeaders;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs a job: all of its work and its end in one transaction, for the person who started it, with the rights of that call.
 */
@ApplicationScoped
class RunLongJob implements QueuedJob {

    private static final Logger LOG = Logger.getLogger(RunLongJob.class);

    /** A slow disk must not end a job; somebody cancels it. */
    private static final int LONGEST_SECONDS = (int) Duration.ofDays(1).toSeconds();

    private final LongJobs jobs;
    private final JobFiles files;
    private final JobSlots slots;
    private final JobProgress progress;
    private final Map<JobKind, JobWork> works;
    private final CurrentCaller current;
    private final CallHeaders call;
    private final JsonText json;
    private final Now now;

    RunLongJob(
            LongJobs jobs,
            JobFiles files,
            JobSlots slots,
            JobProgress progress,
            @All List<JobWork> works,
            CurrentCaller current,
            CallHeaders call,
            JsonText json,
            Now now) {
        this.jobs = jobs;
        this.files = files;
        this.slots = slots;
        this.progress = progress;
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.current = current;
        this.call = call;
        this.json = json;
        this.now = now;
    }

    @Override
    public String name() {
        return "long-job";
    }

    /** The work found no place among those that run at once. */
    private static final class NoPlace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoPlace() {
            super(null, null, false, false);
        }
    }

    @Override
    public boolean run(UUID id) {
        var found = QuarkusTransaction.requiringNew().call(() -> jobs.toRun(id));
        if (found.isEmpty()) {
            return true;
        }
        var job = found.get();
        current.actAs(job.startedBy());
        call.continues(job.purpose(), job.onBehalfOf());
        if (job.state() == JobState.RUNNING) {
            // The scheduler runs a job once at a time: its former run ended without a trace.
            end(id, JobState.INTERRUPTED, null);
            return true;
        }
        return isOver(job);
    }

    private boolean isOver(LongJob job) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> work(job));
        } catch (NoPlace e) {
            return false;
        } catch (JobStopped e) {
            if (e.isOfTheNode()) {
                end(job.id(), JobState.INTERRUPTED, null);
            }
        } catch (RuntimeException e) {
            fail(job.id(), e);
        } catch (OutOfMemoryError e) {
            fail(job.id(), new IllegalStateException("out of memory", e));
        }
        return true;
    }

    /** The last statement is refused if somebody ended the job meanwhile, and then all of the work is rolled back. */
    private void work(LongJob job) {
        if (!slots.take(job.authorities())) {
            throw new NoPlace();
        }
        progress.begins(job.id());
        if (!job.kind().isFor(current.get().roles())) {
            throw new ProblemException(ProblemKind.FORBIDDEN, ProblemKind.FORBIDDEN.title());
        }
        var file = files.of(job.id()).orElse(null);
        var result = Objects.requireNonNull(works.get(job.kind())).work(job.input(), file);
        if (!jobs.isDone(job.id(), result, progress.rowsDone(), now.instant())) {
            throw new JobStopped(false);
        }
    }

    private void fail(UUID id, RuntimeException e) {
        try (var answer = ProblemMappers.answerTo(e)) {
            end(id, JobState.FAILED, json.write(answer.getEntity()));
        }
    }

    private void end(UUID id, JobState state, @Nullable String problem) {
        QuarkusTransaction.requiringNew().run(() -> jobs.ends(id, state, problem, now.instant()));
        LOG.infof("a job ended: %s", state);
    }

    @Override
    public void isLost(UUID id) {
        QuarkusTransaction.requiringNew().call(() -> jobs.toRun(id)).ifPresent(job -> {
            current.actAs(job.startedBy());
            end(id, JobState.INTERRUPTED, null);
        });
    }
}
