package org.comity.publication.restated;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.cases.request.AccessLevel;
import org.hibernate.Session;

/** The requests that may have restated a cell, among those that the caller sees. */
@ApplicationScoped
class CandidateLines {

    private static final String LINES = """
            select r.id, r.reference, r.level,
                   exists (select from history_entry e
                           where e.request_id = r.id and e.kind = 'PART' and e.recorded_at > cast(:was as timestamptz)
                             and e.recorded_at <= cast(:is as timestamptz)
                             and e.details::jsonb ->> 'part' = 'level') as level_changed,
                   comity_counted_at(r, cast(:was as timestamptz), cast(:wasUntil as timestamptz)) as was_counted,
                   comity_counted_at(r, cast(:is as timestamptz), cast(:isUntil as timestamptz)) as is_counted
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
     * @param levelChanged true if its level was raised or lowered between both countings
     * @param wasCounted false if the earlier edition left it out because of its level
     * @param isCounted false if the later edition does
     */
    record Candidate(
            UUID id, String reference, AccessLevel level, boolean levelChanged, boolean wasCounted, boolean isCounted) {

        boolean isGuarded() {
            return level != AccessLevel.NORMAL;
        }
    }

    List<Candidate> of(RestatedCell cell, Set<UUID> ids) {
        return session.createNativeQuery(LINES, Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("authority", cell.is().authority())
                .setParameter("was", cell.was().countedAt(), Instant.class)
                .setParameter("is", cell.is().countedAt(), Instant.class)
                .setParameter("wasUntil", cell.was().guardedUntil(), Instant.class)
                .setParameter("isUntil", cell.is().guardedUntil(), Instant.class)
                .getResultStream()
                .map(row -> new Candidate(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        AccessLevel.valueOf(row.get(2, String.class)),
                        row.get(3, Boolean.class),
                        row.get(4, Boolean.class),
                        row.get(5, Boolean.class)))
                .toList();
    }
}
