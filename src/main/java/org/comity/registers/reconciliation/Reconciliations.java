package org.comity.registers.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.comity.base.limits.StoredFileLimits.Stored;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.registers.files.PlaceInTime;
import org.comity.registers.reconciliation.matching.TheirRequest;
import org.jspecify.annotations.Nullable;

/** The repository of reconciliations. It returns only those of the authorities of the caller. */
@ApplicationScoped
class Reconciliations implements PanacheRepositoryBase<Reconciliation, UUID> {

    private final CurrentCaller current;

    Reconciliations(CurrentCaller current) {
        this.current = current;
    }

    /** A reconciliation that the caller may see, or the problem not-found. */
    Reconciliation visible(UUID id) {
        return seen(id).singleResultOptional().orElseThrow(ProblemException::notFound);
    }

    /** The same, locked until the end of the transaction. */
    Reconciliation locked(UUID id) {
        return seen(id).withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    private PanacheQuery<Reconciliation> seen(UUID id) {
        return find("id = ?1 and authority in ?2", id, current.sight().authorities());
    }

    /** Reconciliations after a place in the list, the newest first. */
    List<Reconciliation> newestFirst(PlaceInTime behind, int most) {
        return find("""
                        authority in ?1 and (takenAt < ?2 or (takenAt = ?2 and id < ?3))
                        order by takenAt desc, id desc""", current.sight().authorities(), behind.at(), behind.id())
                .page(0, most)
                .list();
    }

    /** The lists of an authority that were not erased, those of one person or of everybody. */
    Stored stored(String authority, @Nullable String person) {
        var sizes = getEntityManager()
                .createQuery("""
                        select count(r) as files, coalesce(sum(r.bytes), 0) as bytes from Reconciliation r
                        where r.authority = :authority and r.erasedAt is null and (:person is null or r.takenBy = :person)""", Tuple.class)
                .setParameter("authority", authority)
                .setParameter("person", person)
                .getSingleResult();
        return new Stored(
                sizes.get("files", Number.class).longValue(),
                sizes.get("bytes", Number.class).longValue());
    }

    /** The rows of a list, in the order of the file. */
    List<TheirRequest> rows(Reconciliation list) {
        return getEntityManager()
                .createQuery(
                        "from ReconciliationRow r where r.place.reconciliation = :list order by r.place.no",
                        ReconciliationRow.class)
                .setParameter("list", list.id())
                .getResultStream()
                .map(ReconciliationRow::their)
                .toList();
    }

    void persist(ReconciliationRow row) {
        getEntityManager().persist(row);
    }

    /** Removes the rows of a list that is marked as erased. */
    void removeRows(Reconciliation list) {
        getEntityManager()
                .createQuery("delete from ReconciliationRow r where r.place.reconciliation = :list")
                .setParameter("list", list.id())
                .executeUpdate();
    }
}
