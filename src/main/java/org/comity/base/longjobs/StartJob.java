package org.comity.base.longjobs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.jobs.JobScheduler;
import org.comity.base.json.JsonText;
import org.comity.base.limits.CallsUnderWay;
import org.comity.base.problem.Problem;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.problem.ProblemMappers;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.WaitPreference;

/**
 * Starts a job for a call and waits for it a while. A job that ends meanwhile gives the answer that the act itself has; the
 * answer to a longer one is 202 with the address of the job.
 */
@ApplicationScoped
public class StartJob {

    /** Calls that wait occupy a thread each. Beyond this number they do not wait. */
    private static final int MOST_THAT_WAIT = 16;

    private static final long FIRST_PAUSE = 20;
    private static final long LONGEST_PAUSE = 400;
    private static final int RETRY_AFTER_SECONDS = 60;

    private final QueueJob queue;
    private final ReadJobs jobs;
    private final JobScheduler scheduler;
    private final LongJobSettings settings;
    private final CallHeaders call;
    private final JsonText json;
    private final CallsUnderWay calls;
    private final Semaphore waiting = new Semaphore(MOST_THAT_WAIT);

    StartJob(
            QueueJob queue,
            ReadJobs jobs,
            JobScheduler scheduler,
            LongJobSettings settings,
            CallHeaders call,
            JsonText json,
            CallsUnderWay calls) {
        this.calls = calls;
        this.queue = queue;
        this.jobs = jobs;
        this.scheduler = scheduler;
        this.settings = settings;
        this.call = call;
        this.json = json;
    }

    /**
     * Starts the job, once per idempotency key.
     *
     * @param order the job, asked for in the transaction that queues it; a problem that it throws is the answer
     * @param answer the answer to the call once the job is done
     */
    public Response start(Supplier<JobOrder> order, Function<JobView, Response> answer) {
        var preference = WaitPreference.of(call.prefer(), settings.usualWait());
        var queued = queue.queue(order);
        scheduler.wake();
        var job = preference.most().isZero() ? queued.job() : awaited(queued.job(), preference.most());
        var complete = Response.fromResponse(answer(job, answer));
        if (preference.applied() != null) {
            complete.header("Preference-Applied", preference.applied());
        }
        if (queued.repeated()) {
            complete.header(Idempotency.REPEATED, "true");
        }
        return complete.build();
    }

    private JobView awaited(JobView queued, Duration most) {
        if (!waiting.tryAcquire()) {
            return queued;
        }
        try {
            return awaited(queued.id(), System.nanoTime() + most.toNanos());
        } finally {
            waiting.release();
        }
    }

    private JobView awaited(UUID id, long until) {
        var job = jobs.one(id);
        try {
            for (long pause = FIRST_PAUSE;
                    job.state().isOpen() && mayWait(until);
                    pause = Math.min(2 * pause, LONGEST_PAUSE)) {
                Thread.sleep(pause);
                job = jobs.one(id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return job;
    }

    private boolean mayWait(long until) {
        return System.nanoTime() < until && !calls.callerIsGone();
    }

    private Response answer(JobView job, Function<JobView, Response> answer) {
        return switch (job.state()) {
            case DONE -> answer.apply(job);
            case FAILED -> problem(job);
            case CANCELLED ->
                throw new ProblemException(ProblemKind.CONFLICT, "The job was cancelled; nothing was written");
            case INTERRUPTED ->
                throw new ProblemException(
                        ProblemKind.UNAVAILABLE, "The node that worked on this stopped; nothing was written");
            case QUEUED, RUNNING ->
                Response.accepted(job)
                        .location(URI.create(JobResource.PATH + "/" + job.id()))
                        .build();
        };
    }

    /** The problem as the work met it, with the trace of this call. */
    private Response problem(JobView job) {
        var problem = json.read(String.valueOf(job.problem()), ObjectNode.class);
        var trace = ProblemMappers.traceId();
        if (trace != null) {
            problem.put("traceId", trace);
        }
        var status = problem.path("status").asInt();
        var answer = Response.status(status).type(Problem.MEDIA_TYPE).entity(problem);
        if (status == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }
}
