package org.comity.publication.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.program.PublicationPrograms;
import org.comity.publication.release.Edition;
import org.comity.publication.release.EditionContent;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Release;
import org.comity.publication.restated.CellMembers;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.comity.statistics.table.CountedRequest;

/**
 * The requests that hidden cells count: those of the edition, of the published editions of its release before it, and of the published
 * editions of other releases with common days.
 */
@ApplicationScoped
class HiddenMembers {

    private static final int MOST = 1_000_000;

    private final Editions editions;
    private final EditionContent content;
    private final PublicationPrograms programs;
    private final CellMembers members;

    HiddenMembers(Editions editions, EditionContent content, PublicationPrograms programs, CellMembers members) {
        this.editions = editions;
        this.content = content;
        this.programs = programs;
        this.members = members;
    }

    /**
     * A table of an edition.
     *
     * @param spec the table in the present program
     */
    record Source(Edition edition, PublishedTable table, TableSpec spec) {}

    /** The tables with the hidden cells; empty if the present programs lack one of them. */
    Optional<List<Source>> sources(Release release, Edition edition) {
        var sources = new ArrayList<Source>();
        var isWhole = true;
        for (var one : editions.of(release)) {
            isWhole &= one.no() > edition.no() || !one.state().isPublic() || add(release, one, sources);
        }
        for (var beside : editions.beside(release)) {
            isWhole &= add(beside.release(), beside.edition(), sources);
        }
        return isWhole ? Optional.of(sources) : Optional.empty();
    }

    private boolean add(Release release, Edition edition, List<Source> sources) {
        var isWhole = true;
        for (var table : content.tables(edition)) {
            var spec = spec(release, table);
            spec.ifPresent(found -> sources.add(new Source(edition, table, found)));
            isWhole &= spec.isPresent();
        }
        return isWhole;
    }

    private Optional<TableSpec> spec(Release release, PublishedTable table) {
        return programs.find(release.program()).stream()
                .flatMap(program -> program.tables().stream())
                .filter(spec -> spec.code().equals(table.code()))
                .filter(spec -> spec.statement() || table.indicator().equals(spec.indicator()))
                .findFirst();
    }

    /**
     * The requests of the hidden cells, among those that an edition counts. Needs a transaction.
     *
     * @param read is called after each table
     */
    Set<UUID> of(List<Source> sources, Runnable read) {
        var found = new HashSet<UUID>();
        for (var source : sources) {
            for (var keys : hidden(source.table())) {
                members.of(source.edition(), source.table(), source.spec(), keys, MOST).stream()
                        .map(CountedRequest::id)
                        .forEach(found::add);
            }
            read.run();
        }
        return found;
    }

    /** The hidden cells by their categories. Measures of one group have the same requests, and are asked for once. */
    private static Set<Map<String, String>> hidden(PublishedTable table) {
        var cells = new LinkedHashSet<Map<String, String>>();
        var seen = new HashSet<Map<String, String>>();
        for (var place = 0; place < table.cells().size(); place++) {
            if (table.cells().get(place).is(CellStatus.HIDDEN)) {
                var keys = table.keysOf(place);
                var group = new TreeMap<>(keys);
                table.axes().stream()
                        .filter(axis -> axis.categories().stream().anyMatch(one -> one.measure() != null))
                        .forEach(axis -> group.remove(axis.code()));
                if (seen.add(group)) {
                    cells.add(keys);
                }
            }
        }
        return cells;
    }
}
