package org.comity.cases.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A running deadline, or the next review of a request, as a line of a list.
 *
 * @param id identifier of the deadline; for a review that of the request
 * @param rule code of the list GET /api/v1/law/deadline-rules; {@code NEXT_REVIEW} for the day an officer set to look at
 *     the request again
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
        long daysLeft,
        boolean overdue,
        @Nullable LocalDate suspendedSince) {

    /** For the API document: a page of lines. */
    @Schema(name = "DeadlinePage")
    record DeadlinePage(
            List<DeadlineLineView> items, @Nullable String next) {}
}
