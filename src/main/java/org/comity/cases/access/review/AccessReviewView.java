package org.comity.cases.access.review;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A use of break-glass, and its review.
 *
 * @param id identifier of the review
 * @param requestId identifier of the request; absent for a reader who may not see the request
 * @param reference own reference of the request; absent for a reader who may not see the request
 * @param rightNo number of the access right within the request
 * @param person issuer and subject of the token of the person who took access, separated by a bar
 * @param personName display name of that person at the time
 * @param reason why the person took access, in words
 * @param purpose purpose for which the person saw the request, in words
 * @param openedAt instant at which access was taken, in UTC
 * @param untilAt instant at which the access ends by itself, in UTC
 * @param closedAt instant at which the review was closed, in UTC; absent while it is open
 * @param closedBy issuer and subject of the token of the supervisor who closed it, separated by a bar
 * @param closedByName display name of the supervisor at the time
 * @param finding result of the review
 * @param remark remark of the supervisor, in words
 */
@Schema(name = "AccessReview", description = "A use of break-glass, and its review")
record AccessReviewView(
        UUID id,
        String authority,
        @Nullable UUID requestId,
        @Nullable String reference,
        int rightNo,
        String person,
        String personName,
        String reason,
        String purpose,
        Instant openedAt,
        Instant untilAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closedByName,
        @Nullable ReviewFinding finding,
        @Nullable String remark) {}
