package org.comity.time;

import java.sql.Date;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as SQL answers them. */
public final class Days {

    private Days() {}

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
