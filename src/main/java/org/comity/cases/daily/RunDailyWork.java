package org.comity.cases.daily;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.base.jobs.JobScheduler;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.cases.daily.DailyRuns.Due;
import org.jboss.logging.Logger;

/** Does the work of all days that have begun and are not done, each authority and work for itself. */
@ApplicationScoped
class RunDailyWork {

    private static final Logger LOG = Logger.getLogger(RunDailyWork.class);
    private static final String NAME = "daily-work";

    /** An office with many requests may need longer than a usual transaction lasts. */
    private static final int LONGEST_SECONDS = 300;

    private final DailyRuns runs;
    private final CurrentCaller current;
    private final JobScheduler scheduler;
    private final Now now;

    RunDailyWork(DailyRuns runs, CurrentCaller current, JobScheduler scheduler, Now now) {
        this.runs = runs;
        this.current = current;
        this.scheduler = scheduler;
        this.now = now;
    }

    /** Does some works; one that fails, for one authority, leaves the others alone. */
    @ActivateRequestContext
    void run(List<? extends DailyWork> works) {
        if (works.isEmpty()) {
            return;
        }
        Map<String, DailyWork> byName = works.stream().collect(Collectors.toMap(DailyWork::name, Function.identity()));
        current.actAs(Caller.job(NAME));
        var names = works.stream().map(DailyWork::name).toList();
        for (var due : QuarkusTransaction.requiringNew().call(() -> runs.due(names))) {
            var work = byName.get(due.work());
            if (work != null && !scheduler.isStopping()) {
                current.actAs(new Caller(Caller.job(NAME).id(), NAME, Set.of(), List.of(due.authority()), null));
                runDays(due, work);
            }
        }
    }

    /** In the order of days: a day that fails is done before the next one. */
    private void runDays(Due due, DailyWork work) {
        for (var day = due.first(); !day.isAfter(due.today()) && !scheduler.isStopping(); day = day.plusDays(1)) {
            if (!isDone(due, work, day)) {
                return;
            }
        }
    }

    private boolean isDone(Due due, DailyWork work, LocalDate day) {
        try {
            var doneHere = QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_SECONDS)
                    .call(() -> runs.begin(due, day, now.instant()) && isDoneNow(due, work, day));
            if (doneHere) {
                count(due, "done");
            }
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "the work %s of a day failed, and is tried again", due.work());
            count(due, "failed");
            QuarkusTransaction.requiringNew().run(() -> runs.fail(due, day, now.instant()));
            return false;
        }
    }

    private boolean isDoneNow(Due due, DailyWork work, LocalDate day) {
        work.on(due.authority(), day);
        runs.forgetFailure(due);
        return true;
    }

    private static void count(Due due, String outcome) {
        Metrics.counter("comity.daily", "work", due.work(), "outcome", outcome).increment();
    }
}
