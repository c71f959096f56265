package org.comity.cases.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deadline, or the next review of a request, as a line of a list.
 *
 * @param id identifier of the deadline; for a review that of the request
 * @param rule code of the list GET /api/v1/law/deadline-rules; {@code NEXT_REVIEW} for the day an officer set to look at
 *     the request again
 * @param dueAt instant at which it runs out, for a deadline counted in hours; absent for one counted in days
 * @param calendar code of the calendar of working days of the own State, by which the last day was counted or moved where
 *     the rule says so; {@code NONE} if no national calendar is in force, so that Saturdays and Sundays alone have no work
 * @param holidaysKnown true if that calendar has the holidays of the year of the last day; false if holidays may be missing
 * @param daysLeft whole days from today to the last day, negative once it has passed; absent if it ended or is suspended
 * @param endedOn legal day, in the zone of the authority, on which it was met or ended; absent while it runs
 * @param ending how it ended; absent while it runs
 * @param late true if the duty was met after the last day
 * @param law true if a treaty or statute fixes it
 * @param atExpiry what the law allows or demands when it runs out, in words; people do it and record it
 */
@Schema(description = "A running deadline as a line of a list")
public record DeadlineLineView(
        UUID id,
        UUID requestId,
        String authority,
        String reference,
        String counterpart,
        @Nullable String officer,
        @Nullable String rule,
        String title,
        String force,
        boolean law,
        String effect,
        String atExpiry,
        LocalDate dueOn,
        @Nullable Instant dueAt,
        @Nullable String calendar,
        @Nullable Boolean holidaysKnown,
        @Nullable Long daysLeft,
        boolean overdue,
        @Nullable LocalDate suspendedSince,
        @Nullable LocalDate endedOn,
        @Nullable DeadlineEnding ending,
        boolean late) {

    /** For the API document: a page of lines. */
    @Schema(name = "DeadlinePage")
    record DeadlinePage(
            List<DeadlineLineView> items, @Nullable String next) {}
}
