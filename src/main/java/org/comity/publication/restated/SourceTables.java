package org.comity.publication.restated;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.base.json.JsonText;
import org.comity.publication.program.PublicationPrograms;
import org.comity.publication.program.PublicationPrograms.CountedBy;
import org.comity.publication.release.Edition;
import org.comity.publication.release.Release;
import org.comity.publication.table.PublishedTable;
import org.jspecify.annotations.Nullable;

/** Finds how a table of an edition was counted. */
@ApplicationScoped
public class SourceTables {

    private final PublicationPrograms programs;
    private final JsonText json;

    SourceTables(PublicationPrograms programs, JsonText json) {
        this.programs = programs;
        this.json = json;
    }

    /**
     * A part of the manifest of an edition.
     *
     * @param where values that members of tables must have; null of an edition that did not record them
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Counted(LocalDate lastDay, @Nullable Map<String, Map<String, Set<String>>> where) {}

    /** The table with its questions; empty if the present program and catalogue do not count the same in it. */
    public Optional<SourceTable> of(Release release, Edition edition, PublishedTable table) {
        var counted = json.read(edition.manifest(), Counted.class);
        var all = counted.where();
        var where = all == null ? null : all.getOrDefault(table.code(), Map.of());
        return programs.thatCountsAs(table, new CountedBy(release.program(), edition.programVersion(), where))
                .map(spec -> new SourceTable(edition, table, spec, counted.lastDay()));
    }
}
