package org.comity.cases.calendar;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A calendar feed. Its address is shown once, when it is made.
 *
 * @param id identifier of the feed
 * @param person code of the person whose deadlines it has; absent for a unit
 * @param unit code of the unit whose deadlines it has; absent for a person
 * @param createdBy display name of the person who made it
 * @param createdAt instant at which it was made
 * @param endedAt instant from which its address shows nothing; absent while it does
 * @param endedBy display name of the person who ended it
 */
@Schema(name = "CalendarFeed", description = "A calendar feed")
record CalendarFeedView(
        UUID id,
        @Nullable String person,
        @Nullable String unit,
        String createdBy,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {}
