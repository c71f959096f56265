package org.comity.cases.daily;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.comity.base.jobs.Job;

/** Asks every half a minute whether a day has begun somewhere, or was not done. */
@ApplicationScoped
class PassDays implements Job {

    private final RunDailyWork running;
    private final List<DailyWork> works;

    PassDays(RunDailyWork running, @All List<DailyWork> works) {
        this.running = running;
        this.works = works;
    }

    @Override
    public String name() {
        return "pass-days";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        running.run(works);
    }
}
