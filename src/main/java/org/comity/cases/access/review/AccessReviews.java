package org.comity.cases.access.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.comity.base.security.CurrentCaller;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The uses of break-glass in the authorities of the caller, and the only way to use it. */
@ApplicationScoped
class AccessReviews implements PanacheRepositoryBase<AccessReview, UUID> {

    private final CurrentCaller current;

    AccessReviews(CurrentCaller current) {
        this.current = current;
    }

    Optional<AccessReview> visible(UUID id) {
        return find("id = ?1 and authority in ?2", id, current.sight().authorities())
                .singleResultOptional();
    }

    /** The newest first, one more than a page has. */
    List<AccessReview> newestFirst(@Nullable Boolean open, @Nullable UUID before, int limit) {
        var state = open == null ? "" : open ? " and closedAt is null" : " and closedAt is not null";
        return find(
                        "authority in ?1" + state + " and (?2 is null or id < ?2) order by id desc",
                        current.sight().authorities(),
                        before)
                .page(0, limit + 1)
                .list();
    }

    /** Counts a try of the caller as a miss, which a use takes back; it answers the limit that is reached, and counts nothing. */
    Optional<BreakGlassLimit> countTry(String authority, BreakGlassSettings settings) {
        return Optional.ofNullable(getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select comity_try_break_glass(:authority, :open, :misses) as reached", Tuple.class)
                        .setParameter("authority", authority)
                        .setParameter("open", settings.openReviews())
                        .setParameter("misses", settings.missesADay())
                        .getSingleResult()
                        .get("reached", String.class))
                .map(BreakGlassLimit::valueOf);
    }

    /** An access right that was taken: its request, and its number there. */
    record Taken(UUID requestId, int no) {}

    /**
     * Gives the caller access to a request by its reference or identifier, until an instant; none if there is no such
     * request, the caller is barred from it, or it is a request of the level NORMAL. The limit of open reviews counts here
     * again, since other calls of the caller may have ended in between.
     */
    Optional<Taken> breakGlass(
            UUID rightId, String authority, NewBreakGlass wanted, Author caller, Instant until, int openReviews) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select t.request_id, t.no
                        from comity_break_glass(:id, :authority, :reference, :name, :reason, :purpose,
                                                cast(:until as timestamptz), :open) t""", Tuple.class)
                .setParameter("id", rightId)
                .setParameter("authority", authority)
                .setParameter("reference", wanted.reference().strip())
                .setParameter("name", caller.name())
                .setParameter("reason", wanted.reason())
                .setParameter("purpose", wanted.purpose())
                .setParameter("until", until, Instant.class)
                .setParameter("open", openReviews)
                .uniqueResultOptional()
                .map(row -> {
                    if (row.get("request_id") == null) {
                        throw BreakGlassLimit.OPEN_REVIEWS.reached(openReviews);
                    }
                    return new Taken(row.get("request_id", UUID.class), row.get("no", Integer.class));
                });
    }
}
