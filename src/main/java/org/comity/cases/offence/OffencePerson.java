package org.comity.cases.offence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.part.content.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person in an offence. */
@Embeddable
@Schema(description = "A person in an offence, both records of the request")
record OffencePerson(
        @NotNull @Min(1) @Schema(description = "Number of the offence within the request")
        Integer offenceNo,

        @NotNull @Min(1) @Schema(description = "Number of the person within the request")
        Integer personNo,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Role of the person in this offence")
        OffencePersonRole role,

        @Size(max = 2000) @Schema(description = "Remark, in words") @Nullable
        String remark,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day from which the record holds, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {

    boolean isSame(OffencePerson other) {
        return offenceNo.equals(other.offenceNo) && personNo.equals(other.personNo) && role == other.role;
    }
}
