package org.comity.rules.deadline.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comity.rules.deadline.CountTerms;
import org.jspecify.annotations.Nullable;

/**
 * The end of a deadline, and how it was counted.
 *
 * @param terms length and method
 * @param calendar code of the calendar of working days
 * @param firstDay the first day that counts, or that has a counted hour
 * @param nominal the last day by the number alone
 * @param last the last day; for hours, the day of the last one that counts
 * @param at the instant at which it runs out; absent for days
 * @param holidaysKnown true if the calendar has the holidays of each year from the event to the end
 * @param steps the steps, in their order
 */
public record CountedEnd(
        CountTerms terms,
        String calendar,
        LocalDate firstDay,
        LocalDate nominal,
        LocalDate last,
        @Nullable Instant at,
        boolean holidaysKnown,
        List<CountStep> steps) {

    public CountedEnd {
        steps = List.copyOf(steps);
    }

    /** True if another count ends at the same time. */
    public boolean endsWith(CountedEnd other) {
        return last.equals(other.last) && java.util.Objects.equals(at, other.at);
    }
}
