package org.comity.base.time;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where one looks at a record. The two times are independent and combine: the world as it was on a day, as far as
 * that was known at an instant.
 *
 * @param on the day at whose end the world is meant, by when things happened; null for the whole of it
 * @param asOf the instant as of which the record is meant, by when things were recorded; null for all that is known now
 */
public record Standpoint(@Nullable LocalDate on, @Nullable Instant asOf) {

    /** The present state as known now. */
    public static final Standpoint NOW = new Standpoint(null, null);

    /** True for the present state as known now. */
    public boolean isNow() {
        return on == null && asOf == null;
    }

    /** True if something had happened by the end of the day that is meant. */
    public boolean sees(LocalDate day) {
        return on == null || !day.isAfter(on);
    }
}
