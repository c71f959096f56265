package org.comity.base.longjobs;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.longjobs.JobOrder.FileContent;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;

/** Shows jobs and what they made. */
@ApplicationScoped
public class ReadJobs {

    private static final String LIST = "jobs";

    private final LongJobs jobs;
    private final JobFiles files;
    private final CurrentCaller current;
    private final AuditTrail audit;
    private final Map<JobKind, JobWork> works;

    ReadJobs(LongJobs jobs, JobFiles files, CurrentCaller current, AuditTrail audit, @All List<JobWork> works) {
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.jobs = jobs;
        this.files = files;
        this.current = current;
        this.audit = audit;
    }

    @Transactional
    JobView one(UUID id) {
        return view(jobs.visible(id));
    }

    /** The job, if it is still known and has not ended without a result. */
    @Transactional
    Optional<JobView> thatStands(UUID id) {
        return jobs.find("id = ?1 and caller = ?2", id, current.get().id())
                .singleResultOptional()
                .map(this::view)
                .filter(job -> job.state().isOpen() || job.state() == JobState.DONE);
    }

    @Transactional
    Page<JobView> page(QueryParameters query) {
        var behind =
                query.read("cursor", text -> UUID.fromString(Page.key(LIST, text)), "must be a cursor of this list");
        boolean own = query.flag("own").orElse(false);
        int limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        query.check();
        return Page.of(
                LIST,
                jobs.newestFirst(behind.orElse(null), own, limit + 1),
                limit,
                job -> job.id().toString(),
                this::view);
    }

    private JobView view(LongJob job) {
        return job.viewFor(current.get().id(), current.get().rolesInEach(job.authorities()));
    }

    /**
     * The file that a job made; empty if it made a record. It is for those whose role may start such a job: an auditor sees no
     * request in the file of an export. A file with a request that the caller may not see is not found, and one of a record that was
     * withdrawn since is gone. The audit trail notes who fetched it.
     */
    @Transactional
    public Optional<FileContent> result(UUID id) {
        var job = jobs.visible(id);
        var caller = current.get();
        if (!job.showsResultTo(caller.id(), caller.rolesInEach(job.authorities()))) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "Only a role that may start such a job sees its result");
        }
        if (job.state() != JobState.DONE) {
            throw new ProblemException(ProblemKind.CONFLICT, "The job has no result: its state is " + job.state());
        }
        requireReadable(job);
        var file = files.of(id);
        if (file.isEmpty() && job.madeAFile()) {
            throw ProblemException.notFound();
        }
        file.ifPresent(read -> job.authorities().forEach(authority -> audit.note(Act.READ, authority, id)));
        return file;
    }

    private void requireReadable(LongJob job) {
        Objects.requireNonNull(works.get(job.kind())).requireReadable(job.input());
    }

    /** The file that the job of this call made, whose act is noted already. */
    @Transactional
    public FileContent made(UUID id) {
        requireReadable(jobs.visible(id));
        return files.of(id).orElseThrow();
    }
}
