package org.comity.cases.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A running deadline, or the next review of a request, as a line of a list.
 *
 * @param id the deadline; for a review the request
 * @param rule the code of its rule; {@code NEXT_REVIEW} for a review
 * @param atExpiry what the law allows or demands when it runs out, in words; people do it and record it
 * @param law true if a treaty or statute fixes it
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
