package org.comity.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.comity.rules.law.Source;

class DeadlinePropertiesTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");

    @Property
    void aWorkingDayDeadlineNeverFallsOnADayWithoutWork(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 60) int amount,
            @ForAll("holidays") Set<LocalDate> holidays) {
        var calendar = calendar(holidays);

        var due = DeadlineCalculator.due(start, new Length(amount, Unit.WORKING_DAYS), calendar);

        assertThat(calendar.isWorkingDay(due)).isTrue();
        assertThat(due).isAfterOrEqualTo(start.plusDays(amount));
    }

    @Property
    void moreHolidaysNeverMakeADeadlineEarlier(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 60) int amount,
            @ForAll("holidays") Set<LocalDate> holidays,
            @ForAll("holidays") Set<LocalDate> more) {
        var length = new Length(amount, Unit.WORKING_DAYS);
        var all = new HashSet<>(holidays);
        all.addAll(more);

        assertThat(DeadlineCalculator.due(start, length, calendar(all)))
                .isAfterOrEqualTo(DeadlineCalculator.due(start, length, calendar(holidays)));
    }

    @Property
    void aLongerDeadlineNeverEndsEarlier(
            @ForAll("days") LocalDate start,
            @ForAll("dayUnits") Unit unit,
            @ForAll @IntRange(max = 30) int amount,
            @ForAll("holidays") Set<LocalDate> holidays) {
        var calendar = calendar(holidays);

        assertThat(DeadlineCalculator.due(start, new Length(amount + 1, unit), calendar))
                .isAfter(DeadlineCalculator.due(start, new Length(amount, unit), calendar)
                        .minusDays(1));
    }

    @Property
    void rollingNeverGoesBackAndStopsAtTheFirstWorkingDay(
            @ForAll("days") LocalDate day, @ForAll("holidays") Set<LocalDate> holidays) {
        var calendar = calendar(holidays);

        var rolled = DeadlineCalculator.rolled(day, calendar);

        assertThat(day.datesUntil(rolled)).noneMatch(calendar::isWorkingDay);
        assertThat(calendar.isWorkingDay(rolled)).isTrue();
    }

    @Property
    void standingStillNeverShortens(
            @ForAll("days") LocalDate due, @ForAll("days") LocalDate from, @ForAll("days") LocalDate to) {
        assertThat(DeadlineCalculator.afterSuspension(due, from, to)).isAfterOrEqualTo(due);
    }

    @Property
    void aMonthEndsOnTheSameDateOrOnTheLastDayOfItsMonth(
            @ForAll("days") LocalDate start, @ForAll @IntRange(max = 24) int amount) {
        var due = DeadlineCalculator.due(start, new Length(amount, Unit.MONTHS), WorkingCalendar.weekendsOnly());

        assertThat(due.getDayOfMonth()).isEqualTo(Math.min(start.getDayOfMonth(), due.lengthOfMonth()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1500).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Set<LocalDate>> holidays() {
        return days().set().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Unit> dayUnits() {
        return Arbitraries.of(Unit.CALENDAR_DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS);
    }

    private static WorkingCalendar calendar(Set<LocalDate> holidays) {
        return new WorkingCalendar(
                "XX",
                "Any",
                WorkingCalendar.weekendsOnly().weekend(),
                holidays,
                Map.of(),
                null,
                null,
                false,
                new Source("PROJECT", null, null));
    }
}
