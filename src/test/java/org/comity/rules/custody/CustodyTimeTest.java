package org.comity.rules.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.comity.rules.custody.CustodyTime.Span;
import org.junit.jupiter.api.Test;

/** Days are those of the calendar, and hours those that passed. */
class CustodyTimeTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Test
    void theFirstAndTheLastDayCount() {
        var time = CustodyTime.of(List.of(span("2025-03-04T22:30:00Z", "2025-03-06T08:00:00Z")), VIENNA);

        assertThat(time.days()).as("4, 5 and 6 March in Vienna").isEqualTo(3);
        assertThat(time.hours()).isEqualTo(33);
        assertThat(time.duration()).hasToString("PT33H30M");
    }

    @Test
    void aDayWithTwoSpansCountsOnce() {
        var time = CustodyTime.of(
                List.of(
                        span("2025-03-04T08:00:00Z", "2025-03-05T10:00:00Z"),
                        span("2025-03-05T10:00:00Z", "2025-03-05T20:00:00Z")),
                VIENNA);

        assertThat(time.days()).isEqualTo(2);
        assertThat(time.hours()).isEqualTo(36);
    }

    @Test
    void theNightOfSummerTimeHasOneHourLess() {
        var spring = CustodyTime.of(List.of(span("2025-03-29T23:00:00Z", "2025-03-30T22:00:00Z")), VIENNA);
        var autumn = CustodyTime.of(List.of(span("2025-10-25T22:00:00Z", "2025-10-26T23:00:00Z")), VIENNA);

        assertThat(spring.days()).isEqualTo(1);
        assertThat(spring.hours()).isEqualTo(23);
        assertThat(autumn.days()).isEqualTo(1);
        assertThat(autumn.hours()).isEqualTo(25);
    }

    @Test
    void anEndAtMidnightBeginsNoFurtherDay() {
        assertThat(CustodyTime.of(List.of(span("2025-03-04T08:00:00Z", "2025-03-04T23:00:00Z")), VIENNA)
                        .days())
                .isEqualTo(1);
    }

    @Test
    void spansThatMeetDoNotOverlap() {
        var first = span("2025-03-04T08:00:00Z", "2025-03-05T10:00:00Z");

        assertThat(CustodyTime.overlap(first, span("2025-03-05T10:00:00Z", "2025-03-06T00:00:00Z")))
                .isFalse();
        assertThat(CustodyTime.overlap(first, span("2025-03-05T09:59:59Z", "2025-03-06T00:00:00Z")))
                .isTrue();
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse(from), Instant.parse(until));
    }
}
