package org.comity.cases.access;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A right of a person or a unit in a request.
 *
 * @param no number of the right within the request, from 1; never used again
 * @param kind what the person or unit may
 * @param person issuer and subject of the token of the person, separated by a bar, as GET /api/v1/me shows it;
 *     absent if a unit has the right
 * @param personName name of the person for display, as it was then
 * @param unit code of the unit that has the right: each member at the time of a call
 * @param inForce true if the right counts now
 * @param from instant from which it counts, in UTC
 * @param until instant at which it ends by itself, in UTC; absent if it has no end
 * @param reason why it was given, in words
 * @param purpose purpose for which the person or unit sees the request, in words
 * @param givenBy issuer and subject of the token of the person who gave it, separated by a bar
 * @param givenByName display name of that person at the time
 * @param givenAt instant at which it was given, in UTC
 * @param endedAt instant at which a person ended it, in UTC; absent if nobody did
 * @param endedBy issuer and subject of the token of the person who ended it, separated by a bar
 * @param endedByName display name of that person at the time
 * @param endReason why it was ended, in words
 */
@Schema(name = "AccessRight", description = "A right of a person or a unit in a request, or a bar")
record AccessRightView(
        int no,
        AccessRightKind kind,
        @Nullable String person,
        @Nullable String personName,
        @Nullable String unit,
        boolean inForce,
        Instant from,
        @Nullable Instant until,
        String reason,
        @Nullable String purpose,
        String givenBy,
        String givenByName,
        Instant givenAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endedByName,
        @Nullable String endReason) {}
