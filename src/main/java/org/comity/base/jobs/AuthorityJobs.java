package org.comity.base.jobs;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.jboss.logging.Logger;

/** Does what is due in several authorities, each piece in a context of its own, for a job that acts in its authority. */
@ApplicationScoped
public class AuthorityJobs {

    private static final Logger LOG = Logger.getLogger(AuthorityJobs.class);

    private final CurrentCaller current;

    AuthorityJobs(CurrentCaller current) {
        this.current = current;
    }

    /**
     * A job in one authority, as a caller: it has no access right, and sees no restricted and no sealed request.
     *
     * @param name name of the job
     * @param roles the roles that it needs
     */
    public static Caller caller(String name, Set<Role> roles, String authority) {
        return new Caller(Caller.job(name).id(), name, roles, List.of(authority), null);
    }

    /** Does all that is due, some pieces at once, since a receiver that does not answer takes its time; a failure is logged. */
    public <T> void each(List<T> due, int atOnce, Function<T, Caller> caller, Consumer<T> work) {
        if (due.isEmpty()) {
            return;
        }
        try (var threads = Executors.newFixedThreadPool(Math.min(atOnce, due.size()))) {
            due.stream()
                    .map(one -> CompletableFuture.runAsync(() -> one(one, caller.apply(one), work), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    private <T> void one(T due, Caller caller, Consumer<T> work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            current.actAs(caller);
            work.accept(due);
        } catch (RuntimeException e) {
            LOG.errorf(e, "a piece of the job %s failed", caller.name());
        } finally {
            context.terminate();
        }
    }
}
