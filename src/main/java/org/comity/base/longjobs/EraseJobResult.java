package org.comity.base.longjobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;

/** Erases the file that a job made, before the job is forgotten. The job stays, and what the audit trail has of it. */
@ApplicationScoped
class EraseJobResult {

    private final LongJobs jobs;
    private final CurrentCaller current;

    EraseJobResult(LongJobs jobs, CurrentCaller current) {
        this.jobs = jobs;
        this.current = current;
    }

    @Transactional
    JobView erase(UUID id) {
        var job = jobs.visible(id);
        var caller = current.get();
        if (!job.startedBy().id().equals(caller.id()) && !caller.has(Role.SUPERVISOR)) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN, "Only the person who started a job, or a supervisor, can erase its result");
        }
        if (job.state() != JobState.DONE || !jobs.erasesResult(id)) {
            throw new ProblemException(ProblemKind.CONFLICT, "The job has no file: its state is " + job.state());
        }
        return jobs.readAgain(id).viewFor(caller.roles());
    }
}
