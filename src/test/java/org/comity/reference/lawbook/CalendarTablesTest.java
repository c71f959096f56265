package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comity.rules.deadline.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The calendars of States: reviewed tables, whose differences from the proposal of a library are written down. */
class CalendarTablesTest {

    private static final LawBook BOOK = LawBookReader.builtIn();

    static List<WorkingCalendar> calendars() {
        return BOOK.lists().calendars().all().stream()
                .filter(calendar -> !calendar.code().equals("NONE"))
                .toList();
    }

    @Test
    void thereAreFortyStatesAndMoreOverSevenYears() {
        assertThat(calendars()).hasSizeGreaterThanOrEqualTo(40).allSatisfy(calendar -> {
            assertThat(calendar.firstYear()).isEqualTo(2024);
            assertThat(calendar.lastYear()).isEqualTo(2030);
            assertThat(calendar.verified()).isFalse();
            assertThat(calendar.source().note()).isNotBlank();
        });
        assertThat(calendars())
                .filteredOn(calendar -> calendar.weekend().equals(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void eachDifferenceFromTheProposalIsWrittenDownWithItsReason(WorkingCalendar calendar) {
        var proposed = CalendarProposal.of(calendar).keySet();
        var added = new TreeSet<>(calendar.holidays());
        added.removeAll(proposed);
        var removed = new TreeSet<>(proposed);
        removed.removeAll(calendar.holidays());

        assertThat(added).isEqualTo(written(calendar, "ADDED"));
        assertThat(removed).isEqualTo(written(calendar, "REMOVED"));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void noHolidayIsOnTheWeekendOrOutsideOfTheYearsAndEachHasAName(WorkingCalendar calendar) {
        assertThat(calendar.holidays())
                .noneMatch(day -> calendar.weekend().contains(day.getDayOfWeek()))
                .allMatch(calendar::covers)
                .allMatch(day -> calendar.names().containsKey(day));
    }

    private static Set<LocalDate> written(WorkingCalendar calendar, String change) {
        var days = new TreeSet<LocalDate>();
        Fixture.rows("calendar-differences.csv").stream()
                .filter(row -> row.get(0).equals(calendar.code()) && row.get(2).equals(change))
                .peek(row -> assertThat(row.get(3)).isNotBlank())
                .map(row -> LocalDate.parse(row.get(1)))
                .forEach(days::add);
        return days;
    }
}
