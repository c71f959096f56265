package org.comity.cases.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A matter that is opened.
 *
 * @param authority code of the own authority it belongs to; may be left out by a caller who has only one
 * @param title title of the affair; everybody who sees one of its requests reads it
 * @param description the affair in words
 * @param vastQuantitiesOfAssets true for corruption that involves vast quantities of assets, Conference resolution 7/2
 */
@Schema(description = "A matter that is opened")
record NewMatter(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,30}", message = "must be a code of GET /api/v1/authorities") @Nullable
        String authority,

        @NotBlank @Size(max = 300) String title,

        @Size(max = 4000) @Nullable String description,
        @Nullable Boolean vastQuantitiesOfAssets) {

    NewMatterText content() {
        return new NewMatterText(title, description, vastQuantitiesOfAssets);
    }
}
