package org.comity.registers.reconciliation.matching;

import java.util.Set;
import java.util.UUID;

/**
 * A row of a list and a request that may be the same.
 *
 * @param row number of the row
 * @param request identifier of the request
 * @param reasons the reasons for it and against it
 */
public record Pair(int row, UUID request, Set<PairReason> reasons) {

    /** How much speaks for the pair. */
    public PairStrength strength() {
        if (reasons.contains(PairReason.THEIR_REFERENCE) || reasons.contains(PairReason.OUR_REFERENCE)) {
            return PairStrength.CERTAIN;
        }
        return isNamed() && !reasons.contains(PairReason.OTHER_REFERENCE) ? PairStrength.LIKELY : PairStrength.POSSIBLE;
    }

    /** True if a reference, a name or the facts speak for it. With another reference, the facts alone say nothing. */
    public boolean isProposed() {
        boolean isAlike = reasons.contains(PairReason.SIMILAR_FACTS) && !reasons.contains(PairReason.OTHER_REFERENCE);
        return strength() == PairStrength.CERTAIN || isNamed() || isAlike;
    }

    private boolean isNamed() {
        return reasons.contains(PairReason.SAME_NAME) || reasons.contains(PairReason.SIMILAR_NAME);
    }

    /** The weight of all reasons. Between pairs of one weight the program cannot decide. */
    int weight() {
        return reasons.stream().mapToInt(PairReason::weight).sum();
    }
}
