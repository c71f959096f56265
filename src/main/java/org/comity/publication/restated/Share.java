package org.comity.publication.restated;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.statistics.sheet.SheetNumber;
import org.comity.statistics.table.CountedRequest;
import org.jspecify.annotations.Nullable;

/**
 * The share of one request in the number of a cell: all that the number depends on, and nothing else.
 *
 * @param number amount of an amount, number of cases of any other measure
 * @param parts values from which the measure is computed
 */
record Share(BigDecimal number, List<String> parts) {

    static final Share NONE = new Share(BigDecimal.ZERO, List.of());

    /** The shares of requests by their identifiers. A request may be there several times, in different kinds of a statement. */
    static Map<UUID, Share> of(SheetNumber measure, Collection<CountedRequest> counted) {
        var shares = new HashMap<UUID, Share>();
        counted.forEach(one -> shares.merge(one.id(), of(measure, one), Share::plus));
        return shares;
    }

    private static Share of(SheetNumber measure, CountedRequest request) {
        var number = decimal(request.parts().get(part(measure)));
        return new Share(
                number,
                values(measure)
                        .filter(request.parts()::containsKey)
                        .map(name -> request.parts().getOrDefault(name, ""))
                        .toList());
    }

    private static BigDecimal decimal(@Nullable String number) {
        return number == null ? BigDecimal.ZERO : new BigDecimal(number);
    }

    private static String part(SheetNumber measure) {
        return switch (measure) {
            case NUMERATOR -> CountedRequest.HITS;
            case STILL_OPEN -> CountedRequest.STILL_OPEN;
            case AMOUNT -> CountedRequest.AMOUNT;
            case COUNT, ENDED, SHARE, MEAN, MEDIAN, P90, NET_MEDIAN, OLDEST -> CountedRequest.COUNTED;
        };
    }

    /** None for a measure that adds up, whose number says all. */
    private static Stream<String> values(SheetNumber measure) {
        return switch (measure) {
            case COUNT, NUMERATOR, ENDED, STILL_OPEN, AMOUNT -> Stream.of();
            case SHARE -> Stream.of(CountedRequest.HITS);
            case MEAN, MEDIAN, P90 -> Stream.of(CountedRequest.GROSS);
            case NET_MEDIAN -> Stream.of(CountedRequest.NET);
            case OLDEST -> Stream.of(CountedRequest.AGE);
        };
    }

    private Share plus(Share other) {
        return new Share(
                number.add(other.number),
                Stream.concat(parts.stream(), other.parts.stream()).toList());
    }

    /** True if the request contributes otherwise. */
    boolean differsFrom(Share other) {
        return number.compareTo(other.number) != 0 || !parts.equals(other.parts);
    }
}
