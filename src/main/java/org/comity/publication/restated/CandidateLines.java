package org.comity.publication.restated;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.cases.request.AccessLevel;
import org.comity.publication.release.Edition;
import org.hibernate.Session;

/** The requests that may have restated a cell, among those that the caller sees. */
@ApplicationScoped
class CandidateLines {

    private static final String LINES = """
            select r.id, r.reference, r.level, r.registered_at,
                   exists (select from history_entry e
                           where e.request_id = r.id and e.kind = 'PART' and e.recorded_at > cast(:was as timestamptz)
                             and e.recorded_at <= cast(:is as timestamptz)
                             and e.details::jsonb ->> 'part' = 'level') as level_changed
            from request r
            where r.id = any (:ids) and r.authority = :authority
            order by r.reference""";

    private final Session session;

    CandidateLines(Session session) {
        this.session = session;
    }

    /**
     * A request.
     *
     * @param id identifier
     * @param reference own reference
     * @param level present level
     * @param registeredAt instant of the registration
     * @param levelChanged true if its level was raised or lowered between both countings
     */
    record Candidate(UUID id, String reference, AccessLevel level, Instant registeredAt, boolean levelChanged) {

        boolean isGuarded() {
            return level != AccessLevel.NORMAL;
        }

        /** True if the delay of the policy had passed when an edition was counted. */
        boolean countsIn(Edition edition) {
            return !isGuarded() || !registeredAt.isAfter(edition.guardedUntil());
        }
    }

    List<Candidate> of(RestatedCell cell, Set<UUID> ids) {
        return session.createNativeQuery(LINES, Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("authority", cell.is().authority())
                .setParameter("was", cell.was().countedAt(), Instant.class)
                .setParameter("is", cell.is().countedAt(), Instant.class)
                .getResultStream()
                .map(row -> new Candidate(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        AccessLevel.valueOf(row.get(2, String.class)),
                        row.get(3, Instant.class),
                        row.get(4, Boolean.class)))
                .toList();
    }
}
