package org.comity.rules.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;

/**
 * The day a statistical year begins. 29 February is refused, since most years do not have it.
 *
 * @param day the day of each year
 */
public record YearStart(MonthDay day) {

    /** The calendar year. */
    public static final YearStart CALENDAR = new YearStart(MonthDay.of(1, 1));

    public YearStart {
        if (!day.isValidYear(2001)) {
            throw new DateTimeException("29 February begins no year");
        }
    }

    /** Reads a month and a day such as {@code 07-01}; throws DateTimeException if it is none. */
    public static YearStart parse(String text) {
        return new YearStart(MonthDay.parse("--" + text));
    }

    /** The years from one day to another, both included; the first and the last are cut where those days lie inside. */
    public List<Period> periods(LocalDate from, LocalDate to) {
        return PeriodLength.YEAR.periods(this, from, to);
    }

    /** The first day of the year with a day in it. */
    LocalDate beginOfYearWith(LocalDate one) {
        var begins = day.atYear(one.getYear());
        return begins.isAfter(one) ? day.atYear(one.getYear() - 1) : begins;
    }

    /** The year that begins in a calendar year: {@code 2014}, or {@code 2014-15}. */
    String label(int year) {
        return equals(CALENDAR) ? String.valueOf(year) : String.format(Locale.ROOT, "%d-%02d", year, (year + 1) % 100);
    }

    /** The month and the day, such as {@code 07-01}. */
    @Override
    public String toString() {
        return day.toString().substring(2);
    }
}
