package org.comity.publication.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.comity.base.longjobs.JobPhase;
import org.comity.base.longjobs.JobProgress;
import org.comity.base.time.Now;
import org.comity.publication.counting.CountTables;
import org.comity.publication.counting.CountedTables;
import org.comity.publication.counting.CountingOrder;
import org.comity.publication.counting.WholeOffice;
import org.comity.publication.program.PublicationProgram;
import org.comity.publication.release.Release;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.disclosure.DisclosurePolicy;

/** Counts the tables of an edition over the whole office. */
@ApplicationScoped
class CountEdition {

    private static final int SHARE_OF_COUNTING = 60;

    private final CountTables tables;
    private final OwnAuthorities authorities;
    private final WholeOffice office;
    private final JobProgress progress;
    private final Now now;

    CountEdition(CountTables tables, OwnAuthorities authorities, WholeOffice office, JobProgress progress, Now now) {
        this.tables = tables;
        this.authorities = authorities;
        this.office = office;
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
        progress.phase(JobPhase.COUNTING, order.program().tables().size(), 0, SHARE_OF_COUNTING);
        var at = now.instant();
        var until = policy.countsIfRegisteredBy(at);
        return new Count(office.read(order.authority(), until, counted -> tables.count(order, counted)), at);
    }
}
