package org.comity.publication.edition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The approval of an edition by a second person.
 *
 * @param signed codes of all warnings of the checklist, by which the person answers for them
 * @param note note for the office
 */
@Schema(description = "The approval of an edition by a second person")
record NewApproval(
        @Size(max = 50) List<@NotNull @Size(max = 60) String> signed,
        @Size(max = 2000) @Nullable String note) {

    NewApproval {
        signed = signed == null ? List.of() : signed;
    }
}
