package org.comity.registers.dates;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The time of day and the offset behind the day of a cell. */
final class TimeText {

    private TimeText() {}

    /** Returns the time; midnight without one. Throws DateTimeException for a time that no day has. */
    static LocalTime of(@Nullable String text) {
        if (text == null) {
            return LocalTime.MIDNIGHT;
        }
        var parts = text.split("[:.,]");
        int seconds = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
        return LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), seconds);
    }

    /** Returns an offset such as Z, +01 or +0100. Throws DateTimeException for one that no zone has. */
    static ZoneOffset offset(String text) {
        return text.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }
}
