package org.comity.base.longjobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.comity.base.jobs.Job;
import org.comity.base.time.Now;
import org.hibernate.Session;

/** Deletes jobs of all callers, with the files that they made, three days after their end. */
@ApplicationScoped
class ForgetJobs implements Job {

    private static final Duration KEPT = Duration.ofDays(3);

    private final Session session;
    private final Now now;

    ForgetJobs(Session session, Now now) {
        this.session = session;
        this.now = now;
    }

    @Override
    public String name() {
        return "forget-jobs";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        session.createNativeQuery("select forget_jobs(:olderThan)", Tuple.class)
                .setParameter("olderThan", now.instant().minus(KEPT), Instant.class)
                .getSingleResult();
    }
}
