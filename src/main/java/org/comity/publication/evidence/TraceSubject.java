package org.comity.publication.evidence;

import java.util.EnumMap;
import java.util.Map;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A request that an edition counts as new, before anything is generalised. It never leaves this package.
 *
 * @param direction its direction when it became open
 * @param kind its kind then
 * @param partner code of the other State; empty if it is not recorded
 * @param subregion code of the part of a region in which the other State lies
 * @param region code of its region
 * @param year the statistical year of the receipt or sending
 * @param years the years together of which that one is
 * @param outcome what became of it
 * @param ground code of the ground of its refusal; null if it was not refused, or none is recorded
 * @param days calendar days of each holder, since it became open
 * @param printable false if a hidden cell counts it, or if it was restricted or sealed at any time
 */
record TraceSubject(
        Direction direction,
        Kind kind,
        String partner,
        String subregion,
        String region,
        String year,
        String years,
        TraceOutcome outcome,
        @Nullable String ground,
        Map<RequestHolder, Long> days,
        boolean printable) {

    TraceSubject {
        var copy = new EnumMap<RequestHolder, Long>(RequestHolder.class);
        copy.putAll(days);
        days = copy;
    }

    long daysOf(RequestHolder holder) {
        return days.getOrDefault(holder, 0L);
    }
}
