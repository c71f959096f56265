package org.comity.casefile;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A search by words that may be personal, and so never stand in an address.
 *
 * @param reference our own reference, or a part of it
 * @param foreignReference another office's reference, or a part of it
 * @param text words of the summary or the requester's name
 */
@Schema(description = "A search by words that may be personal")
record RequestSearch(
        @Size(min = 2, max = 120) @Nullable String reference,
        @Size(min = 2, max = 120) @Nullable String foreignReference,
        @Size(min = 2, max = 200) @Nullable String text,
        @Size(max = 400) @Nullable String cursor,
        @Min(1) @Max(200) @Nullable Integer limit) {

    @Schema(hidden = true)
    @AssertTrue(message = "must name at least one of reference, foreignReference and text")
    boolean isSearchingForSomething() {
        return reference != null || foreignReference != null || text != null;
    }

    @Schema(hidden = true)
    @AssertTrue(message = "must be a cursor of this search")
    boolean isCursorOurs() {
        if (cursor == null) {
            return true;
        }
        try {
            RequestFilter.After.parse(cursor);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
