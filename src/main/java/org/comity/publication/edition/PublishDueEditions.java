package org.comity.publication.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.comity.base.jobs.AuthorityJobs;
import org.comity.base.jobs.Job;

/** Publishes approved editions at the scheduled time of their releases. */
@ApplicationScoped
class PublishDueEditions implements Job {

    private static final String NAME = "publish-editions";

    private final DueEditions due;
    private final MoveEdition moving;
    private final AuthorityJobs jobs;

    PublishDueEditions(DueEditions due, MoveEdition moving, AuthorityJobs jobs) {
        this.due = due;
        this.moving = moving;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        List<DueEditions.DueRelease> found = due.all();
        jobs.each(
                found,
                1,
                one -> AuthorityJobs.caller(NAME, Set.of(), one.authority()),
                one -> moving.publishIfDue(one.release()));
    }
}
