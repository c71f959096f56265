package org.comity.publication.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comity.publication.release.Edition;
import org.comity.publication.release.EditionContent;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Release;
import org.comity.publication.restated.CellMembers;
import org.comity.publication.restated.SourceTable;
import org.comity.publication.restated.SourceTables;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;

/**
 * The requests that hidden cells count: those of the edition, of the published editions of its release before it, and of the published
 * editions of other releases with common days.
 */
@ApplicationScoped
class HiddenMembers {

    private final Editions editions;
    private final EditionContent content;
    private final SourceTables tables;
    private final CellMembers members;

    HiddenMembers(Editions editions, EditionContent content, SourceTables tables, CellMembers members) {
        this.editions = editions;
        this.content = content;
        this.tables = tables;
        this.members = members;
    }

    /** The tables with the hidden cells; empty if the present programs do not count the same in one of them. */
    Optional<List<SourceTable>> sources(Release release, Edition edition) {
        var sources = new ArrayList<SourceTable>();
        var isWhole = true;
        for (var one : editions.of(release)) {
            isWhole &= one.no() > edition.no() || !one.state().isPublic() || add(release, one, sources);
        }
        for (var beside : editions.beside(release)) {
            isWhole &= add(beside.release(), beside.edition(), sources);
        }
        return isWhole ? Optional.of(sources) : Optional.empty();
    }

    /** A table that hides nothing needs no question. */
    private boolean add(Release release, Edition edition, List<SourceTable> sources) {
        var isWhole = true;
        for (var table : content.tables(edition)) {
            if (table.cells().stream().anyMatch(cell -> cell.is(CellStatus.HIDDEN))) {
                var source = tables.of(release, edition, table);
                source.ifPresent(sources::add);
                isWhole &= source.isPresent();
            }
        }
        return isWhole;
    }

    /**
     * The requests of the hidden cells, among those that an edition counts. Needs a transaction.
     *
     * @param read is called after each table
     */
    Set<UUID> of(List<SourceTable> sources, Runnable read) {
        var found = new HashSet<UUID>();
        for (var source : sources) {
            found.addAll(members.ofAny(source, hidden(source.table())));
            read.run();
        }
        return found;
    }

    /** The hidden cells by their categories. */
    private static List<Map<String, String>> hidden(PublishedTable table) {
        return IntStream.range(0, table.cells().size())
                .filter(place -> table.cells().get(place).is(CellStatus.HIDDEN))
                .mapToObj(table::keysOf)
                .toList();
    }
}
