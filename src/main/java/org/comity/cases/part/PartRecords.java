package org.comity.cases.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The records of all parts. The caller has passed the gate of the request first. */
@ApplicationScoped
public class PartRecords {

    private final Session session;

    PartRecords(Session session) {
        this.session = session;
    }

    /**
     * The records of a request that were known at an instant, as they were known; all that are known now if there is none.
     * Those of an instant are of the past and are never written.
     */
    public <R> List<R> known(PartKind kind, Class<R> type, UUID requestId, @Nullable Instant asOf) {
        var query = session.createNativeQuery(
                        "select p.* from %s p where %s order by p.%s, p.id"
                                .formatted(source(kind, asOf), kind.concerns(), kind.day()),
                        type)
                .setParameter("request", requestId);
        if (asOf != null) {
            query.setParameter("asOf", asOf, Instant.class);
        }
        var known = query.getResultList();
        if (asOf != null) {
            known.forEach(session::detach);
        }
        return known;
    }

    /** One of the records of a request, by its number. */
    public <R extends PartRecord> Optional<R> find(Class<R> type, UUID requestId, int no) {
        return session.createSelectionQuery(
                        "from " + type.getSimpleName() + " r where r.requestId = :request and r.no = :no", type)
                .setParameter("request", requestId)
                .setParameter("no", no)
                .uniqueResultOptional();
    }

    /** The next number. Two callers cannot take the same one, since the version of the request changes. */
    public int nextNumber(Class<? extends PartRecord> type, UUID requestId) {
        return session.createSelectionQuery(
                                "select coalesce(max(r.no), 0) from " + type.getSimpleName()
                                        + " r where r.requestId = :request",
                                Integer.class)
                        .setParameter("request", requestId)
                        .getSingleResult()
                + 1;
    }

    /** Stores a record that has just been added. */
    public void persist(PartRecord record) {
        session.persist(record);
    }

    /** The source of the records: the table, or the table as known at the instant {@code :asOf}. */
    static String source(PartKind kind, @Nullable Instant asOf) {
        return asOf == null ? kind.records() : kind.records() + "_known(:request, cast(:asOf as timestamptz))";
    }
}
