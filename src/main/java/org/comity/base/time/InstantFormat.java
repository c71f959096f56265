package org.comity.base.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Instants in ISO 8601, to the microsecond, which is the precision of the database. */
public final class InstantFormat {

    /** The form of an instant, as a fault names it. */
    public static final String EXPECTED =
            "must be a date and time with offset such as 2026-11-22T09:30:00Z or 2026-11-22T10:30:00+01:00";

    private static final Pattern DAY_ALONE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A plus sign in an address reads as a space, unless it was escaped; nothing else can be meant by it here. */
    private static final Pattern LOST_PLUS = Pattern.compile(" (?=\\d{2}:?\\d{2}$)");

    private InstantFormat() {}

    /** Reads an instant that must have come by now; throws IllegalArgumentException, which says what it must be. */
    public static Instant parsePast(String text, Instant now) {
        var at = parse(text);
        if (at.isAfter(now)) {
            throw new IllegalArgumentException("must not be in the future: it is " + now + " now");
        }
        return at;
    }

    /** Reads an RFC 3339 date-time of the years 1800 to 9999; throws IllegalArgumentException, which says what it must be. */
    public static Instant parse(String text) {
        if (DAY_ALONE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "must be an instant such as 2026-11-22T09:30:00Z; a day alone does not say which instant, nor in"
                            + " which zone. Use on for the state at the end of a day");
        }
        try {
            var at = OffsetDateTime.parse(LOST_PLUS.matcher(text).replaceFirst("+"));
            DayFormat.parse(at.toLocalDate().toString());
            return at.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(EXPECTED, e);
        }
    }
}
