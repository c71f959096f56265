package org.comity.publication.open;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.publication.release.Edition;
import org.comity.publication.release.EditionContent;
import org.comity.publication.release.EditionState;
import org.comity.publication.release.Release;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Releases and editions that are published. A member of an office finds no draft here. Needs a transaction. */
@ApplicationScoped
public class PublishedReleases {

    private static final int MOST = 500;

    /** Frozen content, which everybody asks for. Whether an edition is withdrawn is read by each call. */
    private static final int MOST_CELLS = 1_000_000;

    private final Session session;
    private final EditionContent content;
    private final Cache<UUID, List<PublishedTable>> frozen = Caffeine.newBuilder()
            .maximumWeight(MOST_CELLS)
            .weigher((UUID id, List<PublishedTable> tables) ->
                    1 + tables.stream().mapToInt(table -> table.cells().size()).sum())
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    PublishedReleases(Session session, EditionContent content) {
        this.session = session;
        this.content = content;
    }

    /** The releases of all offices with a published edition; those of the latest periods first. */
    public List<Release> all() {
        return session.createQuery("""
                        from Release r
                        where exists (select 1 from Edition e where e.release = r.id and e.state in :states)
                        order by r.to desc, r.authority, r.code""", Release.class)
                .setParameter("states", EditionState.PUBLIC)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The same of one office. */
    public List<Release> ofAuthority(String authority) {
        return session.createQuery("""
                        from Release r where r.authority = :authority
                          and exists (select 1 from Edition e where e.release = r.id and e.state in :states)
                        order by r.to desc, r.code""", Release.class)
                .setParameter("authority", authority)
                .setParameter("states", EditionState.PUBLIC)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** A release with a published edition. */
    public Optional<Release> find(String authority, String code) {
        return session.createQuery("""
                        from Release r where r.authority = :authority and r.code = :code
                          and exists (select 1 from Edition e where e.release = r.id and e.state in :states)""", Release.class)
                .setParameter("authority", authority)
                .setParameter("code", code)
                .setParameter("states", EditionState.PUBLIC)
                .getResultStream()
                .findFirst();
    }

    /** The published editions of a release, the latest first. */
    public List<Edition> editions(Release release) {
        return editions(List.of(release)).getOrDefault(release.id(), List.of());
    }

    /** The same of several releases, by their identifiers. */
    public Map<UUID, List<Edition>> editions(List<Release> releases) {
        return session.createQuery(
                        "from Edition e where e.release in :releases and e.state in :states order by e.no desc",
                        Edition.class)
                .setParameter("releases", releases.stream().map(Release::id).toList())
                .setParameter("states", EditionState.PUBLIC)
                .getResultStream()
                .collect(Collectors.groupingBy(Edition::release));
    }

    /** Those who saw an edition of each release before its publication, by the identifiers of the releases. */
    Map<UUID, List<PublishedView.ReaderView>> readers(List<Release> releases) {
        return session.createNativeQuery("""
                        select r.release_id, r.name, r.organisation, r.reason from published_readers(:releases) r""", Tuple.class)
                .setParameter("releases", releases.stream().map(Release::id).toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class),
                        Collectors.mapping(
                                row -> new PublishedView.ReaderView(
                                        row.get(1, String.class), row.get(2, String.class), row.get(3, String.class)),
                                Collectors.toList())));
    }

    /** The day of publication of each edition of the releases in the zone of its authority, by the identifiers of the editions. */
    public Map<UUID, LocalDate> days(List<Release> releases) {
        return session.createNativeQuery("select d.edition_id, d.day from published_days(:releases) d", Tuple.class)
                .setParameter("releases", releases.stream().map(Release::id).toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, LocalDate.class)));
    }

    /** A published edition by its number; the latest that is not withdrawn if none is named. */
    public Optional<Edition> edition(Release release, @Nullable Integer no) {
        return edition(editions(release), no);
    }

    /** The same among the published editions of a release, the latest first. */
    static Optional<Edition> edition(List<Edition> all, @Nullable Integer no) {
        return all.stream()
                .filter(one -> no == null ? one.state() != EditionState.WITHDRAWN : one.no() == no)
                .findFirst();
    }

    /** An edition with its tables. A withdrawn one has none. */
    public PublishedEdition withTables(Release release, Edition edition) {
        var tables = edition.state() == EditionState.WITHDRAWN
                ? List.<PublishedTable>of()
                : frozen.get(edition.id(), id -> content.tables(edition));
        return of(release, edition, tables);
    }

    /** An edition with some tables. */
    public static PublishedEdition of(Release release, Edition edition, List<PublishedTable> tables) {
        return new PublishedEdition(
                release.authority(),
                edition.office(),
                edition.country(),
                release.code(),
                release.title(),
                release.program(),
                edition.programVersion(),
                edition.no(),
                release.from(),
                release.to(),
                status(edition.state()),
                edition.publishedAt(),
                edition.shownOn(),
                edition.reason(),
                edition.policy(),
                edition.software(),
                edition.hash(),
                tables);
    }

    private static PublishedEdition.Status status(EditionState state) {
        return switch (state) {
            case DRAFT, REVIEW, APPROVED -> PublishedEdition.Status.DRAFT;
            case PUBLISHED -> PublishedEdition.Status.CURRENT;
            case SUPERSEDED -> PublishedEdition.Status.SUPERSEDED;
            case WITHDRAWN -> PublishedEdition.Status.WITHDRAWN;
        };
    }
}
