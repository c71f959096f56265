package org.comity.publication.edition;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.base.jobs.AuthorityJobs;
import org.comity.base.jobs.Job;
import org.comity.publication.edition.ChecklistView.FindingView;

/**
 * Publishes approved editions at the scheduled time of their releases. Each node logs one that is held back, once for the same
 * reasons.
 */
@ApplicationScoped
class PublishDueEditions implements Job {

    private static final String NAME = "publish-editions";

    private final DueEditions due;
    private final MoveEdition moving;
    private final AuthorityJobs jobs;
    private final Map<UUID, List<FindingView>> logged = new ConcurrentHashMap<>();

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
        logged.keySet()
                .retainAll(found.stream().map(DueEditions.DueRelease::release).toList());
        jobs.each(
                found,
                1,
                one -> AuthorityJobs.caller(NAME, Set.of(), one.authority()),
                one -> warn(one, moving.publishIfDue(one.release())));
    }

    private void warn(DueEditions.DueRelease one, List<FindingView> heldBack) {
        var before = logged.put(one.release(), heldBack);
        if (!heldBack.isEmpty() && !heldBack.equals(before)) {
            var reasons = heldBack.stream()
                    .map(finding -> finding.code() + " " + finding.about() + ": " + finding.text())
                    .toList();
            Log.warnf(
                    "an edition of the release %s of %s is due and was not published: %s",
                    one.release(), one.authority(), reasons);
        }
    }
}
