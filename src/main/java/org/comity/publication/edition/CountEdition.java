package org.comity.publication.edition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.comity.base.longjobs.JobPhase;
import org.comity.base.longjobs.JobProgress;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.publication.counting.CountTables;
import org.comity.publication.counting.CountedTables;
import org.comity.publication.counting.CountingOrder;
import org.comity.publication.program.PublicationProgram;
import org.comity.publication.release.Release;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.disclosure.DisclosurePolicy;

/**
 * Counts the tables of an edition over the whole office, for each caller alike, from one state of the database. A restricted or sealed request
 * counts from the time after its registration that the policy says, and in any case once a published edition has counted it.
 */
@ApplicationScoped
class CountEdition {

    private static final int LONGEST_SECONDS = 1800;
    private static final int SHARE_OF_COUNTING = 60;

    private final CountTables tables;
    private final OwnAuthorities authorities;
    private final CurrentCaller current;
    private final JobProgress progress;
    private final Now now;

    CountEdition(CountTables tables, OwnAuthorities authorities, CurrentCaller current, JobProgress progress, Now now) {
        this.tables = tables;
        this.authorities = authorities;
        this.current = current;
        this.progress = progress;
        this.now = now;
    }

    /** The tables and periods to count for a release: the years of its period that have begun. */
    CountingOrder order(Release release, PublicationProgram program) {
        return release.order(program, authorities.today(release.authority()));
    }

    /**
     * Counted tables.
     *
     * @param at instant of the state of the database; no statement read an earlier state
     */
    record Count(CountedTables tables, Instant at) {}

    Count count(CountingOrder order, DisclosurePolicy policy) {
        var caller = current.get();
        progress.phase(JobPhase.COUNTING, order.program().tables().size(), 0, SHARE_OF_COUNTING);
        var at = now.instant();
        var until = policy.countsIfRegisteredBy(at);
        current.actAs(Caller.publication(order.authority(), until));
        try {
            var counted = QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_SECONDS)
                    .call(() -> tables.count(order, () -> counted(caller)));
            return new Count(counted, at);
        } finally {
            current.actAs(caller);
        }
    }

    /** The progress of a job is that of its caller. */
    private void counted(Caller caller) {
        var counting = current.get();
        current.actAs(caller);
        try {
            progress.add(1);
        } finally {
            current.actAs(counting);
        }
    }
}
