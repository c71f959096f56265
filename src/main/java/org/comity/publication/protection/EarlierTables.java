package org.comity.publication.protection;

import java.util.List;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an edition that readers have: an earlier one of the same release, or one of another release whose days overlap.
 *
 * @param release code of the other release; null for the release itself
 * @param edition number of the edition
 * @param exact tables with all numbers
 * @param published the same tables as they were published
 * @param relations relations of its cells that readers know
 */
public record EarlierTables(
        @Nullable String release,
        int edition,
        List<PublishedTable> exact,
        List<PublishedTable> published,
        List<Relation> relations) {

    public EarlierTables {
        exact = List.copyOf(exact);
        published = List.copyOf(published);
        relations = List.copyOf(relations);
    }

    /** An earlier edition of the same release, with tables that have no relation to each other. */
    public EarlierTables(int edition, List<PublishedTable> exact, List<PublishedTable> published) {
        this(null, edition, exact, published, List.of());
    }

    /** The number of the edition; of another release its code and the number, as everywhere. Unique among those that are protected together. */
    public String name() {
        return release == null ? "edition " + edition : release + "/" + edition;
    }
}
