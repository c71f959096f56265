package org.comity.base.longjobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.jobs.JobScheduler;
import org.comity.base.json.JsonText;
import org.comity.base.longjobs.LongJob.Ordered;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Ids;
import org.comity.base.time.Now;
import org.comity.base.web.CallHeaders;

/** Stores a job and queues it, in one transaction. */
@ApplicationScoped
class QueueJob {

    /** A person who starts more jobs than this must wait for the first ones. */
    private static final int MOST_OF_A_CALLER = 10;

    private static final int RETRY_AFTER_SECONDS = 60;

    private final LongJobs jobs;
    private final ReadJobs reading;
    private final JobScheduler scheduler;
    private final RunLongJob runner;
    private final CallHeaders call;
    private final Idempotency idempotency;
    private final JsonText json;
    private final Ids ids;
    private final Now now;

    QueueJob(
            LongJobs jobs,
            ReadJobs reading,
            JobScheduler scheduler,
            RunLongJob runner,
            CallHeaders call,
            Idempotency idempotency,
            JsonText json,
            Ids ids,
            Now now) {
        this.jobs = jobs;
        this.reading = reading;
        this.scheduler = scheduler;
        this.runner = runner;
        this.call = call;
        this.idempotency = idempotency;
        this.json = json;
        this.ids = ids;
        this.now = now;
    }

    /** A job, and whether an earlier call with the same idempotency key queued it. */
    record Queued(JobView job, boolean repeated) {}

    /** Queues a job, once per idempotency key. A key whose job ended without a result may be used again. */
    @Transactional
    Queued queue(Supplier<JobOrder> order) {
        var answer = idempotency.once(() -> accepted(order));
        if (Idempotency.isRepeated(answer)) {
            var earlier = reading.thatStands(id(answer));
            if (earlier.isPresent()) {
                return new Queued(earlier.get(), true);
            }
            idempotency.forget();
            answer = idempotency.once(() -> accepted(order));
        }
        return new Queued(reading.one(id(answer)), false);
    }

    private static UUID id(Response answer) {
        var location = answer.getHeaderString(HttpHeaders.LOCATION);
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private Response accepted(Supplier<JobOrder> asked) {
        var order = asked.get();
        if (jobs.openOfTheCaller() >= MOST_OF_A_CALLER) {
            throw new ProblemException(
                    ProblemKind.TOO_MANY,
                    "Nothing was changed. As many of your jobs wait or run already as may at once",
                    List.of(),
                    Map.of(ProblemKind.RETRY_AFTER, RETRY_AFTER_SECONDS));
        }
        jobs.requirePlace(order);
        var at = now.instant();
        var id = ids.at(at);
        var ordered = new Ordered(
                order.kind(), order.authorities(), json.write(order.input()), call.purpose(), call.onBehalfOf());
        jobs.add(id, at, ordered, order.file());
        scheduler.queue(runner, id);
        return Response.accepted()
                .location(URI.create(JobResource.PATH + "/" + id))
                .build();
    }
}
