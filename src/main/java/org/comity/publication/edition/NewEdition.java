package org.comity.publication.edition;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.comity.base.json.PublicText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An edition that is drafted.
 *
 * @param reason why there is an edition after the first, for the public; needed for it before it is submitted
 * @param note note for the office
 */
@Schema(description = "An edition that is drafted")
record NewEdition(
        @Size(max = 2000) @Pattern(regexp = PublicText.PATTERN, message = PublicText.MESSAGE) @Nullable
        String reason,

        @Size(max = 2000) @Nullable String note) {}
