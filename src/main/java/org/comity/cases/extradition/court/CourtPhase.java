package org.comity.cases.extradition.court;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A phase of the proceedings before a court, by instance. */
@Embeddable
@Schema(description = "A phase of the proceedings before a court, by instance")
record CourtPhase(
        @NotNull @Min(1) @Schema(description = "Number of the person within the request")
        Integer personNo,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Instance of the court")
        CourtInstance instance,

        @NotBlank @Size(max = 200) @Schema(description = "Court, in words")
        String court,

        @Size(max = 100) @Schema(description = "Number of the case at the court") @Nullable
        String caseNumber,

        @Size(max = 300) @Schema(description = "Counsel of the person, in words") @Nullable
        String counsel,

        @Schema(description = "True if the remedy stops the surrender") @Nullable
        Boolean suspensive,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Outcome of the phase")
        CourtOutcome outcome,

        @HasHappened @Schema(description = "Legal day, in the zone of the authority, of the decision") @Nullable
        LocalDate decidedOn,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which the decision was served on the person")
        @Nullable
        LocalDate servedOn,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day on which it began, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
