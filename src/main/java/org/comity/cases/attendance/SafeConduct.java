package org.comity.cases.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A safe conduct of a witness, an expert or another person in the requesting State. UNCAC article 46(27). */
@Embeddable
@Schema(description = "A safe conduct of a person who came at the request of the requesting State")
record SafeConduct(
        @Min(1) @Schema(description = "Number of the person within the request") @Nullable
        Integer personNo,

        @NotBlank @Size(max = 2000) @Schema(description = "Proceedings and purpose of the presence, in words")
        String purpose,

        @HasHappened
        @Schema(
                description =
                        "Legal day, in the zone of the authority, of the official notice that the presence is no longer required")
        @Nullable
        LocalDate noticeOn,

        @Schema(description = "Agreed last legal day, in the zone of the authority, in the place of the 15 days")
        @Nullable
        LocalDate agreedUntil,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which the person left")
        @Nullable
        LocalDate leftOn,

        @HasHappened
        @Schema(
                description =
                        "Legal day, in the zone of the authority, on which the person came back of free will after leaving")
        @Nullable
        LocalDate endedEarlyOn,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day on which it was granted, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
