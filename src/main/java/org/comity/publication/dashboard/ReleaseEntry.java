package org.comity.publication.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.Words;
import org.jspecify.annotations.Nullable;

/**
 * A release in the choice of releases.
 *
 * @param release code of the release in the address of the page, unique among all own authorities
 * @param office name of the own authority
 * @param title title of the release
 * @param editions its published editions, the newest first
 */
public record ReleaseEntry(String release, String office, Words title, List<EditionEntry> editions) {

    public ReleaseEntry {
        editions = List.copyOf(editions);
    }

    /**
     * An edition in the choice of editions.
     *
     * @param number number of the edition, from 1
     * @param status what a reader should know of it
     * @param publishedOn day on which this edition was published, in the zone of the authority; null if it is not
     */
    public record EditionEntry(
            int number,
            PublishedEdition.Status status,
            @Nullable LocalDate publishedOn) {}
}
