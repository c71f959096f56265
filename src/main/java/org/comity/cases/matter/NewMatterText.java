package org.comity.cases.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text of a matter, which replaces the former one.
 *
 * @param title title of the affair; everybody who sees one of its requests reads it
 * @param description the affair in words
 * @param vastQuantitiesOfAssets true for corruption that involves vast quantities of assets, Conference resolution 7/2
 */
@Schema(description = "A text of a matter, which replaces the former one")
record NewMatterText(
        @NotBlank @Size(max = 300) String title,

        @Size(max = 4000) @Nullable String description,
        @Nullable Boolean vastQuantitiesOfAssets) {

    boolean hasMark() {
        return Boolean.TRUE.equals(vastQuantitiesOfAssets);
    }
}
