package org.comity.cases.sideprocess;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The end of a side process.
 *
 * @param endedOn the day it ended; today if nothing is said
 * @param outcome how it ended, in words
 */
@Schema(description = "The end of a side process")
record NewSideProcessEnding(
        @Nullable LocalDate endedOn,
        @NotBlank @Size(max = 4000) String outcome) {}
