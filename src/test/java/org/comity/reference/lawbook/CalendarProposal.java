package org.comity.reference.lawbook;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.rules.deadline.WorkingCalendar;

/** The holidays that a library proposes for a calendar. A person reviews them; the file of the calendar decides. */
final class CalendarProposal {

    private CalendarProposal() {}

    /** The proposed days of the years of a calendar by name; days of its weekend are left out. */
    static SortedMap<LocalDate, String> of(WorkingCalendar calendar) {
        var from = java.util.Objects.requireNonNull(calendar.firstYear());
        var to = java.util.Objects.requireNonNull(calendar.lastYear());
        var manager = HolidayManager.getInstance(ManagerParameters.create(alpha2(calendar.code())));
        var proposed = new TreeMap<LocalDate, String>();
        IntStream.rangeClosed(from, to)
                .mapToObj(year -> manager.getHolidays(Year.of(year)))
                .flatMap(java.util.Collection::stream)
                .filter(CalendarProposal::isWithoutWork)
                .filter(holiday ->
                        !calendar.weekend().contains(holiday.getDate().getDayOfWeek()))
                .filter(holiday -> calendar.covers(holiday.getDate()))
                .forEach(holiday -> proposed.put(holiday.getDate(), holiday.getDescription(Locale.ENGLISH)));
        return proposed;
    }

    /** Prints the proposal for a State in the form of the files: its alpha-3 code, first and last year. */
    public static void main(String[] arguments) {
        var none = WorkingCalendar.weekendsOnly();
        var calendar = new WorkingCalendar(
                arguments[0],
                arguments[0],
                none.weekend(),
                none.holidays(),
                none.names(),
                Integer.valueOf(arguments[1]),
                Integer.valueOf(arguments[2]),
                false,
                none.source());
        of(calendar).forEach((day, name) -> System.out.println("    - {on: " + day + ", title: \"" + name + "\"}"));
    }

    private static boolean isWithoutWork(Holiday holiday) {
        return holiday.getType() == HolidayType.PUBLIC_HOLIDAY || holiday.getType() == HolidayType.BANK_HOLIDAY;
    }

    private static String alpha2(String alpha3) {
        return java.util.Arrays.stream(Locale.getISOCountries())
                .filter(code -> Locale.of("", code).getISO3Country().equals(alpha3))
                .findFirst()
                .orElseThrow()
                .toLowerCase(Locale.ROOT);
    }
}
