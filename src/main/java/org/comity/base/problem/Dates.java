package org.comity.base.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of days in the body of a call. */
public final class Dates {

    private Dates() {}

    /** Adds the fault {@code in-the-future} if the day is after today. */
    public static void notAfterToday(String field, @Nullable LocalDate day, LocalDate today, List<Fault> faults) {
        if (day != null && day.isAfter(today)) {
            faults.add(Fault.ofBody(field, "in-the-future", "cannot be after today, " + today));
        }
    }

    /** Adds the fault {@code in-the-future} if the instant is after the present one; an unknown instant is no fault. */
    public static void notAfterNow(String field, @Nullable Instant at, Instant now, List<Fault> faults) {
        if (at != null && at.isAfter(now)) {
            faults.add(Fault.ofBody(field, "in-the-future", "cannot be after the present instant, " + now));
        }
    }
}
