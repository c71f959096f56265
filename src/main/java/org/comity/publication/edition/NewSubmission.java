package org.comity.publication.edition;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.comity.base.json.PublicText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The submission of a draft.
 *
 * @param reason public reason of an edition after the first, in place of that of the draft
 * @param note note for the office
 */
@Schema(description = "The submission of a draft")
record NewSubmission(
        @Size(min = 1, max = 2000) @Pattern(regexp = PublicText.PATTERN, message = PublicText.MESSAGE) @Nullable
        String reason,

        @Size(max = 2000) @Nullable String note) {}
