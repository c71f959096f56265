package org.comity.cases.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.comity.base.time.Present;
import org.comity.cases.deadline.Deadline.Subject;
import org.comity.rules.deadline.Effect;
import org.comity.rules.law.LegalForce;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as the API shows it on a day.
 *
 * @param id identifier of the deadline, used to end it
 * @param rule code of the rule that opened it, of the list GET /api/v1/law/deadline-rules, or of a time limit of GET
 *     /api/v1/law/national/{country}; absent if set freely by hand
 * @param ruleVersion version of the rule that opened it, of GET /api/v1/law/corrections if it is not the present one;
 *     absent if set freely by hand
 * @param title what has to be done by the last day
 * @param force legal force of the length
 * @param law true if a treaty or statute fixes it; only then may a screen call it a legal deadline
 * @param effect consequence if the last day passes
 * @param atExpiry the consequence in words; the program does nothing by itself, people act and record it
 * @param reason why it was set by hand; absent for one that a rule opened
 * @param startedOn legal day of the event it counts from, in the zone of the authority
 * @param dueOn last day on which the duty can be met, a legal day in the zone of the authority
 * @param record record of the request that it is about; absent if it is about the request as a whole
 * @param startedAt instant from which hours are counted; absent for a deadline counted in days
 * @param startAssumed true if only the day of the event is known, so that its hours are counted from the latest instant of
 *     that day; from its beginning where the liberty of a person depends on them
 * @param dueAt instant at which it runs out, for a deadline counted in hours; absent for one counted in days
 * @param calendar code of the calendar of working days of the own State, by which the last day was counted or moved where
 *     the rule says so; {@code NONE} if no national calendar is in force, so that Saturdays and Sundays alone have no work
 * @param holidaysKnown true if that calendar has the holidays of the year of the last day; false if holidays may be missing
 * @param suspendedSince legal day, in the zone of the authority, since which a side process stops its clock; absent while
 *     it runs
 * @param suspendedDays days by which stops of the clock moved the last day, up to now
 * @param endedOn legal day, in the zone of the authority, on which it was met or ended; absent while it runs
 * @param ending how it ended; absent while it runs
 * @param late true if the duty was met after the last day
 * @param overdue true if the last day has passed and it neither ended nor is suspended
 * @param daysLeft whole days from today to the last day, negative once it has passed; absent if it ended or is suspended
 */
public record DeadlineView(
        UUID id,
        UUID requestId,
        @Nullable String rule,
        @Nullable Integer ruleVersion,
        String title,
        LegalForce force,
        boolean law,
        Effect effect,
        String atExpiry,
        @Nullable String reason,
        @Nullable Subject record,
        LocalDate startedOn,
        LocalDate dueOn,
        @Nullable Instant startedAt,
        @Nullable Boolean startAssumed,
        @Nullable Instant dueAt,
        @Nullable String calendar,
        @Nullable Boolean holidaysKnown,
        @Nullable LocalDate suspendedSince,
        int suspendedDays,
        @Nullable LocalDate endedOn,
        @Nullable DeadlineEnding ending,
        boolean late,
        boolean overdue,
        @Nullable Long daysLeft) {

    /** True if it had not ended by the end of a day. */
    boolean ranAfter(LocalDate day) {
        return endedOn == null || endedOn.isAfter(day);
    }

    /** The view of a deadline that ran on a day: an end that came later had not come yet. */
    DeadlineView on(LocalDate day) {
        return new DeadlineView(
                id,
                requestId,
                rule,
                ruleVersion,
                title,
                force,
                law,
                effect,
                atExpiry,
                reason,
                record,
                startedOn,
                dueOn,
                startedAt,
                startAssumed,
                dueAt,
                calendar,
                holidaysKnown,
                suspendedSince,
                suspendedDays,
                null,
                null,
                false,
                suspendedSince == null && dueOn.isBefore(day),
                suspendedSince == null ? ChronoUnit.DAYS.between(day, dueOn) : null);
    }

    /** The view of a deadline at the present moment. */
    static DeadlineView of(Deadline deadline, Present present) {
        var ground = deadline.ground();
        var counting = deadline.counting();
        return new DeadlineView(
                deadline.id(),
                deadline.requestId(),
                ground.rule(),
                ground.rule() == null ? null : ground.ruleVersion(),
                ground.title(),
                ground.force(),
                ground.force().isLaw(),
                ground.effect(),
                ground.effect().title(),
                ground.reason(),
                deadline.subject(),
                deadline.startedOn(),
                deadline.dueOn(),
                counting.startedAt(),
                counting.startedAt() == null ? null : counting.startAssumed(),
                counting.dueAt(),
                counting.calendar(),
                counting.calendar() == null ? null : counting.holidaysKnown(),
                deadline.suspendedSince(),
                deadline.suspendedDays(),
                deadline.endedOn(),
                deadline.ending(),
                deadline.isMetLate(),
                deadline.isOverdueAt(present),
                deadline.runs() ? ChronoUnit.DAYS.between(present.day(), deadline.dueOn()) : null);
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "RequestDeadlinePage")
    record RequestDeadlinePage(
            List<DeadlineView> items, @Nullable String next) {}
}
