package org.comity.registers.dates;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The time of day and the offset behind the day of a cell. */
final class TimeText {

    /** The form of a time of day, with or without the half of the day. */
    static final String FORM = "\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[ap]\\.? ?m\\.?)?";

    /** The form of an offset from UTC. */
    static final String ZONE = "Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?";

    private static final int HALF = 12;

    private TimeText() {}

    /** Returns the time; midnight without one. Throws DateTimeException for a time that no day has. */
    static LocalTime of(@Nullable String text) {
        if (text == null) {
            return LocalTime.MIDNIGHT;
        }
        var letters = text.replaceAll("[^a-zA-Z]", "").toLowerCase(Locale.ROOT);
        var parts = text.replaceAll(" ?[a-zA-Z].*", "").split("[:.,]");
        int seconds = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
        int hour = Integer.parseInt(parts[0]);
        return LocalTime.of(letters.isEmpty() ? hour : ofDay(hour, letters), Integer.parseInt(parts[1]), seconds);
    }

    /** The hour of the day by the clock of twelve hours. */
    private static int ofDay(int hour, String half) {
        if (hour < 1 || hour > HALF) {
            throw new DateTimeException("There is no hour " + hour + " " + half);
        }
        return hour % HALF + (half.equals("pm") ? HALF : 0);
    }

    /** Returns an offset such as Z, +01 or +0100. Throws DateTimeException for one that no zone has. */
    static ZoneOffset offset(String text) {
        var zone = text.toUpperCase(Locale.ROOT);
        return zone.equals("UTC") || zone.equals("GMT") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }
}
