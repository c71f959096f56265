package org.comity.base.problem;

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
}
