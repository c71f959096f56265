package org.comity.cases.expiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.cases.request.AccessLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A limit that passed while its deadline ran.
 *
 * @param requestId identifier of the request
 * @param deadlineId identifier of the deadline in the request
 * @param level how many people of the office may see the request
 * @param rule code of the rule of the deadline; absent if it was set freely by hand
 * @param title what had to be done by the last day
 * @param force legal force of the length
 * @param law true if a treaty or statute fixes it
 * @param effect consequence of the last day having passed
 * @param atExpiry the consequence in words; people do it and record it
 * @param dueOn last legal day, in the zone of the authority
 * @param passedAt instant at which the limit passed: the end of the last day at the seat of the authority, or the instant at which
 *     hours ran out
 * @param noticedAt instant at which the program noticed it; later than passedAt by hours or days if no node ran
 * @param inForce false if a later entry moved the deadline, stopped it before that day, recorded that the duty was met in time, or took
 *     away the event or the facts by which the rule held
 * @param endedOn legal day, in the zone of the authority, on which the deadline was met or ended, such as that of a late release; absent while it runs
 * @param ending how it ended: MET, SUPERSEDED or CANCELLED; absent while it runs
 */
@Schema(description = "A limit that passed while its deadline ran")
public record ExpiryView(
        UUID requestId,
        UUID deadlineId,
        String authority,
        String reference,
        String counterpart,
        @Nullable String officer,
        AccessLevel level,
        @Nullable String rule,
        String title,
        String force,
        boolean law,
        String effect,
        String atExpiry,
        LocalDate dueOn,
        Instant passedAt,
        Instant noticedAt,
        boolean inForce,
        @Nullable LocalDate endedOn,
        @Nullable String ending) {

    /** For the API document: a page of expiries. */
    @Schema(name = "ExpiryPage")
    record ExpiryPage(List<ExpiryView> items, @Nullable String next) {}
}
