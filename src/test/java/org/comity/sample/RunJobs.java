package org.comity.sample;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import java.util.concurrent.CompletableFuture;
import org.comity.base.jobs.Job;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;

/** Runs repeated jobs when a test asks for it, since they do not run in tests. */
public final class RunJobs {

    private RunJobs() {}

    /** Does the work of all days that have begun. */
    public static void passDays() {
        run("pass-days");
    }

    /** Sends the mails that wait. */
    public static void deliverMails() {
        run("deliver-mails");
    }

    /** Publishes the editions whose time has come. */
    public static void publishEditions() {
        run("publish-editions");
    }

    private static void run(String name) {
        CompletableFuture.runAsync(() -> runHere(name)).join();
    }

    private static void runHere(String name) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            Arc.container().instance(CurrentCaller.class).get().actAs(Caller.job(name));
            Arc.container().select(Job.class, Any.Literal.INSTANCE).stream()
                    .filter(job -> job.name().equals(name))
                    .forEach(Job::run);
        } finally {
            context.terminate();
        }
    }
}
