package org.comity.base.time;

import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people write them and as SQL answers them. */
public final class DayFormat {

    /** The form of a day, as a fault names it. */
    public static final String EXPECTED = "must be a date such as 2026-11-22";

    /** The first day that any date of a request or a figure can name. */
    public static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    private static final Pattern FULL_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private DayFormat() {}

    /** Reads an RFC 3339 full-date of the years 1800 to 9999; throws IllegalArgumentException for anything else. */
    public static LocalDate parse(String text) {
        try {
            if (FULL_DATE.matcher(text).matches()) {
                var day = LocalDate.parse(text);
                if (!day.isBefore(EARLIEST)) {
                    return day;
                }
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a date such as 2026-11-22", e);
        }
        throw new IllegalArgumentException("not a date such as 2026-11-22");
    }

    /** The day in a column of a native query, which may come in either class. */
    public static @Nullable LocalDate of(@Nullable Object column) {
        return switch (column) {
            case null -> null;
            case LocalDate day -> day;
            case Date day -> day.toLocalDate();
            default -> throw new IllegalArgumentException("not a day: " + column.getClass());
        };
    }
}
