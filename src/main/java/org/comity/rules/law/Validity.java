package org.comity.rules.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something is valid, both days included. An open end means that no limit is known.
 *
 * @param from the first day
 * @param to the last day
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Without any known limit. */
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("The last day " + to + " lies before the first day " + from);
        }
    }

    /** True if the day lies within. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
