package org.comity.rules.deadline.counting;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.comity.rules.deadline.WorkingCalendar;

/** Whether the holidays of the years of a count are known. */
final class Calendars {

    private Calendars() {}

    static boolean isKnown(WorkingCalendar calendar, LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(Math.min(from.getYear(), to.getYear()), to.getYear())
                .allMatch(year -> calendar.knowsHolidaysOf(LocalDate.of(year, 1, 1)));
    }

    static CountStep unknown(WorkingCalendar calendar, LocalDate last) {
        var years = calendar.holidays().isEmpty() ? "any year" : "each year of the count";
        return CountStep.on(
                CountStepKind.NO_CALENDAR,
                last,
                "No calendar in force: calendar " + calendar.code() + " does not have the holidays of " + years
                        + ", so that weekends alone are days without work");
    }
}
