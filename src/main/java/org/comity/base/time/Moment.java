package org.comity.base.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When something happened in the world: a day, and the instant too where it is known. Written as an RFC 3339 full-date
 * ({@code 2026-11-22}) or date-time with offset ({@code 2026-11-22T09:30:00+01:00}).
 *
 * @param day the day, if it was given as such
 * @param instant the instant, if it was given
 */
public record Moment(@Nullable LocalDate day, @Nullable OffsetDateTime instant) {

    /** Reads either form; throws IllegalArgumentException for anything else. */
    @JsonCreator
    public static Moment parse(String text) {
        try {
            if (text.indexOf('T') < 0) {
                return new Moment(DayFormat.parse(text), null);
            }
            DayFormat.parse(text.substring(0, text.indexOf('T')));
            return new Moment(null, OffsetDateTime.parse(text));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "not a date (2026-11-22) or a date and time with offset (2026-11-22T09:30:00Z)", e);
        }
    }

    /** The moment of a stored pair of day and instant, as it reads in a zone. */
    public static Moment of(LocalDate day, @Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? new Moment(day, null)
                : new Moment(null, instant.atZone(zone).toOffsetDateTime());
    }

    /** The legal day it falls on in a zone. */
    public LocalDate dayIn(ZoneId zone) {
        return instant == null
                ? java.util.Objects.requireNonNull(day)
                : instant.atZoneSameInstant(zone).toLocalDate();
    }

    /** The instant to the microsecond; null if only the day is known. */
    public @Nullable Instant instantOrNull() {
        return instant == null ? null : instant.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    @JsonValue
    @Override
    public String toString() {
        if (instant == null) {
            return String.valueOf(day);
        }
        return instant.getOffset().equals(ZoneOffset.UTC)
                ? instant.toInstant().toString()
                : instant.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
