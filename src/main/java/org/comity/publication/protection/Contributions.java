package org.comity.publication.protection;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The largest contributions to amounts. Published tables do not have them. */
@FunctionalInterface
public interface Contributions {

    /** No contributions are known; amounts are judged by the number of cases. */
    Contributions NONE = (edition, table, keys) -> null;

    /**
     * The contribution to an amount that a reader can come nearest to; null if contributions are not known.
     *
     * @param edition name of an earlier edition; null for the new one
     * @param table code of the table
     * @param keys category of each axis
     */
    @Nullable
    Largest of(@Nullable String edition, String table, Map<String, String> keys);

    /**
     * The contribution that is estimated, and what its reader knows.
     *
     * @param first the contribution, usually the largest
     * @param second contributions that one reader knows beside it, usually the second largest; 0 if there is one only
     * @param contributors number of contributors
     */
    record Largest(BigDecimal first, BigDecimal second, int contributors) {

        /**
         * How much less than the required per cent of the estimated contribution all but the two have; not positive if they have enough.
         *
         * @param total the amount of the cell
         * @param percent per cent of the policy
         */
        public BigDecimal missing(BigDecimal total, int percent) {
            return first.multiply(BigDecimal.valueOf(percent))
                    .movePointLeft(2)
                    .subtract(total.subtract(first).subtract(second));
        }
    }
}
