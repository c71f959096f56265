package org.comity.statistics.table;

import java.util.Map;
import java.util.UUID;

/**
 * A request that counts in a figure, with all that it contributes to the numbers of the figure.
 *
 * @param id identifier of the request
 * @param parts its contributions as text, by the names below; one that it does not have is missing
 */
public record CountedRequest(UUID id, Map<String, String> parts) {

    /** Number of its members, such as two ends of a request that was reopened; of days, if days are counted; of spans that ended. */
    public static final String COUNTED = "counted";

    /** Members that meet the further condition of a share. */
    public static final String HITS = "hits";

    /** Spans that still run at the end of the period. */
    public static final String STILL_OPEN = "still_open";

    /** Sum of its amounts in the one currency of the cell. */
    public static final String AMOUNT = "amount";

    /** Lengths of its spans that ended, in calendar days, in their order. */
    public static final String GROSS = "gross";

    /** The same without the days on which the clock was stopped. */
    public static final String NET = "net";

    /** Age of its oldest member of a stock, in calendar days. */
    public static final String AGE = "age";

    public CountedRequest {
        parts = Map.copyOf(parts);
    }
}
