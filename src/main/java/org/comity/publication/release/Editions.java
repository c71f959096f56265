package org.comity.publication.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.audit.Author;
import org.comity.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The repository of editions. The caller has found their release. */
@ApplicationScoped
public class Editions implements PanacheRepositoryBase<Edition, UUID> {

    /** The editions of a release, the latest first. */
    public List<Edition> of(Release release) {
        return of(List.of(release)).getOrDefault(release.id(), List.of());
    }

    /** The same of several releases, by the identifier of the release. */
    Map<UUID, List<Edition>> of(List<Release> releases) {
        return find(
                        "release in ?1 order by no desc",
                        releases.stream().map(Release::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Edition::release));
    }

    /**
     * The latest edition before one of them that is not withdrawn: that with which it is compared.
     *
     * @param all editions of a release, the latest first
     * @param no number of the edition
     */
    public static Optional<Edition> before(List<Edition> all, int no) {
        return all.stream()
                .filter(one -> one.no() < no && one.state() != EditionState.WITHDRAWN)
                .findFirst();
    }

    /** True if the editions of a release are now as the transaction has read them. */
    public boolean areUnchanged(Release release, List<Edition> read) {
        var present = getEntityManager()
                .createQuery("select e.id, e.version from Edition e where e.release = :release", Tuple.class)
                .setParameter("release", release.id())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Integer.class)));
        return present.equals(read.stream().collect(Collectors.toMap(Edition::id, Edition::version)));
    }

    /** True if no other transaction drafts an edition of a release; none does until the end of this one then. */
    public boolean beginsDraft(Release release) {
        var begins = getSession()
                .createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:release, 71)) as begins", Tuple.class)
                .setParameter("release", release.id().toString())
                .getSingleResult();
        return begins.get("begins", Boolean.class);
    }

    /**
     * A published edition of another release of the same office whose days overlap.
     *
     * @param release its release
     * @param edition the edition, which may be superseded or withdrawn
     */
    public record Beside(Release release, Edition edition) {

        /** The code of the release and the number of the edition. */
        public String name() {
            return release.code() + "/" + edition.no();
        }
    }

    /** The published editions of other releases whose days overlap with those of a release, in the order of their publication. */
    public List<Beside> beside(Release release) {
        return getEntityManager()
                .createQuery("""
                        select r, e from Release r join Edition e on e.release = r.id
                        where r.authority = :authority and r.id <> :release and r.from <= :to and r.to >= :from
                          and e.state in :states
                        order by e.publishedAt, e.id""", Tuple.class)
                .setParameter("authority", release.authority())
                .setParameter("release", release.id())
                .setParameter("from", release.from())
                .setParameter("to", release.to())
                .setParameter("states", EditionState.PUBLIC)
                .getResultStream()
                .map(row -> new Beside(row.get(0, Release.class), row.get(1, Edition.class)))
                .toList();
    }

    /**
     * Lets one edition of an office be published at a time, so that each is compared with all that are published. Needs the transaction of the
     * publication.
     */
    public void lockOffice(String authority) {
        getEntityManager()
                .createNativeQuery(
                        "select true as locked from pg_advisory_xact_lock(hashtextextended(:office, 70))", Tuple.class)
                .setParameter("office", authority)
                .getSingleResult();
    }

    /** An edition by its number, or the problem not-found. */
    public Edition one(Release release, int no) {
        return find("release = ?1 and no = ?2", release.id(), no)
                .singleResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** The edition that is current; empty before the first publication, and after a withdrawal. */
    public Optional<Edition> current(Release release) {
        return find("release = ?1 and state = ?2", release.id(), EditionState.PUBLISHED)
                .singleResultOptional();
    }

    /** Notes an act that brought an edition into its state. */
    public void note(Edition edition, EditionDeed act, Author author, @Nullable String note, List<String> signed) {
        var no = acts(edition).size() + 1;
        getEntityManager().persist(new EditionAct(edition, no, act, author, note, signed));
    }

    private List<EditionAct> acts(Edition edition) {
        return getEntityManager()
                .createQuery("from EditionAct a where a.edition = :edition order by a.no", EditionAct.class)
                .setParameter("edition", edition.id())
                .getResultList();
    }

    /** The acts of an edition as its office sees them. */
    public List<EditionActView> shownActs(Edition edition) {
        return acts(edition).stream().map(EditionAct::view).toList();
    }

    /** The persons who drafted or submitted the edition since it was drafted. */
    public List<String> makers(Edition edition) {
        return acts(edition).stream()
                .filter(act -> act.act() == EditionDeed.DRAFTED || act.act() == EditionDeed.SUBMITTED)
                .map(EditionAct::by)
                .distinct()
                .toList();
    }

    /** The public reasons of those editions that are withdrawn, by the identifier of the edition. */
    public Map<UUID, String> withdrawnBecause(Collection<Edition> editions) {
        var withdrawn = editions.stream()
                .filter(one -> one.state() == EditionState.WITHDRAWN)
                .map(Edition::id)
                .toList();
        if (withdrawn.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("from EditionAct a where a.edition in :editions and a.act = :withdrawn", EditionAct.class)
                .setParameter("editions", withdrawn)
                .setParameter("withdrawn", EditionDeed.WITHDRAWN)
                .getResultStream()
                .collect(Collectors.toMap(
                        EditionAct::edition, act -> String.valueOf(act.view().note())));
    }

    /** Removes a draft with its tables and acts, so that it can be drafted again. */
    public void remove(Edition draft) {
        for (var part : List.of("EditionExact", "EditionCell", "EditionTable", "EditionAct")) {
            getEntityManager()
                    .createQuery("delete from " + part + " p where p.edition = :edition")
                    .setParameter("edition", draft.id())
                    .executeUpdate();
        }
        delete(draft);
        flush();
    }
}
