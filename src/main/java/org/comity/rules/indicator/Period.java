package org.comity.rules.indicator;

import java.time.LocalDate;

/**
 * A column of a statement: a statistical year, or the part of one that was asked for.
 *
 * @param label the year: {@code 2014}, or {@code 2013-14} if it does not begin on 1 January
 * @param from its first day
 * @param to its last day, which belongs to it
 * @param partial true if the year is cut at either end, or is not over
 */
public record Period(String label, LocalDate from, LocalDate to, boolean partial) {

    /** The period as far as it has come on a day: a year that is not over ends with the day, and is partial. */
    public Period asOf(LocalDate day) {
        return to.isAfter(day) ? new Period(label, from, beginsAfter(day) ? to : day, true) : this;
    }

    /** True if it begins after a day, so that nothing of it is known then. */
    public boolean beginsAfter(LocalDate day) {
        return from.isAfter(day);
    }

    /** Returns the label, with the first and the last day if the year is not whole. */
    public String title() {
        return partial ? "%s (%s to %s)".formatted(label, from, to) : label;
    }
}
