package org.comity.publication.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.publication.open.PublishedReleases;
import org.comity.publication.release.Edition;
import org.comity.publication.release.EditionState;
import org.comity.publication.release.Release;
import org.comity.publication.table.PublishedEdition;
import org.jspecify.annotations.Nullable;

/** The published editions of the database. A withdrawn edition is not shown. */
@ApplicationScoped
class StoredEditions implements PublishedEditions {

    private static final String SEPARATOR = ":";

    private final PublishedReleases published;

    StoredEditions(PublishedReleases published) {
        this.published = published;
    }

    @Override
    @Transactional
    public List<ReleaseEntry> releases() {
        var all = published.all();
        var editions = published.editions(all);
        var days = published.days(all);
        return all.stream()
                .map(release -> entry(release, editions.getOrDefault(release.id(), List.of()), days))
                .filter(entry -> !entry.editions().isEmpty())
                .toList();
    }

    private static ReleaseEntry entry(Release release, List<Edition> editions, Map<UUID, LocalDate> days) {
        var shown = editions.stream()
                .filter(edition -> edition.state() != EditionState.WITHDRAWN)
                .toList();
        var office = shown.isEmpty() ? "" : shown.getFirst().office();
        return new ReleaseEntry(
                release.authority() + SEPARATOR + release.code(),
                office,
                release.title(),
                shown.stream()
                        .map(edition -> entry(release, edition, days.get(edition.id())))
                        .toList());
    }

    private static ReleaseEntry.EditionEntry entry(Release release, Edition edition, @Nullable LocalDate day) {
        var status = PublishedReleases.of(release, edition, List.of()).status();
        return new ReleaseEntry.EditionEntry(edition.no(), status, day);
    }

    @Override
    @Transactional
    public Optional<PublishedEdition> edition(String release, @Nullable Integer number) {
        var parts = release.split(SEPARATOR, 2);
        return parts.length < 2
                ? Optional.empty()
                : published
                        .find(parts[0], parts[1])
                        .flatMap(found -> published
                                .edition(found, number)
                                .filter(edition -> edition.state() != EditionState.WITHDRAWN)
                                .map(edition -> published.withTables(found, edition)));
    }
}
