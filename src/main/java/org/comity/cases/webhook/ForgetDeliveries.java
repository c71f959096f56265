package org.comity.cases.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.comity.base.jobs.Job;
import org.comity.base.time.Now;

/** Deletes the tries of more than thirty days ago. */
@ApplicationScoped
class ForgetDeliveries implements Job {

    private static final Duration SHOWN_FOR = Duration.ofDays(30);

    private final Webhooks webhooks;
    private final Now now;

    ForgetDeliveries(Webhooks webhooks, Now now) {
        this.webhooks = webhooks;
        this.now = now;
    }

    @Override
    public String name() {
        return "forget-deliveries";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        webhooks.forgetDeliveries(now.instant().minus(SHOWN_FOR));
    }
}
