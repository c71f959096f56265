package org.comity.rules.deadline.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.comity.rules.deadline.CountingMethod;
import org.jspecify.annotations.Nullable;

/**
 * The event from which a deadline is counted.
 *
 * @param day its legal day
 * @param at its instant; absent if only the day is known
 * @param zone the zone of the State concerned
 */
public record CountFrom(LocalDate day, @Nullable Instant at, ZoneId zone) {

    /** An event of which the instant is known. */
    public static CountFrom at(Instant instant, ZoneId zone) {
        return new CountFrom(instant.atZone(zone).toLocalDate(), instant, zone);
    }

    /**
     * An event of which only the day is known, as late as it can have been. By Regulation 1182/71 that is in the last hour of
     * the day, so that this hour alone is left out and not the first one of the next day.
     *
     * @param latest the latest instant; the end of the day, or the present instant on the day itself
     */
    public static CountFrom assumed(LocalDate day, Instant latest, CountingMethod method, ZoneId zone) {
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        var isInNextDay = method == CountingMethod.REGULATION_1182_71 && latest.equals(end);
        return new CountFrom(day, isInNextDay ? latest.minusSeconds(1) : latest, zone);
    }

    /** The instant in the zone. IllegalArgumentException if it is not known. */
    ZonedDateTime moment() {
        if (at == null) {
            throw new IllegalArgumentException("Hours are counted from an instant, not from a day");
        }
        return at.atZone(zone);
    }
}
