package org.comity.cases.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.comity.base.jobs.Job;

/** Publishes the changes of requests as events, once a second. No call that changes a request waits for it. */
@ApplicationScoped
public class PublishEvents implements Job {

    private final Events events;

    PublishEvents(Events events) {
        this.events = events;
    }

    @Override
    public String name() {
        return "publish-events";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(1);
    }

    @Override
    @Transactional
    public void run() {
        events.publish();
    }
}
