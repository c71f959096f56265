package org.comity.publication.release;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** The repository of releases of the own authorities of the caller. */
@ApplicationScoped
public class Releases implements PanacheRepositoryBase<Release, UUID> {

    /** Greater than every identifier. */
    private static final UUID LAST = new UUID(-1, -1);

    private final CurrentCaller current;

    Releases(CurrentCaller current) {
        this.current = current;
    }

    /** A release of an own authority of the caller, or the problem not-found. */
    public Release visible(UUID id) {
        return own(id).singleResultOptional().orElseThrow(ProblemException::notFound);
    }

    /** The same, locked until the end of the transaction, so that one edition is made or moved at a time. */
    public Release locked(UUID id) {
        return own(id).withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Locks a release that the transaction has read; true if nobody has changed it since. */
    public boolean lockUnchanged(Release read) {
        var version = getSession()
                .createNativeQuery("select version from release where id = :id for update", Tuple.class)
                .setParameter("id", read.id())
                .getSingleResult();
        return version.get("version", Integer.class) == read.version();
    }

    private PanacheQuery<Release> own(UUID id) {
        return find("id = ?1 and authority in ?2", id, current.sight().authorities());
    }

    Optional<Release> ofCode(String authority, String code) {
        return find("authority = ?1 and code = ?2", authority, code).singleResultOptional();
    }

    /** Releases behind one of them, the newest first. */
    List<Release> page(@Nullable UUID after, int most) {
        return find(
                        "authority in ?1 and id < ?2 order by id desc",
                        current.sight().authorities(),
                        after == null ? LAST : after)
                .page(0, most)
                .list();
    }

    void persist(EarlyReader reader) {
        getEntityManager().persist(reader);
    }

    /** The early readers of releases, by the identifier of the release. */
    Map<UUID, List<EarlyReader>> earlyReaders(List<Release> releases) {
        return getEntityManager()
                .createQuery(
                        "from EarlyReader r where r.release in :releases order by r.notedAt, r.id", EarlyReader.class)
                .setParameter("releases", releases.stream().map(Release::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(EarlyReader::release));
    }
}
