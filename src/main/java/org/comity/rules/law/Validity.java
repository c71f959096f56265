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
        return beganBy(day) && (to == null || !day.isAfter(to));
    }

    /** True if the first day is the day or lies before it, or is not known. */
    public boolean beganBy(LocalDate day) {
        return from == null || !day.isBefore(from);
    }

    /** True if a day lies within both. */
    public boolean overlaps(Validity other) {
        return (to == null || other.beganBy(to)) && (other.to == null || beganBy(other.to));
    }

    /** The days within both, which must overlap. */
    public Validity within(Validity other) {
        var first = from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from;
        var last = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
        return new Validity(first, last);
    }
}
