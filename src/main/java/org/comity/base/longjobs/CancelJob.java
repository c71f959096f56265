package org.comity.base.longjobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.time.Now;

/** Cancels a job, or erases the file that it made. From the cancellation on nothing of it can be recorded; the node that works on it notices and rolls back. */
@ApplicationScoped
class CancelJob {

    private final LongJobs jobs;
    private final CurrentCaller current;
    private final AuditTrail audit;
    private final Now now;

    CancelJob(LongJobs jobs, CurrentCaller current, AuditTrail audit, Now now) {
        this.jobs = jobs;
        this.current = current;
        this.audit = audit;
        this.now = now;
    }

    @Transactional
    JobView cancel(UUID id) {
        var job = own(id, "can cancel it");
        if (!jobs.ends(id, JobState.CANCELLED, null, now.instant())) {
            throw new ProblemException(ProblemKind.CONFLICT, "The job has ended before, and cannot be cancelled");
        }
        job.authorities().forEach(authority -> audit.note(Act.CANCEL_JOB, authority, id));
        return view(id);
    }

    /** Erases the file that a job made, before the job is forgotten. The job stays, and what the audit trail has of it. */
    @Transactional
    JobView eraseResult(UUID id) {
        var job = own(id, "can erase its result");
        if (job.state() != JobState.DONE || !jobs.erasesResult(id)) {
            throw new ProblemException(ProblemKind.CONFLICT, "The job has no file: its state is " + job.state());
        }
        job.authorities().forEach(authority -> audit.note(Act.ERASE_JOB_RESULT, authority, id));
        return view(id);
    }

    private JobView view(UUID id) {
        var job = jobs.readAgain(id);
        return job.viewFor(current.get().id(), current.get().rolesInEach(job.authorities()));
    }

    private LongJob own(UUID id, String act) {
        var job = jobs.visible(id);
        var caller = current.get();
        if (!job.startedBy().id().equals(caller.id())
                && !caller.rolesInEach(job.authorities()).contains(Role.SUPERVISOR)) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN, "Only the person who started a job, or a supervisor, " + act);
        }
        return job;
    }
}
