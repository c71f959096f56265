package org.comity.cases.access.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Access to a request that the caller cannot see, taken at once.
 *
 * @param authority code of the own authority of the request; may be left out by a caller who has only one
 * @param reference own reference of the request, or its identifier
 * @param reason why access is needed now, in words; a supervisor reads it
 * @param purpose purpose for which the request is read, in words
 */
@Schema(description = "Access to a request that the caller cannot see, taken at once")
record NewBreakGlass(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,30}", message = "must be a code of GET /api/v1/authorities") @Nullable
        String authority,

        @NotBlank @Size(max = 200) String reference,
        @NotBlank @Size(max = 2000) String reason,
        @NotBlank @Size(max = 2000) String purpose) {

    /**
     * The end of a review.
     *
     * @param finding whether the person had to see the request
     * @param remark remark in words
     */
    @Schema(description = "The end of the review of a use of break-glass")
    record NewReviewClosing(
            @NotNull ReviewFinding finding,
            @NotBlank @Size(max = 2000) String remark) {}
}
