package org.comity.publication.protection;

import java.util.List;
import org.comity.publication.table.PublishedTable;

/**
 * The tables of an edition after disclosure control.
 *
 * @param published the tables as they may be published
 * @param report report of the protection
 * @param choices the form of each table
 */
public record ProtectedTables(List<PublishedTable> published, ProtectionReport report, List<LadderChoice> choices) {

    public ProtectedTables {
        published = List.copyOf(published);
        choices = List.copyOf(choices);
    }
}
