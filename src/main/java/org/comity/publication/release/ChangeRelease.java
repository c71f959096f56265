package org.comity.publication.release;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.comity.base.json.PublicText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Titles and schedule of a release as they should be.
 *
 * @param titleEn title in English
 * @param titleFr title in French
 * @param scheduledAt instant before which nothing is published (embargo); left out for a release that is published by hand
 */
@Schema(description = "Titles and schedule of a release as they should be")
record ChangeRelease(
        @NotBlank @Size(max = 300) @Pattern(regexp = PublicText.PATTERN, message = PublicText.MESSAGE)
        String titleEn,

        @NotBlank @Size(max = 300) @Pattern(regexp = PublicText.PATTERN, message = PublicText.MESSAGE)
        String titleFr,

        @Nullable Instant scheduledAt) {}
