package org.comity.publication.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.web.QueryParameters;
import org.comity.publication.release.Edition;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Release;
import org.jspecify.annotations.Nullable;

/** The editions that somebody of the office reads or compares. The reading of one that is not published is noted. */
@ApplicationScoped
public class AuditedEditions {

    private static final int MOST = 10_000;
    private static final int NONE = 0;

    private final Editions editions;
    private final AuditTrail audit;

    AuditedEditions(Editions editions, AuditTrail audit) {
        this.editions = editions;
        this.audit = audit;
    }

    /**
     * The editions of a comparison.
     *
     * @param is the later edition
     * @param was the earlier edition; null if there is none before
     */
    public record Pair(Edition is, @Nullable Edition was) {}

    /**
     * The number of the earlier edition that the parameter {@code against} names; 0 without the parameter. A fault of the parameter if it does not
     * name an earlier one.
     *
     * @param no number of the later edition
     */
    public static int against(QueryParameters query, int no) {
        var against = query.number("against", NONE, 1, MOST);
        if (against != NONE && against >= no) {
            query.fault("against", "must be the number of an edition before edition " + no);
        }
        return against;
    }

    /**
     * An edition and an earlier one of its release, or the problem not-found.
     *
     * @param no number of the later edition
     * @param against number of the earlier edition; 0 for the one before
     */
    public Pair compared(Release release, int no, int against) {
        var is = read(release, no);
        var was = against == NONE
                ? Editions.before(editions.of(release), no).map(Edition::no).orElse(NONE)
                : against;
        return new Pair(is, was == NONE || was >= no ? null : read(release, was));
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
