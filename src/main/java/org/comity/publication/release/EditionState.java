package org.comity.publication.release;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The states of which everybody sees that the edition exists. */
    public static final Set<EditionState> PUBLIC =
            Arrays.stream(values()).filter(EditionState::isPublic).collect(Collectors.toUnmodifiableSet());

    /** True if everybody sees that the edition exists. */
    public boolean isPublic() {
        return switch (this) {
            case DRAFT, REVIEW, APPROVED -> false;
            case PUBLISHED, SUPERSEDED, WITHDRAWN -> true;
        };
    }
}
