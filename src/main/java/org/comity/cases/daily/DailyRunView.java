package org.comity.cases.daily;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The work of a day: done, or waiting.
 *
 * @param work name of the work
 * @param day legal day, in the zone of the authority; the first one that is not done if the work waits, and the last one of those
 *     that a clock that was ahead has left done before they came
 * @param doneAt instant at which it was done; absent while it waits
 * @param leftOut number of days before this one that were not done, because they were more than 400 days ago
 * @param waiting number of legal days up to the present one that are not done, this one included; 0 for a day
 *     that has not come; absent if it is done
 * @param failures how often it failed; absent unless it fails
 * @param failingSince instant at which it failed first; absent unless it fails
 */
@Schema(name = "DailyRun", description = "The work of a day: done, or waiting")
record DailyRunView(
        String authority,
        String work,
        LocalDate day,
        @Nullable Instant doneAt,
        int leftOut,
        @Nullable Integer waiting,
        @Nullable Integer failures,
        @Nullable Instant failingSince) {

    /** For the API document: a page of daily runs. */
    @Schema(name = "DailyRunPage")
    record DailyRunPage(List<DailyRunView> items, @Nullable String next) {}
}
