package org.comity.rules.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comity.rules.law.LawEntry;
import org.comity.rules.law.SortedCopy;
import org.comity.rules.law.Source;
import org.jspecify.annotations.Nullable;

/**
 * Which days an office works.
 *
 * @param code stable code of the calendar
 * @param title place or office whose working days it has
 * @param weekend days of the week without work, in capital letters
 * @param holidays further days without work, as dates of that place
 * @param names names of the holidays, as far as the calendar has them
 * @param firstYear first calendar year whose holidays are known; absent if there are none
 * @param lastYear last calendar year whose holidays are known, included
 * @param verified true if it was checked against the official list
 * @param source where it comes from
 */
public record WorkingCalendar(
        String code,
        String title,
        Set<DayOfWeek> weekend,
        Set<LocalDate> holidays,
        Map<LocalDate, String> names,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        boolean verified,
        Source source)
        implements LawEntry {

    public WorkingCalendar {
        weekend = SortedCopy.of(weekend);
        holidays = SortedCopy.of(holidays);
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("A calendar must have at least one day of work in the week");
        }
    }

    /** Saturday and Sunday off, and no holidays. */
    public static WorkingCalendar weekendsOnly() {
        return new WorkingCalendar(
                "NONE",
                "Saturday and Sunday off, no holidays",
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Set.of(),
                Map.of(),
                null,
                null,
                false,
                new Source("PROJECT", null, null));
    }

    /** True if the office works on the day. */
    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** Why a day is one without work: the name of the holiday, or of the day of the weekend. */
    public String whyClosed(LocalDate day) {
        if (holidays.contains(day)) {
            return names.getOrDefault(day, "holiday");
        }
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** True if it has holidays, those of the day's year among them. */
    public boolean knowsHolidaysOf(LocalDate day) {
        return !holidays.isEmpty() && covers(day);
    }

    /** True if the holidays of the day's year were entered; otherwise a computed day is only as good as the weekends. */
    public boolean covers(LocalDate day) {
        return (firstYear == null || day.getYear() >= firstYear) && (lastYear == null || day.getYear() <= lastYear);
    }
}
