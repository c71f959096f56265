package org.comity.cases.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.comity.base.time.Present;
import org.comity.cases.deadline.Deadline.Counting;
import org.comity.cases.deadline.Deadline.Due;
import org.comity.cases.deadline.Deadline.Ground;
import org.comity.cases.deadline.Deadline.Owner;
import org.comity.rules.deadline.Effect;
import org.comity.rules.law.LegalForce;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 12);

    @Test
    void whatHasRunOutCannotBeStoppedAndStaysOverdue() {
        var deadline = deadline(null);

        deadline.stops(LAST.plusDays(1));

        assertThat(deadline.suspendedSince()).isNull();
        assertThat(deadline.isOverdueAt(noonOf(LAST.plusDays(1)))).isTrue();
    }

    @Test
    void whatStoodStillBeforeItBeganStandsStillFromItsFirstDay() {
        var deadline = deadline(null);
        deadline.stops(START.minusDays(5));

        assertThat(deadline.resumes(START.plusDays(3))).isTrue();

        assertThat(deadline.dueOn()).isEqualTo(LAST.plusDays(3));
        assertThat(deadline.suspendedDays()).isEqualTo(3);
    }

    @Test
    void whatIsCountedFromAnotherDayIsAsIfNothingHadStoppedIt() {
        var deadline = deadline(null);
        deadline.stops(START.plusDays(1));
        deadline.resumes(START.plusDays(3));
        deadline.stops(START.plusDays(4));

        deadline.isCountedFrom(
                new Due(START.plusDays(1), LAST.plusDays(1), new Counting(null, false, null, null, false)));

        assertThat(deadline.dueOn()).isEqualTo(LAST.plusDays(1));
        assertThat(deadline.suspendedDays()).isZero();
        assertThat(deadline.suspendedSince()).isNull();
    }

    @Test
    void aDeadlineInHoursIsOverdueWhenItsHourHasPassed() {
        var noon = LAST.atTime(12, 0).toInstant(ZoneOffset.UTC);
        var deadline = deadline(noon);

        assertThat(deadline.isOverdueAt(new Present(LAST, noon))).isFalse();
        assertThat(deadline.isOverdueAt(new Present(LAST, noon.plusSeconds(1)))).isTrue();
    }

    private static Deadline deadline(@Nullable Instant at) {
        var ground = new Ground("SLA_ACK", 1, "Acknowledge", LegalForce.PROJECT_DEFAULT, Effect.WARN, null);
        var due = new Due(START, LAST, new Counting(null, false, at, null, false));
        return new Deadline(UUID.randomUUID(), new Owner(UUID.randomUUID(), "A1"), ground, due, 1);
    }

    private static Present noonOf(LocalDate day) {
        return new Present(day, day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }
}
