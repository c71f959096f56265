package org.comity.cases.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.cases.part.content.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a request belongs to a matter. */
@Embeddable
@Schema(description = "That a request belongs to a matter")
record MatterMember(
        @NotNull @Schema(description = "Identifier of the matter; see GET /api/v1/matters")
        UUID matter,

        @Size(max = 2000) @Schema(description = "Remark, in words") @Nullable
        String remark,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day from which it belongs to it, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
