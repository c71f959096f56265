package org.comity.rules.custody;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * A sum of times in custody. Some laws count days and some count hours, so both are known.
 *
 * @param days legal days on which the person was in custody, each of them once, the first and the last one included
 * @param duration exact time in custody, over changes of the clock too
 */
public record CustodyTime(int days, Duration duration) {

    /**
     * A time in custody.
     *
     * @param from the instant at which it begins
     * @param until the instant at which it ends, which it does not include
     */
    public record Span(Instant from, Instant until) {

        private Stream<LocalDate> days(ZoneId zone) {
            if (!until.isAfter(from)) {
                return Stream.of();
            }
            var last = until.minusNanos(1).atZone(zone).toLocalDate();
            return from.atZone(zone).toLocalDate().datesUntil(last.plusDays(1));
        }
    }

    /** The sum of spans that do not overlap, by the days of a zone. */
    public static CustodyTime of(Collection<Span> spans, ZoneId zone) {
        var days = spans.stream().flatMap(span -> span.days(zone)).distinct().count();
        var duration = spans.stream()
                .filter(span -> span.until().isAfter(span.from()))
                .map(span -> Duration.between(span.from(), span.until()))
                .reduce(Duration.ZERO, Duration::plus);
        return new CustodyTime(Math.toIntExact(days), duration);
    }

    /** Whole hours, rounded down. */
    public long hours() {
        return duration.toHours();
    }

    /** True if two spans overlap. */
    public static boolean overlap(Span one, Span other) {
        return one.from().isBefore(other.until()) && other.from().isBefore(one.until());
    }
}
