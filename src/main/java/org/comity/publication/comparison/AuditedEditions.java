package org.comity.publication.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.web.QueryParameters;
import org.comity.publication.release.Edition;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Release;

/** The editions that somebody of the office reads or compares. The reading of one that is not published is noted. */
@ApplicationScoped
public class ComparedEditions {

    private static final int MOST = 10_000;

    private final Editions editions;
    private final AuditTrail audit;

    ComparedEditions(Editions editions, AuditTrail audit) {
        this.editions = editions;
        this.audit = audit;
    }

    /**
     * The number of the earlier edition of a comparison: that of the parameter {@code against}, or the one before; 0 if there is none before.
     * A fault of the parameter if it does not name an earlier one.
     *
     * @param no number of the later edition
     */
    public static int before(QueryParameters query, int no) {
        var against = query.number("against", no - 1, 1, MOST);
        if (against >= no) {
            query.fault("against", "must be the number of an edition before edition " + no);
        }
        return against;
    }

    /** An edition by its number, or the problem not-found. */
    public Edition read(Release release, int no) {
        var edition = editions.one(release, no);
        if (!edition.state().isPublic()) {
            audit.note(Act.READ_DRAFT_EDITION, release.authority(), edition.id());
        }
        return edition;
    }
}
