package org.comity.rules.deadline.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.lawbook.LawBookReader;
import org.comity.rules.deadline.CountTerms;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.DeadlineCalculator;
import org.comity.rules.deadline.Length;
import org.comity.rules.deadline.Unit;
import org.comity.rules.deadline.WorkingCalendar;

class CountPropertiesTest {

    private static final LawBook BOOK = LawBookReader.builtIn();
    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

    @Property(tries = 500)
    void aLaterEventNeverEndsEarlier(
            @ForAll("days") LocalDate day,
            @ForAll("terms") CountTerms terms,
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @IntRange(max = 40) int later) {
        assertThat(end(day.plusDays(later), terms, calendar).last())
                .isAfterOrEqualTo(end(day, terms, calendar).last());
    }

    @Property(tries = 500)
    void anEndThatMovesIsNeverOnADayWithoutWork(
            @ForAll("days") LocalDate day,
            @ForAll("terms") CountTerms terms,
            @ForAll("calendars") WorkingCalendar calendar) {
        var end = end(day, terms, calendar);

        assertThat(end.last()).isAfterOrEqualTo(end.nominal());
        assertThat(calendar.isWorkingDay(end.last()) || !terms.moves()).isTrue();
        assertThat(end.last().equals(end.nominal()) || terms.moves()).isTrue();
    }

    @Property(tries = 500)
    void asManyWorkingDaysAreCountedAsTheLengthHas(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll("calendars") WorkingCalendar calendar) {
        var terms = new CountTerms(new Length(amount, Unit.WORKING_DAYS), CountingMethod.FOLLOWING_DAY, true);
        var end = end(day, terms, calendar);

        assertThat(end.firstDay().datesUntil(end.last().plusDays(1)).filter(calendar::isWorkingDay))
                .hasSize(amount);
    }

    @Property(tries = 500)
    void aPeriodOfTheRegulationHasTwoWorkingDays(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 2, max = 30) int amount,
            @ForAll("calendars") WorkingCalendar calendar) {
        var length = new Length(amount, Unit.CALENDAR_DAYS);
        var end = end(day, new CountTerms(length, CountingMethod.REGULATION_1182_71, false), calendar);

        assertThat(end.firstDay().datesUntil(end.last().plusDays(1)).filter(calendar::isWorkingDay))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Property(tries = 500)
    void theFirstDayCountedIsOneDayLessInDaysAndWeeks(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int amount) {
        var calendar = WorkingCalendar.weekendsOnly();
        for (var unit : new Unit[] {Unit.CALENDAR_DAYS, Unit.WEEKS}) {
            var length = new Length(amount, unit);
            assertThat(end(day, new CountTerms(length, CountingMethod.FIRST_DAY_COUNTED, false), calendar)
                            .last())
                    .isEqualTo(DeadlineCalculator.due(day, length, calendar).minusDays(1));
        }
    }

    @Property(tries = 500)
    void twelveMonthsAreAYear(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 6) int years) {
        var calendar = WorkingCalendar.weekendsOnly();
        for (var method : CountingMethod.values()) {
            if (!method.needsInstant(Unit.YEARS)) {
                assertThat(end(day, new CountTerms(new Length(years, Unit.YEARS), method, false), calendar)
                                .last())
                        .isEqualTo(end(
                                        day,
                                        new CountTerms(new Length(12 * years, Unit.MONTHS), method, false),
                                        calendar)
                                .last());
            }
        }
    }

    @Property(tries = 500)
    void hoursOfWorkingDaysAreAllOnWorkingDays(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @IntRange(min = 1, max = 200) int hours,
            @ForAll("calendars") WorkingCalendar calendar) {
        var at = day.atStartOfDay(ZONE).plusMinutes(minute).toInstant();
        var terms = new CountTerms(new Length(hours, Unit.HOURS), CountingMethod.HOURS_OF_WORKING_DAYS, false);
        var end = java.util.Objects.requireNonNull(
                DeadlineCount.of(CountFrom.at(at, ZONE), terms, calendar).at());

        var worked = Duration.ZERO;
        for (var cursor = at; cursor.isBefore(end); ) {
            var here = cursor.atZone(ZONE).toLocalDate();
            var next = here.plusDays(1).atStartOfDay(ZONE).toInstant();
            var until = next.isBefore(end) ? next : end;
            worked = calendar.isWorkingDay(here) ? worked.plus(Duration.between(cursor, until)) : worked;
            cursor = until;
        }
        assertThat(worked).isEqualTo(Duration.ofHours(hours));
    }

    @Property(tries = 300)
    void anotherCountIsShownOnlyIfItEndsAtAnotherTime(
            @ForAll("days") LocalDate day,
            @ForAll("terms") CountTerms terms,
            @ForAll("calendars") WorkingCalendar calendar) {
        var end = end(day, terms, calendar);

        assertThat(OtherCounts.of(new CountFrom(day, null, ZONE), terms, calendar, java.util.List.of()))
                .noneMatch(other -> other.end().endsWith(end));
    }

    private static CountedEnd end(LocalDate day, CountTerms terms, WorkingCalendar calendar) {
        return DeadlineCount.of(new CountFrom(day, null, ZONE), terms, calendar);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 2200).map(LocalDate.parse("2024-01-01")::plusDays);
    }

    @Provide
    Arbitrary<CountTerms> terms() {
        var lengths = net.jqwik.api.Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of(Unit.CALENDAR_DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS))
                .as((amount, unit) -> new Length(unit == Unit.YEARS ? 1 : amount, unit));
        var methods = Arbitraries.of(
                CountingMethod.FOLLOWING_DAY,
                CountingMethod.FIRST_DAY_COUNTED,
                CountingMethod.REGULATION_1182_71,
                CountingMethod.ETS_76);
        return net.jqwik.api.Combinators.combine(lengths, methods, Arbitraries.of(true, false))
                .as(CountTerms::new);
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Arbitraries.of(BOOK.lists().calendars().all());
    }
}
