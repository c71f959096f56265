package org.comity.rules.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearStartTest {

    @Test
    void wholeYearsAreNotPartial() {
        assertThat(YearStart.parse("07-01").periods(LocalDate.of(2012, 7, 1), LocalDate.of(2014, 6, 30)))
                .containsExactly(
                        new Period("2012-13", LocalDate.of(2012, 7, 1), LocalDate.of(2013, 6, 30), false),
                        new Period("2013-14", LocalDate.of(2013, 7, 1), LocalDate.of(2014, 6, 30), false));
    }

    @Test
    void yearsCutAtEitherEndArePartial() {
        assertThat(YearStart.CALENDAR.periods(LocalDate.of(2013, 12, 31), LocalDate.of(2015, 1, 1)))
                .containsExactly(
                        new Period("2013", LocalDate.of(2013, 12, 31), LocalDate.of(2013, 12, 31), true),
                        new Period("2014", LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31), false),
                        new Period("2015", LocalDate.of(2015, 1, 1), LocalDate.of(2015, 1, 1), true));
    }

    @Test
    void oneDayIsAPeriod() {
        var day = LocalDate.of(2014, 3, 5);

        assertThat(YearStart.parse("04-06").periods(day, day)).containsExactly(new Period("2013-14", day, day, true));
    }

    @Test
    void aYearAcrossTheCenturyIsLabelledWithTwoDigits() {
        assertThat(YearStart.parse("07-01").periods(LocalDate.of(1999, 7, 1), LocalDate.of(2000, 6, 30)))
                .extracting(Period::label)
                .containsExactly("1999-00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02-29", "13-01", "7-1", "0701", "-07-01", "", "04-31"})
    void aDayThatDoesNotComeEveryYearBeginsNone(String text) {
        assertThatThrownBy(() -> YearStart.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void itIsWrittenAsItIsRead() {
        assertThat(YearStart.parse("07-01")).hasToString("07-01");
    }
}
