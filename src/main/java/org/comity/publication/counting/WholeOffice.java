package org.comity.publication.counting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;
import org.comity.base.longjobs.JobProgress;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;

/**
 * Reads all requests of an office that an edition counts, for each caller alike, from one state of the database. A restricted or sealed request
 * counts from the time after its registration that the policy says, and in any case once a published edition has counted it.
 */
@ApplicationScoped
public class WholeOffice {

    private static final int LONGEST_SECONDS = 1800;

    private final CurrentCaller current;
    private final JobProgress progress;

    WholeOffice(CurrentCaller current, JobProgress progress) {
        this.current = current;
        this.progress = progress;
    }

    /**
     * Reads in a transaction of its own.
     *
     * @param guardedUntil restricted and sealed requests count that were registered by this instant
     * @param reading gets what it runs after each row of the present phase of the job of the caller
     */
    public <T> T read(String authority, Instant guardedUntil, Function<Runnable, T> reading) {
        var caller = current.get();
        current.actAs(Caller.publication(authority, guardedUntil));
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_SECONDS)
                    .call(() -> reading.apply(() -> rowIsDone(caller)));
        } finally {
            current.actAs(caller);
        }
    }

    /** The progress of a job is that of its caller. */
    private void rowIsDone(Caller caller) {
        var counting = current.get();
        current.actAs(caller);
        try {
            progress.add(1);
        } finally {
            current.actAs(counting);
        }
    }
}
