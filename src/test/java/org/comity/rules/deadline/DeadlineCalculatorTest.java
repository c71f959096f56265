package org.comity.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.comity.rules.deadline.counting.CountFrom;
import org.comity.rules.deadline.counting.DeadlineCount;
import org.comity.rules.law.LegalForce;
import org.comity.rules.law.Source;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineCalculatorTest {

    private static final WorkingCalendar WEEKENDS = WorkingCalendar.weekendsOnly();

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, MONTHS, 2026-02-28",
        "2028-01-31, 1, MONTHS, 2028-02-29",
        "2026-02-28, 1, MONTHS, 2026-03-28",
        "2026-08-31, 6, MONTHS, 2027-02-28",
        "2026-01-01, 18, CALENDAR_DAYS, 2026-01-19",
        "2026-01-01, 40, CALENDAR_DAYS, 2026-02-10",
        "2026-01-02, 2, WEEKS, 2026-01-16",
        "2026-01-02, 1, WORKING_DAYS, 2026-01-05",
        "2026-01-03, 1, WORKING_DAYS, 2026-01-05",
        "2026-01-02, 5, WORKING_DAYS, 2026-01-09",
        "2026-01-02, 0, CALENDAR_DAYS, 2026-01-02",
        "2026-01-03, 0, WORKING_DAYS, 2026-01-05"
    })
    void theDayOfTheEventIsNotCounted(LocalDate start, int amount, Unit unit, LocalDate due) {
        assertThat(DeadlineCalculator.due(start, new Length(amount, unit), WEEKENDS))
                .isEqualTo(due);
    }

    @Test
    void workingDaysSkipHolidays() {
        var calendar = calendar(Set.of(LocalDate.parse("2026-01-05"), LocalDate.parse("2026-01-06")));

        var due = DeadlineCalculator.due(LocalDate.parse("2026-01-02"), new Length(1, Unit.WORKING_DAYS), calendar);

        assertThat(due).isEqualTo("2026-01-07");
    }

    @Test
    void aWeekendNeedNotBeSaturdayAndSunday() {
        var calendar = new WorkingCalendar(
                "XX",
                "Ours",
                EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                Set.of(),
                Map.of(),
                null,
                null,
                false,
                new Source("PROJECT", null, null));

        var due = DeadlineCalculator.due(LocalDate.parse("2026-01-01"), new Length(1, Unit.WORKING_DAYS), calendar);

        assertThat(due).isEqualTo("2026-01-04");
    }

    @Test
    void aLastDayWithoutWorkRollsOnlyIfTheRuleSaysSo() {
        var friday = LocalDate.parse("2026-01-02");

        assertThat(last(friday, rule(true))).isEqualTo("2026-01-05");
        assertThat(last(friday, rule(false))).isEqualTo("2026-01-03");
    }

    private static LocalDate last(LocalDate start, DeadlineRule rule) {
        return DeadlineCount.of(new CountFrom(start, null, ZoneOffset.UTC), rule.terms(), WEEKENDS)
                .last();
    }

    @Test
    void onlyReleaseLimitsDoNotRollByDefault() {
        assertThat(EnumSet.allOf(Effect.class))
                .filteredOn(effect -> !DeadlineRule.rollsByDefault(effect))
                .containsExactlyInAnyOrder(Effect.MUST_RELEASE, Effect.MAY_RELEASE, Effect.MUST_RELEASE_ON_APPLICATION);
    }

    @Test
    void hoursRunThroughNightsAndWeekends() {
        var friday = Instant.parse("2026-01-02T18:30:00Z");

        assertThat(DeadlineCalculator.dueAt(friday, new Length(48, Unit.HOURS))).isEqualTo("2026-01-04T18:30:00Z");
    }

    @Test
    void hoursAreNotCountedFromADayNorDaysFromAnInstant() {
        var day = LocalDate.parse("2026-01-02");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeadlineCalculator.due(day, new Length(24, Unit.HOURS), WEEKENDS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeadlineCalculator.dueAt(Instant.EPOCH, new Length(1, Unit.WEEKS)));
        assertThatIllegalArgumentException().isThrownBy(() -> DeadlineCalculator.due(day, Length.asStated(), WEEKENDS));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-03-01, 2026-03-11, 2026-04-10",
        "2026-03-31, 2026-03-31, 2026-04-05, 2026-04-05",
        "2026-03-31, 2026-04-01, 2026-04-05, 2026-03-31",
        "2026-03-31, 2026-03-11, 2026-03-11, 2026-03-31",
        "2026-03-31, 2026-03-11, 2026-03-01, 2026-03-31"
    })
    void aDeadlineIsSuspendedOnlyByProcessesThatBeganBeforeItRanOut(
            LocalDate due, LocalDate from, LocalDate to, LocalDate after) {
        assertThat(DeadlineCalculator.afterSuspension(due, from, to)).isEqualTo(after);
    }

    @Test
    void aWeekNeedsAWorkingDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(
                        "XX",
                        "None",
                        EnumSet.allOf(DayOfWeek.class),
                        Set.of(),
                        Map.of(),
                        null,
                        null,
                        false,
                        new Source("PROJECT", null, null)));
    }

    private static WorkingCalendar calendar(Set<LocalDate> holidays) {
        return new WorkingCalendar(
                "XX",
                "Ours",
                WEEKENDS.weekend(),
                holidays,
                Map.of(),
                2026,
                2026,
                false,
                new Source("PROJECT", null, null));
    }

    private static DeadlineRule rule(boolean rolls) {
        return new DeadlineRule(
                "XX_1",
                "Something is due",
                Set.of(Procedure.MLA_RECEIVED),
                Set.of(),
                new Trigger.OnStep(Step.REGISTER),
                Set.of(),
                new Length(1, Unit.CALENDAR_DAYS),
                CountingMethod.FOLLOWING_DAY,
                rolls,
                false,
                false,
                null,
                Set.of(),
                Effect.WARN,
                LegalForce.PROJECT_DEFAULT,
                null,
                Set.of(),
                false,
                false,
                new Source("PROJECT", null, null));
    }
}
