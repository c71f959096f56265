package org.comity.cases.access.review;

import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;

/** A limit of the uses of break-glass by one person in one authority. The database answers these names. */
enum BreakGlassLimit {
    /** The uses whose review is open. */
    OPEN_REVIEWS(
            "open-reviews",
            "you have %d uses of break-glass that wait for their review; a supervisor closes one before"),
    /** The tries of a day that found nothing that the person may take. */
    MISSES("misses", "%d tries found nothing today; the next one is possible tomorrow");

    private final String code;
    private final String detail;

    BreakGlassLimit(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    /** The problem of a call beyond the limit. It says nothing of the reference. */
    ProblemException reached(int most) {
        return ProblemException.unprocessable(List.of(new Fault("request", "person", code, detail.formatted(most))));
    }

    /** The number in the settings. */
    int most(BreakGlassSettings settings) {
        return this == OPEN_REVIEWS ? settings.openReviews() : settings.missesADay();
    }
}
