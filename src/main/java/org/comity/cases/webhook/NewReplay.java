package org.comity.cases.webhook;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The place from which events are sent again.
 *
 * @param after id of the event after which sending begins; {@code 0} for all events, absent for those that
 *     were not sent yet
 */
@Schema(description = "The place from which events are sent again")
record NewReplay(
        @Nullable @Pattern(regexp = "[0-9]{1,18}", message = "must be the id of an event, or 0")
        String after) {}
