package org.comity.rules.deadline.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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

    /** The instant in the zone. IllegalArgumentException if it is not known. */
    ZonedDateTime moment() {
        if (at == null) {
            throw new IllegalArgumentException("Hours are counted from an instant, not from a day");
        }
        return at.atZone(zone);
    }
}
