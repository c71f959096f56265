package org.comity.rules.deadline.counting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.comity.rules.deadline.CountTerms;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.WorkingCalendar;

/**
 * Counts from an instant to an instant. An hour is an elapsed hour: a day on which the clock changes has 23 or 25 of them.
 * Days, weeks, months and years end at the same time of day.
 */
final class HourCount {

    private final CountFrom from;
    private final CountTerms terms;
    private final WorkingCalendar calendar;
    private final List<CountStep> steps = new ArrayList<>();

    HourCount(CountFrom from, CountTerms terms, WorkingCalendar calendar) {
        this.from = from;
        this.terms = terms;
        this.calendar = calendar;
    }

    CountedEnd counted() {
        var event = from.moment();
        var start = start(event);
        add(CountStepKind.EVENT, event, start.equals(event) ? "The event" : "The event; its hour is not counted");
        add(CountStepKind.FIRST_COUNTED, start, "The count begins");
        var end = isSkipping() ? skipping(start) : nominal(start);
        add(CountStepKind.NOMINAL_END, end, DeadlineCount.words(terms.length()) + " end at this instant");
        if (!start.getOffset().equals(end.getOffset())) {
            add(
                    CountStepKind.CLOCK_CHANGE,
                    end,
                    "The clock of " + from.zone() + " changes in between: elapsed hours count");
        }
        var last = lastDay(start, end);
        var known = Calendars.isKnown(calendar, from.day(), last);
        if (!known && isSkipping()) {
            steps.add(Calendars.unknown(calendar, last));
        }
        return new CountedEnd(terms, calendar.code(), start.toLocalDate(), last, last, end.toInstant(), known, steps);
    }

    /** The day of the last hour that counts: a limit that ends at midnight ends with the day before. */
    private static LocalDate lastDay(ZonedDateTime start, ZonedDateTime end) {
        return end.isAfter(start) ? end.minusNanos(1).toLocalDate() : end.toLocalDate();
    }

    private boolean isSkipping() {
        return terms.method() == CountingMethod.HOURS_OF_WORKING_DAYS;
    }

    private ZonedDateTime start(ZonedDateTime event) {
        return terms.method() == CountingMethod.REGULATION_1182_71
                ? event.truncatedTo(ChronoUnit.HOURS).plusHours(1)
                : event;
    }

    private ZonedDateTime nominal(ZonedDateTime start) {
        var amount = terms.length().amount();
        return switch (terms.length().unit()) {
            case HOURS -> start.plusHours(amount);
            case CALENDAR_DAYS -> start.plusDays(amount);
            case WEEKS -> start.plusWeeks(amount);
            case MONTHS -> start.plusMonths(amount);
            case YEARS -> start.plusYears(amount);
            case WORKING_DAYS, WITHOUT_DELAY, AS_STATED ->
                throw new IllegalArgumentException("Working days are counted from a day, not from an instant");
        };
    }

    private ZonedDateTime skipping(ZonedDateTime start) {
        var remaining = Duration.ofHours(terms.length().amount());
        var cursor = start;
        while (true) {
            var day = cursor.toLocalDate();
            var next = day.plusDays(1).atStartOfDay(from.zone());
            if (!calendar.isWorkingDay(day)) {
                add(CountStepKind.LEFT_OUT, cursor, "Not counted, without work: " + calendar.whyClosed(day));
                cursor = next;
                continue;
            }
            var rest = Duration.between(cursor, next);
            if (remaining.compareTo(rest) <= 0) {
                return cursor.plus(remaining);
            }
            remaining = remaining.minus(rest);
            cursor = next;
        }
    }

    private void add(CountStepKind kind, ZonedDateTime at, String sentence) {
        LocalDate day = at.toLocalDate();
        steps.add(new CountStep(kind, day, at.toInstant(), sentence));
    }
}
