package org.comity.publication.evidence;

import java.util.List;
import org.comity.rules.workflow.Direction;

/**
 * The anonymous trace of one request.
 *
 * @param direction its direction
 * @param kind its kind or family, or ALL
 * @param area code of a part of a region, or of a region, or ALL
 * @param years year or years of receipt or sending, or ALL
 * @param outcome what became of it
 * @param ground code of the ground of refusal; empty without one; NOT_SHOWN if grounds of the class are rare, or there is a single one
 * @param weeks weeks of each holder, in the order of the enum; each value is that of a group of requests of its class
 */
record TraceLine(
        Direction direction, String kind, String area, String years, String outcome, String ground, List<Long> weeks) {

    /** The ground of a class in which one of the grounds is rare. */
    static final String NOT_SHOWN = "NOT_SHOWN";

    TraceLine {
        weeks = List.copyOf(weeks);
    }

    /** True for a refusal whose ground is shown, or of which is shown that none is recorded. */
    boolean showsGround() {
        return outcome.equals(TraceOutcome.REFUSED.name()) && !ground.equals(NOT_SHOWN);
    }

    /** The same trace of a refusal without its ground. */
    TraceLine withoutGround() {
        return new TraceLine(direction, kind, area, years, outcome, NOT_SHOWN, weeks);
    }
}
