package org.comity.cases.access.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /**
     * Gives the caller access to a request by its reference or identifier for 24 hours, and opens the review; none if there is
     * no such request, the caller is barred from it, or it is a request of the level NORMAL. The database does both at once. The
     * limit of open reviews counts here again, since other calls of the caller may have ended in between.
     */
    Optional<AccessReview> breakGlass(
            UUID rightId, UUID reviewId, String authority, NewBreakGlass wanted, String callerName, int openReviews) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select r.id
                        from comity_break_glass(:right, :review, :authority, :reference, :name, :reason, :purpose, :open) r""", Tuple.class)
                .setParameter("right", rightId)
                .setParameter("review", reviewId)
                .setParameter("authority", authority)
                .setParameter("reference", wanted.reference().strip())
                .setParameter("name", callerName)
                .setParameter("reason", wanted.reason())
                .setParameter("purpose", wanted.purpose())
                .setParameter("open", openReviews)
                .uniqueResultOptional()
                .map(row -> {
                    if (row.get("id") == null) {
                        throw BreakGlassLimit.OPEN_REVIEWS.reached(openReviews);
                    }
                    return findById(row.get("id", UUID.class));
                });
    }
}
