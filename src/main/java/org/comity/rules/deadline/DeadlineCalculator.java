package org.comity.rules.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Counts deadlines. The day of the event is not counted. Months end on the same date of a later month, or on its last
 * day where that date does not exist.
 */
public final class DeadlineCalculator {

    private DeadlineCalculator() {}

    /** The last day of a length that is counted in days, weeks or months. Nothing rolls here. */
    public static LocalDate due(LocalDate start, Length length, WorkingCalendar calendar) {
        return switch (length.unit()) {
            case CALENDAR_DAYS -> start.plusDays(length.amount());
            case WORKING_DAYS -> afterWorkingDays(start, length.amount(), calendar);
            case WEEKS -> start.plusWeeks(length.amount());
            case MONTHS -> start.plusMonths(length.amount());
            case YEARS -> start.plusYears(length.amount());
            case HOURS -> throw new IllegalArgumentException("Hours are counted from an instant, not from a day");
            case AS_STATED, WITHOUT_DELAY ->
                throw new IllegalArgumentException("A deadline of stated length has no computed end");
        };
    }

    /** The day that lies a length in days, weeks, months or years before another one, which is not counted. Nothing rolls here. */
    public static LocalDate before(LocalDate end, Length length, WorkingCalendar calendar) {
        return switch (length.unit()) {
            case CALENDAR_DAYS -> end.minusDays(length.amount());
            case WORKING_DAYS -> beforeWorkingDays(end, length.amount(), calendar);
            case WEEKS -> end.minusWeeks(length.amount());
            case MONTHS -> end.minusMonths(length.amount());
            case YEARS -> end.minusYears(length.amount());
            case HOURS, AS_STATED, WITHOUT_DELAY ->
                throw new IllegalArgumentException("This length has no number of days");
        };
    }

    /** The end of a length that is counted in hours. Hours never stop for a night or a holiday. */
    public static Instant dueAt(Instant start, Length length) {
        if (length.unit() != Unit.HOURS) {
            throw new IllegalArgumentException("Only hours are counted from an instant");
        }
        return start.plus(Duration.ofHours(length.amount()));
    }

    /** The day itself if it is a working day, or else the next one. */
    public static LocalDate rolled(LocalDate day, WorkingCalendar calendar) {
        var rolled = day;
        while (!calendar.isWorkingDay(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }

    /** The day itself if it is a working day, or else the one before. */
    public static LocalDate rolledBack(LocalDate day, WorkingCalendar calendar) {
        var rolled = day;
        while (!calendar.isWorkingDay(rolled)) {
            rolled = rolled.minusDays(1);
        }
        return rolled;
    }

    /**
     * The last day of a deadline that was suspended from one day to another. A suspension that began after the last day
     * has no effect, because the deadline had run out.
     */
    public static LocalDate afterSuspension(LocalDate due, LocalDate from, LocalDate to) {
        if (from.isAfter(due) || !to.isAfter(from)) {
            return due;
        }
        return due.plusDays(ChronoUnit.DAYS.between(from, to));
    }

    private static LocalDate afterWorkingDays(LocalDate start, int amount, WorkingCalendar calendar) {
        var day = start;
        for (var counted = 0; counted < amount; counted++) {
            day = rolled(day.plusDays(1), calendar);
        }
        return rolled(day, calendar);
    }

    private static LocalDate beforeWorkingDays(LocalDate end, int amount, WorkingCalendar calendar) {
        var day = end;
        for (var counted = 0; counted < amount; counted++) {
            day = rolledBack(day.minusDays(1), calendar);
        }
        return rolledBack(day, calendar);
    }
}
