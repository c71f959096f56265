package org.comity.rules.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an instrument binds two States on a day, as far as the law book knows.
 *
 * @param instrument the instrument
 * @param force whether it does
 * @param validity from when to when, around the day; without limits where it does not bind or is not known to
 * @param one what the book says of the one State, null if nothing
 * @param other what it says of the other
 */
public record TreatyRelation(
        Instrument instrument,
        Force force,
        Validity validity,
        @Nullable Participation one,
        @Nullable Participation other) {

    /** Whether an instrument binds. */
    public enum Force {
        /** Both States are parties on the day. */
        BINDS,
        /** One of the States is no party on the day, or the instrument is not in force. */
        DOES_NOT_BIND,
        /** The law book lacks the participation of at least one of the two States. */
        NOT_KNOWN
    }

    /** True if the instrument and both parties were compared with the depositary's list. */
    public boolean verified() {
        return instrument.verified() && one != null && one.verified() && other != null && other.verified();
    }

    /** The first day on which both were bound, if they were not bound yet. */
    public @Nullable LocalDate notBefore() {
        if (one == null || other == null) {
            return null;
        }
        var first = one.validity().from();
        var second = other.validity().from();
        return first == null || (second != null && second.isAfter(first)) ? second : first;
    }
}
