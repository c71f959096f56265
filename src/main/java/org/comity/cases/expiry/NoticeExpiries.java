package org.comity.cases.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.comity.base.jobs.Job;

/** Notices expiries every ten seconds, on one of the nodes, and after a stop those of the time before. */
@ApplicationScoped
class NoticeExpiries implements Job {

    private final Expiries expiries;

    NoticeExpiries(Expiries expiries) {
        this.expiries = expiries;
    }

    @Override
    public String name() {
        return "notice-expiries";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        expiries.notice();
    }
}
