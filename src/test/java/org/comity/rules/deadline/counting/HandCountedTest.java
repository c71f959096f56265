package org.comity.rules.deadline.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.lawbook.LawBookReader;
import org.comity.rules.deadline.CountTerms;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.Length;
import org.comity.rules.deadline.Unit;
import org.comity.rules.deadline.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program counts as a person did with the text and a printed calendar. */
class HandCountedTest {

    private static final LawBook BOOK = LawBookReader.builtIn();

    static List<HandCounted> cases() {
        return HandCounted.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theEndIsTheOneThatAPersonCounted(HandCounted one) {
        assertThat(one.countedBy(BOOK)).as(one.why()).isEqualTo(one.end());
    }

    @Test
    void thereAreCasesOfEachMethodAndOfManyStates() {
        var cases = HandCounted.all();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
        assertThat(cases).extracting(one -> one.end(BOOK).terms().method()).contains(CountingMethod.values());
        assertThat(cases.stream().map(HandCounted::calendar).distinct()).hasSizeGreaterThan(15);
    }

    @Test
    void aCountOutsideOfTheYearsOfItsCalendarSaysSo() {
        var last = HandCounted.all().getLast();

        assertThat(last.end(BOOK).holidaysKnown()).isFalse();
        assertThat(last.end(BOOK).steps()).extracting(CountStep::kind).contains(CountStepKind.NO_CALENDAR);
        assertThat(HandCounted.all().getFirst().end(BOOK).holidaysKnown()).isTrue();
    }

    /** An arrest on a Saturday: the hours of Tuesday are the last ones, so that nobody reads Wednesday as the last day. */
    @Test
    void theLastDayOfALimitThatEndsAtMidnightIsTheDayBefore() {
        var arrest = HandCounted.all().stream()
                .filter(one -> one.end().equals("2025-03-12T00:00:00Z"))
                .findFirst()
                .orElseThrow();

        assertThat(arrest.end(BOOK).last()).isEqualTo("2025-03-11");
        assertThat(arrest.end(BOOK).at()).isEqualTo("2025-03-12T00:00:00Z");
    }

    /** Received on 14 March: the hour from 23 to 24 is left out, and 48 hours later 16 March has ended. */
    @Test
    void ofADayAloneTheLastHourIsLeftOutUnderRegulation1182Of1971() {
        var vienna = ZoneId.of("Europe/Vienna");
        var day = LocalDate.parse("2025-03-14");
        var midnight = day.plusDays(1).atStartOfDay(vienna).toInstant();
        var terms = new CountTerms(new Length(48, Unit.HOURS), CountingMethod.REGULATION_1182_71, false);

        var from = CountFrom.assumed(day, midnight, terms.method(), vienna);
        var end = DeadlineCount.of(from, terms, WorkingCalendar.weekendsOnly());

        assertThat(end.at()).isEqualTo("2025-03-16T23:00:00Z");
        assertThat(end.last()).isEqualTo("2025-03-16");
        assertThat(CountFrom.assumed(day, midnight, CountingMethod.FOLLOWING_DAY, vienna)
                        .at())
                .isEqualTo(midnight);
        assertThat(CountFrom.assumed(day, midnight.minusSeconds(7200), terms.method(), vienna)
                        .at())
                .isEqualTo(midnight.minusSeconds(7200));
    }

    @Test
    void eachStepOfAMoveNamesTheDayWithoutWork() {
        var moved = HandCounted.all().stream()
                .filter(one -> one.calendar().equals("DEU") && one.counted().equals("DLN_PA_3AP_CONSENT"))
                .findFirst()
                .orElseThrow();

        assertThat(moved.end(BOOK).steps())
                .filteredOn(step -> step.kind() == CountStepKind.MOVED)
                .extracting(CountStep::sentence)
                .containsExactly(
                        "Moved from a day without work: Good Friday",
                        "Moved from a day without work: Saturday",
                        "Moved from a day without work: Sunday",
                        "Moved from a day without work: Easter Monday");
    }
}
