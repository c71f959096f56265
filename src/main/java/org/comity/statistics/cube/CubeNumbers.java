package org.comity.statistics.cube;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.comity.statistics.table.CountedRequest;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a cell, by the names of the columns of the answer. A number that there is not is missing.
 *
 * @param byName the numbers
 */
record CubeNumbers(Map<String, BigDecimal> byName) {

    static final String COUNTED = CountedRequest.COUNTED;
    static final String HITS = CountedRequest.HITS;
    static final String AMOUNT = CountedRequest.AMOUNT;
    static final String STILL_OPEN = CountedRequest.STILL_OPEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The numbers of a row. */
    static CubeNumbers of(Tuple row) {
        var byName = new TreeMap<String, BigDecimal>();
        for (var element : row.getElements()) {
            if (row.get(element) instanceof Number number && !"no".equals(element.getAlias())) {
                byName.put(element.getAlias(), new BigDecimal(number.toString()));
            }
        }
        return new CubeNumbers(byName);
    }

    /** The numbers of a cell without a member. */
    static CubeNumbers none(boolean share, boolean days, boolean money) {
        var byName = new TreeMap<String, BigDecimal>();
        byName.put(COUNTED, BigDecimal.ZERO);
        if (share) {
            byName.put(HITS, BigDecimal.ZERO);
        }
        if (money) {
            byName.put(AMOUNT, BigDecimal.ZERO);
        }
        if (days) {
            byName.put(STILL_OPEN, BigDecimal.ZERO);
        }
        return new CubeNumbers(byName);
    }

    /** A number, null if there is none. */
    @Nullable
    BigDecimal get(String name) {
        return byName.get(name);
    }

    /** A whole number, null if there is none. */
    @Nullable
    Long whole(String name) {
        var number = byName.get(name);
        return number == null ? null : number.longValueExact();
    }

    /** The share in per cent, to one decimal place; null if there is no denominator. */
    @Nullable
    BigDecimal share() {
        return percent(byName.get(HITS), byName.get(COUNTED));
    }

    /** A part of a whole in per cent, to one decimal place; null if the whole is 0 or missing. */
    static @Nullable BigDecimal percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
