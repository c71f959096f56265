package org.comity.publication.release;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.comity.base.json.PublicText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A release that is planned.
 *
 * @param authority code of the own authority; may be left out by a caller who has only one
 * @param code code in the address, in small letters, digits and hyphens; it never changes
 * @param program code of the program of publication, which says its tables
 * @param titleEn title in English
 * @param titleFr title in French
 * @param from first day of the period, in the zone of the authority
 * @param to last day of the period, in the zone of the authority
 * @param yearStart month and day on which a statistical year begins, as {@code 07-01}; 1 January if left out
 * @param scheduledAt instant before which nothing is published (embargo); left out for a release that is published by hand
 */
@Schema(description = "A release that is planned")
record NewRelease(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,30}", message = "must be a code of GET /api/v1/authorities") @Nullable
        String authority,

        @NotNull
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be small letters and digits with single hyphens")
        @Size(max = 60)
        String code,

        @NotBlank @Size(max = 60) String program,

        @NotBlank @Size(max = 300) @Pattern(regexp = PublicText.PATTERN, message = PublicText.MESSAGE)
        String titleEn,

        @NotBlank @Size(max = 300) @Pattern(regexp = PublicText.PATTERN, message = PublicText.MESSAGE)
        String titleFr,

        @NotNull LocalDate from,
        @NotNull LocalDate to,

        @Pattern(regexp = "[01][0-9]-[0-3][0-9]", message = "must be a month and a day such as 07-01") @Nullable
        String yearStart,

        @Nullable Instant scheduledAt) {}
