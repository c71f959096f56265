package org.comity.rules.deadline.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.lawbook.LawBookReader;
import org.comity.rules.deadline.CountTerms;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.Length;
import org.comity.rules.deadline.Unit;
import org.comity.rules.deadline.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** A count back from a day to come mirrors the count forwards. */
class BackwardPropertiesTest {

    private static final LawBook BOOK = LawBookReader.builtIn();
    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

    /** Neither end moves: who counts back and then forwards is where the count began. */
    @Property(tries = 500)
    void forwardsAgainItIsTheSameDay(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 90) int amount,
            @ForAll("calendars") WorkingCalendar calendar) {
        for (var unit : List.of(Unit.CALENDAR_DAYS, Unit.WEEKS)) {
            for (var method : List.of(CountingMethod.FOLLOWING_DAY, CountingMethod.FIRST_DAY_COUNTED)) {
                var length = new Length(amount, unit);
                var back = end(day, new CountTerms(length, method, false, true), calendar);

                assertThat(end(back.last(), new CountTerms(length, method, false), calendar)
                                .last())
                        .isEqualTo(day);
            }
        }
    }

    /** From a working day, since a count of working days never ends on another. */
    @Property(tries = 500)
    void workingDaysForwardsAgainAreTheSameDay(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll("calendars") WorkingCalendar calendar) {
        var length = new Length(amount, Unit.WORKING_DAYS);
        var back = end(day, new CountTerms(length, CountingMethod.FOLLOWING_DAY, true, true), calendar);

        assertThat(back.last().datesUntil(day).filter(calendar::isWorkingDay)).hasSize(amount);
        assertThat(calendar.isWorkingDay(back.last())).isTrue();
        if (calendar.isWorkingDay(day)) {
            assertThat(end(back.last(), new CountTerms(length, CountingMethod.FOLLOWING_DAY, true), calendar)
                            .last())
                    .isEqualTo(day);
        }
    }

    /** A month back and a month forwards ends no later: the time that the law asks for lies between. */
    @Property(tries = 500)
    void monthsAndYearsLeaveTheWholeLengthBetween(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 24) int amount) {
        var calendar = WorkingCalendar.weekendsOnly();
        for (var unit : List.of(Unit.MONTHS, Unit.YEARS)) {
            var length = new Length(amount, unit);
            var back = end(day, new CountTerms(length, CountingMethod.FOLLOWING_DAY, false, true), calendar);

            assertThat(end(back.last(), new CountTerms(length, CountingMethod.FOLLOWING_DAY, false), calendar)
                            .last())
                    .isBeforeOrEqualTo(day);
        }
    }

    @Property(tries = 500)
    void anEndMovesToAnEarlierWorkingDayAndNeverToALaterOne(
            @ForAll("days") LocalDate day,
            @ForAll("terms") CountTerms terms,
            @ForAll("calendars") WorkingCalendar calendar) {
        var end = end(day, terms, calendar);

        assertThat(end.last()).isBeforeOrEqualTo(end.nominal()).isBeforeOrEqualTo(day);
        assertThat(calendar.isWorkingDay(end.last()) || !terms.moves()).isTrue();
        assertThat(end.last().equals(end.nominal())
                        || terms.moves()
                        || terms.method() == CountingMethod.REGULATION_1182_71)
                .isTrue();
    }

    @Property(tries = 500)
    void anEarlierDayToComeNeverHasALaterEnd(
            @ForAll("days") LocalDate day,
            @ForAll("terms") CountTerms terms,
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @IntRange(max = 40) int earlier) {
        assertThat(end(day.minusDays(earlier), terms, calendar).last())
                .isBeforeOrEqualTo(end(day, terms, calendar).last());
    }

    @Property(tries = 500)
    void hoursBackAreElapsedHours(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @IntRange(min = 1, max = 200) int hours) {
        var at = day.atStartOfDay(ZONE).plusMinutes(minute).toInstant();
        var terms = new CountTerms(new Length(hours, Unit.HOURS), CountingMethod.FOLLOWING_DAY, false, true);
        var end = DeadlineCount.of(CountFrom.at(at, ZONE), terms, WorkingCalendar.weekendsOnly());

        assertThat(Duration.between(Objects.requireNonNull(end.at()), at)).isEqualTo(Duration.ofHours(hours));
        assertThat(end.last()).isBeforeOrEqualTo(end.at().atZone(ZONE).toLocalDate());
    }

    @Property(tries = 300)
    void anotherCountIsShownOnlyIfTheMethodCountsBackwards(
            @ForAll("days") LocalDate day,
            @ForAll("terms") CountTerms terms,
            @ForAll("calendars") WorkingCalendar calendar) {
        assertThat(OtherCounts.of(new CountFrom(day, null, ZONE), terms, calendar, List.of()))
                .allSatisfy(other -> assertThat(other.end().terms().backwards()).isTrue())
                .noneMatch(other -> other.end().endsWith(end(day, terms, calendar)));
    }

    @Test
    void aMethodThatHasNoRuleForItCountsNothing() {
        var day = new CountFrom(LocalDate.parse("2025-05-12"), null, ZONE);
        for (var method : List.of(CountingMethod.ETS_76, CountingMethod.HOURS_OF_WORKING_DAYS)) {
            var terms = new CountTerms(new Length(3, Unit.CALENDAR_DAYS), method, false, true);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DeadlineCount.of(day, terms, WorkingCalendar.weekendsOnly()));
        }
    }

    @Test
    void eachStepOfAMoveNamesTheDayWithoutWork() {
        var terms = new CountTerms(new Length(2, Unit.CALENDAR_DAYS), CountingMethod.FOLLOWING_DAY, true, true);
        var end = end(LocalDate.parse("2025-04-22"), terms, BOOK.calendar("DEU").orElseThrow());

        assertThat(end.last()).isEqualTo("2025-04-17");
        assertThat(end.steps())
                .extracting(CountStep::sentence)
                .containsExactly(
                        "The day to come; it is not counted",
                        "The first day that counts, backwards",
                        "2 calendar days before end on this day",
                        "Moved to the day before, from a day without work: Sunday",
                        "Moved to the day before, from a day without work: Saturday",
                        "Moved to the day before, from a day without work: Good Friday");
    }

    private static CountedEnd end(LocalDate day, CountTerms terms, WorkingCalendar calendar) {
        return DeadlineCount.of(new CountFrom(day, null, ZONE), terms, calendar);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(200, 2200).map(LocalDate.parse("2024-01-01")::plusDays);
    }

    @Provide
    Arbitrary<CountTerms> terms() {
        var lengths = Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of(Unit.CALENDAR_DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS))
                .as(Length::new);
        var methods = Arbitraries.of(
                CountingMethod.FOLLOWING_DAY, CountingMethod.FIRST_DAY_COUNTED, CountingMethod.REGULATION_1182_71);
        return Combinators.combine(lengths, methods, Arbitraries.of(true, false))
                .as((length, method, rolls) -> new CountTerms(length, method, rolls, true));
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Arbitraries.of(BOOK.lists().calendars().all());
    }
}
