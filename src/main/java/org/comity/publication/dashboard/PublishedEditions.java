package org.comity.publication.dashboard;

import java.util.List;
import java.util.Optional;
import org.comity.publication.table.PublishedEdition;
import org.jspecify.annotations.Nullable;

/** The published editions that the page may show. Drafts and editions under embargo are not among them. */
public interface PublishedEditions {

    /** The releases with at least one published edition, the newest first. */
    List<ReleaseEntry> releases();

    /**
     * An edition.
     *
     * @param release code of the release, as {@link ReleaseEntry} has it
     * @param number number of the edition; null for the newest that is published
     * @return empty if there is none, or it is not published
     */
    Optional<PublishedEdition> edition(String release, @Nullable Integer number);
}
