package org.comity.cases.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.comity.base.time.Present;
import org.comity.rules.deadline.Effect;
import org.comity.rules.law.LegalForce;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as the API shows it on a day.
 *
 * @param law true if a treaty or statute fixes it: only then may it be called a legal deadline
 * @param atExpiry what the law allows or demands when it runs out, in words; people do it and record it
 * @param overdue true if its last day has passed, and it neither ended nor stands still
 * @param daysLeft the days to the last day; negative once it has passed; null if it ended or stands still
 */
public record DeadlineView(
        UUID id,
        UUID requestId,
        @Nullable String rule,
        String title,
        LegalForce force,
        boolean law,
        Effect effect,
        String atExpiry,
        @Nullable String reason,
        LocalDate startedOn,
        LocalDate dueOn,
        @Nullable Instant dueAt,
        @Nullable LocalDate suspendedSince,
        int suspendedDays,
        @Nullable LocalDate endedOn,
        @Nullable DeadlineEnding ending,
        boolean overdue,
        @Nullable Long daysLeft) {

    /** True if it had begun by the end of a day and not ended. */
    boolean ranOn(LocalDate day) {
        return !startedOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
    }

    /** The view of a deadline that ran on a day: an end that came later had not come yet. */
    DeadlineView on(LocalDate day) {
        return new DeadlineView(
                id,
                requestId,
                rule,
                title,
                force,
                law,
                effect,
                atExpiry,
                reason,
                startedOn,
                dueOn,
                dueAt,
                suspendedSince,
                suspendedDays,
                null,
                null,
                suspendedSince == null && dueOn.isBefore(day),
                suspendedSince == null ? ChronoUnit.DAYS.between(day, dueOn) : null);
    }

    /** The view of a deadline at the present moment. */
    static DeadlineView of(Deadline deadline, Present present) {
        var ground = deadline.ground();
        var runs = deadline.endedOn() == null && deadline.suspendedSince() == null;
        return new DeadlineView(
                deadline.id(),
                deadline.requestId(),
                ground.rule(),
                ground.title(),
                ground.force(),
                ground.force().isLaw(),
                ground.effect(),
                ground.effect().title(),
                ground.reason(),
                deadline.startedOn(),
                deadline.dueOn(),
                deadline.dueAt(),
                deadline.suspendedSince(),
                deadline.suspendedDays(),
                deadline.endedOn(),
                deadline.ending(),
                deadline.isOverdueAt(present),
                runs ? ChronoUnit.DAYS.between(present.day(), deadline.dueOn()) : null);
    }
}
