package org.comity.cases.sideprocess;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The end of a side process.
 *
 * @param endedOn legal day on which it ended, in the zone of the authority; today unless given, never in the future
 * @param outcome how it ended, in free text of up to 4000 characters
 */
@Schema(description = "The end of a side process")
record NewSideProcessEnding(
        @Nullable LocalDate endedOn,
        @NotBlank @Size(max = 4000) String outcome) {}
