package org.comity.cases.calendar;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a calendar feed.
 *
 * @param unit code of a unit that the caller belongs to, whose deadlines it has; left out for the deadlines of the caller
 */
@Schema(description = "The subject of a calendar feed")
record NewCalendarFeed(@Nullable @Size(max = 60) String unit) {}
