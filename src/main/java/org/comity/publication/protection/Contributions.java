package org.comity.publication.protection;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The largest contributions to amounts. Published tables do not have them. */
@FunctionalInterface
public interface Contributions {

    /** No contributions are known; amounts are judged by the number of cases. */
    Contributions NONE = (table, keys) -> null;

    /**
     * The two largest contributions to an amount; null if they are not known.
     *
     * @param table code of the table
     * @param keys category of each axis
     */
    @Nullable
    Largest of(String table, Map<String, String> keys);

    /**
     * The two largest contributions.
     *
     * @param first largest
     * @param second second largest; 0 if there is one only
     */
    record Largest(BigDecimal first, BigDecimal second) {}
}
