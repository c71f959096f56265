package org.comity.publication.release;

/** State of an edition. */
public enum EditionState {
    /** Counted and protected; it can be drafted again. */
    DRAFT,
    /** Submitted to the person who approves. */
    REVIEW,
    /** Approved by a second person; published at the scheduled time, or by hand. */
    APPROVED,
    /** The current edition of its release. */
    PUBLISHED,
    /** A later edition is current. It stays at its address. */
    SUPERSEDED,
    /** Withdrawn for a public reason. Its address says so. */
    WITHDRAWN;

    /** True if everybody sees that the edition exists. */
    public boolean isPublic() {
        return switch (this) {
            case DRAFT, REVIEW, APPROVED -> false;
            case PUBLISHED, SUPERSEDED, WITHDRAWN -> true;
        };
    }
}
