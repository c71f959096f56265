package org.comity.base.longjobs;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.base.limits.StoredFileLimits;
import org.comity.base.limits.StoredFileLimits.Kind;
import org.comity.base.longjobs.JobOrder.FileContent;
import org.comity.base.longjobs.LongJob.Ordered;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The repository of jobs. A caller sees the own ones; supervisors and auditors also those of others whose authorities they all
 * belong to. Each change of a state names the states it may follow, so that a job ends once.
 */
@ApplicationScoped
class LongJobs implements PanacheRepositoryBase<LongJob, UUID> {

    private static final UUID LAST = new UUID(-1, -1);

    private static final Kind STORED = new Kind(
            "files of jobs", "Erase results of GET /api/v1/jobs that are read, by POST /api/v1/jobs/{id}/erasure");

    private final CurrentCaller current;
    private final JobFiles files;
    private final StoredFileLimits limits;

    LongJobs(CurrentCaller current, JobFiles files, StoredFileLimits limits) {
        this.limits = limits;
        this.current = current;
        this.files = files;
    }

    /** How far a job is. */
    record Progress(
            JobPhase phase,
            int done,
            @Nullable Integer total,
            int percentage,
            @Nullable Instant estimatedEnd) {}

    /** A job the caller may see, or the problem not-found. */
    LongJob visible(UUID id) {
        return seen("id = ?4", overseen(), id).singleResultOptional().orElseThrow(ProblemException::notFound);
    }

    /** The same after a statement has changed it. */
    LongJob readAgain(UUID id) {
        flush();
        getEntityManager().clear();
        return visible(id);
    }

    /** Jobs behind one in the list, the newest first. */
    List<LongJob> newestFirst(@Nullable UUID behind, boolean own, int most) {
        return seen("id < ?4 order by id desc", own ? List.of() : overseen(), behind == null ? LAST : behind)
                .page(0, most)
                .list();
    }

    private PanacheQuery<LongJob> seen(String condition, List<String> others, UUID id) {
        var caller = current.get();
        var sight = current.sight().authorities().toArray(String[]::new);
        return find(
                "array_includes(?1, authorities) and (caller = ?2 or array_includes(?3, authorities)) and " + condition,
                sight,
                caller.id(),
                others.toArray(String[]::new),
                id);
    }

    /** The authorities in which the caller sees the jobs of others. */
    private List<String> overseen() {
        Caller caller = current.get();
        return caller.authorities().stream()
                .filter(code -> LongJob.OVERSEEING.stream().anyMatch(caller.in(code)::has))
                .toList();
    }

    /** Stores a new job of the caller, with the file that it reads. */
    void add(UUID id, Instant at, Ordered ordered, @Nullable FileContent file) {
        persist(new LongJob(id, at, current.get(), ordered));
        flush();
        if (file != null) {
            files.persist(new JobFile(id, file, List.of()));
            flush();
        }
    }

    /** Throws the problem quota if the files of jobs leave no place for a further job. */
    void requirePlace(JobOrder order) {
        var file = order.file();
        var bytes = file == null ? 0 : file.content().length;
        var stored = files.stored(current.get().id(), order.authorities());
        limits.requirePlace(STORED, bytes, stored.ofCaller(), stored.ofAuthorities());
    }

    /** Erases the file that a job made; false if there is none. */
    boolean erasesResult(UUID id) {
        return files.delete("jobId", id) == 1;
    }

    /** The number of jobs of the caller that wait or run. */
    long openOfTheCaller() {
        return count("caller = ?1 and endedAt is null", current.get().id());
    }

    /** A job of any caller that has not ended, for the node that runs it. */
    Optional<LongJob> toRun(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select * from job_to_run(:id)", LongJob.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** Marks a job that waits as running; false if it does not wait. */
    boolean begins(UUID id, Instant at) {
        return update(
                        "state = ?1, startedAt = ?2 where id = ?3 and state = ?4",
                        JobState.RUNNING,
                        at,
                        id,
                        JobState.QUEUED)
                == 1;
    }

    /** Notes the progress of a job; false if it does not run any more. */
    boolean progresses(UUID id, Progress progress) {
        return update(
                        "phase = ?1, rowsDone = ?2, rowsTotal = ?3, percentage = ?4, estimatedEnd = ?5"
                                + " where id = ?6 and state = ?7",
                        progress.phase(),
                        progress.done(),
                        progress.total(),
                        progress.percentage(),
                        progress.estimatedEnd(),
                        id,
                        JobState.RUNNING)
                == 1;
    }

    /** Marks a job that runs as done, in the transaction of its work; false if it does not run any more. */
    boolean isDone(UUID id, JobResult result, int rowsDone, Instant at) {
        files.delete("jobId", id);
        var file = result.file();
        if (file != null) {
            files.persist(new JobFile(id, file, result.subjects()));
        }
        var address = file == null ? result.address() : JobResource.PATH + "/" + id + "/result";
        return update(
                        "state = ?1, result = ?2, rowsDone = ?3, endedAt = ?4, percentage = 100, estimatedEnd = null"
                                + " where id = ?5 and state = ?6",
                        JobState.DONE,
                        address,
                        rowsDone,
                        at,
                        id,
                        JobState.RUNNING)
                == 1;
    }

    /** Ends a job that waits or runs without a result; false if it has ended before. */
    boolean ends(UUID id, JobState state, @Nullable String problem, Instant at) {
        boolean ended = update(
                        "state = ?1, problem = ?2, endedAt = ?3, estimatedEnd = null where id = ?4 and endedAt is null",
                        state,
                        problem,
                        at,
                        id)
                == 1;
        if (ended) {
            files.delete("jobId", id);
        }
        return ended;
    }
}
