package org.comity.cases.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.service.ServiceLevels;
import org.comity.rules.workflow.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Decides the next review of a request, the one place that does: no open request is without one. The interval is a service level
 * of the office. The database refuses an open request without a day.
 */
@ApplicationScoped
public class NextReviews {

    private final ServiceLevels levels;
    private final OwnAuthorities authorities;

    NextReviews(ServiceLevels levels, OwnAuthorities authorities) {
        this.levels = levels;
        this.authorities = authorities;
    }

    /**
     * Sets the next review after an act: the day that the act names, or the day that is set if it lies ahead, or the interval of
     * the office after today. A closed request has none.
     */
    public void follow(CooperationRequest request, @Nullable LocalDate named, LocalDate today) {
        if (request.state().standing() == Standing.CLOSED) {
            request.isReviewedOn(null);
        } else if (named != null) {
            request.isReviewedOn(named);
        } else if (request.reviewOn() == null || !request.reviewOn().isAfter(today)) {
            request.isReviewedOn(today.plusDays(levels.of(request.authority()).reviewDays()));
        }
    }

    /** Sets the next review of a request that has none and is not over, as of today. */
    public void require(CooperationRequest request) {
        if (request.reviewOn() == null && !request.state().standing().isOver()) {
            follow(request, null, authorities.today(request.authority()));
        }
    }
}
