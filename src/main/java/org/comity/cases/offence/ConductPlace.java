package org.comity.cases.offence;

import jakarta.validation.constraints.Size;
import org.comity.base.json.MustHold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place of the conduct.
 *
 * @param country alpha-3 code of the State or territory; see GET /api/v1/countries
 * @param place the place in words
 */
@Schema(description = "A place of the conduct: a State, a place in words, or both")
record ConductPlace(
        @Size(max = 3) @Schema(description = "State or territory, by its alpha-3 code") @Nullable
        String country,

        @Size(max = 300) @Schema(description = "Place in words") @Nullable
        String place) {

    @Schema(hidden = true)
    @MustHold(message = "names neither a State nor a place")
    boolean isNamed() {
        return country != null || (place != null && !place.isBlank());
    }
}
