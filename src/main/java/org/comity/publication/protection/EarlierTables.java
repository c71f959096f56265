package org.comity.publication.protection;

import java.util.List;
import org.comity.publication.table.PublishedTable;

/**
 * The tables of an earlier edition of the same release.
 *
 * @param edition number of the edition
 * @param exact tables with all numbers
 * @param published the same tables as they were published
 */
public record EarlierTables(int edition, List<PublishedTable> exact, List<PublishedTable> published) {

    public EarlierTables {
        exact = List.copyOf(exact);
        published = List.copyOf(published);
    }
}
