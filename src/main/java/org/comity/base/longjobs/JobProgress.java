package org.comity.base.longjobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.jobs.JobScheduler;
import org.comity.base.longjobs.LongJobs.Progress;
import org.comity.base.time.Now;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The progress of the job that works in the present request context. It is written in short transactions of its own, which
 * others see at once, and it stops the work once somebody has ended the job. Outside of a job it does nothing.
 */
@RequestScoped
public class JobProgress {

    private static final Logger LOG = Logger.getLogger(JobProgress.class);
    private static final int WHOLE = 100;

    private final LongJobs jobs;
    private final JobScheduler scheduler;
    private final LongJobSettings settings;
    private final Now now;

    private @Nullable UUID job;
    private JobPhase phase = JobPhase.READING;
    private @Nullable Integer total;
    private int done;
    private int from;
    private int to = WHOLE;
    private long begun;
    private long written;

    JobProgress(LongJobs jobs, JobScheduler scheduler, LongJobSettings settings, Now now) {
        this.jobs = jobs;
        this.scheduler = scheduler;
        this.settings = settings;
        this.now = now;
    }

    /** The work of a job begins in this context. */
    void begins(UUID id) {
        if (!QuarkusTransaction.requiringNew().call(() -> jobs.begins(id, now.instant()))) {
            throw new JobStopped(false);
        }
        job = id;
        begun = System.nanoTime();
    }

    /**
     * A phase of the work begins.
     *
     * @param rows the number of its rows; null if it is not known
     * @param fromPercentage the share of the whole job that is done before it
     * @param toPercentage the share that is done after it
     */
    public void phase(JobPhase next, @Nullable Integer rows, int fromPercentage, int toPercentage) {
        phase = next;
        total = rows;
        done = 0;
        from = fromPercentage;
        to = toPercentage;
        write();
    }

    /** Rows of the phase are done. */
    public void add(int rows) {
        done += rows;
        if (System.nanoTime() - written >= settings.progress().toNanos()) {
            write();
        }
    }

    /** The number of rows of the present phase that are done. */
    int rowsDone() {
        return done;
    }

    private void write() {
        var id = job;
        if (id == null) {
            return;
        }
        if (scheduler.isStopping()) {
            throw new JobStopped(true);
        }
        written = System.nanoTime();
        if (!isWritten(id)) {
            throw new JobStopped(false);
        }
    }

    /** A progress that cannot be written does not end the work: the last statement of the job decides. */
    private boolean isWritten(UUID id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> jobs.progresses(id, present()));
        } catch (RuntimeException e) {
            LOG.warnf("the progress of a job was not written: %s", e.getMessage());
            return true;
        }
    }

    private Progress present() {
        double share = from + (to - from) * shareOfThePhase();
        return new Progress(phase, done, total, (int) share, end(share));
    }

    private double shareOfThePhase() {
        return total == null || total == 0 ? 0 : Math.min(1, (double) done / total);
    }

    private @Nullable Instant end(double share) {
        if (share < 1) {
            return null;
        }
        var passed = System.nanoTime() - begun;
        return now.instant().plus(Duration.ofMillis((long) (passed / 1e6 * (WHOLE - share) / share)));
    }

    /** Thrown where a job must not go on: somebody ended it, or its node stops. The transaction is rolled back. */
    static final class JobStopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean ofTheNode;

        JobStopped(boolean ofTheNode) {
            super(ofTheNode ? "the node stops" : "the job was ended", null, false, false);
            this.ofTheNode = ofTheNode;
        }

        /** True if the node stops and nobody has recorded the end of the job. */
        boolean isOfTheNode() {
            return ofTheNode;
        }
    }
}
